import {
  type GraphQLArgumentConfig,
  type GraphQLFieldConfig,
  type GraphQLFieldConfigMap,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLResolveInfo,
  GraphQLSchema,
  GraphQLString,
  GraphQLUnionType,
} from 'graphql'
import { z } from 'zod'
import { ENTRY_COLLECTIONS, ENTRY_TYPES, type EntryType, type Locale } from '../../config/vocabulary'
import { DETAIL_PARAMETERS, LIST_PARAMETERS, readParameters, SEARCH_PARAMETERS } from '../api/parameters'
import { DOCUMENTS, type PublicReference, type RichText, SEARCH } from '../api/shapes'
import { lexicalOf } from '../queries/lexical'
import type { Presenter } from '../queries/present'
import { JSON_SCALAR, makeTypes, typeName } from './types'

/** What resolvers answer from: one presenter for each field at the root, since each may be in another language. */
export interface Context {
  presenters: Map<string, Presenter>
  /** Looks up what a field at the root asks for, and remembers its presenter. */
  list: (root: string, type: EntryType, parameters: ListParameters) => unknown
  detail: (root: string, type: EntryType, slug: string, locale: Locale | undefined) => unknown
  search: (root: string, parameters: SearchParameters) => unknown
}

export type ListParameters = z.output<(typeof LIST_PARAMETERS)['practice']>
export type SearchParameters = z.output<typeof SEARCH_PARAMETERS>

/** Fields and relations are chosen by the query itself. */
const NOT_HERE = ['fields', 'include', 'richText']

/** A name that GraphQL can hold: `year[gte]` is `year_gte`. */
const argumentName = (name: string) => name.replace('[', '_').replace(']', '')

const rootOf = (info: GraphQLResolveInfo): string => {
  let at = info.path
  while (at.prev) at = at.prev
  return String(at.key)
}

/** What a parameter says of itself, under what says that it need not be sent. */
function metaOf(schema: z.ZodType): { type?: string; description?: string } {
  const own = (schema.meta() ?? {}) as { type?: string; description?: string }
  const isWrapped = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
  return isWrapped ? { ...metaOf(schema.unwrap() as z.ZodType), ...own } : own
}

/** Arguments are texts, whole numbers or lists of texts, as the address has them. */
function argumentsOf(schema: z.ZodObject) {
  const names = new Map<string, string>()
  const args: Record<string, GraphQLArgumentConfig> = {}
  for (const [name, parameter] of Object.entries(schema.shape as Record<string, z.ZodType>)) {
    if (NOT_HERE.includes(name)) continue
    const { type, description } = metaOf(parameter)
    const isRequired = !parameter.safeParse(undefined).success
    const scalar = type === 'integer' ? GraphQLInt : GraphQLString
    const kind = type === 'array' ? new GraphQLList(new GraphQLNonNull(GraphQLString)) : scalar
    names.set(argumentName(name), name)
    args[argumentName(name)] = { type: isRequired ? new GraphQLNonNull(kind) : kind, description }
  }
  /** The same checks as those of an address, so the same messages. */
  const read = <Schema extends z.ZodObject>(given: Record<string, unknown>) => {
    const query = new URLSearchParams()
    for (const [name, value] of Object.entries(given)) {
      if (value !== null && value !== undefined) query.append(names.get(name) ?? name, String(value))
    }
    return readParameters(schema, query) as z.output<Schema>
  }
  return { args, read }
}

/** The schema of the Content API for GraphQL, made from the shapes and the parameters of its other answers. */
export function makeSchema(): GraphQLSchema {
  /** Fields beside those of the shapes. */
  const extra = (name: string): GraphQLFieldConfigMap<unknown, Context> => {
    if (name === 'RichText')
      return {
        lexical: {
          type: JSON_SCALAR,
          description: 'The state of a Lexical editor.',
          resolve: (source) => lexicalOf((source as RichText).html),
        },
      }
    if (name !== 'Reference') return {}
    return {
      entry: {
        type: entryUnion(),
        description: 'The whole entry.',
        resolve: (source, _args, { presenters }, info) => {
          const presenter = presenters.get(rootOf(info))
          const compiled = presenter?.read((source as PublicReference).id)
          return compiled ? presenter?.present(compiled) : null
        },
      },
    }
  }
  const { outputOf, objectOf } = makeTypes<Context>(extra)
  const typeOf = (type: EntryType): GraphQLObjectType => objectOf(typeName(type), DOCUMENTS[type].shape)
  let union: GraphQLUnionType | undefined
  const entryUnion = (): GraphQLUnionType => {
    union ??= new GraphQLUnionType({
      name: 'Entry',
      types: ENTRY_TYPES.map(typeOf),
      resolveType: (value: { type: string }) => typeName(value.type),
    })
    return union
  }

  type Field = GraphQLFieldConfig<unknown, Context>
  const page = objectOf('PageInfo', {
    limit: z.int(),
    next: z.string().nullable(),
    total: z.int(),
  })
  const listField = (type: EntryType): Field => {
    const { args, read } = argumentsOf(LIST_PARAMETERS[type] as z.ZodObject)
    const list = new GraphQLObjectType({
      name: `${typeName(type)}List`,
      fields: {
        data: { type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(typeOf(type)))) },
        page: { type: new GraphQLNonNull(page) },
        locale: { type: new GraphQLNonNull(GraphQLString) },
      },
    })
    return {
      type: new GraphQLNonNull(list),
      args,
      description: `Live ${ENTRY_COLLECTIONS[type].replace('-', ' ')}, in pages.`,
      resolve: (_root, given, context, info) =>
        context.list(rootOf(info), type, read(given) as unknown as ListParameters),
    }
  }
  const detailField = (type: EntryType): Field => {
    const { args, read } = argumentsOf(DETAIL_PARAMETERS[type] as z.ZodObject)
    return {
      type: typeOf(type),
      args: { slug: { type: new GraphQLNonNull(GraphQLString) }, ...args },
      description: 'One entry by its slug; null where there is none.',
      resolve: (_root, { slug, ...given }, context, info) =>
        context.detail(rootOf(info), type, slug, (read(given) as { locale?: Locale }).locale),
    }
  }
  const searching = argumentsOf(SEARCH_PARAMETERS)
  const camel = (text: string) => text.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
  const query = new GraphQLObjectType<unknown, Context>({
    name: 'Query',
    fields: () => ({
      ...Object.fromEntries(
        ENTRY_TYPES.flatMap((type): [string, Field][] => [
          [camel(ENTRY_COLLECTIONS[type]), listField(type)],
          [camel(type), detailField(type)],
        ]),
      ),
      search: {
        type: outputOf(SEARCH, 'SearchResult'),
        args: searching.args,
        description: 'Ranked search over everything live.',
        resolve: (_root, given, context, info) =>
          context.search(rootOf(info), searching.read<typeof SEARCH_PARAMETERS>(given)),
      },
    }),
  })
  return new GraphQLSchema({ query })
}
