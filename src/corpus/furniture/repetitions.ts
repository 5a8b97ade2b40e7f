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
  for (const home of blocks) {
    if (home.words.length < SHORTEST_PULL + LONGER) continue
    for (const { index } of home.words.matchAll(/(?<![^\s"“”‘’'«»(—–-])[^\s"“”‘’'«»(—–-]/g)) {
      for (const { block, words } of byOpening.get(home.words.slice(index, index + SHORTEST_PULL)) ?? []) {
        const isLonger = home.words.length > block.words.length + LONGER
        if (home !== block && isLonger && home.words.startsWith(words, index)) pulled.add(block)
      }
    }
  }
  return pulled
}
