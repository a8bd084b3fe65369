import { z } from 'zod'
import {
  ENTRY_TYPES,
  type EntryType,
  LICENCES,
  LOCALES,
  ORGANISATION_KINDS,
  REGIONS,
  SECTORS,
  THEMES,
} from '../../config/vocabulary'

const keys = <Key extends string>(vocabulary: Record<Key, unknown>) =>
  z.enum(Object.keys(vocabulary) as [Key, ...Key[]])
const term = <Key extends string>(vocabulary: Record<Key, unknown>) =>
  z.strictObject({ key: keys(vocabulary), label: z.string() })

/** What `nullable()` says; the OpenAPI generator states that of a named schema as if null were no value of it. */
const orNull = <Schema extends z.ZodType>(schema: Schema) => z.union([schema, z.null()])

const locale = z.enum(LOCALES)
const type = z.enum(ENTRY_TYPES)
const richText = z
  .strictObject({
    html: z.string(),
    text: z.string(),
    lexical: z
      .strictObject({ root: z.looseObject({ type: z.literal('root'), version: z.int() }) })
      .optional()
      .meta({ description: 'The state of a Lexical editor; with `richText=lexical` alone.' }),
  })
  .meta({
    id: 'RichText',
    description: 'Clean HTML (p, h2–h4, ul, ol, li, blockquote, strong, em, a, br) and plain text.',
  })
const country = z.strictObject({ code: z.string().length(2), name: z.string() }).meta({
  id: 'Country',
  description: 'ISO 3166-1 alpha-2 code, and the name in the language of the document.',
})
const licence = z
  .strictObject({ key: keys(LICENCES), label: z.string(), url: z.string().nullable() })
  .meta({ id: 'Licence' })
const reference = z
  .strictObject({ id: z.string(), type, slug: z.string(), title: z.string(), url: z.string() })
  .meta({ id: 'Reference', description: 'An entry that is live.' })
const imageSize = z
  .strictObject({
    url: z.string(),
    width: z.int(),
    height: z.int(),
    format: z.enum(['webp', 'jpeg', 'png', 'avif']),
  })
  .meta({ id: 'ImageSize' })

const image = z
  .strictObject({
    url: z.string(),
    alt: z.string().meta({ description: 'Empty for a decorative picture.' }),
    width: z.int(),
    height: z.int(),
    focalPoint: z.strictObject({ x: z.number(), y: z.number() }),
    sizes: z.array(imageSize).meta({ description: 'Narrowest first in each format: AVIF, WebP, JPEG.' }),
    og: orNull(imageSize).meta({ description: 'The part around the focal point, for previews elsewhere.' }),
    placeholder: z
      .string()
      .nullable()
      .meta({ description: 'A few pixels as a data: address, to show until the picture has come.' }),
    creditLine: z.string().min(1).meta({ description: 'Show it wherever the picture is shown.' }),
    licence,
  })
  .meta({ id: 'Image' })
const resource = z
  .strictObject({
    label: z.string(),
    url: z.string(),
    format: z.string(),
    bytes: z.int().nullable(),
    pages: z.int().nullable(),
    language: z.string().nullable(),
    status: z.enum(['unchecked', 'ok', 'review-again', 'broken']).meta({
      description:
        'Links are checked each night. review-again: it answers something else than it did; broken: it failed three times within 72 hours, or answers a web page in the place of a PDF.',
    }),
    lastCheckedAt: orNull(z.iso.datetime()),
  })
  .meta({ id: 'Resource' })

const alternate = z.strictObject({ locale, url: z.string() }).meta({ id: 'Alternate' })

const base = <Type extends EntryType>(name: Type) => ({
  id: z.string(),
  type: z.literal(name),
  slug: z.string(),
  title: z.string(),
  url: z.string(),
  contentLanguage: locale.meta({ description: 'English where the entry has no translation.' }),
  alternates: z
    .array(alternate)
    .meta({ description: 'The locales that the entry is written in, this one too.' }),
  publishedAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  reviewBy: orNull(z.iso.datetime()).meta({
    description: 'When the newsroom looks again whether the entry still holds; null where no date was set.',
  }),
  stale: z.boolean().meta({
    description:
      'The entry is past `reviewBy`: it may be out of date. Turns by itself at that instant, with another ETag.',
  }),
})

const practice = z
  .strictObject({
    ...base('practice'),
    summary: z.string(),
    body: richText,
    organisations: z.array(reference),
    partners: z.array(reference),
    themes: z.array(term(THEMES)),
    regions: z.array(term(REGIONS)),
    countries: z.array(country),
    year: z.int().nullable(),
    heroPhoto: orNull(image),
    resources: z.array(resource),
    related: z.array(reference),
  })
  .meta({ id: 'Practice' })

const organisation = z
  .strictObject({
    ...base('organisation'),
    kind: term(ORGANISATION_KINDS),
    country: orNull(country),
    website: z.string().nullable(),
    logo: orNull(image),
    about: orNull(richText),
    practices: z.array(reference).optional().meta({ description: 'In a detail only.' }),
    profiles: z.array(reference).optional().meta({ description: 'In a detail only.' }),
  })
  .meta({ id: 'Organisation' })

const photoCredit = z
  .strictObject({
    ...base('photo-credit'),
    creditLine: z.string(),
    agency: z.string(),
    assetIdentifier: z.string().nullable(),
    photographer: z.string().nullable(),
    year: z.int().nullable(),
    licence,
    rightsHolder: z.string().nullable(),
  })
  .meta({ id: 'PhotoCredit' })

const profile = z
  .strictObject({
    ...base('profile'),
    role: z.string(),
    sector: term(SECTORS),
    organisation: orNull(reference),
    country: orNull(country),
    portrait: orNull(image),
    introduction: richText,
    moments: z.array(
      z.strictObject({ time: z.string(), title: z.string(), text: richText, photo: orNull(image) }),
    ),
    questions: z.array(z.strictObject({ question: z.string(), answer: richText })),
  })
  .meta({ id: 'Profile' })

const section = z
  .strictObject({
    ...base('section'),
    introduction: richText,
    entries: z.array(z.union([practice, profile])),
  })
  .meta({ id: 'Section' })

export type RichText = z.infer<typeof richText>
export type Practice = z.infer<typeof practice>
export type Organisation = z.infer<typeof organisation>
export type PhotoCredit = z.infer<typeof photoCredit>
export type Profile = z.infer<typeof profile>
export type Section = z.infer<typeof section>
export type Image = z.infer<typeof image>
export type PublicReference = z.infer<typeof reference>
export type PublicDocument = Practice | Organisation | PhotoCredit | Profile | Section

/** Public shape of each type. Strict: a field that is not named here is a fault. */
export const DOCUMENTS = {
  practice,
  organisation,
  'photo-credit': photoCredit,
  profile,
  section,
} as const satisfies Record<EntryType, z.ZodType>

/** What an answer has of an entry when `fields` names some of its fields. */
const sparse = <Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>, name: string) =>
  schema
    .partial()
    .required({ id: true, type: true, slug: true } as never)
    .meta({ id: `${name}Fields`, description: 'With `fields`: those that were named, and these.' })

const SPARSE = {
  practice: sparse(practice, 'Practice'),
  organisation: sparse(organisation, 'Organisation'),
  'photo-credit': sparse(photoCredit, 'PhotoCredit'),
  profile: sparse(profile, 'Profile'),
  section: sparse(section, 'Section'),
} as const satisfies Record<EntryType, z.ZodType>

const included = z
  .record(z.string(), z.union([practice, organisation]))
  .optional()
  .meta({ description: 'With `include`: the entries that were asked for, by id.' })

export const detailOf = (name: EntryType) =>
  z.strictObject({ data: z.union([DOCUMENTS[name], SPARSE[name]]), included })

export const listOf = (name: EntryType) =>
  z.strictObject({
    data: z.array(z.union([DOCUMENTS[name], SPARSE[name]])),
    included,
    page: z.strictObject({ limit: z.int(), next: z.string().nullable(), total: z.int() }),
    locale,
  })

const facet = z.array(z.strictObject({ value: z.string(), label: z.string(), count: z.int() }))

export const SEARCH = z.strictObject({
  data: z.array(
    z.strictObject({
      ...reference.shape,
      contentLanguage: locale,
      score: z.number(),
      highlights: z
        .strictObject({ title: z.string().nullable(), text: z.string().nullable() })
        .meta({ description: 'HTML: escaped text with <mark> around what was found.' }),
    }),
  ),
  didYouMean: z.string().nullable().meta({
    description: 'A query that finds something, where this one finds nothing and a near one is known.',
  }),
  facets: z.strictObject({ type: facet, organisation: facet, theme: facet, region: facet }),
  page: z.strictObject({ limit: z.int(), offset: z.int(), total: z.int() }),
  locale,
})
export type SearchBody = z.infer<typeof SEARCH>

export const SYNC = z.strictObject({
  data: z.array(
    z.strictObject({
      number: z.int().meta({ description: 'The row of the publication log under which it changed last.' }),
      action: z.enum(['publish', 'withdraw']),
      type,
      id: z.string(),
      slug: z.string(),
      at: z.string(),
      documents: z
        .partialRecord(locale, z.union([practice, organisation, photoCredit, profile, section]))
        .nullable()
        .meta({ description: 'By locale; null for a tombstone.' }),
    }),
  ),
  next: z.union([z.int(), z.string()]).meta({
    description: 'Pass it as `since` the next time. A text where the page ended inside one row of the log.',
  }),
  more: z.boolean(),
})

/** What GraphQL answers. Source: GraphQL specification, section 7.1, "Response Format". */
export const GRAPHQL = z.strictObject({
  data: z.looseObject({}).nullable().optional(),
  errors: z.array(z.looseObject({ message: z.string() })).optional(),
})

export const JSON_LD = z.looseObject({ '@context': z.literal('https://schema.org'), '@type': z.string() })

export const PROBLEM = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z
      .array(
        z.strictObject({
          name: z.string().meta({ description: 'The parameter.' }),
          detail: z.string(),
          nearest: z.string().optional().meta({ description: 'What was perhaps meant.' }),
        }),
      )
      .optional(),
    movedTo: z.string().optional().meta({ description: 'Where the entry is now.' }),
  })
  .meta({ id: 'Problem', description: 'RFC 9457, Problem Details for HTTP APIs.' })

/** Schemas that go by a name of their own. */
export const NAMED = [
  richText,
  country,
  licence,
  reference,
  imageSize,
  image,
  resource,
  practice,
  organisation,
  photoCredit,
  profile,
  section,
  alternate,
  ...Object.values(SPARSE),
  PROBLEM,
]
