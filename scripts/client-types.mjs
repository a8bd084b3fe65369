import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import openapiTS, { astToString } from 'openapi-typescript'
import { openApiDocument } from '../src/delivery/api/openapi.ts'

export const FILE = path.resolve(import.meta.dirname, '../src/client/schema.ts')

const HEAD =
  '// Made by `npm run generate` from the OpenAPI document of the Content API. Not written by hand.\n\n'

/** The types of the Content API, as text of a TypeScript file. */
export async function clientTypes() {
  return HEAD + astToString(await openapiTS(openApiDocument('Greenlight'), { defaultNonNullable: false }))
}

export const isCurrent = async () => readFileSync(FILE, 'utf8') === (await clientTypes())

if (import.meta.filename === process.argv[1]) writeFileSync(FILE, await clientTypes())
