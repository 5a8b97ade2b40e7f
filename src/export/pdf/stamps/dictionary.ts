import { dictionaryAt } from '../syntax.ts'

/**
 * The entries of a dictionary (ISO 32000-2, 7.3.7) in their order, each value as it is written. `dictionary` has its
 * delimiters; one character is one byte.
 */
export function entriesOf(dictionary: string): Map<string, string> {
  const entries = new Map<string, string>()
  let at = afterSpace(dictionary, 2)
  while (dictionary[at] === '/') {
    const keyEnd = nameEnd(dictionary, at)
    const start = afterSpace(dictionary, keyEnd)
    const end = valueEnd(dictionary, start)
    entries.set(dictionary.slice(at + 1, keyEnd), dictionary.slice(start, end))
    at = afterSpace(dictionary, end)
  }
  return entries
}

/** A dictionary with these entries. */
export function dictionaryOf(
  entries: ReadonlyMap<string, string> | Readonly<Record<string, string>>,
): string {
  const pairs = entries instanceof Map ? [...entries] : Object.entries(entries)
  return `<<${pairs.map(([key, value]) => `/${key} ${value}`).join('\n')}>>`
}

/** The values of an array, each as it is written. */
export function valuesOf(array: string): readonly string[] {
  const values: string[] = []
  let at = afterSpace(array, 1)
  while (at < array.length && array[at] !== ']') {
    const end = valueEnd(array, at)
    values.push(array.slice(at, end))
    at = afterSpace(array, end)
  }
  return values
}

/** The number of the object that a value refers to, or null. */
export function referenceOf(value: string | undefined): number | null {
  const number = /^(\d+)\s+\d+\s+R$/.exec(value ?? '')?.[1]
  return number === undefined ? null : Number(number)
}

function valueEnd(text: string, start: number): number {
  switch (text[start]) {
    case '/':
      return nameEnd(text, start)
    case '(':
      return stringEnd(text, start)
    case '[':
      return arrayEnd(text, start)
    case '<':
      return text[start + 1] === '<' ? start + dictionaryAt(text, start).length : text.indexOf('>', start) + 1
  }
  const scalar = /\d+\s+\d+\s+R\b|[^\s/<>[\]()]+/y
  scalar.lastIndex = start
  if (scalar.exec(text) === null) throw new Error('A dictionary of the PDF cannot be read.')
  return scalar.lastIndex
}

function nameEnd(text: string, start: number): number {
  const name = /\/[^\s/<>[\]()%]*/y
  name.lastIndex = start
  name.exec(text)
  return name.lastIndex
}

/** One past the end of a string that begins with a parenthesis. */
export function stringEnd(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    const character = text[at]
    if (character === '\\') at++
    else if (character === '(') depth++
    else if (character === ')' && --depth === 0) return at + 1
  }
  throw new Error('A text of the PDF does not end.')
}

function arrayEnd(text: string, start: number): number {
  let at = afterSpace(text, start + 1)
  while (text[at] !== ']') at = afterSpace(text, valueEnd(text, at))
  return at + 1
}

function afterSpace(text: string, start: number): number {
  const space = /(?:\s|\0|%[^\r\n]*)*/y
  space.lastIndex = start
  space.exec(text)
  return space.lastIndex
}
