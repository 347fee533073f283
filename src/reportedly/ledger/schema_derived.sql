-- The derived part of the ledger file: a row is one thing that weighing found in the record, which can
-- be made again at any time. It reads nothing; its tables refer to those of schema.sql.

-- ===== derived from the record by weighing ===========================================================

-- One weighing: which state of the record it saw, and with which version of the package.
CREATE TABLE IF NOT EXISTS weighings (
  n INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  seen INTEGER NOT NULL, -- the last audit row that bears on claims
  version TEXT NOT NULL,
  claims INTEGER NOT NULL
) STRICT;

-- One claim of the latest weighing; "whole" is all of it as JSON, the columns are for looking around.
CREATE TABLE IF NOT EXISTS claims (
  id TEXT PRIMARY KEY,
  documents INTEGER NOT NULL, -- that carry it
  wording TEXT NOT NULL,
  standing TEXT NOT NULL,
  support REAL NOT NULL,
  supporting INTEGER NOT NULL,
  denying INTEGER NOT NULL,
  unknown INTEGER NOT NULL,
  first_asserted TEXT,
  last_asserted TEXT,
  whole TEXT NOT NULL
) STRICT;

CREATE INDEX IF NOT EXISTS claims_ranked ON claims (id, support, documents);

-- One voice in one document taking a position on one claim.
CREATE TABLE IF NOT EXISTS assertions (
  claim TEXT NOT NULL REFERENCES claims (id),
  position INTEGER NOT NULL,
  document TEXT NOT NULL REFERENCES documents (id),
  attribution TEXT REFERENCES attributions (id),
  statement TEXT NOT NULL REFERENCES statements (id),
  stance TEXT NOT NULL,
  root TEXT NOT NULL,
  exact TEXT NOT NULL,
  PRIMARY KEY (claim, position)
) STRICT;

-- Two documents of which one repeats the other's wording; "left" is the original.
CREATE TABLE IF NOT EXISTS copies (
  "left" TEXT NOT NULL REFERENCES documents (id),
  "right" TEXT NOT NULL REFERENCES documents (id),
  score REAL NOT NULL,
  evidence TEXT NOT NULL,
  PRIMARY KEY ("left", "right")
) STRICT;

-- What became of a claim of an earlier weighing: kept (under another id), split, merge or gone.
-- Unlike its neighbours this is history and is only added to.
CREATE TABLE IF NOT EXISTS succession (
  weighing INTEGER NOT NULL REFERENCES weighings (n),
  old TEXT NOT NULL,
  new TEXT, -- none where the claim is gone
  how TEXT NOT NULL CHECK (how IN ('kept', 'split', 'merge', 'gone')),
  shared INTEGER NOT NULL, -- statements that went from the old to the new
  UNIQUE (weighing, old, new)
) STRICT;

-- What weighing needs of one document to find its neighbours, worked out when it was added; "version" says by which
-- code. Read of every document at each weighing, so apart from the rest.
CREATE TABLE IF NOT EXISTS outlines (
  document TEXT PRIMARY KEY REFERENCES documents (id),
  version TEXT NOT NULL,
  packed BLOB NOT NULL
) STRICT;

-- What else weighing needs of one document.
CREATE TABLE IF NOT EXISTS prepared (
  document TEXT PRIMARY KEY REFERENCES documents (id),
  version TEXT NOT NULL,
  packed BLOB NOT NULL
) STRICT;

-- Each document with the story it tells, named after the story's first document.
CREATE TABLE IF NOT EXISTS stories (
  document TEXT PRIMARY KEY REFERENCES documents (id),
  story TEXT NOT NULL
) STRICT;

-- Two documents that may tell one story, and how surely, in thousandths.
CREATE TABLE IF NOT EXISTS near_documents (
  one TEXT NOT NULL REFERENCES documents (id),
  other TEXT NOT NULL REFERENCES documents (id),
  closeness INTEGER NOT NULL,
  PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;

-- The voice that stands for each voice, and whether anybody knows it.
CREATE TABLE IF NOT EXISTS persons (
  voice TEXT PRIMARY KEY,
  person TEXT NOT NULL,
  known INTEGER NOT NULL CHECK (known IN (0, 1))
) STRICT, WITHOUT ROWID;

-- The judgements that the latest weighing heeded.
CREATE TABLE IF NOT EXISTS heeded (
  judgement TEXT PRIMARY KEY,
  "left" TEXT NOT NULL,
  "right" TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS assertions_of_documents ON assertions (document);
CREATE INDEX IF NOT EXISTS assertions_of_roots ON assertions (root);

-- ===== derived for looking around: lists and searches of claims =======================================
-- Made from the claims when somebody first looks, row by row: what a weighing replaces is gone here with it.

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

-- The weighing whose sources the tables below tell of: one row.
CREATE TABLE IF NOT EXISTS source_state (weighing INTEGER NOT NULL) STRICT;

-- An id by which a judgement or a chain may call a source; "own": what articles call the voice of this id.
CREATE TABLE IF NOT EXISTS source_ids (
  id TEXT PRIMARY KEY,
  source TEXT NOT NULL,
  own TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS source_ids_of ON source_ids (source);

-- A name of a source, in how many articles; "plain": in the letters that names are compared in.
CREATE TABLE IF NOT EXISTS source_names (
  source TEXT NOT NULL,
  name TEXT NOT NULL,
  plain TEXT NOT NULL,
  articles INTEGER NOT NULL,
  PRIMARY KEY (source, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS source_names_plain ON source_names (plain);

-- One source in the list of all, in its order; "shown" is what the row tells, as JSON.
CREATE TABLE IF NOT EXISTS source_rows (
  position INTEGER PRIMARY KEY,
  source TEXT NOT NULL UNIQUE,
  folded TEXT NOT NULL, -- its name without capitals
  shown TEXT NOT NULL
) STRICT;

CREATE INDEX IF NOT EXISTS source_rows_folded ON source_rows (folded);

-- The parts of a source in claims, the most useful claim first: MessagePack, deflated. Of the claims themselves no more
-- than wording and standing.
CREATE TABLE IF NOT EXISTS source_parts (
  source TEXT PRIMARY KEY,
  packed BLOB NOT NULL
) STRICT;

-- Two outlets of which values suggest that one follows the other; "told" is JSON.
CREATE TABLE IF NOT EXISTS source_hints (
  "left" TEXT NOT NULL,
  "right" TEXT NOT NULL,
  told TEXT NOT NULL
) STRICT;

-- What a reviewer is asked since one weighing: one row; "told" is JSON.
CREATE TABLE IF NOT EXISTS questions (
  weighing INTEGER NOT NULL,
  told TEXT NOT NULL
) STRICT;

-- The words of each row of claim_rows: the claim's own, and all that its evidence quotes. Whoever removes rows there
-- removes them here first: a trigger may not, since the schema of a file from elsewhere is not trusted.
CREATE VIRTUAL TABLE IF NOT EXISTS claim_words USING fts5 (
  wording, quotes, tokenize = 'unicode61 remove_diacritics 2'
);
