import { describe, expect, it } from 'vitest'
import { isRead, mayCarry } from '../../../src/facts/reading/foreign-value.ts'
import type { FactKind } from '../../../src/model/fact.ts'
import { parseStatedValue } from '../../../src/values/stated-value.ts'

function carries(quote: string, value: string, kind: FactKind = 'quantity'): boolean {
  const stated = parseStatedValue(value, kind)
  if (stated.value === null) throw new Error(stated.reason)
  return mayCarry(quote, stated.value)
}

describe('words in a language that is not read', () => {
  it.each([
    ['unas 4.200 personas', '4200'],
    ['unas 4.200 personas', '~4200'],
    ['Al menos 41 personas', '>=41'],
    ['3,5 millones de euros', '3500000'],
    ['entre 10 y 20 heridos', '10..20'],
    ['٤٢ شخصا', '42'],
    ['once pueblos', '11'],
  ])('%s may carry %s', (quote, value) => {
    expect(carries(quote, value)).toBe(true)
  })

  it.each([
    ['unas 4.200 personas', '4300'],
    ['Al menos 41 personas', '14'],
    ['entre 10 y 20 heridos', '10..30'],
  ])('%s cannot carry %s', (quote, value) => {
    expect(carries(quote, value)).toBe(false)
  })

  it('a date stands in its day, month or year, or in words', () => {
    expect(carries('el 3 de marzo', '2026-03-03', 'date')).toBe(true)
    expect(carries('el martes', '2026-03-03', 'date')).toBe(true)
    expect(carries('el 4 de marzo', '2026-03-05', 'date')).toBe(false)
  })

  it('English and no language are read; others are not', () => {
    expect([null, 'en', 'en-GB', 'es', 'enm'].map(isRead)).toEqual([true, true, true, false, false])
  })
})
