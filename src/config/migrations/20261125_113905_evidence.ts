import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`link_checks\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`url\` text NOT NULL,
  	\`status\` text NOT NULL,
  	\`failure\` text,
  	\`http_status\` numeric,
  	\`content_type\` text,
  	\`bytes\` numeric,
  	\`sha256\` text,
  	\`last_checked_at\` text,
  	\`next_check_at\` text,
  	\`reviewed_sha256\` text,
  	\`was_pdf\` integer,
  	\`failures\` text,
  	\`history\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`link_checks_url_idx\` ON \`link_checks\` (\`url\`);`)
  await db.run(sql`CREATE INDEX \`link_checks_status_idx\` ON \`link_checks\` (\`status\`);`)
  await db.run(sql`CREATE INDEX \`link_checks_next_check_at_idx\` ON \`link_checks\` (\`next_check_at\`);`)
  await db.run(sql`CREATE INDEX \`link_checks_updated_at_idx\` ON \`link_checks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`link_checks_created_at_idx\` ON \`link_checks\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`preview_links\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`at\` text NOT NULL,
  	\`entry_collection\` text NOT NULL,
  	\`entry\` text NOT NULL,
  	\`content_hash\` text NOT NULL,
  	\`made_by_id\` text(36),
  	\`expires_at\` text NOT NULL,
  	\`opened_at\` text,
  	\`opens\` numeric DEFAULT 0 NOT NULL,
  	\`revoked_at\` text,
  	\`revoked_by_id\` text(36),
  	\`token_hash\` text,
  	FOREIGN KEY (\`made_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`revoked_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`preview_links_at_idx\` ON \`preview_links\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`preview_links_entry_idx\` ON \`preview_links\` (\`entry\`);`)
  await db.run(sql`CREATE INDEX \`preview_links_made_by_idx\` ON \`preview_links\` (\`made_by_id\`);`)
  await db.run(sql`CREATE INDEX \`preview_links_revoked_by_idx\` ON \`preview_links\` (\`revoked_by_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`preview_links_token_hash_idx\` ON \`preview_links\` (\`token_hash\`);`)
  await db.run(sql`ALTER TABLE \`sections\` ADD \`review_by\` text;`)
  await db.run(sql`ALTER TABLE \`sections\` ADD \`stale_since\` text;`)
  await db.run(sql`CREATE INDEX \`sections_review_by_idx\` ON \`sections\` (\`review_by\`);`)
  await db.run(sql`ALTER TABLE \`_sections_v\` ADD \`version_review_by\` text;`)
  await db.run(sql`ALTER TABLE \`_sections_v\` ADD \`version_stale_since\` text;`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_version_review_by_idx\` ON \`_sections_v\` (\`version_review_by\`);`)
  await db.run(sql`ALTER TABLE \`practices\` ADD \`review_by\` text;`)
  await db.run(sql`ALTER TABLE \`practices\` ADD \`stale_since\` text;`)
  await db.run(sql`CREATE INDEX \`practices_review_by_idx\` ON \`practices\` (\`review_by\`);`)
  await db.run(sql`ALTER TABLE \`_practices_v\` ADD \`version_review_by\` text;`)
  await db.run(sql`ALTER TABLE \`_practices_v\` ADD \`version_stale_since\` text;`)
  await db.run(sql`CREATE INDEX \`_practices_v_version_version_review_by_idx\` ON \`_practices_v\` (\`version_review_by\`);`)
  await db.run(sql`ALTER TABLE \`organisations\` ADD \`review_by\` text;`)
  await db.run(sql`ALTER TABLE \`organisations\` ADD \`stale_since\` text;`)
  await db.run(sql`CREATE INDEX \`organisations_review_by_idx\` ON \`organisations\` (\`review_by\`);`)
  await db.run(sql`ALTER TABLE \`_organisations_v\` ADD \`version_review_by\` text;`)
  await db.run(sql`ALTER TABLE \`_organisations_v\` ADD \`version_stale_since\` text;`)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_version_review_by_idx\` ON \`_organisations_v\` (\`version_review_by\`);`)
  await db.run(sql`ALTER TABLE \`profiles\` ADD \`review_by\` text;`)
  await db.run(sql`ALTER TABLE \`profiles\` ADD \`stale_since\` text;`)
  await db.run(sql`CREATE INDEX \`profiles_review_by_idx\` ON \`profiles\` (\`review_by\`);`)
  await db.run(sql`ALTER TABLE \`_profiles_v\` ADD \`version_review_by\` text;`)
  await db.run(sql`ALTER TABLE \`_profiles_v\` ADD \`version_stale_since\` text;`)
  await db.run(sql`CREATE INDEX \`_profiles_v_version_version_review_by_idx\` ON \`_profiles_v\` (\`version_review_by\`);`)
  await db.run(sql`ALTER TABLE \`photo_credits\` ADD \`review_by\` text;`)
  await db.run(sql`ALTER TABLE \`photo_credits\` ADD \`stale_since\` text;`)
  await db.run(sql`CREATE INDEX \`photo_credits_review_by_idx\` ON \`photo_credits\` (\`review_by\`);`)
  await db.run(sql`ALTER TABLE \`_photo_credits_v\` ADD \`version_review_by\` text;`)
  await db.run(sql`ALTER TABLE \`_photo_credits_v\` ADD \`version_stale_since\` text;`)
  await db.run(sql`CREATE INDEX \`_photo_credits_v_version_version_review_by_idx\` ON \`_photo_credits_v\` (\`version_review_by\`);`)
  await db.run(sql`ALTER TABLE \`photos\` ADD \`used\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`photos\` ADD \`place\` text;`)
  await db.run(sql`CREATE INDEX \`photos_used_idx\` ON \`photos\` (\`used\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`link_checks\`;`)
  await db.run(sql`DROP TABLE \`preview_links\`;`)
  await db.run(sql`DROP INDEX \`sections_review_by_idx\`;`)
  await db.run(sql`ALTER TABLE \`sections\` DROP COLUMN \`review_by\`;`)
  await db.run(sql`ALTER TABLE \`sections\` DROP COLUMN \`stale_since\`;`)
  await db.run(sql`DROP INDEX \`_sections_v_version_version_review_by_idx\`;`)
  await db.run(sql`ALTER TABLE \`_sections_v\` DROP COLUMN \`version_review_by\`;`)
  await db.run(sql`ALTER TABLE \`_sections_v\` DROP COLUMN \`version_stale_since\`;`)
  await db.run(sql`DROP INDEX \`practices_review_by_idx\`;`)
  await db.run(sql`ALTER TABLE \`practices\` DROP COLUMN \`review_by\`;`)
  await db.run(sql`ALTER TABLE \`practices\` DROP COLUMN \`stale_since\`;`)
  await db.run(sql`DROP INDEX \`_practices_v_version_version_review_by_idx\`;`)
  await db.run(sql`ALTER TABLE \`_practices_v\` DROP COLUMN \`version_review_by\`;`)
  await db.run(sql`ALTER TABLE \`_practices_v\` DROP COLUMN \`version_stale_since\`;`)
  await db.run(sql`DROP INDEX \`organisations_review_by_idx\`;`)
  await db.run(sql`ALTER TABLE \`organisations\` DROP COLUMN \`review_by\`;`)
  await db.run(sql`ALTER TABLE \`organisations\` DROP COLUMN \`stale_since\`;`)
  await db.run(sql`DROP INDEX \`_organisations_v_version_version_review_by_idx\`;`)
  await db.run(sql`ALTER TABLE \`_organisations_v\` DROP COLUMN \`version_review_by\`;`)
  await db.run(sql`ALTER TABLE \`_organisations_v\` DROP COLUMN \`version_stale_since\`;`)
  await db.run(sql`DROP INDEX \`profiles_review_by_idx\`;`)
  await db.run(sql`ALTER TABLE \`profiles\` DROP COLUMN \`review_by\`;`)
  await db.run(sql`ALTER TABLE \`profiles\` DROP COLUMN \`stale_since\`;`)
  await db.run(sql`DROP INDEX \`_profiles_v_version_version_review_by_idx\`;`)
  await db.run(sql`ALTER TABLE \`_profiles_v\` DROP COLUMN \`version_review_by\`;`)
  await db.run(sql`ALTER TABLE \`_profiles_v\` DROP COLUMN \`version_stale_since\`;`)
  await db.run(sql`DROP INDEX \`photo_credits_review_by_idx\`;`)
  await db.run(sql`ALTER TABLE \`photo_credits\` DROP COLUMN \`review_by\`;`)
  await db.run(sql`ALTER TABLE \`photo_credits\` DROP COLUMN \`stale_since\`;`)
  await db.run(sql`DROP INDEX \`_photo_credits_v_version_version_review_by_idx\`;`)
  await db.run(sql`ALTER TABLE \`_photo_credits_v\` DROP COLUMN \`version_review_by\`;`)
  await db.run(sql`ALTER TABLE \`_photo_credits_v\` DROP COLUMN \`version_stale_since\`;`)
  await db.run(sql`DROP INDEX \`photos_used_idx\`;`)
  await db.run(sql`ALTER TABLE \`photos\` DROP COLUMN \`used\`;`)
  await db.run(sql`ALTER TABLE \`photos\` DROP COLUMN \`place\`;`)
}
