import { LICENCES, type Licence } from '../../config/vocabulary'
import type { CompiledPhotoCredit } from '../compiled'
import { type Compiled, searchTextOf } from './compiled-fields'
import type { Source } from './source'

export function compilePhotoCredit(source: Source): Compiled<CompiledPhotoCredit> {
  const creditLine = source.plain('creditLine') ?? ''
  const licence = (source.plain('licence') ?? 'by-arrangement') as Licence
  const photographer = source.plain('photographer')
  return {
    type: 'photo-credit',
    title: creditLine,
    creditLine,
    agency: source.plain('agency') ?? '',
    assetIdentifier: source.plain('assetIdentifier'),
    photographer,
    year: source.number('year'),
    licence: { key: licence, ...LICENCES[licence] },
    rightsHolder: source.plain('rightsHolder'),
    searchText: searchTextOf(creditLine, photographer),
  }
}
