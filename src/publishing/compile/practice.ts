import { REGIONS, THEMES } from '../../config/vocabulary'
import type { CompiledPractice, CompiledResource } from '../compiled'
import type { Compiled } from './compiled-fields'
import { searchTextOf } from './compiled-fields'
import type { Source } from './source'

function compileResource(source: Source): CompiledResource | null {
  const document = source.document('document')
  const url = document?.url ?? source.plain('url')
  if (!url) return null
  return {
    label: source.text('label'),
    url,
    format: document ? 'pdf' : (source.plain('format') ?? 'html'),
    bytes: document?.bytes ?? source.number('bytes'),
    pages: document?.pages ?? source.number('pages'),
    language: source.plain('language') ?? document?.language ?? null,
  }
}

export function compilePractice(source: Source): Compiled<CompiledPractice> {
  const summary = source.text('summary')
  const body = source.richText('body')
  return {
    type: 'practice',
    title: source.text('title'),
    summary,
    body,
    organisations: source.references('organisations', 'organisations'),
    partners: source.references('partners', 'organisations'),
    themes: source.terms('themes', THEMES),
    regions: source.terms('regions', REGIONS),
    countries: source.countries('countries'),
    year: source.number('year'),
    heroPhoto: source.image('heroPhoto'),
    resources: source
      .rows('resources')
      .map(compileResource)
      .filter((resource) => resource !== null),
    related: source.references('related', 'practices'),
    searchText: searchTextOf(summary, body.text),
  }
}
