import type { Range } from '../model/span.ts'

/** A file's text with quotes put around texts that need them, and the way back to its own offsets. */
export interface QuotedTexts {
  readonly text: string
  readonly toOriginal: (offset: number) => number
}

/** Puts single quotes around ranges of a text, none of which may overlap: as YAML, they then hold what is written there. */
export function quoteTexts(text: string, ranges: readonly Range[]): QuotedTexts {
  const added: number[] = []
  let quoted = ''
  let at = 0
  const insert = (mark: string): void => {
    added.push(quoted.length)
    quoted += mark
  }
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    quoted += text.slice(at, start)
    insert("'")
    for (const character of text.slice(start, end)) {
      if (character === "'") insert("'")
      quoted += character
    }
    insert("'")
    at = end
  }
  quoted += text.slice(at)
  return {
    text: quoted,
    toOriginal: offset => offset - added.filter(mark => mark < offset).length,
  }
}
