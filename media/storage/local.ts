import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { checkName, type FileStore } from './file-store'

/** The ending of a file that is being written. A process that dies in the middle leaves it; nothing serves it, and the command for orphans finds it. */
export const PART = '.part'

const isMissing = (error: unknown) =>
  ['ENOENT', 'ENOTDIR'].includes(String((error as NodeJS.ErrnoException).code))

/** What was written is on the disk, and not only in its cache. A folder is written too: the new name stands in it. */
async function sync(place: string): Promise<void> {
  const handle = await open(place, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A folder on this machine. */
export function localStore(root: string): FileStore {
  const placeOf = (name: string) => path.join(root, checkName(name))

  async function* list(folder: string): AsyncIterable<string> {
    const entries = await readdir(path.join(root, folder), { withFileTypes: true }).catch((error) => {
      if (isMissing(error)) return []
      throw error
    })
    for (const entry of entries) {
      const name = `${folder}/${entry.name}`
      if (entry.isDirectory()) yield* list(name)
      else if (entry.isFile()) yield name
    }
  }

  return {
    async put(name, bytes) {
      const place = placeOf(name)
      const folder = path.dirname(place)
      await mkdir(folder, { recursive: true })
      const part = `${place}.${randomUUID().slice(0, 8)}${PART}`
      try {
        const handle = await open(part, 'wx')
        try {
          await handle.writeFile(bytes)
          await handle.sync()
        } finally {
          await handle.close()
        }
        await rename(part, place)
      } catch (error) {
        await rm(part, { force: true })
        throw error
      }
      await sync(folder)
    },
    async read(name) {
      try {
        return await readFile(placeOf(name))
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
    },
    async sizeOf(name) {
      try {
        // Of a link nothing is known: nobody here makes one.
        const stats = await lstat(placeOf(name))
        return stats.isFile() ? stats.size : null
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
    },
    async stream(name, range) {
      const handle = await open(placeOf(name), 'r')
      return createReadStream('', { fd: handle, ...range })
    },
    remove: (name) => rm(placeOf(name), { force: true }),
    list,
  }
}
