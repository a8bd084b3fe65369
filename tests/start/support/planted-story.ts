import sharp from 'sharp'
import { xmpOf } from '../../../media/testing/metadata'
import { text, withSegment } from '../../../media/testing/photos'
import { richText } from '../../../src/sample/rich-text'
import { type Asker, jsonOf } from './asking'
import type { Aviary } from './canaries'

export interface People {
  editor: Asker
  reviewer: Asker
  safeguarding: Asker
  administrator: Asker
  nobody: Asker
}

export interface Planted {
  profile: string
  practice: string
  photo: string
  credit: string
  /** Path of a page of a guest who has not answered. */
  guestPage: string
  guestAddress: string
  deliveryKey: string
  previewKey: string
}

/** Nobody was born then who is shown, so that the year is nowhere else. */
const YEAR = '1907'

async function must(
  ask: Asker,
  method: string,
  path: string,
  body?: unknown,
): Promise<Record<string, unknown>> {
  const answer = await ask(method, path, body)
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.body.toString()}`)
  return jsonOf(answer)
}

const made = async (ask: Asker, path: string, body: unknown) =>
  String(((await must(ask, 'POST', path, body)).doc as { id: unknown }).id)

/** A photograph whose file says everything that a file can say. */
async function fullFile(aviary: Aviary): Promise<Buffer> {
  const secret = (name: string) => aviary.plant(`file: ${name}`, ['original'])
  const pixels = Buffer.alloc(900 * 600 * 3, 90).map((_, at) => (at * 7) % 251)
  const jpeg = await sharp(pixels, { raw: { width: 900, height: 600, channels: 3 } })
    .withExif({
      IFD0: { Make: secret('make'), Model: secret('model'), Software: secret('software') },
      IFD2: {
        BodySerialNumber: secret('serial number of the camera'),
        LensSerialNumber: secret('serial number of the lens'),
        CameraOwnerName: secret('owner of the camera'),
      },
      IFD3: {
        GPSMapDatum: secret('place by satellite'),
        GPSLatitudeRef: 'N',
        GPSLatitude: '48/1 51/1 30/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '2/1 17/1 40/1',
      },
    })
    .jpeg()
    .toBuffer()
  const xmp = xmpOf({
    'photoshop:City': secret('city'),
    'photoshop:Instructions': secret('instructions'),
    'photoshop:TransmissionReference': secret('job'),
    'dc:creator': `<rdf:Seq><rdf:li>${aviary.plant('file: author', ['original', 'newsroom'])}</rdf:li></rdf:Seq>`,
  })
  const withXmp = withSegment(
    jpeg,
    0xe1,
    Buffer.concat([text('http://ns.adobe.com/xap/1.0/\0'), Buffer.from(xmp)]),
  )
  return withSegment(withXmp, 0xfe, `a comment ${secret('comment')}`)
}

/** Brings an entry from a draft to the public. */
async function publish(people: People, collection: string, id: string, subject?: () => Promise<void>) {
  const act = (ask: Asker, action: string, body: object = {}) =>
    must(ask, 'POST', `/api/${collection}/${id}/actions/${action}`, body)
  const { contentHash: revision } = await act(people.editor, 'submit')
  await act(people.reviewer, 'approve', { revision })
  if (subject) {
    await act(people.safeguarding, 'approve', { revision })
    await subject()
  }
  await act(people.editor, 'publish')
}

async function frontEnd(administrator: Asker, scope: string): Promise<string> {
  const id = await made(administrator, '/api/front-ends', { name: `Front end for ${scope}`, scope })
  return String((await must(administrator, 'POST', `/api/front-ends/${id}/key`, {})).key)
}

/** What somebody gets wrong is repeated to nobody, and in no log. */
async function mistakes(aviary: Aviary, { editor, safeguarding }: People, profile: string): Promise<void> {
  const word = aviary.plant('a real name that was refused', [])
  await editor('PATCH', `/api/profiles/${profile}?draft=true`, { realName: `${word} `.repeat(400) })
  await editor('PATCH', `/api/profiles/${profile}?draft=true`, { realName: { text: word } })
  await safeguarding('PATCH', `/api/profiles/${profile}?draft=true`, {
    restrictedNames: `${word} `.repeat(400),
  })
  const form = new FormData()
  form.set(
    'file',
    new File(['no picture'], `${aviary.plant('name of a file that was refused', [])}.jpg`, {
      type: 'image/jpeg',
    }),
  )
  form.set('_payload', '{}')
  await editor('POST', '/api/photos', form)
}

/** Writes a canary into every private field, and publishes what can be published. */
export async function plantStory(aviary: Aviary, people: People, hook: string): Promise<Planted> {
  const { editor, reviewer, administrator, nobody } = people
  const sealed = (name: string) => aviary.plant(name, [])
  const inside = (name: string) => aviary.plant(name, ['newsroom'])
  const open = aviary.plant('control: public words', ['public', 'newsroom', 'guest'])
  const line = aviary.plant('control: credit line', ['public', 'newsroom', 'guest', 'original'])
  const deliveryKey = await frontEnd(administrator, 'delivery')
  const previewKey = await frontEnd(administrator, 'preview')
  await must(administrator, 'POST', '/api/targets', { name: 'Receiver', kind: 'webhook', url: hook })

  const credit = await made(editor, '/api/photo-credits?draft=true', {
    agency: `Agency ${line}`,
    licence: 'own-work',
  })
  await publish(people, 'photo-credits', credit)
  const organisation = await made(editor, '/api/organisations?draft=true', {
    name: `Company ${open}`,
    kind: 'company',
  })
  await publish(people, 'organisations', organisation)

  const form = new FormData()
  const name = `${aviary.plant('original name of the file', [])}.jpg`
  form.set('file', new File([new Uint8Array(await fullFile(aviary))], name, { type: 'image/jpeg' }))
  form.set(
    '_payload',
    JSON.stringify({
      title: inside('working title of the photograph'),
      caption: inside('caption of the photograph'),
      alt: 'A desk with two chairs.',
      credit,
      shows: 'adults',
      rights: [{ kind: 'allow', channel: 'web', note: inside('note on the rights') }],
      consent: {
        reference: inside('reference of the consent'),
        givenBy: 'person',
        scope: ['web'],
        date: '2024-05-01T12:00:00.000Z',
        birthYear: aviary.plant('year of birth', [], YEAR),
        contact: `${sealed('name of the guardian')}, ${sealed('address of the guardian')}`,
      },
    }),
  )
  const photo = await made(editor, '/api/photos', form)

  const profile = await made(editor, '/api/profiles?draft=true', {
    displayName: 'Noor',
    isPseudonym: true,
    realName: sealed('real name behind the pseudonym'),
    restrictedNames: `${sealed('restricted name of a child')}\n${sealed('restricted name of a guardian')}`,
    role: `Analyst ${open}`,
    sector: 'corporate',
    organisation,
    portrait: photo,
    introduction: richText('She looks after the youngest users.'),
    moments: [{ time: '08:30', title: 'Coffee', text: richText('She reads what came in.') }],
  })
  const act = (ask: Asker, action: string, body: object) =>
    must(ask, 'POST', `/api/profiles/${profile}/actions/${action}`, body)
  await act(editor, 'submit', {})
  await act(reviewer, 'request-changes', { reason: `Shorter, please. ${inside('note of the reviewer')}` })
  await must(reviewer, 'POST', `/api/profiles/${profile}/comments`, {
    field: 'role',
    locale: 'en',
    body: `Which one? ${inside('comment of the reviewer')}`,
  })
  const guestAddress = `${aviary.plant('address of the guest', ['guest'])}@people.example`
  const invite = async (message: string) => {
    const { link } = await must(editor, 'POST', `/api/profiles/${profile}/guest-links`, {
      kind: 'subject',
      name: aviary.plant(`name of the guest ${aviary.canaries.length}`, ['guest']),
      email: guestAddress,
      message,
    })
    return new URL(String(link)).pathname
  }
  await publish(people, 'profiles', profile, async () => {
    const path = await invite('Please look at this.')
    const answer = await nobody('POST', path, new URLSearchParams({ decision: 'approved', agreed: 'yes' }))
    if (answer.status !== 200) throw new Error(`The guest was answered ${answer.status}.`)
  })

  const practice = await made(editor, '/api/practices?draft=true', {
    title: `A practice of ${open}`,
    summary: 'What a company did for children.',
    body: richText('It asked them.'),
    notes: inside('note on the practice'),
    organisations: [organisation],
    heroPhoto: photo,
    themes: ['safety-by-design'],
    regions: ['global'],
  })
  await publish(people, 'practices', practice)
  await must(editor, 'PATCH', `/api/practices/${practice}?draft=true`, {
    title: inside('title that waits for review'),
  })

  // A second revision of the profile, so that a guest is being asked while the crawl goes round.
  await must(editor, 'PATCH', `/api/profiles/${profile}?draft=true`, { role: `Lead analyst ${open}` })
  await act(editor, 'submit', {})
  const guestPage = await invite(aviary.plant('words to the guest', ['guest']))
  await mistakes(aviary, people, profile)
  return { profile, practice, photo, credit, guestPage, guestAddress, deliveryKey, previewKey }
}
