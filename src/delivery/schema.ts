/** Grows with every change of the tables: a replica of another version is thrown away and built from the log again. */
export const SCHEMA_VERSION = 2

/** Tables of the replica. All of it is derived from the publication log. */
export const SCHEMA = `
CREATE TABLE position (one INTEGER PRIMARY KEY CHECK (one = 1), number INTEGER NOT NULL);
INSERT INTO position VALUES (1, 0);
CREATE TABLE changes (
  id TEXT PRIMARY KEY, number INTEGER NOT NULL, action TEXT NOT NULL, type TEXT NOT NULL, slug TEXT NOT NULL,
  at TEXT NOT NULL, content_hash TEXT
) WITHOUT ROWID;
CREATE INDEX changes_number ON changes (number, id);
CREATE TABLE refs (source TEXT NOT NULL, target TEXT NOT NULL, PRIMARY KEY (target, source)) WITHOUT ROWID;
CREATE INDEX refs_source ON refs (source);
CREATE TABLE entries (
  id TEXT PRIMARY KEY, type TEXT NOT NULL, slug TEXT NOT NULL, published_at TEXT NOT NULL, updated_at TEXT NOT NULL
) WITHOUT ROWID;
CREATE UNIQUE INDEX entries_slug ON entries (type, slug);
CREATE INDEX entries_published ON entries (type, published_at, id);
CREATE INDEX entries_updated ON entries (type, updated_at);
CREATE TABLE titles (
  type TEXT NOT NULL, locale TEXT NOT NULL, sort_key TEXT NOT NULL, id TEXT NOT NULL,
  PRIMARY KEY (type, locale, sort_key, id)
) WITHOUT ROWID;
CREATE INDEX titles_id ON titles (id);
CREATE TABLE documents (
  id TEXT NOT NULL, locale TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (id, locale)
) WITHOUT ROWID;
CREATE TABLE tags (
  type TEXT NOT NULL, tag TEXT NOT NULL, published_at TEXT NOT NULL, id TEXT NOT NULL,
  PRIMARY KEY (type, tag, published_at, id)
) WITHOUT ROWID;
CREATE INDEX tags_id ON tags (id, tag);
CREATE TABLE media (url TEXT NOT NULL, id TEXT NOT NULL, credit TEXT, PRIMARY KEY (url, id)) WITHOUT ROWID;
CREATE INDEX media_id ON media (id);
CREATE INDEX media_credit ON media (credit);
CREATE TABLE past_media (url TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE gone (type TEXT NOT NULL, slug TEXT NOT NULL, PRIMARY KEY (type, slug)) WITHOUT ROWID;
CREATE TABLE found (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL, locale TEXT NOT NULL, type TEXT NOT NULL
);
CREATE INDEX found_id ON found (id);
CREATE VIRTUAL TABLE words USING fts5(title, text, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
`
