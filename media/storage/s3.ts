import { Readable } from 'node:stream'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
} from '@aws-sdk/client-s3'
import { checkName, type FileStore } from './file-store'

/** A bucket and how it is reached. */
export interface Bucket {
  name: string
  client: S3ClientConfig
}

const isMissing = (error: unknown) => {
  const { name, $metadata } = (error ?? {}) as { name?: unknown; $metadata?: { httpStatusCode?: number } }
  return name === 'NoSuchKey' || name === 'NotFound' || $metadata?.httpStatusCode === 404
}

/** Whatever speaks S3. An object is there once it is whole, so that there is nothing to rename. */
export function s3Store({ name: Bucket, client: config }: Bucket): FileStore {
  const client = new S3Client(config)
  const key = (name: string) => ({ Bucket, Key: checkName(name) })

  const orNull = async <Result>(ask: Promise<Result>): Promise<Result | null> => {
    try {
      return await ask
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
  }
  const bodyOf = async (name: string, Range?: string) => {
    const { Body } = await client.send(new GetObjectCommand({ ...key(name), Range }))
    if (!(Body instanceof Readable)) throw new Error('The bucket sent no stream.')
    return Body
  }

  return {
    async put(name, bytes) {
      await client.send(new PutObjectCommand({ ...key(name), Body: bytes, ContentLength: bytes.length }))
    },
    async read(name) {
      const body = await orNull(bodyOf(name))
      if (body === null) return null
      const chunks: Buffer[] = []
      for await (const chunk of body) chunks.push(chunk as Buffer)
      return Buffer.concat(chunks)
    },
    async sizeOf(name) {
      const head = await orNull(client.send(new HeadObjectCommand(key(name))))
      return head?.ContentLength ?? null
    },
    stream: (name, range) => bodyOf(name, range && `bytes=${range.start}-${range.end}`),
    async remove(name) {
      await client.send(new DeleteObjectCommand(key(name)))
    },
    async *list(folder) {
      let ContinuationToken: string | undefined
      do {
        const page = await client.send(
          new ListObjectsV2Command({ Bucket, Prefix: `${folder}/`, ContinuationToken }),
        )
        for (const { Key } of page.Contents ?? []) if (Key) yield Key
        ContinuationToken = page.NextContinuationToken
      } while (ContinuationToken)
    },
  }
}
