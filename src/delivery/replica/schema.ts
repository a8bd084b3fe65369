/** Grows with every change of the tables: a replica of another version is thrown away and built from the log again. */
export const SCHEMA_VERSION = 7

/**
 * Tables of the replica. All of it is derived from the publication log.
 *
 * - `position`: the number of the newest row applied, and a mark that tells whether it is a row of this log.
 * - `changes`: the newest row of the log for each entry. A document that was replaced or withdrawn is kept nowhere.
 * - `documents`: what is live, one row a locale; `words` is its full-text index, under the same row number, and
 *   `vocabulary` the words of that index.
 * - `tags`: what lists filter by, as `name:value`, in the order of lists. Every entry has the tag '' as well.
 * - `titles`: the order of each locale, English standing in where there is no translation.
 * - `refs`: who shows something of whom.
 * - `fragments`: public documents as text, in English and in each locale where they differ from that; `tags` is what the text depends
 *   on, `until` the time it holds until (milliseconds), null for ever. `stale` names the entries whose fragments are still to be made.
 * - `origin`: the portal's address, which stands in the fragments.
 * - `media`: files that live documents hold; a photograph names the credit that it may not be shown without, and
 *   the time in which it may be shown (milliseconds).
 * - `gone`: addresses that an entry had and has no more, as hashes: they may hold the name of a person.
 */
export const SCHEMA = `
CREATE TABLE position (one INTEGER PRIMARY KEY CHECK (one = 1), number INTEGER NOT NULL, mark TEXT NOT NULL);
INSERT INTO position VALUES (1, 0, '');
CREATE TABLE changes (
  id TEXT PRIMARY KEY, number INTEGER NOT NULL, action TEXT NOT NULL, type TEXT NOT NULL, slug TEXT NOT NULL,
  at TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX changes_number ON changes (number, id);
CREATE TABLE entries (
  id TEXT PRIMARY KEY, type TEXT NOT NULL, slug TEXT NOT NULL, published_at TEXT NOT NULL, updated_at TEXT NOT NULL
) WITHOUT ROWID;
CREATE UNIQUE INDEX entries_slug ON entries (type, slug);
CREATE INDEX entries_updated ON entries (type, updated_at, published_at, id);
CREATE TABLE documents (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL, locale TEXT NOT NULL, type TEXT NOT NULL, slug TEXT NOT NULL,
  title TEXT NOT NULL, json TEXT NOT NULL
);
CREATE UNIQUE INDEX documents_id ON documents (id, locale);
CREATE TABLE titles (
  type TEXT NOT NULL, locale TEXT NOT NULL, sort_key TEXT NOT NULL, id TEXT NOT NULL,
  PRIMARY KEY (type, locale, sort_key, id)
) WITHOUT ROWID;
CREATE INDEX titles_id ON titles (id, locale);
CREATE TABLE tags (
  type TEXT NOT NULL, tag TEXT NOT NULL, published_at TEXT NOT NULL, id TEXT NOT NULL,
  PRIMARY KEY (type, tag, published_at, id)
) WITHOUT ROWID;
CREATE INDEX tags_id ON tags (id, tag);
CREATE TABLE counts (
  type TEXT NOT NULL, tag TEXT NOT NULL, entries INTEGER NOT NULL, PRIMARY KEY (type, tag)
) WITHOUT ROWID;
CREATE TRIGGER tags_added AFTER INSERT ON tags BEGIN
  INSERT INTO counts VALUES (new.type, new.tag, 1) ON CONFLICT DO UPDATE SET entries = entries + 1;
END;
CREATE TRIGGER tags_removed AFTER DELETE ON tags BEGIN
  UPDATE counts SET entries = entries - 1 WHERE type = old.type AND tag = old.tag;
END;
CREATE TABLE refs (target TEXT NOT NULL, source TEXT NOT NULL, PRIMARY KEY (target, source)) WITHOUT ROWID;
CREATE INDEX refs_source ON refs (source);
CREATE TABLE media (
  url TEXT NOT NULL, id TEXT NOT NULL, credit TEXT NOT NULL, shown_from INTEGER NOT NULL, shown_until INTEGER NOT NULL,
  PRIMARY KEY (url, id, credit, shown_from)
) WITHOUT ROWID;
CREATE INDEX media_id ON media (id);
CREATE TABLE fragments (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL, locale TEXT NOT NULL, json TEXT NOT NULL, tags TEXT NOT NULL, until INTEGER
);
CREATE UNIQUE INDEX fragments_id ON fragments (id, locale);
CREATE TABLE stale (id TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE origin (one INTEGER PRIMARY KEY CHECK (one = 1), public_url TEXT NOT NULL);
INSERT INTO origin VALUES (1, '');
CREATE TABLE past_media (url TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE gone (address TEXT PRIMARY KEY, id TEXT NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5(
  title, text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
INSERT INTO words (words, rank) VALUES ('secure-delete', 1);
CREATE VIRTUAL TABLE vocabulary USING fts5vocab(words, 'row');
`

/** Empties every table. */
export const RESET = `
DELETE FROM changes; DELETE FROM entries; DELETE FROM documents; DELETE FROM titles; DELETE FROM tags; DELETE FROM counts;
DELETE FROM refs; DELETE FROM media; DELETE FROM past_media; DELETE FROM gone;
DELETE FROM fragments; DELETE FROM stale;
INSERT INTO words (words) VALUES ('delete-all');
UPDATE position SET number = 0, mark = '';
`
