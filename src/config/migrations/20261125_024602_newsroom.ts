import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`sections_awaiting\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`sections_awaiting_order_idx\` ON \`sections_awaiting\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`sections_awaiting_parent_idx\` ON \`sections_awaiting\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_sections_v_version_awaiting\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_sections_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_sections_v_version_awaiting_order_idx\` ON \`_sections_v_version_awaiting\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_awaiting_parent_idx\` ON \`_sections_v_version_awaiting\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`practices_awaiting\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`practices\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`practices_awaiting_order_idx\` ON \`practices_awaiting\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`practices_awaiting_parent_idx\` ON \`practices_awaiting\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_practices_v_version_awaiting\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_practices_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_practices_v_version_awaiting_order_idx\` ON \`_practices_v_version_awaiting\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_version_awaiting_parent_idx\` ON \`_practices_v_version_awaiting\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`organisations_awaiting\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`organisations_awaiting_order_idx\` ON \`organisations_awaiting\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`organisations_awaiting_parent_idx\` ON \`organisations_awaiting\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_organisations_v_version_awaiting\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_organisations_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_awaiting_order_idx\` ON \`_organisations_v_version_awaiting\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_awaiting_parent_idx\` ON \`_organisations_v_version_awaiting\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`profiles_awaiting\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`profiles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`profiles_awaiting_order_idx\` ON \`profiles_awaiting\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`profiles_awaiting_parent_idx\` ON \`profiles_awaiting\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_profiles_v_version_awaiting\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_profiles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_profiles_v_version_awaiting_order_idx\` ON \`_profiles_v_version_awaiting\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_profiles_v_version_awaiting_parent_idx\` ON \`_profiles_v_version_awaiting\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`photo_credits_awaiting\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`photo_credits\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`photo_credits_awaiting_order_idx\` ON \`photo_credits_awaiting\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`photo_credits_awaiting_parent_idx\` ON \`photo_credits_awaiting\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_photo_credits_v_version_awaiting\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_photo_credits_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_photo_credits_v_version_awaiting_order_idx\` ON \`_photo_credits_v_version_awaiting\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_photo_credits_v_version_awaiting_parent_idx\` ON \`_photo_credits_v_version_awaiting\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`photos_consent_scope\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`photos\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`photos_consent_scope_order_idx\` ON \`photos_consent_scope\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`photos_consent_scope_parent_idx\` ON \`photos_consent_scope\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`photos_rights\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text DEFAULT 'allow' NOT NULL,
  	\`channel\` text DEFAULT 'web' NOT NULL,
  	\`from\` text,
  	\`until\` text,
  	\`source_id\` text(36),
  	\`note\` text,
  	FOREIGN KEY (\`source_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`photos\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`photos_rights_order_idx\` ON \`photos_rights\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`photos_rights_parent_id_idx\` ON \`photos_rights\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`photos_rights_source_idx\` ON \`photos_rights\` (\`source_id\`);`)
  await db.run(sql`CREATE TABLE \`photos_waivers_codes\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`photos_waivers\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`photos_waivers_codes_order_idx\` ON \`photos_waivers_codes\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`photos_waivers_codes_parent_idx\` ON \`photos_waivers_codes\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`photos_waivers\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`reason\` text,
  	\`requested_by_id\` text(36),
  	\`requested_at\` text,
  	\`confirmed_by_id\` text(36),
  	\`confirmed_at\` text,
  	\`until\` text,
  	FOREIGN KEY (\`requested_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`confirmed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`photos\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`photos_waivers_order_idx\` ON \`photos_waivers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`photos_waivers_parent_id_idx\` ON \`photos_waivers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`photos_waivers_requested_by_idx\` ON \`photos_waivers\` (\`requested_by_id\`);`)
  await db.run(sql`CREATE INDEX \`photos_waivers_confirmed_by_idx\` ON \`photos_waivers\` (\`confirmed_by_id\`);`)
  await db.run(sql`CREATE TABLE \`schedules\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`at\` text NOT NULL,
  	\`time_zone\` text,
  	\`action\` text NOT NULL,
  	\`entry_collection\` text,
  	\`entry\` text,
  	\`release_id\` text(36),
  	\`content_hash\` text,
  	\`reason\` text,
  	\`by_id\` text(36),
  	\`status\` text DEFAULT 'pending' NOT NULL,
  	\`failure\` text,
  	\`failure_message\` text,
  	\`finished_at\` text,
  	\`settled_at\` text,
  	FOREIGN KEY (\`release_id\`) REFERENCES \`releases\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`schedules_at_idx\` ON \`schedules\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`schedules_entry_idx\` ON \`schedules\` (\`entry\`);`)
  await db.run(sql`CREATE INDEX \`schedules_release_idx\` ON \`schedules\` (\`release_id\`);`)
  await db.run(sql`CREATE INDEX \`schedules_by_idx\` ON \`schedules\` (\`by_id\`);`)
  await db.run(sql`CREATE INDEX \`schedules_status_idx\` ON \`schedules\` (\`status\`);`)
  await db.run(sql`CREATE TABLE \`safety_waivers\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`at\` text NOT NULL,
  	\`entry_collection\` text NOT NULL,
  	\`entry\` text NOT NULL,
  	\`code\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`passage\` text NOT NULL,
  	\`reason\` text NOT NULL,
  	\`by_id\` text(36),
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`safety_waivers_entry_idx\` ON \`safety_waivers\` (\`entry\`);`)
  await db.run(sql`CREATE INDEX \`safety_waivers_by_idx\` ON \`safety_waivers\` (\`by_id\`);`)
  await db.run(sql`CREATE TABLE \`releases\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`note\` text,
  	\`state\` text DEFAULT 'open',
  	\`at\` text,
  	\`time_zone\` text,
  	\`by_id\` text(36),
  	\`published_at\` text,
  	\`result\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`releases_state_idx\` ON \`releases\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`releases_at_idx\` ON \`releases\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`releases_by_idx\` ON \`releases\` (\`by_id\`);`)
  await db.run(sql`CREATE INDEX \`releases_updated_at_idx\` ON \`releases\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`releases_created_at_idx\` ON \`releases\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`releases_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`practices_id\` text(36),
  	\`organisations_id\` text(36),
  	\`photo_credits_id\` text(36),
  	\`profiles_id\` text(36),
  	\`sections_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`releases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`practices_id\`) REFERENCES \`practices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`photo_credits_id\`) REFERENCES \`photo_credits\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`profiles_id\`) REFERENCES \`profiles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sections_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`releases_rels_order_idx\` ON \`releases_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`releases_rels_parent_idx\` ON \`releases_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`releases_rels_path_idx\` ON \`releases_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`releases_rels_practices_id_idx\` ON \`releases_rels\` (\`practices_id\`);`)
  await db.run(sql`CREATE INDEX \`releases_rels_organisations_id_idx\` ON \`releases_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`releases_rels_photo_credits_id_idx\` ON \`releases_rels\` (\`photo_credits_id\`);`)
  await db.run(sql`CREATE INDEX \`releases_rels_profiles_id_idx\` ON \`releases_rels\` (\`profiles_id\`);`)
  await db.run(sql`CREATE INDEX \`releases_rels_sections_id_idx\` ON \`releases_rels\` (\`sections_id\`);`)
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
  await db.run(sql`CREATE TABLE \`guest_links\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`at\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`entry_collection\` text NOT NULL,
  	\`entry\` text NOT NULL,
  	\`content_hash\` text NOT NULL,
  	\`language\` text NOT NULL,
  	\`made_by_id\` text(36),
  	\`expires_at\` text NOT NULL,
  	\`opened_at\` text,
  	\`opens\` numeric DEFAULT 0 NOT NULL,
  	\`used_at\` text,
  	\`decision\` text,
  	\`comment\` text,
  	\`revoked_at\` text,
  	\`revoked_by_id\` text(36),
  	\`guest\` text,
  	\`token_hash\` text,
  	FOREIGN KEY (\`made_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`revoked_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`guest_links_at_idx\` ON \`guest_links\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`guest_links_entry_idx\` ON \`guest_links\` (\`entry\`);`)
  await db.run(sql`CREATE INDEX \`guest_links_made_by_idx\` ON \`guest_links\` (\`made_by_id\`);`)
  await db.run(sql`CREATE INDEX \`guest_links_revoked_by_idx\` ON \`guest_links\` (\`revoked_by_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`guest_links_token_hash_idx\` ON \`guest_links\` (\`token_hash\`);`)
  await db.run(sql`CREATE TABLE \`presence\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`place\` text NOT NULL,
  	\`person\` text NOT NULL,
  	\`since\` text NOT NULL,
  	\`editing_since\` text,
  	\`until\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`presence_key_idx\` ON \`presence\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`presence_place_idx\` ON \`presence\` (\`place\`);`)
  await db.run(sql`CREATE INDEX \`presence_until_idx\` ON \`presence\` (\`until\`);`)
  await db.run(sql`CREATE TABLE \`uses\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`entry_collection\` text NOT NULL,
  	\`entry\` text NOT NULL,
  	\`standing\` text NOT NULL,
  	\`target\` text NOT NULL,
  	\`path\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`uses_entry_idx\` ON \`uses\` (\`entry\`);`)
  await db.run(sql`CREATE INDEX \`uses_target_idx\` ON \`uses\` (\`target\`);`)
  await db.run(sql`CREATE TABLE \`second_factors\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`account\` text NOT NULL,
  	\`secret\` text,
  	\`confirmed_at\` text,
  	\`new_secret\` text,
  	\`last_step\` numeric,
  	\`recovery_codes\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`second_factors_account_idx\` ON \`second_factors\` (\`account\`);`)
  await db.run(sql`CREATE INDEX \`second_factors_updated_at_idx\` ON \`second_factors\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`second_factors_created_at_idx\` ON \`second_factors\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`targets\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`kind\` text DEFAULT 'webhook' NOT NULL,
  	\`url\` text NOT NULL,
  	\`secret\` text,
  	\`disabled\` integer DEFAULT false,
  	\`after\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`targets_updated_at_idx\` ON \`targets\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`targets_created_at_idx\` ON \`targets\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`deliveries\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`target_id\` text(36),
  	\`number\` numeric NOT NULL,
  	\`happening\` text,
  	\`state\` text NOT NULL,
  	\`tries\` numeric NOT NULL,
  	\`at\` text NOT NULL,
  	\`next_try_at\` text,
  	\`done_at\` text,
  	\`last_status\` numeric,
  	\`last_error\` text,
  	FOREIGN KEY (\`target_id\`) REFERENCES \`targets\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`deliveries_target_idx\` ON \`deliveries\` (\`target_id\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_state_idx\` ON \`deliveries\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_at_idx\` ON \`deliveries\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_next_try_at_idx\` ON \`deliveries\` (\`next_try_at\`);`)
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
  await db.run(sql`CREATE TABLE \`mails\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`at\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`channel\` text NOT NULL,
  	\`recipient_id\` text(36),
  	\`address\` text,
  	\`entry_collection\` text,
  	\`entry\` text,
  	\`tries\` numeric DEFAULT 0 NOT NULL,
  	\`next_try_at\` text,
  	\`last_error\` text,
  	\`sent_at\` text,
  	\`key\` text NOT NULL,
  	\`letter\` text,
  	FOREIGN KEY (\`recipient_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`mails_at_idx\` ON \`mails\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`mails_state_idx\` ON \`mails\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`mails_recipient_idx\` ON \`mails\` (\`recipient_id\`);`)
  await db.run(sql`CREATE INDEX \`mails_next_try_at_idx\` ON \`mails\` (\`next_try_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`mails_key_idx\` ON \`mails\` (\`key\`);`)
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
  await db.run(sql`ALTER TABLE \`sections\` ADD \`edited_at\` text;`)
  await db.run(sql`ALTER TABLE \`sections\` ADD \`due_at\` text;`)
  await db.run(sql`ALTER TABLE \`sections\` ADD \`scheduled_at\` text;`)
  await db.run(sql`ALTER TABLE \`sections\` ADD \`withdraw_at\` text;`)
  await db.run(sql`ALTER TABLE \`sections\` ADD \`emergency_until\` text;`)
  await db.run(sql`ALTER TABLE \`sections\` ADD \`killed_at\` text;`)
  await db.run(sql`ALTER TABLE \`sections\` ADD \`edited_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`sections\` ADD \`assignee_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`sections\` ADD \`emergency_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`sections\` ADD \`priority\` text;`)
  await db.run(sql`ALTER TABLE \`sections\` ADD \`round\` numeric;`)
  await db.run(sql`ALTER TABLE \`sections\` ADD \`revision_number\` numeric;`)
  await db.run(sql`CREATE INDEX \`sections_due_at_idx\` ON \`sections\` (\`due_at\`);`)
  await db.run(sql`CREATE INDEX \`sections_scheduled_at_idx\` ON \`sections\` (\`scheduled_at\`);`)
  await db.run(sql`CREATE INDEX \`sections_withdraw_at_idx\` ON \`sections\` (\`withdraw_at\`);`)
  await db.run(sql`CREATE INDEX \`sections_emergency_until_idx\` ON \`sections\` (\`emergency_until\`);`)
  await db.run(sql`CREATE INDEX \`sections_edited_by_idx\` ON \`sections\` (\`edited_by_id\`);`)
  await db.run(sql`CREATE INDEX \`sections_assignee_idx\` ON \`sections\` (\`assignee_id\`);`)
  await db.run(sql`CREATE INDEX \`sections_emergency_by_idx\` ON \`sections\` (\`emergency_by_id\`);`)
  await db.run(sql`ALTER TABLE \`_sections_v\` ADD \`version_edited_at\` text;`)
  await db.run(sql`ALTER TABLE \`_sections_v\` ADD \`version_due_at\` text;`)
  await db.run(sql`ALTER TABLE \`_sections_v\` ADD \`version_scheduled_at\` text;`)
  await db.run(sql`ALTER TABLE \`_sections_v\` ADD \`version_withdraw_at\` text;`)
  await db.run(sql`ALTER TABLE \`_sections_v\` ADD \`version_emergency_until\` text;`)
  await db.run(sql`ALTER TABLE \`_sections_v\` ADD \`version_killed_at\` text;`)
  await db.run(sql`ALTER TABLE \`_sections_v\` ADD \`version_edited_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`_sections_v\` ADD \`version_assignee_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`_sections_v\` ADD \`version_emergency_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`_sections_v\` ADD \`version_priority\` text;`)
  await db.run(sql`ALTER TABLE \`_sections_v\` ADD \`version_round\` numeric;`)
  await db.run(sql`ALTER TABLE \`_sections_v\` ADD \`version_revision_number\` numeric;`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_version_due_at_idx\` ON \`_sections_v\` (\`version_due_at\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_version_scheduled_at_idx\` ON \`_sections_v\` (\`version_scheduled_at\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_version_withdraw_at_idx\` ON \`_sections_v\` (\`version_withdraw_at\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_version_emergency_until_idx\` ON \`_sections_v\` (\`version_emergency_until\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_version_edited_by_idx\` ON \`_sections_v\` (\`version_edited_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_version_assignee_idx\` ON \`_sections_v\` (\`version_assignee_id\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_version_emergency_by_idx\` ON \`_sections_v\` (\`version_emergency_by_id\`);`)
  await db.run(sql`CREATE INDEX \`sections_v_latest_emergency\` ON \`_sections_v\` (\`latest\`,\`version_emergency_until\`);`)
  await db.run(sql`ALTER TABLE \`practices\` ADD \`restricted_names\` text;`)
  await db.run(sql`ALTER TABLE \`practices\` ADD \`edited_at\` text;`)
  await db.run(sql`ALTER TABLE \`practices\` ADD \`due_at\` text;`)
  await db.run(sql`ALTER TABLE \`practices\` ADD \`scheduled_at\` text;`)
  await db.run(sql`ALTER TABLE \`practices\` ADD \`withdraw_at\` text;`)
  await db.run(sql`ALTER TABLE \`practices\` ADD \`emergency_until\` text;`)
  await db.run(sql`ALTER TABLE \`practices\` ADD \`killed_at\` text;`)
  await db.run(sql`ALTER TABLE \`practices\` ADD \`edited_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`practices\` ADD \`assignee_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`practices\` ADD \`emergency_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`practices\` ADD \`priority\` text;`)
  await db.run(sql`ALTER TABLE \`practices\` ADD \`round\` numeric;`)
  await db.run(sql`ALTER TABLE \`practices\` ADD \`revision_number\` numeric;`)
  await db.run(sql`CREATE INDEX \`practices_due_at_idx\` ON \`practices\` (\`due_at\`);`)
  await db.run(sql`CREATE INDEX \`practices_scheduled_at_idx\` ON \`practices\` (\`scheduled_at\`);`)
  await db.run(sql`CREATE INDEX \`practices_withdraw_at_idx\` ON \`practices\` (\`withdraw_at\`);`)
  await db.run(sql`CREATE INDEX \`practices_emergency_until_idx\` ON \`practices\` (\`emergency_until\`);`)
  await db.run(sql`CREATE INDEX \`practices_edited_by_idx\` ON \`practices\` (\`edited_by_id\`);`)
  await db.run(sql`CREATE INDEX \`practices_assignee_idx\` ON \`practices\` (\`assignee_id\`);`)
  await db.run(sql`CREATE INDEX \`practices_emergency_by_idx\` ON \`practices\` (\`emergency_by_id\`);`)
  await db.run(sql`ALTER TABLE \`_practices_v\` ADD \`version_restricted_names\` text;`)
  await db.run(sql`ALTER TABLE \`_practices_v\` ADD \`version_edited_at\` text;`)
  await db.run(sql`ALTER TABLE \`_practices_v\` ADD \`version_due_at\` text;`)
  await db.run(sql`ALTER TABLE \`_practices_v\` ADD \`version_scheduled_at\` text;`)
  await db.run(sql`ALTER TABLE \`_practices_v\` ADD \`version_withdraw_at\` text;`)
  await db.run(sql`ALTER TABLE \`_practices_v\` ADD \`version_emergency_until\` text;`)
  await db.run(sql`ALTER TABLE \`_practices_v\` ADD \`version_killed_at\` text;`)
  await db.run(sql`ALTER TABLE \`_practices_v\` ADD \`version_edited_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`_practices_v\` ADD \`version_assignee_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`_practices_v\` ADD \`version_emergency_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`_practices_v\` ADD \`version_priority\` text;`)
  await db.run(sql`ALTER TABLE \`_practices_v\` ADD \`version_round\` numeric;`)
  await db.run(sql`ALTER TABLE \`_practices_v\` ADD \`version_revision_number\` numeric;`)
  await db.run(sql`CREATE INDEX \`_practices_v_version_version_due_at_idx\` ON \`_practices_v\` (\`version_due_at\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_version_version_scheduled_at_idx\` ON \`_practices_v\` (\`version_scheduled_at\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_version_version_withdraw_at_idx\` ON \`_practices_v\` (\`version_withdraw_at\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_version_version_emergency_until_idx\` ON \`_practices_v\` (\`version_emergency_until\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_version_version_edited_by_idx\` ON \`_practices_v\` (\`version_edited_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_version_version_assignee_idx\` ON \`_practices_v\` (\`version_assignee_id\`);`)
  await db.run(sql`CREATE INDEX \`_practices_v_version_version_emergency_by_idx\` ON \`_practices_v\` (\`version_emergency_by_id\`);`)
  await db.run(sql`CREATE INDEX \`practices_v_latest_emergency\` ON \`_practices_v\` (\`latest\`,\`version_emergency_until\`);`)
  await db.run(sql`ALTER TABLE \`organisations\` ADD \`edited_at\` text;`)
  await db.run(sql`ALTER TABLE \`organisations\` ADD \`due_at\` text;`)
  await db.run(sql`ALTER TABLE \`organisations\` ADD \`scheduled_at\` text;`)
  await db.run(sql`ALTER TABLE \`organisations\` ADD \`withdraw_at\` text;`)
  await db.run(sql`ALTER TABLE \`organisations\` ADD \`emergency_until\` text;`)
  await db.run(sql`ALTER TABLE \`organisations\` ADD \`killed_at\` text;`)
  await db.run(sql`ALTER TABLE \`organisations\` ADD \`edited_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`organisations\` ADD \`assignee_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`organisations\` ADD \`emergency_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`organisations\` ADD \`priority\` text;`)
  await db.run(sql`ALTER TABLE \`organisations\` ADD \`round\` numeric;`)
  await db.run(sql`ALTER TABLE \`organisations\` ADD \`revision_number\` numeric;`)
  await db.run(sql`CREATE INDEX \`organisations_due_at_idx\` ON \`organisations\` (\`due_at\`);`)
  await db.run(sql`CREATE INDEX \`organisations_scheduled_at_idx\` ON \`organisations\` (\`scheduled_at\`);`)
  await db.run(sql`CREATE INDEX \`organisations_withdraw_at_idx\` ON \`organisations\` (\`withdraw_at\`);`)
  await db.run(sql`CREATE INDEX \`organisations_emergency_until_idx\` ON \`organisations\` (\`emergency_until\`);`)
  await db.run(sql`CREATE INDEX \`organisations_edited_by_idx\` ON \`organisations\` (\`edited_by_id\`);`)
  await db.run(sql`CREATE INDEX \`organisations_assignee_idx\` ON \`organisations\` (\`assignee_id\`);`)
  await db.run(sql`CREATE INDEX \`organisations_emergency_by_idx\` ON \`organisations\` (\`emergency_by_id\`);`)
  await db.run(sql`ALTER TABLE \`_organisations_v\` ADD \`version_edited_at\` text;`)
  await db.run(sql`ALTER TABLE \`_organisations_v\` ADD \`version_due_at\` text;`)
  await db.run(sql`ALTER TABLE \`_organisations_v\` ADD \`version_scheduled_at\` text;`)
  await db.run(sql`ALTER TABLE \`_organisations_v\` ADD \`version_withdraw_at\` text;`)
  await db.run(sql`ALTER TABLE \`_organisations_v\` ADD \`version_emergency_until\` text;`)
  await db.run(sql`ALTER TABLE \`_organisations_v\` ADD \`version_killed_at\` text;`)
  await db.run(sql`ALTER TABLE \`_organisations_v\` ADD \`version_edited_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`_organisations_v\` ADD \`version_assignee_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`_organisations_v\` ADD \`version_emergency_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`_organisations_v\` ADD \`version_priority\` text;`)
  await db.run(sql`ALTER TABLE \`_organisations_v\` ADD \`version_round\` numeric;`)
  await db.run(sql`ALTER TABLE \`_organisations_v\` ADD \`version_revision_number\` numeric;`)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_version_due_at_idx\` ON \`_organisations_v\` (\`version_due_at\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_version_scheduled_at_idx\` ON \`_organisations_v\` (\`version_scheduled_at\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_version_withdraw_at_idx\` ON \`_organisations_v\` (\`version_withdraw_at\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_version_emergency_until_idx\` ON \`_organisations_v\` (\`version_emergency_until\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_version_edited_by_idx\` ON \`_organisations_v\` (\`version_edited_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_version_assignee_idx\` ON \`_organisations_v\` (\`version_assignee_id\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_version_emergency_by_idx\` ON \`_organisations_v\` (\`version_emergency_by_id\`);`)
  await db.run(sql`CREATE INDEX \`organisations_v_latest_emergency\` ON \`_organisations_v\` (\`latest\`,\`version_emergency_until\`);`)
  await db.run(sql`ALTER TABLE \`profiles\` ADD \`is_pseudonym\` integer;`)
  await db.run(sql`ALTER TABLE \`profiles\` ADD \`real_name\` text;`)
  await db.run(sql`ALTER TABLE \`profiles\` ADD \`restricted_names\` text;`)
  await db.run(sql`ALTER TABLE \`profiles\` ADD \`edited_at\` text;`)
  await db.run(sql`ALTER TABLE \`profiles\` ADD \`due_at\` text;`)
  await db.run(sql`ALTER TABLE \`profiles\` ADD \`scheduled_at\` text;`)
  await db.run(sql`ALTER TABLE \`profiles\` ADD \`withdraw_at\` text;`)
  await db.run(sql`ALTER TABLE \`profiles\` ADD \`emergency_until\` text;`)
  await db.run(sql`ALTER TABLE \`profiles\` ADD \`killed_at\` text;`)
  await db.run(sql`ALTER TABLE \`profiles\` ADD \`edited_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`profiles\` ADD \`assignee_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`profiles\` ADD \`emergency_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`profiles\` ADD \`priority\` text;`)
  await db.run(sql`ALTER TABLE \`profiles\` ADD \`round\` numeric;`)
  await db.run(sql`ALTER TABLE \`profiles\` ADD \`revision_number\` numeric;`)
  await db.run(sql`CREATE INDEX \`profiles_due_at_idx\` ON \`profiles\` (\`due_at\`);`)
  await db.run(sql`CREATE INDEX \`profiles_scheduled_at_idx\` ON \`profiles\` (\`scheduled_at\`);`)
  await db.run(sql`CREATE INDEX \`profiles_withdraw_at_idx\` ON \`profiles\` (\`withdraw_at\`);`)
  await db.run(sql`CREATE INDEX \`profiles_emergency_until_idx\` ON \`profiles\` (\`emergency_until\`);`)
  await db.run(sql`CREATE INDEX \`profiles_edited_by_idx\` ON \`profiles\` (\`edited_by_id\`);`)
  await db.run(sql`CREATE INDEX \`profiles_assignee_idx\` ON \`profiles\` (\`assignee_id\`);`)
  await db.run(sql`CREATE INDEX \`profiles_emergency_by_idx\` ON \`profiles\` (\`emergency_by_id\`);`)
  await db.run(sql`ALTER TABLE \`_profiles_v\` ADD \`version_is_pseudonym\` integer;`)
  await db.run(sql`ALTER TABLE \`_profiles_v\` ADD \`version_real_name\` text;`)
  await db.run(sql`ALTER TABLE \`_profiles_v\` ADD \`version_restricted_names\` text;`)
  await db.run(sql`ALTER TABLE \`_profiles_v\` ADD \`version_edited_at\` text;`)
  await db.run(sql`ALTER TABLE \`_profiles_v\` ADD \`version_due_at\` text;`)
  await db.run(sql`ALTER TABLE \`_profiles_v\` ADD \`version_scheduled_at\` text;`)
  await db.run(sql`ALTER TABLE \`_profiles_v\` ADD \`version_withdraw_at\` text;`)
  await db.run(sql`ALTER TABLE \`_profiles_v\` ADD \`version_emergency_until\` text;`)
  await db.run(sql`ALTER TABLE \`_profiles_v\` ADD \`version_killed_at\` text;`)
  await db.run(sql`ALTER TABLE \`_profiles_v\` ADD \`version_edited_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`_profiles_v\` ADD \`version_assignee_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`_profiles_v\` ADD \`version_emergency_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`_profiles_v\` ADD \`version_priority\` text;`)
  await db.run(sql`ALTER TABLE \`_profiles_v\` ADD \`version_round\` numeric;`)
  await db.run(sql`ALTER TABLE \`_profiles_v\` ADD \`version_revision_number\` numeric;`)
  await db.run(sql`CREATE INDEX \`_profiles_v_version_version_due_at_idx\` ON \`_profiles_v\` (\`version_due_at\`);`)
  await db.run(sql`CREATE INDEX \`_profiles_v_version_version_scheduled_at_idx\` ON \`_profiles_v\` (\`version_scheduled_at\`);`)
  await db.run(sql`CREATE INDEX \`_profiles_v_version_version_withdraw_at_idx\` ON \`_profiles_v\` (\`version_withdraw_at\`);`)
  await db.run(sql`CREATE INDEX \`_profiles_v_version_version_emergency_until_idx\` ON \`_profiles_v\` (\`version_emergency_until\`);`)
  await db.run(sql`CREATE INDEX \`_profiles_v_version_version_edited_by_idx\` ON \`_profiles_v\` (\`version_edited_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_profiles_v_version_version_assignee_idx\` ON \`_profiles_v\` (\`version_assignee_id\`);`)
  await db.run(sql`CREATE INDEX \`_profiles_v_version_version_emergency_by_idx\` ON \`_profiles_v\` (\`version_emergency_by_id\`);`)
  await db.run(sql`CREATE INDEX \`profiles_v_latest_emergency\` ON \`_profiles_v\` (\`latest\`,\`version_emergency_until\`);`)
  await db.run(sql`ALTER TABLE \`photo_credits\` ADD \`edited_at\` text;`)
  await db.run(sql`ALTER TABLE \`photo_credits\` ADD \`due_at\` text;`)
  await db.run(sql`ALTER TABLE \`photo_credits\` ADD \`scheduled_at\` text;`)
  await db.run(sql`ALTER TABLE \`photo_credits\` ADD \`withdraw_at\` text;`)
  await db.run(sql`ALTER TABLE \`photo_credits\` ADD \`emergency_until\` text;`)
  await db.run(sql`ALTER TABLE \`photo_credits\` ADD \`killed_at\` text;`)
  await db.run(sql`ALTER TABLE \`photo_credits\` ADD \`edited_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`photo_credits\` ADD \`assignee_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`photo_credits\` ADD \`emergency_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`photo_credits\` ADD \`priority\` text;`)
  await db.run(sql`ALTER TABLE \`photo_credits\` ADD \`round\` numeric;`)
  await db.run(sql`ALTER TABLE \`photo_credits\` ADD \`revision_number\` numeric;`)
  await db.run(sql`CREATE INDEX \`photo_credits_due_at_idx\` ON \`photo_credits\` (\`due_at\`);`)
  await db.run(sql`CREATE INDEX \`photo_credits_scheduled_at_idx\` ON \`photo_credits\` (\`scheduled_at\`);`)
  await db.run(sql`CREATE INDEX \`photo_credits_withdraw_at_idx\` ON \`photo_credits\` (\`withdraw_at\`);`)
  await db.run(sql`CREATE INDEX \`photo_credits_emergency_until_idx\` ON \`photo_credits\` (\`emergency_until\`);`)
  await db.run(sql`CREATE INDEX \`photo_credits_edited_by_idx\` ON \`photo_credits\` (\`edited_by_id\`);`)
  await db.run(sql`CREATE INDEX \`photo_credits_assignee_idx\` ON \`photo_credits\` (\`assignee_id\`);`)
  await db.run(sql`CREATE INDEX \`photo_credits_emergency_by_idx\` ON \`photo_credits\` (\`emergency_by_id\`);`)
  await db.run(sql`ALTER TABLE \`_photo_credits_v\` ADD \`version_edited_at\` text;`)
  await db.run(sql`ALTER TABLE \`_photo_credits_v\` ADD \`version_due_at\` text;`)
  await db.run(sql`ALTER TABLE \`_photo_credits_v\` ADD \`version_scheduled_at\` text;`)
  await db.run(sql`ALTER TABLE \`_photo_credits_v\` ADD \`version_withdraw_at\` text;`)
  await db.run(sql`ALTER TABLE \`_photo_credits_v\` ADD \`version_emergency_until\` text;`)
  await db.run(sql`ALTER TABLE \`_photo_credits_v\` ADD \`version_killed_at\` text;`)
  await db.run(sql`ALTER TABLE \`_photo_credits_v\` ADD \`version_edited_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`_photo_credits_v\` ADD \`version_assignee_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`_photo_credits_v\` ADD \`version_emergency_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`_photo_credits_v\` ADD \`version_priority\` text;`)
  await db.run(sql`ALTER TABLE \`_photo_credits_v\` ADD \`version_round\` numeric;`)
  await db.run(sql`ALTER TABLE \`_photo_credits_v\` ADD \`version_revision_number\` numeric;`)
  await db.run(sql`CREATE INDEX \`_photo_credits_v_version_version_due_at_idx\` ON \`_photo_credits_v\` (\`version_due_at\`);`)
  await db.run(sql`CREATE INDEX \`_photo_credits_v_version_version_scheduled_at_idx\` ON \`_photo_credits_v\` (\`version_scheduled_at\`);`)
  await db.run(sql`CREATE INDEX \`_photo_credits_v_version_version_withdraw_at_idx\` ON \`_photo_credits_v\` (\`version_withdraw_at\`);`)
  await db.run(sql`CREATE INDEX \`_photo_credits_v_version_version_emergency_until_idx\` ON \`_photo_credits_v\` (\`version_emergency_until\`);`)
  await db.run(sql`CREATE INDEX \`_photo_credits_v_version_version_edited_by_idx\` ON \`_photo_credits_v\` (\`version_edited_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_photo_credits_v_version_version_assignee_idx\` ON \`_photo_credits_v\` (\`version_assignee_id\`);`)
  await db.run(sql`CREATE INDEX \`_photo_credits_v_version_version_emergency_by_idx\` ON \`_photo_credits_v\` (\`version_emergency_by_id\`);`)
  await db.run(sql`CREATE INDEX \`photo_credits_v_latest_emergency\` ON \`_photo_credits_v\` (\`latest\`,\`version_emergency_until\`);`)
  await db.run(sql`ALTER TABLE \`photos\` ADD \`shows\` text;`)
  await db.run(sql`ALTER TABLE \`photos\` ADD \`identifiable\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`photos\` ADD \`protect_identity\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`photos\` ADD \`identity_confirmed_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`photos\` ADD \`consent_reference\` text;`)
  await db.run(sql`ALTER TABLE \`photos\` ADD \`consent_given_by\` text;`)
  await db.run(sql`ALTER TABLE \`photos\` ADD \`consent_date\` text;`)
  await db.run(sql`ALTER TABLE \`photos\` ADD \`consent_until\` text;`)
  await db.run(sql`ALTER TABLE \`photos\` ADD \`consent_birth_year\` text;`)
  await db.run(sql`ALTER TABLE \`photos\` ADD \`consent_contact\` text;`)
  await db.run(sql`ALTER TABLE \`photos\` ADD \`consent_withdrawn_at\` text;`)
  await db.run(sql`ALTER TABLE \`photos\` ADD \`consent_recorded_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`photos\` ADD \`fitness\` text;`)
  await db.run(sql`ALTER TABLE \`photos\` ADD \`unfit_for\` text;`)
  await db.run(sql`ALTER TABLE \`photos\` ADD \`fit_until\` text;`)
  await db.run(sql`ALTER TABLE \`photos\` ADD \`rights_change_at\` text;`)
  await db.run(sql`ALTER TABLE \`photos\` ADD \`noticed_for\` text;`)
  await db.run(sql`ALTER TABLE \`photos\` ADD \`uploaded_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`photos\` ADD \`obscured\` text;`)
  await db.run(sql`ALTER TABLE \`photos\` ADD \`obscured_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`photos\` ADD \`file_says\` text;`)
  await db.run(sql`ALTER TABLE \`photos\` ADD \`caption\` text;`)
  await db.run(sql`ALTER TABLE \`photos\` ADD \`creator\` text;`)
  await db.run(sql`ALTER TABLE \`photos\` ADD \`copyright\` text;`)
  await db.run(sql`ALTER TABLE \`photos\` ADD \`taken_on\` text;`)
  await db.run(sql`ALTER TABLE \`photos\` ADD \`model_release\` text;`)
  await db.run(sql`ALTER TABLE \`photos\` ADD \`property_release\` text;`)
  await db.run(sql`ALTER TABLE \`photos\` ADD \`minor_age\` text;`)
  await db.run(sql`ALTER TABLE \`photos\` ADD \`og\` text;`)
  await db.run(sql`ALTER TABLE \`photos\` ADD \`placeholder\` text;`)
  await db.run(sql`ALTER TABLE \`photos\` ADD \`recipe\` text;`)
  await db.run(sql`ALTER TABLE \`photos\` ADD \`files_due\` integer;`)
  await db.run(sql`ALTER TABLE \`photos\` ADD \`prefix\` text DEFAULT 'originals';`)
  await db.run(sql`ALTER TABLE \`photos\` ADD \`_objectkey\` text;`)
  await db.run(sql`CREATE INDEX \`photos_identity_confirmed_by_idx\` ON \`photos\` (\`identity_confirmed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`photos_consent_consent_recorded_by_idx\` ON \`photos\` (\`consent_recorded_by_id\`);`)
  await db.run(sql`CREATE INDEX \`photos_fitness_idx\` ON \`photos\` (\`fitness\`);`)
  await db.run(sql`CREATE INDEX \`photos_fit_until_idx\` ON \`photos\` (\`fit_until\`);`)
  await db.run(sql`CREATE INDEX \`photos_rights_change_at_idx\` ON \`photos\` (\`rights_change_at\`);`)
  await db.run(sql`CREATE INDEX \`photos_uploaded_by_idx\` ON \`photos\` (\`uploaded_by_id\`);`)
  await db.run(sql`CREATE INDEX \`photos_obscured_by_idx\` ON \`photos\` (\`obscured_by_id\`);`)
  await db.run(sql`CREATE INDEX \`photos_recipe_idx\` ON \`photos\` (\`recipe\`);`)
  await db.run(sql`CREATE INDEX \`photos_files_due_idx\` ON \`photos\` (\`files_due\`);`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`prefix\` text DEFAULT 'public/documents';`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`_objectkey\` text;`)
  await db.run(sql`ALTER TABLE \`reviews\` ADD \`sign_off\` text;`)
  await db.run(sql`ALTER TABLE \`reviews\` ADD \`round\` numeric;`)
  await db.run(sql`ALTER TABLE \`audit_log\` ADD \`number\` numeric;`)
  await db.run(sql`ALTER TABLE \`audit_log\` ADD \`subject\` text;`)
  await db.run(sql`ALTER TABLE \`audit_log\` ADD \`subject_id\` text;`)
  await db.run(sql`ALTER TABLE \`audit_log\` ADD \`actor\` text;`)
  await db.run(sql`ALTER TABLE \`audit_log\` ADD \`previous\` text;`)
  await db.run(sql`ALTER TABLE \`audit_log\` ADD \`hash\` text;`)
  await db.run(sql`CREATE UNIQUE INDEX \`audit_log_number_idx\` ON \`audit_log\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_subject_idx\` ON \`audit_log\` (\`subject\`);`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`address\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`notifications\` text DEFAULT 'at-once';`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`time_zone\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`sign_in_with\` text DEFAULT 'password';`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`sso_subject\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`second_factor\` integer DEFAULT false;`)
  await db.run(sql`CREATE INDEX \`users_sso_subject_idx\` ON \`users\` (\`sso_subject\`);`)
  await db.run(sql`ALTER TABLE \`front_ends\` ADD \`former_key_hash\` text;`)
  await db.run(sql`ALTER TABLE \`front_ends\` ADD \`former_key_until\` text;`)
  await db.run(sql`ALTER TABLE \`front_ends\` ADD \`per_minute\` numeric;`)
  await db.run(sql`ALTER TABLE \`front_ends\` ADD \`per_day\` numeric;`)
  await db.run(sql`CREATE INDEX \`front_ends_former_key_hash_idx\` ON \`front_ends\` (\`former_key_hash\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`sections_awaiting\`;`)
  await db.run(sql`DROP TABLE \`_sections_v_version_awaiting\`;`)
  await db.run(sql`DROP TABLE \`practices_awaiting\`;`)
  await db.run(sql`DROP TABLE \`_practices_v_version_awaiting\`;`)
  await db.run(sql`DROP TABLE \`organisations_awaiting\`;`)
  await db.run(sql`DROP TABLE \`_organisations_v_version_awaiting\`;`)
  await db.run(sql`DROP TABLE \`profiles_awaiting\`;`)
  await db.run(sql`DROP TABLE \`_profiles_v_version_awaiting\`;`)
  await db.run(sql`DROP TABLE \`photo_credits_awaiting\`;`)
  await db.run(sql`DROP TABLE \`_photo_credits_v_version_awaiting\`;`)
  await db.run(sql`DROP TABLE \`photos_consent_scope\`;`)
  await db.run(sql`DROP TABLE \`photos_rights\`;`)
  await db.run(sql`DROP TABLE \`photos_waivers_codes\`;`)
  await db.run(sql`DROP TABLE \`photos_waivers\`;`)
  await db.run(sql`DROP TABLE \`schedules\`;`)
  await db.run(sql`DROP TABLE \`safety_waivers\`;`)
  await db.run(sql`DROP TABLE \`releases\`;`)
  await db.run(sql`DROP TABLE \`releases_rels\`;`)
  await db.run(sql`DROP TABLE \`comments\`;`)
  await db.run(sql`DROP TABLE \`guest_links\`;`)
  await db.run(sql`DROP TABLE \`presence\`;`)
  await db.run(sql`DROP TABLE \`uses\`;`)
  await db.run(sql`DROP TABLE \`second_factors\`;`)
  await db.run(sql`DROP TABLE \`targets\`;`)
  await db.run(sql`DROP TABLE \`deliveries\`;`)
  await db.run(sql`DROP TABLE \`seen\`;`)
  await db.run(sql`DROP TABLE \`mails\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_sections\` (
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
  await db.run(sql`INSERT INTO \`__new_sections\`("id", "slug", "state", "content_hash", "approved_hash", "live_hash", "submitted_at", "approved_at", "published_at", "live_since", "author_id", "submitted_by_id", "updated_at", "created_at", "_status") SELECT "id", "slug", "state", "content_hash", "approved_hash", "live_hash", "submitted_at", "approved_at", "published_at", "live_since", "author_id", "submitted_by_id", "updated_at", "created_at", "_status" FROM \`sections\`;`)
  await db.run(sql`DROP TABLE \`sections\`;`)
  await db.run(sql`ALTER TABLE \`__new_sections\` RENAME TO \`sections\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE UNIQUE INDEX \`sections_slug_idx\` ON \`sections\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`sections_state_idx\` ON \`sections\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`sections_author_idx\` ON \`sections\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`sections_submitted_by_idx\` ON \`sections\` (\`submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`sections_updated_at_idx\` ON \`sections\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`sections_created_at_idx\` ON \`sections\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`sections__status_idx\` ON \`sections\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`sections_status_created\` ON \`sections\` (\`_status\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new__sections_v\` (
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
  await db.run(sql`INSERT INTO \`__new__sections_v\`("id", "parent_id", "version_slug", "version_state", "version_content_hash", "version_approved_hash", "version_live_hash", "version_submitted_at", "version_approved_at", "version_published_at", "version_live_since", "version_author_id", "version_submitted_by_id", "version_updated_at", "version_created_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest") SELECT "id", "parent_id", "version_slug", "version_state", "version_content_hash", "version_approved_hash", "version_live_hash", "version_submitted_at", "version_approved_at", "version_published_at", "version_live_since", "version_author_id", "version_submitted_by_id", "version_updated_at", "version_created_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest" FROM \`_sections_v\`;`)
  await db.run(sql`DROP TABLE \`_sections_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__sections_v\` RENAME TO \`_sections_v\`;`)
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
  await db.run(sql`CREATE TABLE \`__new_practices\` (
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
  await db.run(sql`INSERT INTO \`__new_practices\`("id", "slug", "hero_photo_id", "year", "notes", "import_key", "state", "content_hash", "approved_hash", "live_hash", "submitted_at", "approved_at", "published_at", "live_since", "author_id", "submitted_by_id", "updated_at", "created_at", "_status") SELECT "id", "slug", "hero_photo_id", "year", "notes", "import_key", "state", "content_hash", "approved_hash", "live_hash", "submitted_at", "approved_at", "published_at", "live_since", "author_id", "submitted_by_id", "updated_at", "created_at", "_status" FROM \`practices\`;`)
  await db.run(sql`DROP TABLE \`practices\`;`)
  await db.run(sql`ALTER TABLE \`__new_practices\` RENAME TO \`practices\`;`)
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
  await db.run(sql`CREATE TABLE \`__new__practices_v\` (
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
  await db.run(sql`INSERT INTO \`__new__practices_v\`("id", "parent_id", "version_slug", "version_hero_photo_id", "version_year", "version_notes", "version_import_key", "version_state", "version_content_hash", "version_approved_hash", "version_live_hash", "version_submitted_at", "version_approved_at", "version_published_at", "version_live_since", "version_author_id", "version_submitted_by_id", "version_updated_at", "version_created_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest") SELECT "id", "parent_id", "version_slug", "version_hero_photo_id", "version_year", "version_notes", "version_import_key", "version_state", "version_content_hash", "version_approved_hash", "version_live_hash", "version_submitted_at", "version_approved_at", "version_published_at", "version_live_since", "version_author_id", "version_submitted_by_id", "version_updated_at", "version_created_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest" FROM \`_practices_v\`;`)
  await db.run(sql`DROP TABLE \`_practices_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__practices_v\` RENAME TO \`_practices_v\`;`)
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
  await db.run(sql`CREATE TABLE \`__new_organisations\` (
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
  await db.run(sql`INSERT INTO \`__new_organisations\`("id", "slug", "kind", "country", "website", "logo_id", "state", "content_hash", "approved_hash", "live_hash", "submitted_at", "approved_at", "published_at", "live_since", "author_id", "submitted_by_id", "updated_at", "created_at", "_status") SELECT "id", "slug", "kind", "country", "website", "logo_id", "state", "content_hash", "approved_hash", "live_hash", "submitted_at", "approved_at", "published_at", "live_since", "author_id", "submitted_by_id", "updated_at", "created_at", "_status" FROM \`organisations\`;`)
  await db.run(sql`DROP TABLE \`organisations\`;`)
  await db.run(sql`ALTER TABLE \`__new_organisations\` RENAME TO \`organisations\`;`)
  await db.run(sql`CREATE UNIQUE INDEX \`organisations_slug_idx\` ON \`organisations\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`organisations_logo_idx\` ON \`organisations\` (\`logo_id\`);`)
  await db.run(sql`CREATE INDEX \`organisations_state_idx\` ON \`organisations\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`organisations_author_idx\` ON \`organisations\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`organisations_submitted_by_idx\` ON \`organisations\` (\`submitted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`organisations_updated_at_idx\` ON \`organisations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`organisations_created_at_idx\` ON \`organisations\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`organisations__status_idx\` ON \`organisations\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`organisations_status_created\` ON \`organisations\` (\`_status\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new__organisations_v\` (
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
  await db.run(sql`INSERT INTO \`__new__organisations_v\`("id", "parent_id", "version_slug", "version_kind", "version_country", "version_website", "version_logo_id", "version_state", "version_content_hash", "version_approved_hash", "version_live_hash", "version_submitted_at", "version_approved_at", "version_published_at", "version_live_since", "version_author_id", "version_submitted_by_id", "version_updated_at", "version_created_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest") SELECT "id", "parent_id", "version_slug", "version_kind", "version_country", "version_website", "version_logo_id", "version_state", "version_content_hash", "version_approved_hash", "version_live_hash", "version_submitted_at", "version_approved_at", "version_published_at", "version_live_since", "version_author_id", "version_submitted_by_id", "version_updated_at", "version_created_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest" FROM \`_organisations_v\`;`)
  await db.run(sql`DROP TABLE \`_organisations_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__organisations_v\` RENAME TO \`_organisations_v\`;`)
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
  await db.run(sql`CREATE TABLE \`__new_profiles\` (
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
  await db.run(sql`INSERT INTO \`__new_profiles\`("id", "slug", "sector", "country", "organisation_id", "portrait_id", "state", "content_hash", "approved_hash", "live_hash", "submitted_at", "approved_at", "published_at", "live_since", "author_id", "submitted_by_id", "updated_at", "created_at", "_status") SELECT "id", "slug", "sector", "country", "organisation_id", "portrait_id", "state", "content_hash", "approved_hash", "live_hash", "submitted_at", "approved_at", "published_at", "live_since", "author_id", "submitted_by_id", "updated_at", "created_at", "_status" FROM \`profiles\`;`)
  await db.run(sql`DROP TABLE \`profiles\`;`)
  await db.run(sql`ALTER TABLE \`__new_profiles\` RENAME TO \`profiles\`;`)
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
  await db.run(sql`CREATE TABLE \`__new__profiles_v\` (
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
  await db.run(sql`INSERT INTO \`__new__profiles_v\`("id", "parent_id", "version_slug", "version_sector", "version_country", "version_organisation_id", "version_portrait_id", "version_state", "version_content_hash", "version_approved_hash", "version_live_hash", "version_submitted_at", "version_approved_at", "version_published_at", "version_live_since", "version_author_id", "version_submitted_by_id", "version_updated_at", "version_created_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest") SELECT "id", "parent_id", "version_slug", "version_sector", "version_country", "version_organisation_id", "version_portrait_id", "version_state", "version_content_hash", "version_approved_hash", "version_live_hash", "version_submitted_at", "version_approved_at", "version_published_at", "version_live_since", "version_author_id", "version_submitted_by_id", "version_updated_at", "version_created_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest" FROM \`_profiles_v\`;`)
  await db.run(sql`DROP TABLE \`_profiles_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__profiles_v\` RENAME TO \`_profiles_v\`;`)
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
  await db.run(sql`CREATE TABLE \`__new_photo_credits\` (
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
  await db.run(sql`INSERT INTO \`__new_photo_credits\`("id", "slug", "credit_line", "agency", "asset_identifier", "photographer", "year", "licence", "rights_holder", "notes", "state", "content_hash", "approved_hash", "live_hash", "submitted_at", "approved_at", "published_at", "live_since", "author_id", "submitted_by_id", "updated_at", "created_at", "_status") SELECT "id", "slug", "credit_line", "agency", "asset_identifier", "photographer", "year", "licence", "rights_holder", "notes", "state", "content_hash", "approved_hash", "live_hash", "submitted_at", "approved_at", "published_at", "live_since", "author_id", "submitted_by_id", "updated_at", "created_at", "_status" FROM \`photo_credits\`;`)
  await db.run(sql`DROP TABLE \`photo_credits\`;`)
  await db.run(sql`ALTER TABLE \`__new_photo_credits\` RENAME TO \`photo_credits\`;`)
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
  await db.run(sql`CREATE TABLE \`__new__photo_credits_v\` (
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
  await db.run(sql`INSERT INTO \`__new__photo_credits_v\`("id", "parent_id", "version_slug", "version_credit_line", "version_agency", "version_asset_identifier", "version_photographer", "version_year", "version_licence", "version_rights_holder", "version_notes", "version_state", "version_content_hash", "version_approved_hash", "version_live_hash", "version_submitted_at", "version_approved_at", "version_published_at", "version_live_since", "version_author_id", "version_submitted_by_id", "version_updated_at", "version_created_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest") SELECT "id", "parent_id", "version_slug", "version_credit_line", "version_agency", "version_asset_identifier", "version_photographer", "version_year", "version_licence", "version_rights_holder", "version_notes", "version_state", "version_content_hash", "version_approved_hash", "version_live_hash", "version_submitted_at", "version_approved_at", "version_published_at", "version_live_since", "version_author_id", "version_submitted_by_id", "version_updated_at", "version_created_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest" FROM \`_photo_credits_v\`;`)
  await db.run(sql`DROP TABLE \`_photo_credits_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__photo_credits_v\` RENAME TO \`_photo_credits_v\`;`)
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
  await db.run(sql`CREATE TABLE \`__new_photos\` (
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
  await db.run(sql`INSERT INTO \`__new_photos\`("id", "title", "decorative", "credit_id", "sha256", "renditions", "updated_at", "created_at", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height", "focal_x", "focal_y", "sizes_thumbnail_url", "sizes_thumbnail_width", "sizes_thumbnail_height", "sizes_thumbnail_mime_type", "sizes_thumbnail_filesize", "sizes_thumbnail_filename") SELECT "id", "title", "decorative", "credit_id", "sha256", "renditions", "updated_at", "created_at", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height", "focal_x", "focal_y", "sizes_thumbnail_url", "sizes_thumbnail_width", "sizes_thumbnail_height", "sizes_thumbnail_mime_type", "sizes_thumbnail_filesize", "sizes_thumbnail_filename" FROM \`photos\`;`)
  await db.run(sql`DROP TABLE \`photos\`;`)
  await db.run(sql`ALTER TABLE \`__new_photos\` RENAME TO \`photos\`;`)
  await db.run(sql`CREATE INDEX \`photos_credit_idx\` ON \`photos\` (\`credit_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`photos_sha256_idx\` ON \`photos\` (\`sha256\`);`)
  await db.run(sql`CREATE INDEX \`photos_updated_at_idx\` ON \`photos\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`photos_created_at_idx\` ON \`photos\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`photos_filename_idx\` ON \`photos\` (\`filename\`);`)
  await db.run(sql`CREATE INDEX \`photos_sizes_thumbnail_sizes_thumbnail_filename_idx\` ON \`photos\` (\`sizes_thumbnail_filename\`);`)
  await db.run(sql`DROP INDEX \`audit_log_number_idx\`;`)
  await db.run(sql`DROP INDEX \`audit_log_subject_idx\`;`)
  await db.run(sql`ALTER TABLE \`audit_log\` DROP COLUMN \`number\`;`)
  await db.run(sql`ALTER TABLE \`audit_log\` DROP COLUMN \`subject\`;`)
  await db.run(sql`ALTER TABLE \`audit_log\` DROP COLUMN \`subject_id\`;`)
  await db.run(sql`ALTER TABLE \`audit_log\` DROP COLUMN \`actor\`;`)
  await db.run(sql`ALTER TABLE \`audit_log\` DROP COLUMN \`previous\`;`)
  await db.run(sql`ALTER TABLE \`audit_log\` DROP COLUMN \`hash\`;`)
  await db.run(sql`DROP INDEX \`users_sso_subject_idx\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`notifications\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`time_zone\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`sign_in_with\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`sso_subject\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`second_factor\`;`)
  await db.run(sql`DROP INDEX \`front_ends_former_key_hash_idx\`;`)
  await db.run(sql`ALTER TABLE \`front_ends\` DROP COLUMN \`former_key_hash\`;`)
  await db.run(sql`ALTER TABLE \`front_ends\` DROP COLUMN \`former_key_until\`;`)
  await db.run(sql`ALTER TABLE \`front_ends\` DROP COLUMN \`per_minute\`;`)
  await db.run(sql`ALTER TABLE \`front_ends\` DROP COLUMN \`per_day\`;`)
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
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`prefix\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`_objectkey\`;`)
  await db.run(sql`ALTER TABLE \`reviews\` DROP COLUMN \`sign_off\`;`)
  await db.run(sql`ALTER TABLE \`reviews\` DROP COLUMN \`round\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`address\`;`)
}
