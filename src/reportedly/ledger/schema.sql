-- The ledger file, version 4. A row is one thing that was read, judged or written down: this
-- is the record. What is derived from it and can be made again at any time is in schema_derived.sql. It
-- reads nothing.
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
CREATE INDEX IF NOT EXISTS documents_of_outlets ON documents (outlet, id) WHERE outlet <> '';
CREATE INDEX IF NOT EXISTS documents_by_moment ON documents (known_at, id);

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

-- ----- fetching -------------------------------------------------------------------------------------

-- One answer of one address: what makes the next request conditional, and what need not be asked again.
CREATE TABLE IF NOT EXISTS fetches (
  n INTEGER PRIMARY KEY,
  address TEXT NOT NULL,
  at TEXT NOT NULL,
  status INTEGER, -- 200, 304, 404, ...; none where there was no answer
  etag TEXT,
  last_modified TEXT,
  sha256 TEXT, -- of the bytes
  document TEXT REFERENCES documents (id), -- that it brought, where it is here
  settled INTEGER NOT NULL CHECK (settled IN (0, 1)) -- 0: the failure may pass
) STRICT;
CREATE INDEX IF NOT EXISTS fetches_by_address ON fetches (address, n);
