import {
  BlockquoteFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import type { Field, RichTextField, SelectField, TextField } from 'payload'
import { COUNTRIES } from '../../src/config/countries'

/** Text longer than this is refused: no public text of the newsroom comes near it. Characters. */
const LONG_TEXT = 100_000
export const SHORT_TEXT = 300
export const SUMMARY_TEXT = 1_000

/** Options of a select from a vocabulary of `{ key: label }`. */
export const optionsOf = (vocabulary: Record<string, string | { label: string }>) =>
  Object.entries(vocabulary).map(([value, term]) => ({
    value,
    label: typeof term === 'string' ? term : term.label,
  }))

const COUNTRY_OPTIONS = COUNTRIES.map(({ code, name }) => ({ value: code, label: name }))

type CountryOverrides = { name: string; label: string; hasMany?: boolean; description?: string }

export const countryField = ({
  name,
  label,
  hasMany = false,
  description,
}: CountryOverrides): SelectField => ({
  name,
  label,
  type: 'select',
  hasMany,
  options: COUNTRY_OPTIONS,
  admin: { description: description ?? 'Type the first letters of the country.' },
})

/** Rich text limited to what the public HTML allows: paragraphs, headings, lists, quotations, bold, italic, links. */
export const richText = (field: Omit<Partial<RichTextField>, 'type'> & { name: string }): Field => ({
  localized: true,
  ...field,
  type: 'richText',
  editor: lexicalEditor({
    features: [
      ParagraphFeature(),
      HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
      BoldFeature(),
      ItalicFeature(),
      UnorderedListFeature(),
      OrderedListFeature(),
      BlockquoteFeature(),
      LinkFeature({ enabledCollections: [] }),
      InlineToolbarFeature(),
      FixedToolbarFeature(),
    ],
  }),
  validate: (value: unknown, { required }: { required?: boolean }) => {
    if (required && !value) return 'This text is required.'
    if (JSON.stringify(value ?? null).length > LONG_TEXT * 4)
      return `Keep the text under ${LONG_TEXT} characters.`
    return true
  },
})

/** The address of the entry in public URLs; made from the title where left empty (see `slug.ts`). */
export const slugField: TextField = {
  name: 'slug',
  type: 'text',
  unique: true,
  index: true,
  maxLength: SHORT_TEXT,
  admin: {
    position: 'sidebar',
    description: 'The address of this entry on the site. Left empty, it is made from the title.',
  },
  // A copy gets an address of its own, made from its title.
  hooks: { beforeDuplicate: [() => null] },
  validate: (value: unknown) =>
    value === undefined || value === null || value === '' || /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(String(value))
      ? true
      : 'Use lower-case letters, digits and single hyphens, for example “safer-design-guide”.',
}

export const photoField = (field: { name: string; label: string; description?: string }): Field => ({
  name: field.name,
  label: field.label,
  type: 'upload',
  relationTo: 'photos',
  admin: {
    description:
      field.description ?? 'Needs a photo credit, and an alternative text or the mark “decorative”.',
  },
})

/** When somebody has to look again whether an entry still holds. It is content: a later date is approved like any other change. */
export const reviewByField: Field = {
  name: 'reviewBy',
  label: 'Review again by',
  type: 'date',
  index: true,
  admin: {
    position: 'sidebar',
    date: { pickerAppearance: 'dayAndTime' },
    description: 'From then on readers are told that the entry may be out of date, and you are reminded.',
  },
}
