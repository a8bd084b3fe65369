import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`comments\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`entry_collection\` text NOT NULL,
  	\`entry\` text NOT NULL,
  	\`thread\` text,
  	\`field\` text,
  	\`rows\` text,
  	\`locale\` text,
  	\`quote\` text,
  	\`before\` text,
  	\`after\` text,
  	\`offset\` numeric,
  	\`body\` text,
  	\`author_id\` text(36),
  	\`revision\` text,
  	\`blocking\` integer DEFAULT false,
  	\`replies\` numeric DEFAULT 0,
  	\`resolved_at\` text,
  	\`resolved_by_id\` text(36),
  	\`reopened_at\` text,
  	\`reopened_by_id\` text(36),
  	\`edited_at\` text,
  	\`removed_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`resolved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`reopened_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`comments_entry_idx\` ON \`comments\` (\`entry\`);`)
  await db.run(sql`CREATE INDEX \`comments_author_idx\` ON \`comments\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`comments_resolved_by_idx\` ON \`comments\` (\`resolved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`comments_reopened_by_idx\` ON \`comments\` (\`reopened_by_id\`);`)
  await db.run(sql`CREATE INDEX \`comments_updated_at_idx\` ON \`comments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`comments_created_at_idx\` ON \`comments\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`seen\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`user_id\` text(36) NOT NULL,
  	\`entry_collection\` text NOT NULL,
  	\`entry\` text NOT NULL,
  	\`version\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`version_before\` text,
  	\`before\` text,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`seen_key_idx\` ON \`seen\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`seen_user_idx\` ON \`seen\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`seen_entry_idx\` ON \`seen\` (\`entry\`);`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`photos_id\` text(36),
  	\`documents_id\` text(36),
  	\`users_id\` text(36),
  	\`front_ends_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`photos_id\`) REFERENCES \`photos\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`documents_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`front_ends_id\`) REFERENCES \`front_ends\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "photos_id", "documents_id", "users_id", "front_ends_id") SELECT "id", "order", "parent_id", "path", "photos_id", "documents_id", "users_id", "front_ends_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_photos_id_idx\` ON \`payload_locked_documents_rels\` (\`photos_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_documents_id_idx\` ON \`payload_locked_documents_rels\` (\`documents_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_front_ends_id_idx\` ON \`payload_locked_documents_rels\` (\`front_ends_id\`);`)
  await db.run(sql`ALTER TABLE \`audit_log\` ADD \`number\` numeric;`)
  await db.run(sql`ALTER TABLE \`audit_log\` ADD \`subject\` text;`)
  await db.run(sql`ALTER TABLE \`audit_log\` ADD \`subject_id\` text;`)
  await db.run(sql`ALTER TABLE \`audit_log\` ADD \`actor\` text;`)
  await db.run(sql`ALTER TABLE \`audit_log\` ADD \`previous\` text;`)
  await db.run(sql`ALTER TABLE \`audit_log\` ADD \`hash\` text;`)
  await db.run(sql`CREATE UNIQUE INDEX \`audit_log_number_idx\` ON \`audit_log\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_subject_idx\` ON \`audit_log\` (\`subject\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`comments\`;`)
  await db.run(sql`DROP TABLE \`seen\`;`)
  await db.run(sql`DROP INDEX \`audit_log_number_idx\`;`)
  await db.run(sql`DROP INDEX \`audit_log_subject_idx\`;`)
  await db.run(sql`ALTER TABLE \`audit_log\` DROP COLUMN \`number\`;`)
  await db.run(sql`ALTER TABLE \`audit_log\` DROP COLUMN \`subject\`;`)
  await db.run(sql`ALTER TABLE \`audit_log\` DROP COLUMN \`subject_id\`;`)
  await db.run(sql`ALTER TABLE \`audit_log\` DROP COLUMN \`actor\`;`)
  await db.run(sql`ALTER TABLE \`audit_log\` DROP COLUMN \`previous\`;`)
  await db.run(sql`ALTER TABLE \`audit_log\` DROP COLUMN \`hash\`;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`sections_id\` text(36) REFERENCES sections(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`practices_id\` text(36) REFERENCES practices(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`organisations_id\` text(36) REFERENCES organisations(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`profiles_id\` text(36) REFERENCES profiles(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`photo_credits_id\` text(36) REFERENCES photo_credits(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_sections_id_idx\` ON \`payload_locked_documents_rels\` (\`sections_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_practices_id_idx\` ON \`payload_locked_documents_rels\` (\`practices_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_organisations_id_idx\` ON \`payload_locked_documents_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_profiles_id_idx\` ON \`payload_locked_documents_rels\` (\`profiles_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_photo_credits_id_idx\` ON \`payload_locked_documents_rels\` (\`photo_credits_id\`);`)
}
