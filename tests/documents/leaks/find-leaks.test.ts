import { describe, expect, it } from 'vitest'
import { findLeaks } from '../../../src/documents/leaks/find-leaks.ts'
import type { Withheld } from '../../../src/documents/leaks/withheld.ts'

const span = { file: 'a.yaml', start: 0, end: 0 }
const withheld = (kind: Withheld['kind'], text: string): Withheld => ({ kind, text, span })

/** What is found of one withheld text in one document. */
function found(
  item: Withheld,
  text: string,
  { kept = [] as string[], ours = [] as string[], isContent = true, name = 'deck.html' } = {},
): string | null {
  const file = { name, parts: [{ where: 'page 1', text, isContent }], holdsPicture: () => false }
  return findLeaks([file], { kept, withheld: [item] }, ours)[0]?.found ?? null
}

const GUARD = withheld('prose', 'the night guard had left the gate unlocked before the fire')

describe('a sentence that was left out is found', () => {
  it.each([
    ['as it stands', 'We hear that the night guard had left the gate unlocked before the fire.'],
    [
      'broken into lines and hyphenated',
      'the night guard had left the gate un-\nlocked before the fi\u00adre',
    ],
    ['in part', '… had left the gate unlocked before …'],
    ['in capitals', 'THE NIGHT GUARD HAD LEFT THE GATE UNLOCKED'],
    ['without its spaces, as in an address', '#night-guard-had-left-the-gate-unlocked'],
    ['with ligatures', 'guard had left the gate unlocked before the ﬁre'],
    [
      'letter by letter, as glyphs are placed',
      'n i g h t g u a r d h a d l e f t t h e g a t e u n l o c k e d',
    ],
  ])('%s', (_, text) => {
    expect(found(GUARD, text)).not.toBeNull()
  })

  it('in what only the format holds', () => {
    expect(found(GUARD, 'x="night guard had left the gate unlocked"', { isContent: false })).not.toBeNull()
  })

  it('where it has no spaces at all', () => {
    const chinese = withheld('prose', '夜间警卫在火灾发生之前没有锁上大门然后离开了港口')
    expect(found(chinese, '报告说夜间警卫在火灾发生之前没有锁上大门然后离开了港口。')).not.toBeNull()
  })
})

describe('nothing is found', () => {
  it('of words that are also in what is kept', () => {
    const kept = [
      'Two reports say that the night guard had left the gate unlocked before the fire broke out.',
    ]
    expect(found(GUARD, kept[0] ?? '', { kept })).toBeNull()
  })

  it('where only a few words are shared', () => {
    expect(found(GUARD, 'the night guard saw the fire, and left the gate')).toBeNull()
  })

  it('where kept words and the beginning of the next text make one run by chance', () => {
    const item = withheld('prose', 'drums counted in shed four for every drum allowed')
    expect(
      found(item, 'Drums counted in shed four "format"', { kept: ['Drums counted in shed four'] }),
    ).toBeNull()
  })
})

it('a text that is kept but for its last word is found as a whole', () => {
  const item = withheld('prose', 'Drums counted in shed four secretly')
  const kept = { kept: ['Drums counted in shed four'] }
  expect(found(item, 'Drums counted in shed four secretly', kept)).not.toBeNull()
  expect(found(item, 'They counted in shed four secretly', kept)).toBeNull()
})

describe('a name that was left out is found by any of its words', () => {
  const name = withheld('name', 'Dr Yolanda Quist')
  it.each(['Quist', 'a report by Y. Quist', 'Yolanda'])('%s', text => {
    expect(found(name, text)).not.toBeNull()
  })

  it('unless the word is in what is kept, or citedeck’s own', () => {
    expect(found(name, 'Quist', { kept: ['The firm of Quist & Sons.'] })).toBeNull()
    expect(found(name, 'Quist', { ours: ['Quist'] })).toBeNull()
    expect(found(name, 'quistclose')).toBeNull()
  })

  it('a capital at the beginning of a sentence makes no name of a common word', () => {
    const item = withheld('prose', 'Fighters with families came. Nobody counted Quist.')
    expect(found(item, 'Fighters: 2,000', { kept: ['some 2,000 fighters'] })).toBeNull()
    expect(found(item, 'Quist', { kept: ['to quist'] })).toBe('Quist')
    expect(found(item, 'Fighters: 2,000')).toBe('Fighters')
  })

  it('not among the terms of a format', () => {
    expect(
      found(withheld('prose', 'Parent companies paid'), '/Parent 3 0 R', { isContent: false }),
    ).toBeNull()
  })
})

describe('an id that was left out is found', () => {
  const id = withheld('id', 'guard-memo')
  it.each(['"#evidence-guard-memo"', '<a href="#source-guard-memo">', 'guard-memo', 'guard-memo.png'])(
    '%s',
    text => {
      expect(found(id, text, { isContent: false })).toBe('guard-memo')
    },
  )

  it('not as a part of a kept one', () => {
    expect(found(id, 'the-guard-memory')).toBeNull()
    expect(found(id, 'guard-memo-2', { kept: ['guard-memo-2'] })).toBeNull()
  })

  it('a plain word only where addresses have ids', () => {
    const weather = withheld('id', 'weather')
    expect(found(weather, 'the weather was cold')).toBeNull()
    expect(found(weather, 'href="#evidence-weather"')).toBe('weather')
  })

  it('not where a kept text is that word', () => {
    expect(found(withheld('id', 'weather'), '#evidence-weather', { kept: ['weather'] })).toBeNull()
  })

  it('in the name of a file', () => {
    expect(found(id, '', { name: 'guard-memo.pdf' })).toBe('guard-memo')
  })
})

it('letters that no kept text has are found, as fonts may hold them', () => {
  const item = withheld('prose', 'Он сказал «нет»')
  expect(found(item, 'A B Н к', { isContent: false })).toBe('к')
  expect(found(item, 'A B', { isContent: false })).toBeNull()
})
