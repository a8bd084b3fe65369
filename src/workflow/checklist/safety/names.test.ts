import { describe, expect, it } from 'vitest'
import { foldName, isNamed, namesIn } from './names'

describe('names on a list', () => {
  it('are one a line, without what is around them', () => {
    expect(namesIn('Zubaydah Haddad\r\n\n  Élodie \n\t\nB')).toEqual(['Zubaydah Haddad', 'Élodie', 'B'])
    expect(namesIn(' \n ')).toEqual([])
  })
})

describe('two ways of writing a name', () => {
  it.each([
    ['Élodie NUÑEZ', 'elodie nunez'],
    ['أميرة', 'اميرة'],
    ['إيمان', 'ايمان'],
    ['آمال', 'امال'],
    ['ٱلنور', 'النور'],
    ['ليلى', 'ليلي'],
    ['محـــمد', 'محمد'],
    ['مُحَمَّد', 'محمد'],
    ['Ёлкин', 'елкин'],
    ['ﬁona', 'fiona'],
    ['ＡＭＩＮＡ', 'amina'],
  ])('%s and %s are one', (one, other) => {
    expect(foldName(one)).toBe(foldName(other))
  })

  it.each([
    ['Amina', 'Amira'],
    ['ليلى', 'ليل'],
    ['Ёлкин', 'Юлкин'],
  ])('%s and %s are two', (one, other) => {
    expect(foldName(one)).not.toBe(foldName(other))
  })
})

describe('somebody is named', () => {
  it.each([
    ['by a part of three letters', 'Ali is here', 'Ali Haddad', true],
    ['not by one of two', 'Al is here', 'Al Haddad', false],
    ['by a Chinese name without spaces', '李明说', '李明', true],
    ['by a Chinese name that is written with a space', '李小明说', '李 小明', true],
    ['not by a single Chinese character', '李子', '李', false],
    ['by a Japanese name', '山田さんです', '山田', true],
    ['by what stands between signs', 'img_ali-2.jpg', 'Ali', true],
    ['by a name with digits', 'user ali77', 'ali77', true],
    ['not by a longer word', 'Alice', 'Ali', false],
    ['not by nothing', 'Anybody', '!?', false],
  ])('%s', (_, text, name, is) => {
    expect(isNamed(text, [name])).toBe(is)
  })
})
