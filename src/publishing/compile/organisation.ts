import { ORGANISATION_KINDS } from '../../config/vocabulary'
import type { CompiledOrganisation } from '../compiled'
import type { Compiled } from './compiled-fields'
import type { Source } from './source'

export function compileOrganisation(source: Source): Compiled<CompiledOrganisation> {
  const about = source.richText('about')
  const [kind = { key: 'company' as const, label: ORGANISATION_KINDS.company }] = source.terms(
    'kind',
    ORGANISATION_KINDS,
  )
  return {
    type: 'organisation',
    title: source.text('name'),
    kind,
    country: source.countries('country')[0] ?? null,
    website: source.plain('website'),
    logo: source.image('logo'),
    about: about.html ? about : null,
    searchText: about.text,
  }
}
