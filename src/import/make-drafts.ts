import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { buildCreditLine, parseCreditLine } from '../../media/credit-line'
import type { EntryCollection } from '../config/vocabulary'
import { richText } from '../sample/rich-text'
import { inTransaction } from '../workflow/transaction'
import type { ImportedPractice, ImportedSection } from './section'

export interface Outcome {
  id: string
  collection: EntryCollection
  title: string
  /** Whether it was made now, or was there already. */
  made: boolean
}

const SECTION_SLUG = 'good-practices'

type Run = (req: PayloadRequest) => Promise<Outcome[]>

/**
 * Makes drafts of what was read, for an editor to check. All of it or nothing is written; nothing is published; what an earlier
 * import made, or an editor, is found and left as it is.
 */
export const makeDrafts = (
  payload: Payload,
  section: ImportedSection,
  user: TypedUser | null = null,
): Promise<Outcome[]> => inTransaction(payload, user, drafting(section))

/** Carries the outcomes out of a transaction that must not be kept. */
class Rehearsed extends Error {
  constructor(readonly outcomes: Outcome[]) {
    super('A rehearsal writes nothing.')
  }
}

/** What `makeDrafts` would make: it makes it, and takes all of it back. */
export async function rehearseDrafts(
  payload: Payload,
  section: ImportedSection,
  user: TypedUser | null = null,
): Promise<Outcome[]> {
  const draw = drafting(section)
  return inTransaction(payload, user, async (req): Promise<Outcome[]> => {
    throw new Rehearsed(await draw(req))
  }).catch((error) => {
    if (error instanceof Rehearsed) return error.outcomes
    throw error
  })
}

function drafting(section: ImportedSection): Run {
  return async (req) => {
    const outcomes: Outcome[] = []
    const findOrCreate = async (
      collection: EntryCollection,
      title: string,
      where: Record<string, string>,
      data: () => Record<string, unknown> | Promise<Record<string, unknown>>,
    ): Promise<string> => {
      const known = await find(req, collection, where)
      const id = known ?? (await create(req, collection, await data()))
      outcomes.push({ id, collection, title, made: known === null })
      return id
    }

    for (const { organisations } of section.practices) {
      for (const name of organisations) {
        if (!outcomes.some((one) => one.collection === 'organisations' && one.title === name)) {
          await findOrCreate('organisations', name, { name }, () => ({ name }))
        }
      }
    }
    for (const { creditLine } of section.practices) {
      const parsed = creditLine ? parseCreditLine(creditLine) : null
      if (parsed?.ok) {
        const line = buildCreditLine(parsed.credit)
        await findOrCreate('photo-credits', line, { creditLine: line }, () => ({
          creditLine: line,
          ...guessRights(line),
        }))
      }
    }
    const practices: string[] = []
    for (const practice of section.practices) {
      practices.push(
        await findOrCreate('practices', practice.title, { importKey: practice.key }, () =>
          practiceData(req, practice),
        ),
      )
    }
    if (section.title) {
      await findOrCreate('sections', section.title, { slug: SECTION_SLUG }, () => ({
        slug: SECTION_SLUG,
        title: section.title,
        introduction: richText(...section.introduction),
        entries: practices.map((value) => ({ relationTo: 'practices', value })),
      }))
    }
    return outcomes
  }
}

/** UNICEF's pictures come under its own terms; of any other agency an editor has to say. */
const guessRights = (line: string) =>
  line.startsWith('© UNICEF') ? { licence: 'unicef-terms', rightsHolder: 'UNICEF' } : {}

async function practiceData(
  req: PayloadRequest,
  practice: ImportedPractice,
): Promise<Record<string, unknown>> {
  const [lead, ...partners] = await Promise.all(
    practice.organisations.map((name) => find(req, 'organisations', { name })),
  )
  return {
    title: practice.title,
    summary: practice.summary,
    body: richText(practice.text),
    organisations: lead ? [lead] : [],
    partners: partners.filter((id) => id !== null),
    resources: practice.links.map(({ label, href, format }) => ({ label, url: href ?? undefined, format })),
    importKey: practice.key,
    notes: practice.creditLine
      ? `Imported. Photograph to upload: ${practice.creditLine}`
      : 'Imported. No photograph on the page.',
  }
}

async function find(
  req: PayloadRequest,
  collection: EntryCollection,
  where: Record<string, string>,
): Promise<string | null> {
  const conditions = Object.entries(where).map(([field, value]) => ({ [field]: { equals: value } }))
  const { docs } = await req.payload.find({
    collection,
    where: { and: conditions },
    draft: true,
    limit: 1,
    depth: 0,
    pagination: false,
    locale: 'en',
    // The command acts for nobody; the screen for somebody, who sees and makes what they may.
    overrideAccess: !req.user,
    req,
  })
  return docs[0] ? String(docs[0].id) : null
}

async function create(
  req: PayloadRequest,
  collection: EntryCollection,
  data: Record<string, unknown>,
): Promise<string> {
  const { id } = await req.payload.create({
    collection,
    data: data as never,
    draft: true,
    depth: 0,
    locale: 'en',
    overrideAccess: !req.user,
    req,
  })
  return String(id)
}
