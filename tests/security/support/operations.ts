import { formatNames } from 'payload'
import type { Answer, Client } from '../../integration/support/http'

export const PROTOCOLS = ['REST', 'GraphQL'] as const
export type Protocol = (typeof PROTOCOLS)[number]

export interface Target {
  collection: string
  id: string
  version?: string
  data: Record<string, unknown>
}

type Ask = (client: Client, target: Target) => Promise<Answer>

const names = ({ collection }: Target) => formatNames(collection)
const inputType = (target: Target, kind: '' | 'Update') => `mutation${names(target).singular}${kind}Input!`

/** Every operation on a document, as a client asks for it by either protocol. */
export const OPERATIONS: Record<string, Record<Protocol, Ask>> = {
  create: {
    REST: (client, { collection, data }) => client.send('POST', `/${collection}?draft=true`, data),
    GraphQL: (client, target) =>
      client.graphql(
        `mutation ($data: ${inputType(target, '')}) { done: create${names(target).singular}(data: $data) { id } }`,
        { data: target.data },
      ),
  },
  list: {
    REST: (client, { collection }) => client.send('GET', `/${collection}?limit=1&draft=true&depth=0`),
    GraphQL: (client, target) =>
      client.graphql(`{ done: ${names(target).plural}(limit: 1) { docs { id } } }`),
  },
  read: {
    REST: (client, { collection, id }) => client.send('GET', `/${collection}/${id}?draft=true&depth=0`),
    GraphQL: (client, target) =>
      client.graphql(`query ($id: String!) { done: ${names(target).singular}(id: $id) { id } }`, {
        id: target.id,
      }),
  },
  revisions: {
    REST: (client, { collection, id }) =>
      client.send('GET', `/${collection}/versions?where[parent][equals]=${id}&limit=1&depth=0`),
    GraphQL: (client, target) =>
      client.graphql(`{ done: versions${names(target).plural}(limit: 1) { docs { id } } }`),
  },
  update: {
    REST: (client, { collection, id, data }) => client.send('PATCH', `/${collection}/${id}?depth=0`, data),
    GraphQL: (client, target) =>
      client.graphql(
        `mutation ($id: String!, $data: ${inputType(target, 'Update')}) {
          done: update${names(target).singular}(id: $id, data: $data) { id } }`,
        { id: target.id, data: target.data },
      ),
  },
  restore: {
    REST: (client, { collection, version }) =>
      client.send('POST', `/${collection}/versions/${version}?draft=true`),
    GraphQL: (client, target) =>
      client.graphql(
        `mutation ($id: String) { done: restoreVersion${names(target).singular}(id: $id, draft: true) { id } }`,
        { id: target.version },
      ),
  },
  duplicate: {
    REST: (client, { collection, id }) =>
      client.send('POST', `/${collection}/${id}/duplicate?draft=true`, {}),
    GraphQL: (client, target) =>
      client.graphql(
        `mutation ($id: String!, $data: ${inputType(target, '')}) {
          done: duplicate${names(target).singular}(id: $id, data: $data) { id } }`,
        { id: target.id, data: target.data },
      ),
  },
  delete: {
    REST: (client, { collection, id }) => client.send('DELETE', `/${collection}/${id}?depth=0`),
    GraphQL: (client, target) =>
      client.graphql(`mutation ($id: String!) { done: delete${names(target).singular}(id: $id) { id } }`, {
        id: target.id,
      }),
  },
}

/** Whether a client got what it asked for. A list with nothing in it is no. */
export function isYes({ status, body }: Answer): boolean {
  if (status >= 400 || body.errors?.length) return false
  const done = (body.data as { done?: unknown } | undefined)?.done
  if ('data' in body && (done === null || done === undefined)) return false
  const docs = (done as { docs?: unknown[] } | undefined)?.docs ?? (body as { docs?: unknown[] }).docs
  return docs === undefined || docs.length > 0
}
