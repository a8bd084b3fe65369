import type { CompiledSection } from '../compiled'
import type { Compiled } from './compiled-fields'
import type { Source } from './source'

export function compileSection(source: Source): Compiled<CompiledSection> {
  const introduction = source.richText('introduction')
  return {
    type: 'section',
    title: source.text('title'),
    introduction,
    entries: source.references('entries'),
    searchText: introduction.text,
  }
}
