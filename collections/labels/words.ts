/** A text of the admin in the languages beside English, which is the text in the collection itself. */
export type Words = readonly [fr: string, es: string, ar: string, zh: string, ru: string]
export type Dictionary = Readonly<Record<string, Words>>
