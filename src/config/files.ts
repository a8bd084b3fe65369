import path from 'node:path'
import { s3Storage } from '@payloadcms/storage-s3'
import type { Field, Payload, Plugin } from 'payload'
import type { FileStore } from '../../media/storage/file-store'
import { localStore } from '../../media/storage/local'
import { type Bucket, s3Store } from '../../media/storage/s3'
import type { Env } from './env'

/** Below this lies what live entries may show; everything else is private. */
export const PUBLIC = 'public'

function bucketOf({ bucket, region, endpoint, credentials }: NonNullable<Env['s3']>): Bucket {
  return {
    name: bucket,
    client: {
      region,
      ...(credentials ? { credentials } : {}),
      // Most servers but Amazon's know a bucket by the path alone.
      ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
      // Servers that are older than these checks refuse requests that have them.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    },
  }
}

/** Where the files of this portal lie: in the data folder, or in a bucket under the same names. */
export const fileStore = ({ dataDir, s3 }: Pick<Env, 'dataDir' | 's3'>): FileStore =>
  s3 ? s3Store(bucketOf(s3)) : localStore(path.join(dataDir, 'uploads'))

/** The store that the portal was started with. */
export const filesOf = (payload: Payload): FileStore => payload.config.custom.files as FileStore

/** Fields in which the plugin notes where a file lies. A request that could write them would choose that place. */
const PLACES = ['prefix', '_objectKey']
const nobody = () => false

const closed = (field: Field): Field =>
  field.type === 'text' && PLACES.includes(field.name)
    ? { ...field, access: { create: nobody, update: nobody } }
    : field

/** Payload’s own part of the same: what it keeps of an upload. Its fields are there with and without a bucket, so that the tables are the same. */
export function uploadsPlugin({ s3 }: Pick<Env, 's3'>): Plugin {
  const { name, client } = s3 ? bucketOf(s3) : { name: '', client: {} }
  const plugin = s3Storage({
    enabled: s3 !== null,
    alwaysInsertFields: true,
    bucket: name,
    clientCacheKey: `s3:${s3?.endpoint ?? ''}:${name}`,
    config: client,
    collections: {
      photos: { prefix: 'originals' },
      documents: { prefix: `${PUBLIC}/documents` },
    },
  })
  return async (config) => {
    const extended = await plugin(config)
    const collections = extended.collections?.map((one) => ({ ...one, fields: one.fields.map(closed) }))
    return { ...extended, collections }
  }
}
