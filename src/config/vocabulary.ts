/**
 * The controlled vocabularies of the newsroom: the values that fields may hold and the public API may filter by.
 * Nothing here reads a database or imports Payload, so every room may use it.
 */

/** Locales of the entries, in the order of the admin's switch. English is the fallback of every other one. */
export const LOCALES = ['en', 'fr', 'es', 'ar', 'zh', 'ru'] as const
export type Locale = (typeof LOCALES)[number]
export const DEFAULT_LOCALE: Locale = 'en'

/** The name of each locale in its own language, and whether it is written from right to left. */
export const LOCALE_LABELS: Record<Locale, { label: string; rtl: boolean }> = {
  en: { label: 'English', rtl: false },
  fr: { label: 'Français', rtl: false },
  es: { label: 'Español', rtl: false },
  ar: { label: 'العربية', rtl: true },
  zh: { label: '中文', rtl: false },
  ru: { label: 'Русский', rtl: false },
}

/** Entry types of the public API (singular) and the collections (plural) that hold them. */
export const ENTRY_COLLECTIONS = {
  practice: 'practices',
  organisation: 'organisations',
  'photo-credit': 'photo-credits',
  profile: 'profiles',
  section: 'sections',
} as const
export type EntryType = keyof typeof ENTRY_COLLECTIONS
export type EntryCollection = (typeof ENTRY_COLLECTIONS)[EntryType]
export const ENTRY_TYPES = Object.keys(ENTRY_COLLECTIONS) as EntryType[]
export const ENTRY_COLLECTION_SLUGS = Object.values(ENTRY_COLLECTIONS) as EntryCollection[]

/** @returns the entry type that a collection holds, or undefined where the collection holds no entries. */
export const entryTypeOf = (collection: string): EntryType | undefined =>
  ENTRY_TYPES.find((type) => ENTRY_COLLECTIONS[type] === collection)

export const THEMES = {
  'impact-assessment': 'Impact assessment',
  'policies-and-governance': 'Policies and governance',
  'detection-of-abuse-material': 'Detection of abuse material',
  'safety-by-design': 'Safety by design',
  'digital-literacy': 'Digital literacy and citizenship',
  'national-action': 'National initiatives and action plans',
  'supply-chain': 'Supply chain',
} as const
export type Theme = keyof typeof THEMES

/** Regions after UNICEF's regional offices, and `global`. Source: UNICEF, "Where we work". */
export const REGIONS = {
  global: 'Global',
  'east-asia-pacific': 'East Asia and Pacific',
  'eastern-southern-africa': 'Eastern and Southern Africa',
  'europe-central-asia': 'Europe and Central Asia',
  'latin-america-caribbean': 'Latin America and the Caribbean',
  'middle-east-north-africa': 'Middle East and North Africa',
  'north-america': 'North America',
  'south-asia': 'South Asia',
  'west-central-africa': 'West and Central Africa',
} as const
export type Region = keyof typeof REGIONS

export const ORGANISATION_KINDS = {
  company: 'Company',
  'civil-society': 'Civil society',
  'un-agency': 'UN agency',
  government: 'Government',
  academia: 'Academia',
} as const
export type OrganisationKind = keyof typeof ORGANISATION_KINDS

export const SECTORS = { corporate: 'Corporate sector', 'civil-society': 'Civil society' } as const
export type Sector = keyof typeof SECTORS

/** Licences a photograph may be used under. `url` is the licence text where a public one exists. */
export const LICENCES = {
  'unicef-terms': { label: 'UNICEF terms of use', url: 'https://www.unicef.org/legal' },
  'cc-by-4.0': { label: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  'cc-by-sa-4.0': { label: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
  'cc-by-nd-4.0': { label: 'CC BY-ND 4.0', url: 'https://creativecommons.org/licenses/by-nd/4.0/' },
  'cc-by-nc-4.0': { label: 'CC BY-NC 4.0', url: 'https://creativecommons.org/licenses/by-nc/4.0/' },
  'cc-by-nc-sa-4.0': { label: 'CC BY-NC-SA 4.0', url: 'https://creativecommons.org/licenses/by-nc-sa/4.0/' },
  'cc-by-nc-nd-4.0': { label: 'CC BY-NC-ND 4.0', url: 'https://creativecommons.org/licenses/by-nc-nd/4.0/' },
  'cc-by-3.0-igo': { label: 'CC BY 3.0 IGO', url: 'https://creativecommons.org/licenses/by/3.0/igo/' },
  'cc0-1.0': { label: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  'by-arrangement': { label: 'By arrangement with the rights holder', url: null },
  'own-work': { label: 'Own work', url: null },
} as const
export type Licence = keyof typeof LICENCES

/** States of the workflow: where the newest revision of an entry stands. */
export const STATES = [
  'draft',
  'in_review',
  'changes_requested',
  'approved',
  'scheduled',
  'published',
  'withdrawn',
] as const
export type State = (typeof STATES)[number]

/** Roles of users. A user holds one or more; no role goes round four-eyes. */
export const ROLES = ['editor', 'reviewer', 'safeguarding', 'administrator'] as const
export type Role = (typeof ROLES)[number]

/** Who has to say yes before a revision is approved; which of them an entry needs, `src/workflow/sign-offs.ts` says. */
export const SIGN_OFFS = ['editorial', 'safeguarding', 'subject'] as const
export type SignOff = (typeof SIGN_OFFS)[number]

/** How soon a review is wanted, from the least to the most. */
export const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const
export type Priority = (typeof PRIORITIES)[number]

/** Whom a photograph shows. Nothing said counts as `children`, so that a forgotten answer protects. */
export const PEOPLE_SHOWN = { none: 'Nobody', adults: 'Adults alone', children: 'Children' } as const
export type PeopleShown = keyof typeof PEOPLE_SHOWN

/** Where a photograph may be used. The portal itself serves `web` alone. */
export const CHANNELS = ['web', 'social', 'print', 'partners'] as const
export type Channel = (typeof CHANNELS)[number]

/** Who gave consent for the people shown. */
export const CONSENT_GIVERS = ['person', 'guardian', 'both'] as const
export type ConsentGiver = (typeof CONSENT_GIVERS)[number]

/** What keeps a photograph from being shown. */
export const FITNESS_CODES = [
  'missing_credit',
  'missing_alt',
  'licence_missing',
  'licence_expired',
  'embargoed',
  'channel_not_covered',
  'consent_missing',
  'guardian_consent_missing',
  'consent_withdrawn',
  'identity_not_confirmed',
] as const
export type FitnessCode = (typeof FITNESS_CODES)[number]

/** Who stands behind a row of the audit log: a signed-in user, a guest with a link, the clock, or the portal itself. */
export const AUDIT_ACTORS = ['user', 'guest', 'clock', 'system'] as const
export type AuditActor = (typeof AUDIT_ACTORS)[number]
