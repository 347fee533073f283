-- Lists and searches of claims, derived for looking around. A row is one claim as a list shows it, or one word,
-- source or place that it is found by. Made from the claims when somebody first looks, claim by claim: what a
-- weighing replaces is gone here with it. It reads claims, assertions, documents and typed_values.

-- One claim as a row of a list. "shown" is what the row tells, as JSON; the other columns order and narrow.
CREATE TABLE IF NOT EXISTS claim_rows (
  n INTEGER PRIMARY KEY, -- its row in claim_words
  claim TEXT NOT NULL UNIQUE REFERENCES claims (id) ON DELETE CASCADE,
  once INTEGER NOT NULL CHECK (once IN (0, 1)), -- said by one voice in one article
  voices INTEGER NOT NULL, -- independent ones, on either side
  documents INTEGER NOT NULL,
  support REAL NOT NULL,
  wording TEXT NOT NULL,
  standing TEXT NOT NULL,
  first_at REAL, -- epoch seconds; none where nothing is dated
  last_at REAL,
  shown TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS claim_rows_ranked
  ON claim_rows (once, voices DESC, documents DESC, support DESC, wording, claim);
CREATE INDEX IF NOT EXISTS claim_rows_standing ON claim_rows (standing);

-- A voice anywhere in a claim's chains, or an outlet that carries it, under each of its names.
CREATE TABLE IF NOT EXISTS claim_sources (
  claim TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
  name TEXT NOT NULL COLLATE NOCASE,
  part TEXT NOT NULL CHECK (part IN ('root', 'relay', 'outlet')),
  PRIMARY KEY (claim, part, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS claim_sources_by_name ON claim_sources (name);

-- A place that the words of a claim name.
CREATE TABLE IF NOT EXISTS claim_places (
  claim TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
  name TEXT NOT NULL COLLATE NOCASE,
  PRIMARY KEY (claim, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS claim_places_by_name ON claim_places (name);

-- The words of each row of claim_rows: the claim's own, and all that its evidence quotes. Whoever removes rows there
-- removes them here first: a trigger may not, since the schema of a file from elsewhere is not trusted.
CREATE VIRTUAL TABLE IF NOT EXISTS claim_words USING fts5 (
  wording, quotes, tokenize = 'unicode61 remove_diacritics 2'
);
