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
  await db.run(sql`ALTER TABLE \`audit_log\` ADD \`number\` numeric;`)
  await db.run(sql`ALTER TABLE \`audit_log\` ADD \`subject\` text;`)
  await db.run(sql`ALTER TABLE \`audit_log\` ADD \`subject_id\` text;`)
  await db.run(sql`ALTER TABLE \`audit_log\` ADD \`actor\` text;`)
  await db.run(sql`ALTER TABLE \`audit_log\` ADD \`previous\` text;`)
  await db.run(sql`ALTER TABLE \`audit_log\` ADD \`hash\` text;`)
  await db.run(sql`CREATE UNIQUE INDEX \`audit_log_number_idx\` ON \`audit_log\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_subject_idx\` ON \`audit_log\` (\`subject\`);`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`sign_in_with\` text DEFAULT 'password';`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`sso_subject\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`second_factor\` integer DEFAULT false;`)
  await db.run(sql`CREATE INDEX \`users_sso_subject_idx\` ON \`users\` (\`sso_subject\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`comments\`;`)
  await db.run(sql`DROP TABLE \`second_factors\`;`)
  await db.run(sql`DROP INDEX \`audit_log_number_idx\`;`)
  await db.run(sql`DROP INDEX \`audit_log_subject_idx\`;`)
  await db.run(sql`ALTER TABLE \`audit_log\` DROP COLUMN \`number\`;`)
  await db.run(sql`ALTER TABLE \`audit_log\` DROP COLUMN \`subject\`;`)
  await db.run(sql`ALTER TABLE \`audit_log\` DROP COLUMN \`subject_id\`;`)
  await db.run(sql`ALTER TABLE \`audit_log\` DROP COLUMN \`actor\`;`)
  await db.run(sql`ALTER TABLE \`audit_log\` DROP COLUMN \`previous\`;`)
  await db.run(sql`ALTER TABLE \`audit_log\` DROP COLUMN \`hash\`;`)
  await db.run(sql`DROP INDEX \`users_sso_subject_idx\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`sign_in_with\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`sso_subject\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`second_factor\`;`)
}
