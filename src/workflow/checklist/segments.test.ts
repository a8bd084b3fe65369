import { describe, expect, it } from 'vitest'
import { charactersOf, hasNoSpaces, sentencesOf, wordsOf } from './segments'

describe('a text taken apart', () => {
  it('into sentences, which a line end ends too, without empty ones', () => {
    expect(sentencesOf(' One. Two?\n\nThree \n', 'en')).toEqual(['One.', 'Two?', 'Three'])
    expect(sentencesOf(' \n ', 'en')).toEqual([])
    expect(sentencesOf('第一句。第二句。', 'zh')).toEqual(['第一句。', '第二句。'])
  })

  it('into words, without what stands between them', () => {
    expect(wordsOf('One, two – three!', 'en')).toEqual(['One', 'two', 'three'])
    expect(wordsOf('حماية الأطفال', 'ar')).toEqual(['حماية', 'الأطفال'])
  })

  it('into characters that are read', () => {
    expect(charactersOf('保护 儿童，2')).toBe(5)
    expect(charactersOf(' .,')).toBe(0)
  })

  it('up to 20,000 characters', () => {
    expect(wordsOf('a '.repeat(15_000), 'en')).toHaveLength(10_000)
    expect(sentencesOf('a\n'.repeat(15_000), 'en')).toHaveLength(10_000)
  })

  it('by characters where there are no spaces', () => {
    expect((['zh', 'en', 'ar'] as const).map(hasNoSpaces)).toEqual([true, false, false])
  })
})
