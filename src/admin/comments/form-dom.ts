import { collapse, findPassage, type Passage, passageAt } from '../../workflow/comments/passage'

/** A field of the form as it stands on the page. */
export interface FormField {
  /** Dotted path. */
  path: string
  box: HTMLElement
  label: HTMLElement
}

/** A passage that somebody selected in the form. */
export interface SelectedPassage {
  path: string
  passage: Passage
  /** Where it is on the screen. */
  rect: DOMRect
}

type Editable = HTMLInputElement | HTMLTextAreaElement

/** Payload's ids hold the path with double underscores, then the depth of a drawer or the id of its form. */
const pathOfId = (id: string): string => id.slice('field-'.length).split('-')[0]?.replaceAll('__', '.') ?? ''

const ownLabel = (box: HTMLElement): HTMLElement | null =>
  [...box.querySelectorAll<HTMLElement>('.field-label')].find((one) => one.closest('.field-type') === box) ??
  null

function pathOf(box: HTMLElement, label: HTMLElement): string {
  if (box.dataset.fieldPath) return box.dataset.fieldPath
  const named = label instanceof HTMLLabelElement ? label.htmlFor : ''
  const id = [named, box.id].find((one) => one.startsWith('field-'))
  return id ? pathOfId(id) : ''
}

/** Every field of the form that has a name and a path. */
export const fieldsIn = (root: HTMLElement): FormField[] =>
  [...root.querySelectorAll<HTMLElement>('.field-type')].flatMap((box) => {
    const label = ownLabel(box)
    const path = label ? pathOf(box, label) : ''
    return label && path ? [{ path, box, label }] : []
  })

const editorIn = (box: HTMLElement): HTMLElement | null =>
  box.querySelector<HTMLElement>('[data-lexical-editor]')

const inputIn = (box: HTMLElement): Editable | null =>
  box.querySelector<Editable>('input[type="text"][id^="field-"], textarea[id^="field-"]')

const INLINE = /^(A|SPAN|STRONG|B|EM|I|U|S|CODE|SUB|SUP)$/

/** The collapsed words of an element, and where on the page each character is. */
interface TextMap {
  text: string
  at: { node: Text; offset: number }[]
}

/** The same collapsed text as the server makes of the saved rich text: see `passage.ts`. */
function mapText(root: HTMLElement): TextMap {
  let text = ''
  const at: TextMap['at'] = []
  const add = (character: string, node: Text, offset: number) => {
    const isSpace = /\s/.test(character)
    if (isSpace && (text === '' || text.endsWith(' '))) return
    text += isSpace ? ' ' : character
    at.push({ node, offset })
  }
  let last: Text | null = null
  const gap = () => {
    if (last) add(' ', last, last.length)
  }
  const walk = (node: Node) => {
    if (node instanceof Text) {
      last = node
      for (let offset = 0; offset < node.length; offset += 1) add(node.data.charAt(offset), node, offset)
      return
    }
    if (!(node instanceof HTMLElement)) return
    const isBlock = !INLINE.test(node.tagName)
    if (isBlock) gap()
    for (const child of node.childNodes) walk(child)
    if (isBlock) gap()
  }
  walk(root)
  return { text, at }
}

/** @returns where a passage is on the page; null where its words are not there, or stand in a field that holds no marks */
export function rangeOf(box: HTMLElement, passage: Passage): Range | null {
  const editor = editorIn(box)
  if (!editor) return null
  const { text, at } = mapText(editor)
  const span = findPassage(text, passage)
  const first = span && at[span.start]
  const end = span && at[span.end - 1]
  if (!first || !end) return null
  const range = document.createRange()
  range.setStart(first.node, first.offset)
  range.setEnd(end.node, end.offset + 1)
  return range
}

/** Without the white space at its ends, which is no part of a quotation. */
function trimmed(text: string, from: number, to: number): Passage | null {
  let [start, end] = [from, to]
  while (start < end && text[start] === ' ') start += 1
  while (end > start && text[end - 1] === ' ') end -= 1
  return start < end ? passageAt(text, { start, end }) : null
}

function inEditor(editor: HTMLElement, range: Range): Passage | null {
  const { text, at } = mapText(editor)
  const inside = ({ node, offset }: TextMap['at'][number]) =>
    range.intersectsNode(node) &&
    (node !== range.startContainer || offset >= range.startOffset) &&
    (node !== range.endContainer || offset < range.endOffset)
  const start = at.findIndex(inside)
  if (start === -1) return null
  return trimmed(text, start, at.findLastIndex(inside) + 1)
}

function inInput(input: Editable): Passage | null {
  const { selectionStart, selectionEnd, value } = input
  if (selectionStart === null || selectionEnd === null || selectionStart === selectionEnd) return null
  const before = collapse(value.slice(0, selectionStart)).trimStart()
  const quote = collapse(value.slice(selectionStart, selectionEnd))
  const joined = collapse(before + quote)
  return trimmed(collapse(value).trim(), Math.max(0, joined.length - quote.length), joined.length)
}

/** A field that nobody may write in tells what is selected in it, and not where. */
function inDisabled(input: Editable, words: string): Passage | null {
  const text = collapse(input.value).trim()
  const span = findPassage(text, { quote: collapse(words).trim(), before: '', after: '', offset: null })
  return span && passageAt(text, span)
}

/** @returns the words of the form that are selected now, where they are all of one field */
export function selectedIn(root: HTMLElement): SelectedPassage | null {
  const active = document.activeElement
  if (
    (active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement) &&
    root.contains(active)
  ) {
    const field = fieldsIn(root).find(({ box }) => inputIn(box) === active)
    const passage = field ? inInput(active) : null
    return field && passage ? { path: field.path, passage, rect: active.getBoundingClientRect() } : null
  }
  const selection = document.getSelection()
  // Of what is selected inside an input, the selection of the page knows the words and not the ends.
  const words = selection?.toString() ?? ''
  if (!selection || words.trim() === '' || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const { commonAncestorContainer: inside } = range
  if (!root.contains(inside)) return null
  // The innermost field: rows of a list hold fields of their own.
  const field = fieldsIn(root).findLast(({ box }) => box.contains(inside))
  if (!field) return null
  const editor = editorIn(field.box)
  const input = inputIn(field.box)
  if (editor?.contains(inside)) {
    const passage = inEditor(editor, range)
    return passage && { path: field.path, passage, rect: range.getBoundingClientRect() }
  }
  if (!input?.disabled) return null
  const passage = inDisabled(input, words)
  return passage && { path: field.path, passage, rect: input.getBoundingClientRect() }
}
