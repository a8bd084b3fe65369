import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`sections\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`slug\` text,
  	\`state\` text DEFAULT 'draft',
  	\`content_hash\` text,
  	\`approved_hash\` text,
  	\`live_hash\` text,
  	\`submitted_at\` text,
  	\`approved_at\` text,
  	\`published_at\` text,
  	\`live_since\` text,
  	\`author_id\` text(36),
  	\`submitted_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`sections_slug_idx\` ON \`sections\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`sections_state_idx\` ON \`sections\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`sections_author_idx\` ON \`sections\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`sections_submitted_by_idx\` ON \`sections\` (\`submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`sections_updated_at_idx\` ON \`sections\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`sections_created_at_idx\` ON \`sections\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`sections__status_idx\` ON \`sections\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`sections_status_created\` ON \`sections\` (\`_status\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`sections_locales\` (
  	\`title\` text,
  	\`introduction\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`sections_locales_locale_parent_id_unique\` ON \`sections_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`sections_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`practices_id\` text(36),
  	\`profiles_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`practices_id\`) REFERENCES \`practices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`profiles_id\`) REFERENCES \`profiles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`sections_rels_order_idx\` ON \`sections_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`sections_rels_parent_idx\` ON \`sections_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`sections_rels_path_idx\` ON \`sections_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`sections_rels_practices_id_idx\` ON \`sections_rels\` (\`practices_id\`);`)
  await db.run(sql`CREATE INDEX \`sections_rels_profiles_id_idx\` ON \`sections_rels\` (\`profiles_id\`);`)
  await db.run(sql`CREATE INDEX \`sections_rels_users_id_idx\` ON \`sections_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`_sections_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_slug\` text,
  	\`version_state\` text DEFAULT 'draft',
  	\`version_content_hash\` text,
  	\`version_approved_hash\` text,
  	\`version_live_hash\` text,
  	\`version_submitted_at\` text,
  	\`version_approved_at\` text,
  	\`version_published_at\` text,
  	\`version_live_since\` text,
  	\`version_author_id\` text(36),
  	\`version_submitted_by_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_sections_v_parent_idx\` ON \`_sections_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_version_slug_idx\` ON \`_sections_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_version_state_idx\` ON \`_sections_v\` (\`version_state\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_version_author_idx\` ON \`_sections_v\` (\`version_author_id\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_version_submitted_by_idx\` ON \`_sections_v\` (\`version_submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_version_updated_at_idx\` ON \`_sections_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_version_created_at_idx\` ON \`_sections_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_version__status_idx\` ON \`_sections_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_created_at_idx\` ON \`_sections_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_updated_at_idx\` ON \`_sections_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_snapshot_idx\` ON \`_sections_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_published_locale_idx\` ON \`_sections_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_latest_idx\` ON \`_sections_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`sections_v_latest_created\` ON \`_sections_v\` (\`latest\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`sections_v_latest_state\` ON \`_sections_v\` (\`latest\`,\`version_state\`);`)
  await db.run(sql`CREATE INDEX \`sections_v_parent_latest\` ON \`_sections_v\` (\`parent_id\`,\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_sections_v_locales\` (
  	\`version_title\` text,
  	\`version_introduction\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_sections_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_sections_v_locales_locale_parent_id_unique\` ON \`_sections_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_sections_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`practices_id\` text(36),
  	\`profiles_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_sections_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`practices_id\`) REFERENCES \`practices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`profiles_id\`) REFERENCES \`profiles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_sections_v_rels_order_idx\` ON \`_sections_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_rels_parent_idx\` ON \`_sections_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_rels_path_idx\` ON \`_sections_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_rels_practices_id_idx\` ON \`_sections_v_rels\` (\`practices_id\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_rels_profiles_id_idx\` ON \`_sections_v_rels\` (\`profiles_id\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_rels_users_id_idx\` ON \`_sections_v_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`practices_themes\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`practices\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`practices_themes_order_idx\` ON \`practices_themes\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`practices_themes_parent_idx\` ON \`practices_themes\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`practices_regions\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`practices\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`practices_regions_order_idx\` ON \`practices_regions\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`practices_regions_parent_idx\` ON \`practices_regions\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`practices_countries\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`practices\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`practices_countries_order_idx\` ON \`practices_countries\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`practices_countries_parent_idx\` ON \`practices_countries\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`practices_resources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`document_id\` text(36),
  	\`url\` text,
  	\`format\` text,
  	\`bytes\` numeric,
  	\`pages\` numeric,
  	\`language\` text,
  	FOREIGN KEY (\`document_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`practices\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`practices_resources_order_idx\` ON \`practices_resources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`practices_resources_parent_id_idx\` ON \`practices_resources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`practices_resources_document_idx\` ON \`practices_resources\` (\`document_id\`);`)
  await db.run(sql`CREATE TABLE \`practices_resources_locales\` (
  	\`label\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`practices_resources\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`practices_resources_locales_locale_parent_id_unique\` ON \`practices_resources_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`practices\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`slug\` text,
  	\`hero_photo_id\` text(36),
  	\`year\` numeric,
  	\`notes\` text,
  	\`import_key\` text,
  	\`state\` text DEFAULT 'draft',
  	\`content_hash\` text,
  	\`approved_hash\` text,
  	\`live_hash\` text,
  	\`submitted_at\` text,
  	\`approved_at\` text,
  	\`published_at\` text,
  	\`live_since\` text,
  	\`author_id\` text(36),
  	\`submitted_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`hero_photo_id\`) REFERENCES \`photos\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`practices_slug_idx\` ON \`practices\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`practices_hero_photo_idx\` ON \`practices\` (\`hero_photo_id\`);`)
  await db.run(sql`CREATE INDEX \`practices_import_key_idx\` ON \`practices\` (\`import_key\`);`)
  await db.run(sql`CREATE INDEX \`practices_state_idx\` ON \`practices\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`practices_author_idx\` ON \`practices\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`practices_submitted_by_idx\` ON \`practices\` (\`submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`practices_updated_at_idx\` ON \`practices\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`practices_created_at_idx\` ON \`practices\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`practices__status_idx\` ON \`practices\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`practices_status_created\` ON \`practices\` (\`_status\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`practices_locales\` (
  	\`title\` text,
  	\`summary\` text,
  	\`body\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`practices\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`practices_locales_locale_parent_id_unique\` ON \`practices_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`practices_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`organisations_id\` text(36),
  	\`practices_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`practices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`practices_id\`) REFERENCES \`practices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`practices_rels_order_idx\` ON \`practices_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`practices_rels_parent_idx\` ON \`practices_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`practices_rels_path_idx\` ON \`practices_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`practices_rels_organisations_id_idx\` ON \`practices_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`practices_rels_practices_id_idx\` ON \`practices_rels\` (\`practices_id\`);`)
  await db.run(sql`CREATE INDEX \`practices_rels_users_id_idx\` ON \`practices_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`_practices_v_version_themes\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_practices_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_practices_v_version_themes_order_idx\` ON \`_practices_v_version_themes\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_version_themes_parent_idx\` ON \`_practices_v_version_themes\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_practices_v_version_regions\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_practices_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_practices_v_version_regions_order_idx\` ON \`_practices_v_version_regions\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_version_regions_parent_idx\` ON \`_practices_v_version_regions\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_practices_v_version_countries\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_practices_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_practices_v_version_countries_order_idx\` ON \`_practices_v_version_countries\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_version_countries_parent_idx\` ON \`_practices_v_version_countries\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_practices_v_version_resources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`document_id\` text(36),
  	\`url\` text,
  	\`format\` text,
  	\`bytes\` numeric,
  	\`pages\` numeric,
  	\`language\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`document_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_practices_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_practices_v_version_resources_order_idx\` ON \`_practices_v_version_resources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_version_resources_parent_id_idx\` ON \`_practices_v_version_resources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_version_resources_document_idx\` ON \`_practices_v_version_resources\` (\`document_id\`);`)
  await db.run(sql`CREATE TABLE \`_practices_v_version_resources_locales\` (
  	\`label\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_practices_v_version_resources\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_practices_v_version_resources_locales_locale_parent_id_uniq\` ON \`_practices_v_version_resources_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_practices_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_slug\` text,
  	\`version_hero_photo_id\` text(36),
  	\`version_year\` numeric,
  	\`version_notes\` text,
  	\`version_import_key\` text,
  	\`version_state\` text DEFAULT 'draft',
  	\`version_content_hash\` text,
  	\`version_approved_hash\` text,
  	\`version_live_hash\` text,
  	\`version_submitted_at\` text,
  	\`version_approved_at\` text,
  	\`version_published_at\` text,
  	\`version_live_since\` text,
  	\`version_author_id\` text(36),
  	\`version_submitted_by_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`practices\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_hero_photo_id\`) REFERENCES \`photos\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_practices_v_parent_idx\` ON \`_practices_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_version_version_slug_idx\` ON \`_practices_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_version_version_hero_photo_idx\` ON \`_practices_v\` (\`version_hero_photo_id\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_version_version_import_key_idx\` ON \`_practices_v\` (\`version_import_key\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_version_version_state_idx\` ON \`_practices_v\` (\`version_state\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_version_version_author_idx\` ON \`_practices_v\` (\`version_author_id\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_version_version_submitted_by_idx\` ON \`_practices_v\` (\`version_submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_version_version_updated_at_idx\` ON \`_practices_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_version_version_created_at_idx\` ON \`_practices_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_version_version__status_idx\` ON \`_practices_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_created_at_idx\` ON \`_practices_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_updated_at_idx\` ON \`_practices_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_snapshot_idx\` ON \`_practices_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_published_locale_idx\` ON \`_practices_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_latest_idx\` ON \`_practices_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`practices_v_latest_created\` ON \`_practices_v\` (\`latest\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`practices_v_latest_state\` ON \`_practices_v\` (\`latest\`,\`version_state\`);`)
  await db.run(sql`CREATE INDEX \`practices_v_parent_latest\` ON \`_practices_v\` (\`parent_id\`,\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_practices_v_locales\` (
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_body\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_practices_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_practices_v_locales_locale_parent_id_unique\` ON \`_practices_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_practices_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`organisations_id\` text(36),
  	\`practices_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_practices_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`practices_id\`) REFERENCES \`practices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_practices_v_rels_order_idx\` ON \`_practices_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_rels_parent_idx\` ON \`_practices_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_rels_path_idx\` ON \`_practices_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_rels_organisations_id_idx\` ON \`_practices_v_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_rels_practices_id_idx\` ON \`_practices_v_rels\` (\`practices_id\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_rels_users_id_idx\` ON \`_practices_v_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`organisations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`slug\` text,
  	\`kind\` text,
  	\`country\` text,
  	\`website\` text,
  	\`logo_id\` text(36),
  	\`state\` text DEFAULT 'draft',
  	\`content_hash\` text,
  	\`approved_hash\` text,
  	\`live_hash\` text,
  	\`submitted_at\` text,
  	\`approved_at\` text,
  	\`published_at\` text,
  	\`live_since\` text,
  	\`author_id\` text(36),
  	\`submitted_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`logo_id\`) REFERENCES \`photos\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`organisations_slug_idx\` ON \`organisations\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`organisations_logo_idx\` ON \`organisations\` (\`logo_id\`);`)
  await db.run(sql`CREATE INDEX \`organisations_state_idx\` ON \`organisations\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`organisations_author_idx\` ON \`organisations\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`organisations_submitted_by_idx\` ON \`organisations\` (\`submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`organisations_updated_at_idx\` ON \`organisations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`organisations_created_at_idx\` ON \`organisations\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`organisations__status_idx\` ON \`organisations\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`organisations_status_created\` ON \`organisations\` (\`_status\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`organisations_locales\` (
  	\`name\` text,
  	\`about\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`organisations_locales_locale_parent_id_unique\` ON \`organisations_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`organisations_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`organisations_rels_order_idx\` ON \`organisations_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`organisations_rels_parent_idx\` ON \`organisations_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`organisations_rels_path_idx\` ON \`organisations_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`organisations_rels_users_id_idx\` ON \`organisations_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`_organisations_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_slug\` text,
  	\`version_kind\` text,
  	\`version_country\` text,
  	\`version_website\` text,
  	\`version_logo_id\` text(36),
  	\`version_state\` text DEFAULT 'draft',
  	\`version_content_hash\` text,
  	\`version_approved_hash\` text,
  	\`version_live_hash\` text,
  	\`version_submitted_at\` text,
  	\`version_approved_at\` text,
  	\`version_published_at\` text,
  	\`version_live_since\` text,
  	\`version_author_id\` text(36),
  	\`version_submitted_by_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_logo_id\`) REFERENCES \`photos\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_organisations_v_parent_idx\` ON \`_organisations_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_version_slug_idx\` ON \`_organisations_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_version_logo_idx\` ON \`_organisations_v\` (\`version_logo_id\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_version_state_idx\` ON \`_organisations_v\` (\`version_state\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_version_author_idx\` ON \`_organisations_v\` (\`version_author_id\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_version_submitted_by_idx\` ON \`_organisations_v\` (\`version_submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_version_updated_at_idx\` ON \`_organisations_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_version_created_at_idx\` ON \`_organisations_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_version__status_idx\` ON \`_organisations_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_created_at_idx\` ON \`_organisations_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_updated_at_idx\` ON \`_organisations_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_snapshot_idx\` ON \`_organisations_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_published_locale_idx\` ON \`_organisations_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_latest_idx\` ON \`_organisations_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`organisations_v_latest_created\` ON \`_organisations_v\` (\`latest\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`organisations_v_latest_state\` ON \`_organisations_v\` (\`latest\`,\`version_state\`);`)
  await db.run(sql`CREATE INDEX \`organisations_v_parent_latest\` ON \`_organisations_v\` (\`parent_id\`,\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_organisations_v_locales\` (
  	\`version_name\` text,
  	\`version_about\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_organisations_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_organisations_v_locales_locale_parent_id_unique\` ON \`_organisations_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_organisations_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_organisations_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_organisations_v_rels_order_idx\` ON \`_organisations_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_rels_parent_idx\` ON \`_organisations_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_rels_path_idx\` ON \`_organisations_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_rels_users_id_idx\` ON \`_organisations_v_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`profiles_moments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`time\` text,
  	\`photo_id\` text(36),
  	FOREIGN KEY (\`photo_id\`) REFERENCES \`photos\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`profiles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`profiles_moments_order_idx\` ON \`profiles_moments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`profiles_moments_parent_id_idx\` ON \`profiles_moments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`profiles_moments_photo_idx\` ON \`profiles_moments\` (\`photo_id\`);`)
  await db.run(sql`CREATE TABLE \`profiles_moments_locales\` (
  	\`title\` text,
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`profiles_moments\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`profiles_moments_locales_locale_parent_id_unique\` ON \`profiles_moments_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`profiles_questions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`profiles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`profiles_questions_order_idx\` ON \`profiles_questions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`profiles_questions_parent_id_idx\` ON \`profiles_questions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`profiles_questions_locales\` (
  	\`question\` text,
  	\`answer\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`profiles_questions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`profiles_questions_locales_locale_parent_id_unique\` ON \`profiles_questions_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`profiles\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`slug\` text,
  	\`sector\` text,
  	\`country\` text,
  	\`organisation_id\` text(36),
  	\`portrait_id\` text(36),
  	\`state\` text DEFAULT 'draft',
  	\`content_hash\` text,
  	\`approved_hash\` text,
  	\`live_hash\` text,
  	\`submitted_at\` text,
  	\`approved_at\` text,
  	\`published_at\` text,
  	\`live_since\` text,
  	\`author_id\` text(36),
  	\`submitted_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`portrait_id\`) REFERENCES \`photos\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`profiles_slug_idx\` ON \`profiles\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`profiles_organisation_idx\` ON \`profiles\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`profiles_portrait_idx\` ON \`profiles\` (\`portrait_id\`);`)
  await db.run(sql`CREATE INDEX \`profiles_state_idx\` ON \`profiles\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`profiles_author_idx\` ON \`profiles\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`profiles_submitted_by_idx\` ON \`profiles\` (\`submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`profiles_updated_at_idx\` ON \`profiles\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`profiles_created_at_idx\` ON \`profiles\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`profiles__status_idx\` ON \`profiles\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`profiles_status_created\` ON \`profiles\` (\`_status\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`profiles_locales\` (
  	\`display_name\` text,
  	\`role\` text,
  	\`introduction\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`profiles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`profiles_locales_locale_parent_id_unique\` ON \`profiles_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`profiles_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`profiles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`profiles_rels_order_idx\` ON \`profiles_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`profiles_rels_parent_idx\` ON \`profiles_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`profiles_rels_path_idx\` ON \`profiles_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`profiles_rels_users_id_idx\` ON \`profiles_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`_profiles_v_version_moments\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`time\` text,
  	\`photo_id\` text(36),
  	\`_uuid\` text,
  	FOREIGN KEY (\`photo_id\`) REFERENCES \`photos\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_profiles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_profiles_v_version_moments_order_idx\` ON \`_profiles_v_version_moments\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_profiles_v_version_moments_parent_id_idx\` ON \`_profiles_v_version_moments\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_profiles_v_version_moments_photo_idx\` ON \`_profiles_v_version_moments\` (\`photo_id\`);`)
  await db.run(sql`CREATE TABLE \`_profiles_v_version_moments_locales\` (
  	\`title\` text,
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_profiles_v_version_moments\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_profiles_v_version_moments_locales_locale_parent_id_unique\` ON \`_profiles_v_version_moments_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_profiles_v_version_questions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_profiles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_profiles_v_version_questions_order_idx\` ON \`_profiles_v_version_questions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_profiles_v_version_questions_parent_id_idx\` ON \`_profiles_v_version_questions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_profiles_v_version_questions_locales\` (
  	\`question\` text,
  	\`answer\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_profiles_v_version_questions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_profiles_v_version_questions_locales_locale_parent_id_uniqu\` ON \`_profiles_v_version_questions_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_profiles_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_slug\` text,
  	\`version_sector\` text,
  	\`version_country\` text,
  	\`version_organisation_id\` text(36),
  	\`version_portrait_id\` text(36),
  	\`version_state\` text DEFAULT 'draft',
  	\`version_content_hash\` text,
  	\`version_approved_hash\` text,
  	\`version_live_hash\` text,
  	\`version_submitted_at\` text,
  	\`version_approved_at\` text,
  	\`version_published_at\` text,
  	\`version_live_since\` text,
  	\`version_author_id\` text(36),
  	\`version_submitted_by_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`profiles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_portrait_id\`) REFERENCES \`photos\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_profiles_v_parent_idx\` ON \`_profiles_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_profiles_v_version_version_slug_idx\` ON \`_profiles_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_profiles_v_version_version_organisation_idx\` ON \`_profiles_v\` (\`version_organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`_profiles_v_version_version_portrait_idx\` ON \`_profiles_v\` (\`version_portrait_id\`);`)
  await db.run(sql`CREATE INDEX \`_profiles_v_version_version_state_idx\` ON \`_profiles_v\` (\`version_state\`);`)
  await db.run(sql`CREATE INDEX \`_profiles_v_version_version_author_idx\` ON \`_profiles_v\` (\`version_author_id\`);`)
  await db.run(sql`CREATE INDEX \`_profiles_v_version_version_submitted_by_idx\` ON \`_profiles_v\` (\`version_submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_profiles_v_version_version_updated_at_idx\` ON \`_profiles_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_profiles_v_version_version_created_at_idx\` ON \`_profiles_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_profiles_v_version_version__status_idx\` ON \`_profiles_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_profiles_v_created_at_idx\` ON \`_profiles_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_profiles_v_updated_at_idx\` ON \`_profiles_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_profiles_v_snapshot_idx\` ON \`_profiles_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_profiles_v_published_locale_idx\` ON \`_profiles_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_profiles_v_latest_idx\` ON \`_profiles_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`profiles_v_latest_created\` ON \`_profiles_v\` (\`latest\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`profiles_v_latest_state\` ON \`_profiles_v\` (\`latest\`,\`version_state\`);`)
  await db.run(sql`CREATE INDEX \`profiles_v_parent_latest\` ON \`_profiles_v\` (\`parent_id\`,\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_profiles_v_locales\` (
  	\`version_display_name\` text,
  	\`version_role\` text,
  	\`version_introduction\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_profiles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_profiles_v_locales_locale_parent_id_unique\` ON \`_profiles_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_profiles_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_profiles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_profiles_v_rels_order_idx\` ON \`_profiles_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_profiles_v_rels_parent_idx\` ON \`_profiles_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_profiles_v_rels_path_idx\` ON \`_profiles_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_profiles_v_rels_users_id_idx\` ON \`_profiles_v_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`photo_credits\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`slug\` text,
  	\`credit_line\` text,
  	\`agency\` text,
  	\`asset_identifier\` text,
  	\`photographer\` text,
  	\`year\` numeric,
  	\`licence\` text,
  	\`rights_holder\` text,
  	\`notes\` text,
  	\`state\` text DEFAULT 'draft',
  	\`content_hash\` text,
  	\`approved_hash\` text,
  	\`live_hash\` text,
  	\`submitted_at\` text,
  	\`approved_at\` text,
  	\`published_at\` text,
  	\`live_since\` text,
  	\`author_id\` text(36),
  	\`submitted_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`photo_credits_slug_idx\` ON \`photo_credits\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`photo_credits_credit_line_idx\` ON \`photo_credits\` (\`credit_line\`);`)
  await db.run(sql`CREATE INDEX \`photo_credits_asset_identifier_idx\` ON \`photo_credits\` (\`asset_identifier\`);`)
  await db.run(sql`CREATE INDEX \`photo_credits_state_idx\` ON \`photo_credits\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`photo_credits_author_idx\` ON \`photo_credits\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`photo_credits_submitted_by_idx\` ON \`photo_credits\` (\`submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`photo_credits_updated_at_idx\` ON \`photo_credits\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`photo_credits_created_at_idx\` ON \`photo_credits\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`photo_credits__status_idx\` ON \`photo_credits\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`photo_credits_status_created\` ON \`photo_credits\` (\`_status\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`photo_credits_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`photo_credits\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`photo_credits_rels_order_idx\` ON \`photo_credits_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`photo_credits_rels_parent_idx\` ON \`photo_credits_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`photo_credits_rels_path_idx\` ON \`photo_credits_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`photo_credits_rels_users_id_idx\` ON \`photo_credits_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`_photo_credits_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_slug\` text,
  	\`version_credit_line\` text,
  	\`version_agency\` text,
  	\`version_asset_identifier\` text,
  	\`version_photographer\` text,
  	\`version_year\` numeric,
  	\`version_licence\` text,
  	\`version_rights_holder\` text,
  	\`version_notes\` text,
  	\`version_state\` text DEFAULT 'draft',
  	\`version_content_hash\` text,
  	\`version_approved_hash\` text,
  	\`version_live_hash\` text,
  	\`version_submitted_at\` text,
  	\`version_approved_at\` text,
  	\`version_published_at\` text,
  	\`version_live_since\` text,
  	\`version_author_id\` text(36),
  	\`version_submitted_by_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`photo_credits\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_submitted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_photo_credits_v_parent_idx\` ON \`_photo_credits_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_photo_credits_v_version_version_slug_idx\` ON \`_photo_credits_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_photo_credits_v_version_version_credit_line_idx\` ON \`_photo_credits_v\` (\`version_credit_line\`);`)
  await db.run(sql`CREATE INDEX \`_photo_credits_v_version_version_asset_identifier_idx\` ON \`_photo_credits_v\` (\`version_asset_identifier\`);`)
  await db.run(sql`CREATE INDEX \`_photo_credits_v_version_version_state_idx\` ON \`_photo_credits_v\` (\`version_state\`);`)
  await db.run(sql`CREATE INDEX \`_photo_credits_v_version_version_author_idx\` ON \`_photo_credits_v\` (\`version_author_id\`);`)
  await db.run(sql`CREATE INDEX \`_photo_credits_v_version_version_submitted_by_idx\` ON \`_photo_credits_v\` (\`version_submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_photo_credits_v_version_version_updated_at_idx\` ON \`_photo_credits_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_photo_credits_v_version_version_created_at_idx\` ON \`_photo_credits_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_photo_credits_v_version_version__status_idx\` ON \`_photo_credits_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_photo_credits_v_created_at_idx\` ON \`_photo_credits_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_photo_credits_v_updated_at_idx\` ON \`_photo_credits_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_photo_credits_v_snapshot_idx\` ON \`_photo_credits_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_photo_credits_v_published_locale_idx\` ON \`_photo_credits_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_photo_credits_v_latest_idx\` ON \`_photo_credits_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`photo_credits_v_latest_created\` ON \`_photo_credits_v\` (\`latest\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`photo_credits_v_latest_state\` ON \`_photo_credits_v\` (\`latest\`,\`version_state\`);`)
  await db.run(sql`CREATE INDEX \`photo_credits_v_parent_latest\` ON \`_photo_credits_v\` (\`parent_id\`,\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_photo_credits_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_photo_credits_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_photo_credits_v_rels_order_idx\` ON \`_photo_credits_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_photo_credits_v_rels_parent_idx\` ON \`_photo_credits_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_photo_credits_v_rels_path_idx\` ON \`_photo_credits_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_photo_credits_v_rels_users_id_idx\` ON \`_photo_credits_v_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`photos\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`decorative\` integer DEFAULT false,
  	\`credit_id\` text(36),
  	\`sha256\` text,
  	\`renditions\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric,
  	\`sizes_thumbnail_url\` text,
  	\`sizes_thumbnail_width\` numeric,
  	\`sizes_thumbnail_height\` numeric,
  	\`sizes_thumbnail_mime_type\` text,
  	\`sizes_thumbnail_filesize\` numeric,
  	\`sizes_thumbnail_filename\` text,
  	FOREIGN KEY (\`credit_id\`) REFERENCES \`photo_credits\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`photos_credit_idx\` ON \`photos\` (\`credit_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`photos_sha256_idx\` ON \`photos\` (\`sha256\`);`)
  await db.run(sql`CREATE INDEX \`photos_updated_at_idx\` ON \`photos\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`photos_created_at_idx\` ON \`photos\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`photos_filename_idx\` ON \`photos\` (\`filename\`);`)
  await db.run(sql`CREATE INDEX \`photos_sizes_thumbnail_sizes_thumbnail_filename_idx\` ON \`photos\` (\`sizes_thumbnail_filename\`);`)
  await db.run(sql`CREATE TABLE \`photos_locales\` (
  	\`alt\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`photos\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`photos_locales_locale_parent_id_unique\` ON \`photos_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`pages\` numeric,
  	\`language\` text,
  	\`tagged\` integer,
  	\`sha256\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`documents_sha256_idx\` ON \`documents\` (\`sha256\`);`)
  await db.run(sql`CREATE INDEX \`documents_updated_at_idx\` ON \`documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`documents_created_at_idx\` ON \`documents\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`documents_filename_idx\` ON \`documents\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`reviews\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`at\` text NOT NULL,
  	\`decision\` text NOT NULL,
  	\`entry_collection\` text,
  	\`entry\` text,
  	\`reviewer_id\` text(36),
  	\`comment\` text,
  	\`content_hash\` text,
  	FOREIGN KEY (\`reviewer_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`reviews_at_idx\` ON \`reviews\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`reviews_entry_idx\` ON \`reviews\` (\`entry\`);`)
  await db.run(sql`CREATE INDEX \`reviews_reviewer_idx\` ON \`reviews\` (\`reviewer_id\`);`)
  await db.run(sql`CREATE TABLE \`audit_log\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`at\` text NOT NULL,
  	\`action\` text NOT NULL,
  	\`entry_collection\` text,
  	\`entry\` text,
  	\`author\` text,
  	\`by_id\` text(36),
  	\`from\` text,
  	\`to\` text,
  	\`reason\` text,
  	\`content_hash\` text,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`audit_log_at_idx\` ON \`audit_log\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_action_idx\` ON \`audit_log\` (\`action\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_entry_idx\` ON \`audit_log\` (\`entry\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_author_idx\` ON \`audit_log\` (\`author\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_by_idx\` ON \`audit_log\` (\`by_id\`);`)
  await db.run(sql`CREATE TABLE \`publications\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`number\` numeric NOT NULL,
  	\`action\` text NOT NULL,
  	\`type\` text NOT NULL,
  	\`entry\` text NOT NULL,
  	\`slug\` text NOT NULL,
  	\`content_hash\` text,
  	\`at\` text NOT NULL,
  	\`documents\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`publications_number_idx\` ON \`publications\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`publications_entry_idx\` ON \`publications\` (\`entry\`);`)
  await db.run(sql`CREATE TABLE \`users_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_roles_order_idx\` ON \`users_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_roles_parent_idx\` ON \`users_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`organisation_id\` text(36),
  	\`language\` text DEFAULT 'en',
  	\`disabled\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`reset_password_requested_at\` text,
  	\`login_attempts\` numeric DEFAULT 0,
  	\`lock_until\` text,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`users_organisation_idx\` ON \`users\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`front_ends\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`scope\` text DEFAULT 'delivery' NOT NULL,
  	\`disabled\` integer DEFAULT false,
  	\`key_prefix\` text,
  	\`key_hash\` text,
  	\`last_used_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`front_ends_key_hash_idx\` ON \`front_ends\` (\`key_hash\`);`)
  await db.run(sql`CREATE INDEX \`front_ends_updated_at_idx\` ON \`front_ends\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`front_ends_created_at_idx\` ON \`front_ends\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`global_slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_global_slug_idx\` ON \`payload_locked_documents\` (\`global_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_updated_at_idx\` ON \`payload_locked_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_created_at_idx\` ON \`payload_locked_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`sections_id\` text(36),
  	\`practices_id\` text(36),
  	\`organisations_id\` text(36),
  	\`profiles_id\` text(36),
  	\`photo_credits_id\` text(36),
  	\`photos_id\` text(36),
  	\`documents_id\` text(36),
  	\`users_id\` text(36),
  	\`front_ends_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sections_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`practices_id\`) REFERENCES \`practices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`profiles_id\`) REFERENCES \`profiles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`photo_credits_id\`) REFERENCES \`photo_credits\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`photos_id\`) REFERENCES \`photos\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`documents_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`front_ends_id\`) REFERENCES \`front_ends\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_sections_id_idx\` ON \`payload_locked_documents_rels\` (\`sections_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_practices_id_idx\` ON \`payload_locked_documents_rels\` (\`practices_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_organisations_id_idx\` ON \`payload_locked_documents_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_profiles_id_idx\` ON \`payload_locked_documents_rels\` (\`profiles_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_photo_credits_id_idx\` ON \`payload_locked_documents_rels\` (\`photo_credits_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_photos_id_idx\` ON \`payload_locked_documents_rels\` (\`photos_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_documents_id_idx\` ON \`payload_locked_documents_rels\` (\`documents_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_front_ends_id_idx\` ON \`payload_locked_documents_rels\` (\`front_ends_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`sections\`;`)
  await db.run(sql`DROP TABLE \`sections_locales\`;`)
  await db.run(sql`DROP TABLE \`sections_rels\`;`)
  await db.run(sql`DROP TABLE \`_sections_v\`;`)
  await db.run(sql`DROP TABLE \`_sections_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_sections_v_rels\`;`)
  await db.run(sql`DROP TABLE \`practices_themes\`;`)
  await db.run(sql`DROP TABLE \`practices_regions\`;`)
  await db.run(sql`DROP TABLE \`practices_countries\`;`)
  await db.run(sql`DROP TABLE \`practices_resources\`;`)
  await db.run(sql`DROP TABLE \`practices_resources_locales\`;`)
  await db.run(sql`DROP TABLE \`practices\`;`)
  await db.run(sql`DROP TABLE \`practices_locales\`;`)
  await db.run(sql`DROP TABLE \`practices_rels\`;`)
  await db.run(sql`DROP TABLE \`_practices_v_version_themes\`;`)
  await db.run(sql`DROP TABLE \`_practices_v_version_regions\`;`)
  await db.run(sql`DROP TABLE \`_practices_v_version_countries\`;`)
  await db.run(sql`DROP TABLE \`_practices_v_version_resources\`;`)
  await db.run(sql`DROP TABLE \`_practices_v_version_resources_locales\`;`)
  await db.run(sql`DROP TABLE \`_practices_v\`;`)
  await db.run(sql`DROP TABLE \`_practices_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_practices_v_rels\`;`)
  await db.run(sql`DROP TABLE \`organisations\`;`)
  await db.run(sql`DROP TABLE \`organisations_locales\`;`)
  await db.run(sql`DROP TABLE \`organisations_rels\`;`)
  await db.run(sql`DROP TABLE \`_organisations_v\`;`)
  await db.run(sql`DROP TABLE \`_organisations_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_organisations_v_rels\`;`)
  await db.run(sql`DROP TABLE \`profiles_moments\`;`)
  await db.run(sql`DROP TABLE \`profiles_moments_locales\`;`)
  await db.run(sql`DROP TABLE \`profiles_questions\`;`)
  await db.run(sql`DROP TABLE \`profiles_questions_locales\`;`)
  await db.run(sql`DROP TABLE \`profiles\`;`)
  await db.run(sql`DROP TABLE \`profiles_locales\`;`)
  await db.run(sql`DROP TABLE \`profiles_rels\`;`)
  await db.run(sql`DROP TABLE \`_profiles_v_version_moments\`;`)
  await db.run(sql`DROP TABLE \`_profiles_v_version_moments_locales\`;`)
  await db.run(sql`DROP TABLE \`_profiles_v_version_questions\`;`)
  await db.run(sql`DROP TABLE \`_profiles_v_version_questions_locales\`;`)
  await db.run(sql`DROP TABLE \`_profiles_v\`;`)
  await db.run(sql`DROP TABLE \`_profiles_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_profiles_v_rels\`;`)
  await db.run(sql`DROP TABLE \`photo_credits\`;`)
  await db.run(sql`DROP TABLE \`photo_credits_rels\`;`)
  await db.run(sql`DROP TABLE \`_photo_credits_v\`;`)
  await db.run(sql`DROP TABLE \`_photo_credits_v_rels\`;`)
  await db.run(sql`DROP TABLE \`photos\`;`)
  await db.run(sql`DROP TABLE \`photos_locales\`;`)
  await db.run(sql`DROP TABLE \`documents\`;`)
  await db.run(sql`DROP TABLE \`reviews\`;`)
  await db.run(sql`DROP TABLE \`audit_log\`;`)
  await db.run(sql`DROP TABLE \`publications\`;`)
  await db.run(sql`DROP TABLE \`users_roles\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`front_ends\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
}
