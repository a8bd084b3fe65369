import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project. The bundle stands one level below it, the sources two; the start script says which. */
export const ROOT =
  process.env.GREENLIGHT_ROOT ?? path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
