import type { CompiledDocument, CompiledImage } from '../../publishing/compiled'

import { EVER, type Shown, spansOf } from './rights'

/** The tag that every entry of a type has. */
export const EVERY = ''

/** Everything that lists filter by and search counts by, as `name:value`. */
export function tagsOf(document: CompiledDocument): string[] {
  switch (document.type) {
    case 'practice':
      return [
        EVERY,
        ...document.themes.map(({ key }) => `theme:${key}`),
        ...document.regions.map(({ key }) => `region:${key}`),
        ...[...document.organisations, ...document.partners].map(({ id }) => `organisation:${id}`),
        ...(document.year === null ? [] : [`year:${document.year}`]),
      ]
    case 'organisation':
      return [EVERY, `kind:${document.kind.key}`]
    case 'profile':
      return [
        EVERY,
        `kind:${document.sector.key}`,
        ...(document.organisation ? [`organisation:${document.organisation.id}`] : []),
      ]
    case 'photo-credit':
      return [
        EVERY,
        `kind:${document.licence.key}`,
        ...(document.year === null ? [] : [`year:${document.year}`]),
      ]
    case 'section':
      return [EVERY]
  }
}

function imagesOf(document: CompiledDocument): CompiledImage[] {
  const images = (() => {
    switch (document.type) {
      case 'practice':
        return [document.heroPhoto]
      case 'organisation':
        return [document.logo]
      case 'profile':
        return [document.portrait, ...document.moments.map(({ photo }) => photo)]
      case 'photo-credit':
      case 'section':
        return []
    }
  })()
  return images.filter((image): image is CompiledImage => image !== null)
}

/** Ids that the document shows something of: what changes there may change here. */
export function targetsOf(document: CompiledDocument): string[] {
  const references = (() => {
    switch (document.type) {
      case 'practice':
        return [...document.organisations, ...document.partners, ...document.related]
      case 'profile':
        return document.organisation ? [document.organisation] : []
      case 'section':
        return document.entries
      case 'organisation':
      case 'photo-credit':
        return []
    }
  })()
  return [...references.map(({ id }) => id), ...imagesOf(document).map(({ credit }) => credit.id)]
}

/**
 * A file that a document holds, and when it may be shown. `credit` is the photo credit it may not be shown without, '' for a document
 * file.
 */
export interface MediaFile extends Shown {
  url: string
  credit: string
}

export const mediaOf = (document: CompiledDocument): MediaFile[] => [
  ...imagesOf(document).flatMap((image) => {
    const { url, sizes, og, credit } = image
    // One whose time is over already is still known, and answers that it is gone.
    const spans = spansOf(image)
    const times = spans.length > 0 ? spans : [{ from: 0, until: 0 }]
    return [url, ...sizes.map((size) => size.url), ...(og ? [og.url] : [])].flatMap((file) =>
      times.map((time) => ({ url: file, credit: credit.id, ...time })),
    )
  }),
  ...(document.type === 'practice'
    ? document.resources
        .filter(({ url }) => url.startsWith('/media/'))
        .map(({ url }) => ({ url, credit: '', from: 0, until: EVER }))
    : []),
]

/**
 * What others show of a document when they refer to it. While this stays the same, only a section, which holds whole entries,
 * changes with it.
 */
export const shownOf = (document: CompiledDocument): unknown[] =>
  document.type === 'photo-credit'
    ? [document.slug, document.title, document.creditLine, document.licence]
    : [document.slug, document.title]

/** Titles in the order of their letters, without case and accents. */
export const sortKeyOf = (title: string): string =>
  title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
