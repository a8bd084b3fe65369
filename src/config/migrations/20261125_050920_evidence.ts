import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`photos\` ADD \`used\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`photos\` ADD \`place\` text;`)
  await db.run(sql`CREATE INDEX \`photos_used_idx\` ON \`photos\` (\`used\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`photos_used_idx\`;`)
  await db.run(sql`ALTER TABLE \`photos\` DROP COLUMN \`used\`;`)
  await db.run(sql`ALTER TABLE \`photos\` DROP COLUMN \`place\`;`)
}
