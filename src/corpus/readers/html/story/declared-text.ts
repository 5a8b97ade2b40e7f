import { decodeReferences } from '../markup/character-references.ts'
import type { Block } from '../page/page-blocks.ts'

/** Words of a run that is looked for in the declared text. */
const RUN = 3

/** Part of the declared runs that the page's blocks must hold for the declaration to be a guide to them. */
const COVERED = 0.8

export interface DeclaredText {
  readonly paragraphs: readonly string[]
  readonly words: number
  /** Whether most of a block's words stand in it, in its order. */
  readonly holds: (text: string) => boolean
  /** Which part of it stands in these blocks, 0 to 1. */
  readonly coverage: (blocks: readonly Block[]) => number
  readonly guides: (blocks: readonly Block[]) => boolean
}

/** An article's text as a page declares it in `articleBody` (schema.org/Article): plain, sometimes with markup in it. */
export function readDeclaredText(body: string): DeclaredText {
  const plain = plainFrom(decodeReferences(body))
  const runs = runsOf(plain)
  const holds = (text: string): boolean => {
    const own = runsOf(text)
    let found = 0
    for (const run of own) if (runs.has(run)) found += 1
    return own.size > 0 && found * 10 >= own.size * 6
  }
  const coverage = (blocks: readonly Block[]): number => {
    const covered = new Set<string>()
    for (const block of blocks) for (const run of runsOf(block.text)) if (runs.has(run)) covered.add(run)
    return runs.size === 0 ? 0 : covered.size / runs.size
  }
  return {
    paragraphs: plain
      .split(/\n+/)
      .map(paragraph => paragraph.replace(/\s+/g, ' ').trim())
      .filter(Boolean),
    words: wordsOf(plain).length,
    holds,
    coverage,
    guides: blocks => runs.size >= 60 && coverage(blocks) >= COVERED,
  }
}

/** Elements inside a word or a line, whose tags part nothing. */
const INLINE =
  /<\/?(?:a|abbr|b|big|cite|em|font|i|ins|mark|q|s|small|span|strike|strong|sub|sup|time|tt|u)(?:\s[^>]*)?>/gi

/** Without markup, a line end where it ended a paragraph; what was escaped twice is read a second time. */
const plainFrom = (markup: string): string =>
  decodeReferences(
    markup
      .replace(/<br\s*\/?>|<\/(?:p|div|li|h\d)>/gi, '\n')
      .replace(INLINE, '')
      .replace(/<[a-z/!][^>]*>/gi, ' '),
  )

function runsOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text)
  const runs = new Set<string>()
  for (let at = 0; at + RUN <= words.length; at += 1) runs.add(words.slice(at, at + RUN).join(' '))
  return runs
}

/** Words, lower case; in scripts that do not part them, characters. */
function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+/gu) ?? []
  )
}
