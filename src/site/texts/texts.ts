import type { en } from './en'

/** One text in the forms that the language's plurals need, after Unicode's categories. */
export type Plural = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>

type Same<Texts> = {
  [Key in keyof Texts]: Texts[Key] extends string
    ? string
    : Texts[Key] extends { other: string }
      ? Plural
      : Record<keyof Texts[Key], string>
}

/** Every text of the site in one language. */
export type SiteTexts = Same<typeof en>
