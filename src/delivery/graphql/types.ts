import {
  type GraphQLFieldConfigMap,
  GraphQLFloat,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLScalarType,
  GraphQLString,
  GraphQLUnionType,
} from 'graphql'
import { z } from 'zod'

/** What has no shape of its own here: the state of a Lexical editor. */
export const JSON_SCALAR = new GraphQLScalarType({ name: 'JSON', description: 'Any JSON.' })

/** Further fields of an object type, by its name. */
export type Extra<Context> = (name: string) => GraphQLFieldConfigMap<unknown, Context>

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** `photo-credit` to `PhotoCredit`. */
export const typeName = (text: string): string => text.split('-').map(capital).join('')

const idOf = (schema: z.ZodType): string | undefined => schema.meta()?.id as string | undefined

/**
 * Makes GraphQL types of the shapes that the Content API answers in. A field that is in no shape is in no type: what is private has no
 * name here that could be asked for.
 */
export function makeTypes<Context>(extra: Extra<Context>) {
  const known = new Map<string, GraphQLObjectType | GraphQLUnionType>()

  const objectOf = (name: string, shape: z.ZodRawShape): GraphQLObjectType => {
    const before = known.get(name)
    if (before instanceof GraphQLObjectType) return before
    const made: GraphQLObjectType = new GraphQLObjectType<unknown, Context>({
      name,
      fields: () => ({
        ...Object.fromEntries(
          Object.entries(shape).map(([field, schema]) => [
            field,
            {
              type: outputOf(schema as z.ZodType, `${name}${capital(field)}`),
              description: (schema as z.ZodType).description,
            },
          ]),
        ),
        ...extra(name),
      }),
    })
    known.set(name, made)
    return made
  }

  const unionOf = (options: readonly z.ZodType[], name: string): GraphQLOutputType => {
    const types = options
      .map((option) => outputOf(option, name))
      .map((type) => (type instanceof GraphQLNonNull ? type.ofType : type))
    const objects = types.filter((type): type is GraphQLObjectType => type instanceof GraphQLObjectType)
    const [only] = types
    if (types.length === 1 && only) return only as GraphQLOutputType
    if (objects.length < types.length) return GraphQLString
    const title = objects.map((type) => type.name).join('Or')
    const before = known.get(title)
    if (before) return before
    const made = new GraphQLUnionType({
      name: title,
      types: objects,
      resolveType: (value: { type: string }) => typeName(value.type),
    })
    known.set(title, made)
    return made
  }

  /** @param name what an object without a name of its own is called */
  function outputOf(schema: z.ZodType, name: string): GraphQLOutputType {
    if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
      return bare(schema.unwrap() as z.ZodType, name)
    if (schema instanceof z.ZodUnion) {
      const options = (schema.options as z.ZodType[]).filter((option) => !(option instanceof z.ZodNull))
      const type = unionOf(options, name)
      return options.length < schema.options.length ? type : new GraphQLNonNull(type)
    }
    return new GraphQLNonNull(bare(schema, name))
  }

  function bare(schema: z.ZodType, name: string): GraphQLOutputType {
    if (schema instanceof z.ZodArray) return new GraphQLList(outputOf(schema.element as z.ZodType, name))
    if (schema instanceof z.ZodObject) {
      const isOpen = schema.def.catchall !== undefined && !(schema.def.catchall instanceof z.ZodNever)
      return isOpen ? JSON_SCALAR : objectOf(idOf(schema) ?? name, schema.shape)
    }
    if (schema instanceof z.ZodUnion) {
      const type = outputOf(schema, name)
      return type instanceof GraphQLNonNull ? type.ofType : type
    }
    if (schema instanceof z.ZodNumber) return schema.isInt ? GraphQLInt : GraphQLFloat
    if (schema instanceof z.ZodRecord) return JSON_SCALAR
    return GraphQLString
  }

  return { outputOf, objectOf }
}
