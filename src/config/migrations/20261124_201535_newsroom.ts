import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
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
  await db.run(sql`DROP INDEX \`audit_log_number_idx\`;`)
  await db.run(sql`DROP INDEX \`audit_log_subject_idx\`;`)
  await db.run(sql`ALTER TABLE \`audit_log\` DROP COLUMN \`number\`;`)
  await db.run(sql`ALTER TABLE \`audit_log\` DROP COLUMN \`subject\`;`)
  await db.run(sql`ALTER TABLE \`audit_log\` DROP COLUMN \`subject_id\`;`)
  await db.run(sql`ALTER TABLE \`audit_log\` DROP COLUMN \`actor\`;`)
  await db.run(sql`ALTER TABLE \`audit_log\` DROP COLUMN \`previous\`;`)
  await db.run(sql`ALTER TABLE \`audit_log\` DROP COLUMN \`hash\`;`)
}
