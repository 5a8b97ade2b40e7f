import { type Furniture, isHeadline, type Line, type Marked, type Page, type PageRule } from './page.ts'

/** Most lines between the halves of a sentence. */
const MOST_LINES = 4
/** Fewest characters of the first half, so that a heading is none. */
const SHORTEST_HALF = 30

/**
 * Headlines that interrupt a sentence: a paragraph stops without an end, and after a few lines that are no sentences the
 * next one goes on with a small letter.
 */
export const interruptions: PageRule = (page, marked) => {
  const wrapped = page.blocks.filter((block, index) => isHalf(block) && goesOn(page.blocks[index + 1]))
  const isWrapped = wrapped.length * 4 > page.blocks.length
  const found: Furniture[] = []
  for (let index = 0; index < page.blocks.length; index += 1) {
    const half = page.blocks[index]
    if (!half || !isHalf(half) || marked(half)) continue
    const between = headlinesAfter(page, index, isWrapped, marked)
    const next = page.blocks[index + between.length + 1]
    const last = page.blocks[index + between.length]
    // What stands directly above the second half, and apart from the first, is the beginning of that half.
    if (
      !next ||
      !goesOn(next) ||
      !last ||
      isGap(page, half, page.blocks[index + 1]) !== isGap(page, last, next)
    )
      continue
    for (const { start, end, kind } of between) found.push({ start, end, kind })
    index += between.length
  }
  return found
}

/** Whether a paragraph begins in the middle of a sentence. */
const goesOn = (next: Line | undefined): boolean =>
  next !== undefined &&
  next.words.length >= SHORTEST_HALF &&
  /^(?:[,;]|[a-zà-öø-ÿа-яёіїєґ][\w’'À-яёіїєґ-]*[\s,])/.test(next.words)

/** Longest first half that a wrapped line may be, in UTF-16 units. */
const WIDEST_WRAP = 120
/** Words on which no headline ends, and lines of running text often do. */
const DANGLING =
  /(?:[,;:]|\b(?:a|an|the|and|or|but|of|to|in|on|at|for|from|with|by|as|is|are|was|were|be|been|has|have|had|that|which|who|his|her|its|their|not|will|would|der|die|das|und|oder|in|im|von|zu|mit|für|ist|sind|hat|le|la|les|de|des|du|et|ou|à|en|pour|est|el|los|las|y|o|que|con|por|para|es|и|в|на|с|что|не|по|для|та|що|і|з))$/i

function headlinesAfter(page: Page, index: number, isWrapped: boolean, marked: Marked): Furniture[] {
  const between: Furniture[] = []
  for (let at = index + 1; at <= index + MOST_LINES; at += 1) {
    const before = page.blocks[at - 1]
    const block = page.blocks[at]
    if (!before || !block) break
    const isApart = !isWrapped || before.end - before.start > WIDEST_WRAP || isGap(page, before, block)
    const isLoud = !/(?:^|\s)["“‘'(]?[a-z][a-z]{4,}/.test(block.words)
    const isHere = marked(block) || (isHeadline(block) && (isApart || isLoud) && !DANGLING.test(block.words))
    if (!isHere) break
    between.push({ kind: 'related', start: block.start, end: block.end })
  }
  return between
}

/** Whether a paragraph stops in the middle of a sentence: it is long enough, and nothing closes it. */
const isHalf = ({ words, isEnded }: Line): boolean =>
  words.length >= SHORTEST_HALF && !isEnded && !/[:;)\]"”’»]$/.test(words)

/** Whether an empty line stands between two paragraphs. */
const isGap = ({ text }: Page, above: Line, below: Line | undefined): boolean =>
  below !== undefined && /\n\s*\n/.test(text.slice(above.end, below.start))
