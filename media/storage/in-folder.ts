import type { FileStore } from './file-store'

/** A store that knows no more than one folder of another. */
export const inFolder = (store: FileStore, folder: string): FileStore => {
  const name = (inner: string) => `${folder}/${inner}`
  return {
    put: (inner, bytes) => store.put(name(inner), bytes),
    read: (inner) => store.read(name(inner)),
    sizeOf: (inner) => store.sizeOf(name(inner)),
    stream: (inner, range) => store.stream(name(inner), range),
    remove: (inner) => store.remove(name(inner)),
    async *list(inner) {
      for await (const found of store.list(name(inner))) yield found.slice(folder.length + 1)
    },
  }
}
