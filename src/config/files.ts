import path from 'node:path'
import type { Payload } from 'payload'
import type { FileStore } from '../../media/storage/file-store'
import { localStore } from '../../media/storage/local'
import type { Env } from './env'

/** Below this lies what live entries may show; everything else is private. */
export const PUBLIC = 'public'

/** Where the files of this portal lie. */
export const fileStore = ({ dataDir }: Pick<Env, 'dataDir'>): FileStore =>
  localStore(path.join(dataDir, 'uploads'))

/** The store that the portal was started with. */
export const filesOf = (payload: Payload): FileStore => payload.config.custom.files as FileStore
