-- The ledger file, version 4. A row is one thing that was read, judged or written down; the tables
-- of the first part are the record, those of the second part are derived from it and can be made
-- again at any time. It reads nothing.
-- Times are ISO 8601 text, but for documents.known_at (epoch seconds). Offsets are half-open and
-- count Unicode code points of documents.text.
-- Spans are JSON lists of {"begins", "ends", "exact"}: the quote is kept beside its place, so the
-- file can be read without any code, and checked.

-- ===== the record ==================================================================================

-- One article as captured; never altered.
CREATE TABLE IF NOT EXISTS documents (
  id TEXT PRIMARY KEY,
  source_id TEXT NOT NULL,
  text TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  title TEXT,
  outlet TEXT,
  published TEXT,
  url TEXT,
  language TEXT,
  captured TEXT,
  known_at REAL NOT NULL, -- the moment from which a replay may use it
  modified TEXT, -- when its publisher says it was last changed
  byline TEXT NOT NULL DEFAULT '[]', -- its authors as it names them, as JSON
  credits TEXT NOT NULL DEFAULT '[]' -- whose material it says it is, as JSON
) STRICT;
CREATE INDEX IF NOT EXISTS documents_in_order ON documents (source_id, id);

-- How the bytes of a document were obtained. A document that is met again from other bytes, or in
-- another place, has one row more; no row is ever changed.
CREATE TABLE IF NOT EXISTS captures (
  id TEXT PRIMARY KEY,
  document TEXT NOT NULL REFERENCES documents (id),
  sha256 TEXT NOT NULL, -- of the bytes as they came
  size INTEGER NOT NULL CHECK (size >= 0), -- bytes
  media_type TEXT NOT NULL,
  location TEXT NOT NULL, -- a path, archive.zip!/inside.html, or the address that was asked for
  final_location TEXT, -- where redirects led
  captured TEXT NOT NULL,
  tool TEXT NOT NULL, -- that took the text out of the bytes
  headers TEXT NOT NULL, -- of the answer, as JSON: [[name, value], ...]
  record TEXT, -- WARC-Record-ID
  UNIQUE (document, sha256, location)
) STRICT;
CREATE INDEX IF NOT EXISTS captures_by_bytes ON captures (sha256);

-- Untouched bytes that lie in the folder beside this file, named by their SHA-256.
CREATE TABLE IF NOT EXISTS stored (
  sha256 TEXT PRIMARY KEY,
  size INTEGER NOT NULL CHECK (size >= 0)
) STRICT, WITHOUT ROWID;

-- Where a stretch of a document's text stands in its original: a page, a word on a page, an image.
CREATE TABLE IF NOT EXISTS regions (
  document TEXT NOT NULL REFERENCES documents (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('page', 'word', 'image')),
  begins INTEGER NOT NULL,
  ends INTEGER NOT NULL,
  page INTEGER, -- from 1
  box TEXT, -- [left, top, right, bottom] as shares of the page
  name TEXT, -- of an image: its address or file name
  PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;

-- What was chosen for this ledger once and holds for every later run.
CREATE TABLE IF NOT EXISTS settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

-- One place where a text says that somebody says something.
CREATE TABLE IF NOT EXISTS attributions (
  id TEXT PRIMARY KEY,
  document TEXT NOT NULL REFERENCES documents (id),
  position INTEGER NOT NULL, -- its place in the reading, from 0
  source TEXT NOT NULL,
  cue TEXT NOT NULL,
  content TEXT NOT NULL,
  within TEXT REFERENCES attributions (id) DEFERRABLE INITIALLY DEFERRED, -- the one that carries this one on
  hop INTEGER NOT NULL CHECK (hop >= 0),
  manner TEXT NOT NULL,
  cue_class TEXT NOT NULL, -- speech, thought, ...
  stance TEXT NOT NULL,
  event TEXT, -- the word of the content's main event
  certainty REAL CHECK (certainty BETWEEN -3 AND 3), -- of that event, as its speaker presents it
  confidence REAL NOT NULL,
  UNIQUE (document, position)
) STRICT;

-- The voice of one attribution, as its document names it. The same id in several rows is one voice.
CREATE TABLE IF NOT EXISTS speakers (
  attribution TEXT PRIMARY KEY REFERENCES attributions (id),
  id TEXT NOT NULL,
  name TEXT,
  kind TEXT NOT NULL,
  role TEXT,
  organisation TEXT,
  mention TEXT, -- where the fullest name stands
  anonymity TEXT, -- in what way nobody is named; NULL for a name
  joint TEXT NOT NULL -- the ids of those who speak together with this voice, as JSON
) STRICT;
CREATE INDEX IF NOT EXISTS speakers_by_id ON speakers (id);

-- Words that weaken or withhold at one attribution.
CREATE TABLE IF NOT EXISTS hedges (
  attribution TEXT NOT NULL REFERENCES attributions (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  begins INTEGER NOT NULL,
  ends INTEGER NOT NULL,
  exact TEXT NOT NULL,
  PRIMARY KEY (attribution, position)
) STRICT;

-- One sentence's worth of what one voice says: an attribution's, or the document's own.
CREATE TABLE IF NOT EXISTS statements (
  id TEXT PRIMARY KEY,
  document TEXT NOT NULL REFERENCES documents (id),
  position INTEGER NOT NULL,
  attribution TEXT REFERENCES attributions (id),
  place TEXT NOT NULL CHECK (place IN ('content', 'body', 'title')),
  spans TEXT NOT NULL,
  text TEXT NOT NULL,
  meaning BLOB, -- a unit vector, one signed byte a dimension (value / 127)
  UNIQUE (document, position)
) STRICT;

-- A number inside a statement, what it counts, and the range its wording allows.
CREATE TABLE IF NOT EXISTS quantities (
  statement TEXT NOT NULL REFERENCES statements (id),
  position INTEGER NOT NULL,
  begins INTEGER NOT NULL,
  ends INTEGER NOT NULL,
  about TEXT NOT NULL,
  low REAL,
  high REAL,
  exact TEXT NOT NULL,
  PRIMARY KEY (statement, position)
) STRICT;

-- A number, a time or a place in a document, and what it means: ``told`` is JSON.
CREATE TABLE IF NOT EXISTS typed_values (
  document TEXT NOT NULL REFERENCES documents (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('quantity', 'time', 'place')),
  begins INTEGER NOT NULL,
  ends INTEGER NOT NULL,
  exact TEXT NOT NULL,
  told TEXT NOT NULL,
  PRIMARY KEY (document, position)
) STRICT;

-- A decision about a pair or an item, by a person or a rule. Append-only: a row may be retracted,
-- once, and is never changed or removed otherwise.
CREATE TABLE IF NOT EXISTS judgements (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  "left" TEXT NOT NULL,
  "right" TEXT,
  verdict TEXT NOT NULL CHECK (verdict IN ('positive', 'negative', 'unsure')),
  by TEXT NOT NULL,
  at TEXT NOT NULL,
  detail TEXT NOT NULL,
  score REAL,
  retracted TEXT
) STRICT;
CREATE TRIGGER IF NOT EXISTS judgements_stay BEFORE UPDATE ON judgements
WHEN OLD.retracted IS NOT NULL OR NEW.retracted IS NULL
  OR OLD.id IS NOT NEW.id OR OLD.kind IS NOT NEW.kind OR OLD."left" IS NOT NEW."left"
  OR OLD."right" IS NOT NEW."right" OR OLD.verdict IS NOT NEW.verdict OR OLD.by IS NOT NEW.by
  OR OLD.at IS NOT NEW.at OR OLD.detail IS NOT NEW.detail OR OLD.score IS NOT NEW.score
BEGIN SELECT RAISE(ABORT, 'a judgement is never changed, only retracted'); END;
CREATE TRIGGER IF NOT EXISTS judgements_remain BEFORE DELETE ON judgements
BEGIN SELECT RAISE(ABORT, 'a judgement is never removed, only retracted'); END;

-- An input that was set aside (arrived = 0) or that arrived with a warning (arrived = 1).
CREATE TABLE IF NOT EXISTS problems (
  id TEXT PRIMARY KEY,
  input TEXT NOT NULL,
  reason TEXT NOT NULL,
  sentence TEXT NOT NULL,
  arrived INTEGER NOT NULL CHECK (arrived IN (0, 1)),
  document TEXT REFERENCES documents (id), -- where it concerns a part of a document that is here
  at TEXT NOT NULL
) STRICT;

-- What was done to this file, by whom and when. Each row holds the SHA-256 of itself and the row
-- before, so a changed or missing row shows.
CREATE TABLE IF NOT EXISTS audit (
  n INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  what TEXT NOT NULL,
  detail TEXT NOT NULL,
  previous TEXT NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;
CREATE TRIGGER IF NOT EXISTS audit_stays BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit trail is never changed'); END;
CREATE TRIGGER IF NOT EXISTS audit_remains BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit trail is never removed'); END;

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

-- What weighing needs of one document, worked out when it was added; "version" says by which code.
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

-- The words of each row of claim_rows: the claim's own, and all that its evidence quotes. Whoever removes rows there
-- removes them here first: a trigger may not, since the schema of a file from elsewhere is not trusted.
CREATE VIRTUAL TABLE IF NOT EXISTS claim_words USING fts5 (
  wording, quotes, tokenize = 'unicode61 remove_diacritics 2'
);
