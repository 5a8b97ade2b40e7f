import { type Block, type Furniture, isHeadline, type Marked, type PageRule, storyBounds } from './page.ts'

/** Fewest characters of a line that is looked for inside another paragraph: shorter ones stand there by chance. */
const SHORTEST_PULL = 35

/** Fewest words of a line that is a title's repetition inside the story: shorter ones are cells of tables, or cries. */
const FEWEST_WORDS = 4

/**
 * Lines that stand in the text again: a title or a menu's entry a second time, and a sentence pulled out of the story to
 * stand in large letters beside it. The first line of those that are alike stays, and what is pulled out stays where it
 * was said.
 */
export const repetitions: PageRule = (page, marked) => {
  const { blocks } = page
  const pulled = pulledFrom(blocks, marked)
  const { first, last } = storyBounds(page, marked)
  const found: Furniture[] = []
  const seen = new Map<string, Block>()
  for (const [index, block] of blocks.entries()) {
    if (marked(block) || block.words.length > 400) continue
    const key = block.words
      .toLowerCase()
      .replace(/\s+/g, ' ')
      .replace(/[.!?…:]+$/, '')
    const isOutside = index < first || index > last
    const isTitle =
      isHeadline(block) && (isOutside || (!block.isEnded && key.split(' ').length >= FEWEST_WORDS))
    if (seen.has(key) && isTitle) found.push(repetition(block))
    else if (pulled.has(block)) found.push(repetition(block))
    else seen.set(key, block)
  }
  return found
}

const repetition = (block: Block): Furniture => ({ kind: 'repetition', start: block.start, end: block.end })

/** Fewest characters by which the paragraph is longer that a line was pulled out of. */
const LONGER = 20

/** Most lines with one opening that are looked for: a formula that opens more is no pulled quotation. */
const MOST_ALIKE = 8

/** The paragraphs all of whose words stand in another, longer one, word for word. */
function pulledFrom(blocks: readonly Block[], marked: Marked): ReadonlySet<Block> {
  const byOpening = new Map<string, { readonly block: Block; readonly words: string }[]>()
  for (const block of blocks) {
    const words = block.words.replace(/^["“”‘’'«»]+|["“”‘’'«».…]+$/g, '')
    if (words.length < SHORTEST_PULL || words.length > 400 || words.includes('\n') || marked(block)) continue
    const opening = words.slice(0, SHORTEST_PULL)
    const alike = byOpening.get(opening)
    if (!alike) byOpening.set(opening, [{ block, words }])
    else if (alike.length < MOST_ALIKE) alike.push({ block, words })
  }
  const pulled = new Set<Block>()
  const mayOpen = openingsSeen(byOpening.keys())
  for (const home of blocks) {
    if (home.words.length < SHORTEST_PULL + LONGER) continue
    const last = home.words.length - SHORTEST_PULL
    for (let index = 0, isOpen = true; index <= last; index += 1) {
      const isInside = !isBetween(home.words.charCodeAt(index))
      const isStart = isOpen && isInside
      isOpen = !isInside
      if (!isStart || !mayOpen(home.words, index)) continue
      for (const { block, words } of byOpening.get(home.words.slice(index, index + SHORTEST_PULL)) ?? []) {
        const isLonger = home.words.length > block.words.length + LONGER
        if (home !== block && isLonger && home.words.startsWith(words, index)) pulled.add(block)
      }
    }
  }
  return pulled
}

/** Whether a UTF-16 unit is white space, or one of the marks that stand before a word's first letter. */
function isBetween(unit: number): boolean {
  if (unit < 0x80) return unit <= 0x20 || unit === 0x22 || unit === 0x27 || unit === 0x28 || unit === 0x2d
  return '“”‘’«»—–'.includes(String.fromCharCode(unit)) || /\s/.test(String.fromCharCode(unit))
}

/** Whether one of these openings may stand at a place, told by its first three signs: most places are passed over by that. */
function openingsSeen(openings: Iterable<string>): (text: string, at: number) => boolean {
  const seen = new Uint8Array(4096)
  const slotOf = (text: string, at: number): number =>
    ((text.charCodeAt(at) * 37 + text.charCodeAt(at + 1)) * 37 + text.charCodeAt(at + 2)) & 4095
  for (const opening of openings) seen[slotOf(opening, 0)] = 1
  return (text, at) => seen[slotOf(text, at)] === 1
}
