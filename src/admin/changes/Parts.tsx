import { LOCALE_LABELS, LOCALES } from '../../config/vocabulary'
import type { Part } from '../../workflow/comparison/change'
import type { Say } from '../translations/texts'

/** A word that only those hear who do not see what is struck through or underlined. */
const Spoken = ({ children }: { children: string }) => (
  // Isolated, the word of the admin's language has no say in the direction of the text.
  <bdi className="gl-spoken">{children} </bdi>
)

/** Direction of a text: that of its language, or as its first letter says. */
export const directionOf = (lang: string | undefined): 'ltr' | 'rtl' | 'auto' => {
  const locale = LOCALES.find((known) => known === lang)
  return locale ? (LOCALE_LABELS[locale].rtl ? 'rtl' : 'ltr') : 'auto'
}

/** What was taken out: struck through, and said so. */
export const Removed = ({ text, children }: { text: Say; children: React.ReactNode }) => (
  <del className="gl-del">
    <Spoken>{text('changesSayRemoved')}</Spoken>
    {children}
  </del>
)

/** What was added: underlined, and said so. */
export const Added = ({ text, children }: { text: Say; children: React.ReactNode }) => (
  <ins className="gl-ins">
    <Spoken>{text('changesSayAdded')}</Spoken>
    {children}
  </ins>
)

/** A text with what was taken out and added, in the places where it was. */
export const Parts = ({ parts, text }: { parts: readonly Part[]; text: Say }) => {
  let at = 0
  return parts.map((part) => {
    at += part.text.length
    const key = `${part.what}${at}`
    if (part.what === 'removed') {
      return (
        <Removed key={key} text={text}>
          {part.text}
        </Removed>
      )
    }
    if (part.what === 'added') {
      return (
        <Added key={key} text={text}>
          {part.text}
        </Added>
      )
    }
    return <span key={key}>{part.text}</span>
  })
}
