import { SECTORS } from '../../config/vocabulary'
import type { CompiledProfile } from '../compiled'
import { type Compiled, searchTextOf } from './compiled-fields'
import type { Source } from './source'

export function compileProfile(source: Source): Compiled<CompiledProfile> {
  const introduction = source.richText('introduction')
  const moments = source.rows('moments').map((moment) => ({
    time: moment.plain('time') ?? '',
    title: moment.text('title'),
    text: moment.richText('text'),
    photo: moment.image('photo'),
  }))
  const questions = source.rows('questions').map((item) => ({
    question: item.text('question'),
    answer: item.richText('answer'),
  }))
  const [sector = { key: 'civil-society' as const, label: SECTORS['civil-society'] }] = source.terms(
    'sector',
    SECTORS,
  )
  return {
    type: 'profile',
    title: source.text('displayName'),
    role: source.text('role'),
    sector,
    organisation: source.references('organisation', 'organisations')[0] ?? null,
    country: source.countries('country')[0] ?? null,
    portrait: source.image('portrait'),
    introduction,
    moments,
    questions,
    searchText: searchTextOf(
      source.text('role'),
      introduction.text,
      ...moments.flatMap((moment) => [moment.title, moment.text.text]),
      ...questions.flatMap((item) => [item.question, item.answer.text]),
    ),
  }
}
