import { describe, expect, it } from 'vitest'
import { isCountry, saysMoreThanCountry } from './place'

describe('a place that is the country alone', () => {
  it.each(['Afghanistan', 'afghanistan ', 'Côte d’Ivoire', 'Афганистан', 'أفغانستان', '阿富汗', 'Sénégal'])(
    '%s is one',
    (text) => expect(isCountry(text)).toBe(true),
  )

  it.each(['Herat', 'Herat, Afghanistan', 'Western Sahara camp 3', '', 'European Union'])(
    '%s is none',
    (text) => expect(isCountry(text)).toBe(false),
  )
})

describe('a text that says more than the country', () => {
  it.each([
    'A girl reads in Herat, Afghanistan.',
    'Une fille lit à Thiès (Sénégal).',
    'Una niña lee en Cobán, Guatemala.',
    'Девочка читает в Оше (Киргизия).',
    'فتاة تقرأ في هرات، أفغانستان',
    'A girl reads in Herat.',
    'Near Cox’s Bazar, a boy draws.',
    'A boy outside Port Sudan.',
    'Une fille lit à Thiès.',
    'Una niña lee en Cobán.',
    'Девочка читает в Оше.',
    'فتاة تقرأ في مدينة هرات',
    '一名女孩在赫拉特市读书。',
    'She waits at 12 Park Street.',
    'Pupils of Green Hill Primary School at their desks.',
    'Taken at 34.3529, 62.2040.',
  ])('%s', (text) => expect(saysMoreThanCountry(text)).toBe(true))

  it.each([
    'A girl reads in Afghanistan.',
    'Two girls, a boy and a dog, Afghanistan.',
    'A girl reads in South Sudan.',
    'Une fille lit en Côte d’Ivoire.',
    'Una niña lee en Guatemala.',
    'Девочка читает в Афганистане.',
    'Taken in May, in Western Africa.',
    'The poster is in English.',
    'En abril, en África.',
    'فتاة تقرأ في أفغانستان',
    '一名女孩在阿富汗读书。',
    'A girl sits in the garden.',
    'Une fille lit au Sénégal.',
    'A girl reads at school.',
    '',
  ])('not: %s', (text) => expect(saysMoreThanCountry(text)).toBe(false))
})
