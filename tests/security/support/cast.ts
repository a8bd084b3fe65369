import { createLocalReq, type Payload, type TypedUser } from 'payload'
import type { EntryCollection, State } from '../../../src/config/vocabulary'
import { richText } from '../../../src/sample/rich-text'
import { loadEntry } from '../../../src/workflow/load'
import { type Client, signIn } from '../../integration/support/http'
import type { TestPortal } from '../../integration/support/portal'
import {
  act,
  approveAsSubject,
  draft,
  liveOrganisation,
  type Newsroom,
  practiceData,
  publish,
} from '../../integration/support/stories'

export const WHO = ['nobody', 'editor', 'reviewer', 'safeguarding', 'administrator', 'disabled'] as const
export type Who = (typeof WHO)[number]

export interface Subject {
  id: string
  /** Content hash of its newest revision. */
  hash: string
  /** An older version of it. */
  version: string
}

/** Everybody who asks, the colleagues who bring entries into their states, and the entries. */
export class Cast {
  private readonly made = new Map<string, Subject>()
  private count = 0

  private constructor(
    private readonly payload: Payload,
    readonly room: Newsroom & { safeguarding: TypedUser },
    readonly users: Record<Who, TypedUser | null>,
    readonly clients: Record<Who, Client>,
    readonly organisation: { collection: EntryCollection; id: string },
    private readonly livePractice: string,
  ) {}

  static async assemble(portal: TestPortal): Promise<Cast> {
    const { payload } = portal
    const room = {
      payload,
      editor: await portal.user('editor'),
      reviewer: await portal.user('reviewer'),
      safeguarding: await portal.user('safeguarding'),
    }
    const users: Record<Who, TypedUser | null> = {
      nobody: null,
      editor: await portal.user('editor'),
      reviewer: await portal.user('reviewer'),
      safeguarding: await portal.user('safeguarding'),
      administrator: await portal.user('administrator'),
      disabled: await portal.user('editor', 'reviewer', 'safeguarding', 'administrator'),
    }
    const clients = {} as Record<Who, Client>
    for (const who of WHO) clients[who] = await signIn(portal, users[who])
    // Signed in first, so that what is tried with is the session that ended.
    await payload.update({ collection: 'users', id: String(users.disabled?.id), data: { disabled: true } })
    const organisation = await liveOrganisation(room)
    const practice = await draft(room, 'practices', practiceData(organisation))
    await publish(room, practice)
    return new Cast(payload, room, users, clients, organisation, practice.id)
  }

  /** What an entry of this collection needs to be fit, with a name of its own. */
  dataFor(collection: EntryCollection): Record<string, unknown> {
    this.count += 1
    const name = `Entry ${this.count}`
    switch (collection) {
      case 'organisations':
        return { name, kind: 'company' }
      case 'practices':
        return practiceData(this.organisation, { title: name })
      case 'photo-credits':
        return { agency: name, licence: 'own-work' }
      case 'sections':
        return {
          title: name,
          introduction: richText('What companies do for children.'),
          entries: [{ relationTo: 'practices', value: this.livePractice }],
        }
      case 'profiles':
        return {
          displayName: name,
          role: 'Analyst',
          sector: 'corporate',
          introduction: richText('She looks after the youngest users.'),
          moments: [{ time: '08:30', title: 'Coffee', text: richText('She reads what came in.') }],
        }
    }
  }

  /** An entry in a state, by a user or by a colleague. The same one as before, for what changes nothing. */
  async entry(collection: EntryCollection, state: State, author: TypedUser | null): Promise<Subject> {
    const key = `${collection} ${state} ${author?.id ?? ''}`
    const known = this.made.get(key)
    if (known) return known
    const subject = await this.newEntry(collection, state, author)
    this.made.set(key, subject)
    return subject
  }

  async newEntry(collection: EntryCollection, state: State, author: TypedUser | null): Promise<Subject> {
    const { payload, room } = this
    const { id } = await payload.create({
      collection,
      data: this.dataFor(collection) as never,
      // Whoever asks wrote it, whatever their roles let them write.
      user: author ?? room.editor,
      draft: true,
      depth: 0,
    })
    const entry = { collection, id: String(id) }
    await this.bring(entry, state)
    const { docs } = await payload.findVersions({
      collection,
      where: { parent: { equals: entry.id } },
      sort: 'createdAt',
      limit: 1,
      depth: 0,
    })
    const { contentHash } = await loadEntry(await createLocalReq({}, payload), collection, entry.id)
    return { id: entry.id, hash: contentHash, version: String(docs[0]?.id) }
  }

  private async bring(entry: { collection: EntryCollection; id: string }, state: State): Promise<void> {
    const { payload, room } = this
    if (state === 'draft') return
    const { contentHash: revision } = await act(payload, room.editor, entry, 'submit')
    if (state === 'in_review') return
    if (state === 'changes_requested') {
      await act(payload, room.reviewer, entry, 'request-changes', { reason: 'Too long' })
      return
    }
    await act(payload, room.reviewer, entry, 'approve', { revision })
    if (entry.collection === 'profiles') {
      await act(payload, room.safeguarding, entry, 'approve', { revision })
      await approveAsSubject(room, entry)
    }
    if (state === 'approved') return
    if (state === 'scheduled') {
      const at = new Date(Date.now() + 3_600_000).toISOString()
      await act(payload, room.editor, entry, 'schedule', { at })
      return
    }
    await act(payload, room.editor, entry, 'publish')
    if (state === 'withdrawn') await act(payload, room.editor, entry, 'withdraw', { reason: 'Over' })
  }
}
