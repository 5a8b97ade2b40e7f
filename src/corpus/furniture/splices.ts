import { OPENERS } from '../abbreviations.ts'
import type { Block, Furniture, PageRule } from './page.ts'
import { isHeadline } from './page.ts'

/** A small letter or a figure against a capital, or a letter against an opening quotation mark: two texts run together. */
const SEAM = /[a-zà-öø-ÿ0-9](?=[A-ZÀ-Þ][a-zà-öø-ÿ]*[\s’',])|[a-zà-öø-ÿ](?=["“«][A-ZÀ-Þ])/g
/** An ended sentence against the next one. */
const ENDED_SEAM = /[a-zà-öø-ÿ0-9)][.!?…]["”’»]?(?=[A-ZÀ-Þ][a-zà-öø-ÿ]|["“«][A-ZÀ-Þ])/g
/** Names that are written with a capital inside and end in a word that opens sentences. */
const OWN_SEAM = /(?:^|[\s"“(])(?:Linked|Move|Plug|Check|Sign|Log|Turn|Act|Open|Only|i|e)$/
/** Fewest words of a headline that was run into a sentence. */
const FEWEST_WORDS = 4

/**
 * Headlines and captions that lost the space to the sentence behind them ("…at the quayHe was seen…"), or before them
 * ("…on Monday.Fire crews praised by mayor" at a paragraph's end). A headline is told from a sentence by having no end
 * of its own.
 */
export const splices: PageRule = (page, marked) => {
  const found: Furniture[] = []
  for (const block of page.blocks) {
    if (marked(block)) continue
    const before = headlinesBefore(block)
    // Several in a row are the points of a list that lost its line ends: they are the story's.
    const isList = before.some((headline, index) => headline.start === before[index - 1]?.start)
    found.push(...(isList ? [] : before), ...headlineAtEnd(block))
  }
  return found
}

function headlinesBefore(block: Block): Furniture[] {
  const found: Furniture[] = []
  const { words } = block
  for (const seam of words.matchAll(SEAM)) {
    const at = seam.index + 1
    const start = lastStart(words, at)
    const headline = words.slice(start, at)
    if (/["“”«»]/.test(headline.replace(/^["“«]/, '')) && !/["“”«»].*["“”«»]/.test(headline)) continue
    if (headline.trim().split(/\s+/).length < FEWEST_WORDS || headline.length > 180) continue
    if (!opensSentence(words.slice(at)) || OWN_SEAM.test(headline)) continue
    if (!/^["“‘'«(]?[A-ZÀ-Þ0-9]/.test(headline)) continue
    found.push({ kind: 'related', start: block.start + start, end: block.start + at })
  }
  return found
}

/** Whether words begin as a sentence does, and end it: an opening quotation mark, or a word that opens sentences. */
function opensSentence(words: string): boolean {
  if (!/[.!?…]/.test(words)) return false
  if (/^["“«][A-ZÀ-Þ]/.test(words)) return true
  const [word = ''] = /^[A-Za-zÀ-ÿ]+/.exec(words) ?? []
  return OPENERS.has(word) && /^\S+\s+\S/.test(words)
}

/** Where the sentence begins that holds `at`. */
function lastStart(words: string, at: number): number {
  const before = words.slice(0, at)
  const end = /.*[.!?…]["”’»)]*(?:\s+|(?=[A-ZÀ-Þ"“]))/s.exec(before)?.[0].length ?? 0
  return end
}

function headlineAtEnd(block: Block): Furniture[] {
  if (block.isEnded) return []
  const seam = [...block.words.matchAll(ENDED_SEAM)].at(-1)
  if (!seam) return []
  const start = seam.index + seam[0].length
  const words = block.words.slice(start)
  if (words.trim().split(/\s+/).length < FEWEST_WORDS || /[.!?…]\s/.test(words)) return []
  if (!isHeadline({ start: 0, end: 0, words, isEnded: false })) return []
  return [{ kind: 'related', start: block.start + start, end: block.end }]
}
