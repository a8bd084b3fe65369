/** Longer text is cut. Characters. */
const LONGEST = 2_000
/** Values of a list that are looked at. */
const MOST_VALUES = 20

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The library leaves the five entities of XML, and characters by number, as they stand. */
const decodeEntities = (text: string) =>
  text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) => {
    if (name) return ENTITIES[String(name).toLowerCase()] ?? whole
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })

/** EXIF and IPTC say seldom how they are encoded. What is UTF-8 throughout was meant so; anything else is Latin-1. */
export function fromBytes(text: string): string {
  if (!/[\u0080-\u00ff]/.test(text) || /[^\0-\u00ff]/.test(text)) return text
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'latin1'))
  } catch {
    return text
  }
}

/**
 * A value of a file as a text that may be shown and stored: no markup, no control characters, nothing that turns the direction of what
 * stands around it, and not endless.
 * @returns null where nothing is left
 */
function cleanText(text: string): string | null {
  const plain = decodeEntities(text.slice(0, LONGEST * 8))
    // Also what only becomes a tag once the one inside it is gone.
    .replace(/<+[/!?a-z][^<>]*>*/gi, ' ')
    .normalize('NFC')
    .replace(/[\r\n\u2028\u2029]+/g, '\n')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu, (sign) =>
      sign === '\n' || sign === '\u200d' ? sign : ' ',
    )
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
  const cut = [...plain].slice(0, LONGEST).join('').trim()
  return cut === '' ? null : cut
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** A property that the object has itself: names in files are anything, `__proto__` too. */
export const own = (object: unknown, name: string): unknown =>
  isObject(object) && Object.hasOwn(object, name) ? object[name] : undefined

/**
 * The texts in a value of whatever type. Of a text in several languages it is the one that counts where no language fits (`x-default`),
 * else the first.
 */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number' && Number.isFinite(value)) return [String(value)]
  if (Array.isArray(value)) {
    const list = value.slice(0, MOST_VALUES)
    if (!list.some((item) => own(item, 'lang') !== undefined))
      return list.filter((item) => typeof item === 'string')
    return textsOf(list.find((item) => own(item, 'lang') === 'x-default') ?? list[0])
  }
  const inner = own(value, 'value')
  return typeof inner === 'string' ? [inner] : []
}

/** The texts of a value as one: creators are named one after the other. Null where there is none. */
export const cleanValue = (
  value: unknown,
  decode: (text: string) => string = (text) => text,
): string | null => {
  const texts = textsOf(value).flatMap((text) => cleanText(decode(text)) ?? [])
  return texts.length === 0 ? null : [...texts.join(', ')].slice(0, LONGEST).join('')
}
