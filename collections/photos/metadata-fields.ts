import type { CollectionBeforeValidateHook, Field } from 'payload'
import { buildCreditLine, parseCreditLine } from '../../media/credit-line'
import {
  type FileSays,
  MINOR_AGES,
  MODEL_RELEASES,
  PROPERTY_RELEASES,
  shownBy,
} from '../../media/metadata/vocabulary'
import { optionsOf, SHORT_TEXT } from '../entry/fields'

const nobody = () => false

/** A caption of an agency tells a whole story. Characters. */
const LONGEST_CAPTION = 2_000

/** What the file says, kept as it said it, and the same for people to fill in. None of it is ever public. */
export const metadataFields: Field[] = [
  {
    name: 'fileSays',
    label: 'What the file says',
    type: 'json',
    access: { create: nobody, update: nobody },
    admin: { components: { Field: '/src/admin/photos/FileSays#FileSays' }, disableListColumn: true },
  },
  {
    type: 'collapsible',
    label: 'About the photograph, for colleagues',
    admin: { description: 'Filled from the file where left empty. Never public.' },
    fields: [
      {
        name: 'caption',
        type: 'textarea',
        maxLength: LONGEST_CAPTION,
        admin: { description: 'What the agency or the photographer wrote.' },
      },
      {
        type: 'row',
        fields: [
          {
            name: 'place',
            type: 'text',
            maxLength: SHORT_TEXT,
            admin: { description: 'Where it was taken. With protected identities the country alone.' },
          },
          { name: 'creator', type: 'text', maxLength: SHORT_TEXT },
          { name: 'copyright', label: 'Copyright notice', type: 'text', maxLength: SHORT_TEXT },
          {
            name: 'takenOn',
            label: 'Taken on',
            type: 'date',
            admin: { date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMM yyyy' } },
          },
        ],
      },
      {
        type: 'row',
        fields: [
          {
            name: 'modelRelease',
            label: 'Release by people shown',
            type: 'select',
            options: optionsOf(MODEL_RELEASES),
          },
          {
            name: 'propertyRelease',
            label: 'Release of property shown',
            type: 'select',
            options: optionsOf(PROPERTY_RELEASES),
          },
          {
            name: 'minorAge',
            label: 'Age of the youngest shown',
            type: 'select',
            options: optionsOf(MINOR_AGES),
          },
        ],
      },
    ],
  },
]

const isEmpty = (value: unknown) => value === undefined || value === null || value === ''

/** As the admin’s picker of days writes it: noon, so that no time zone moves it to another day. */
const noonOf = (day: string | undefined) => (day === undefined ? undefined : `${day}T12:00:00.000Z`)

type Request = Parameters<CollectionBeforeValidateHook>[0]['req']

/** The photo credit that the line in the file belongs to, if the newsroom has it. */
async function creditFor(req: Request, line: string | undefined): Promise<string | null> {
  const parsed = line === undefined ? null : parseCreditLine(line)
  if (!parsed?.ok) return null
  const { docs } = await req.payload.find({
    collection: 'photo-credits',
    where: { creditLine: { equals: buildCreditLine(parsed.credit) } },
    draft: true,
    limit: 1,
    depth: 0,
    pagination: false,
    select: {},
    req,
    overrideAccess: false,
  })
  return docs[0] ? String(docs[0].id) : null
}

/** Keeps what an uploaded file says, and fills the fields that were left empty with it. What somebody wrote stays. */
export const prefillFromFile: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  const says = req.context.fileSays as FileSays | undefined
  if (operation !== 'create' || !data || !says) return data
  delete req.context.fileSays
  const filled: Record<string, unknown> = {
    caption: says.caption?.value,
    creator: says.creator?.value.slice(0, SHORT_TEXT),
    copyright: says.copyright?.value.slice(0, SHORT_TEXT),
    takenOn: noonOf(says.takenOn?.value),
    modelRelease: says.modelRelease?.value,
    propertyRelease: says.propertyRelease?.value,
    minorAge: says.minorAge?.value,
    shows: shownBy(says.minorAge?.value),
    credit: isEmpty(data.credit) ? await creditFor(req, says.credit?.value) : null,
  }
  const missing = Object.entries(filled).filter(([name, value]) => isEmpty(data[name]) && !isEmpty(value))
  return { ...data, ...Object.fromEntries(missing), fileSays: says }
}
