import type { CompiledDocument, CompiledImage } from '../compiled'
import { isShownAt } from './windows'

type Change = (image: CompiledImage) => CompiledImage | null

/** A document with each of its photographs changed, or left out. */
export function withImages<Document extends CompiledDocument>(document: Document, change: Change): Document
export function withImages(document: CompiledDocument, change: Change): CompiledDocument {
  const changed = (image: CompiledImage | null) => image && change(image)
  switch (document.type) {
    case 'practice':
      return { ...document, heroPhoto: changed(document.heroPhoto) }
    case 'organisation':
      return { ...document, logo: changed(document.logo) }
    case 'profile':
      return {
        ...document,
        portrait: changed(document.portrait),
        moments: document.moments.map((moment) => ({ ...moment, photo: changed(moment.photo) })),
      }
    case 'photo-credit':
    case 'section':
      return document
  }
}

/** A document as it may be shown now, without what the portal keeps of rights. */
export const withoutUnfit = (document: CompiledDocument, now: Date): CompiledDocument =>
  withImages(document, ({ rights, obscured: _obscured, ...image }) => (isShownAt(rights, now) ? image : null))
