/** A page that says one thing. */
export interface PlainTexts {
  title: string
  text: string
}

/** Everything that a guest reads, in one language. `{…}` is filled in. */
export interface GuestTexts {
  /** `{who}` asks. */
  title: string
  lead: string
  until: string
  note: string
  /** What an answer decides. */
  about: { subject: string; contact: string }
  skip: string
  text: string
  otherLanguages: string
  allLanguages: string
  notTranslated: string
  partNotTranslated: string
  described: string
  decorative: string
  fields: {
    organisation: string
    organisations: string
    partners: string
    themes: string
    regions: string
    countries: string
    year: string
    kind: string
    website: string
    resources: string
    related: string
  }
  answer: string
  approve: {
    title: string
    tick: { subject: string; contact: string }
    button: { subject: string; contact: string }
  }
  comments: { title: string; label: string; hint: { subject: string; contact: string }; button: string }
  errors: { title: string; tick: string; empty: string; long: string; form: string }
  kept: string
  thanks: { approved: PlainTexts; comments: PlainTexts; contact: PlainTexts }
  refused: PlainTexts
  overtaken: PlainTexts
  closed: PlainTexts
  busy: PlainTexts
}
