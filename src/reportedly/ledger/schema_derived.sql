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
