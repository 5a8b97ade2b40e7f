import { containerOf, signatureOf } from '../page/containers.ts'
import { ancestors, type Element } from '../page/dom.ts'
import { namesOf } from '../page/furniture-names.ts'
import type { Block } from '../page/page-blocks.ts'
import { isProse, plainIn } from '../page/prose.ts'
import { matchesTitle } from '../page/titles.ts'

/** What heads the comments of readers, in the languages whose news is saved most. */
const COMMENTS =
  /^(?:\d+ )?(?:latest |recent |reader |readers['’] |visitor |user |your |all )?(?:comments?|discussion|kommentare?|leserkommentare|commentaires?|comentarios|commenti|comentários|reacties|kommentarer|комментарии|komentarze|评论|評論|コメント|댓글)(?: ?\(?\d+\)?)?:?$/i

/** Without what follows a heading of readers' comments below the story, but for what stands in the story's own elements. */
export function withoutComments(story: readonly Block[], page: readonly Block[]): readonly Block[] {
  const placeOf = placesIn(page)
  const proses = story.filter(isProse)
  const first = proses[0] === undefined ? page.length : placeOf(proses[0])
  const at = page.findIndex(
    ({ name, text }, index) => index > first && /^h[1-6]$/.test(name) && COMMENTS.test(text),
  )
  if (at < 0) return story
  const own = new Set(proses.filter(block => placeOf(block) < at).map(containerOf))
  return story.filter(block => placeOf(block) < at || own.has(containerOf(block)))
}

/** Without what stands above the page's headline, where most of the story stands below it: notices, other stories. */
export function withoutForethoughts(
  story: readonly Block[],
  page: readonly Block[],
  titles: readonly string[],
): readonly Block[] {
  const headline = page.findIndex(({ name, text }) => /^h[1-3]$/.test(name) && matchesTitle(text, titles))
  if (headline < 0) return story
  const placeOf = placesIn(page)
  const below = story.filter(block => placeOf(block) > headline)
  return plainIn(below) * 2 > plainIn(story) ? below : story
}

/** Part of a story's prose that stands in an element, or in those of its names, where it is the story's own. */
const MAIN = 0.34

/**
 * Without what follows the last of the elements that hold the story, from the first thing on that something left out,
 * other than pictures, parts from it: boxes, comments, notes of the site. Nothing is left out that is half as much as the story, nor its notes.
 */
export function withoutAfterthoughts(story: readonly Block[], page: readonly Block[]): readonly Block[] {
  const proses = story.filter(isProse)
  const weights = new Map<Element | string, number>()
  for (const block of proses)
    for (const key of [containerOf(block), signatureOf(containerOf(block))])
      weights.set(key, (weights.get(key) ?? 0) + block.text.length)
  const least = proses.reduce((sum, { text }) => sum + text.length, 0) * MAIN
  const isHeavy = (key: Element | string): boolean => (weights.get(key) ?? 0) >= least
  const isMain = (block: Block): boolean => {
    const container = containerOf(block)
    if (isHeavy(container)) return true
    if (!isHeavy(signatureOf(container))) return false
    return ancestors(container).every(around => around === container || !isHeavy(around))
  }
  const last = story.findLastIndex(isMain)
  const placeOf = placesIn(page)
  const isParted = (before: Block, block: Block): boolean =>
    page.slice(placeOf(before) + 1, placeOf(block)).some(({ element }) => element.closest('figure') === null)
  const parted = story.findIndex((block, index) => index > last && isParted(story[index - 1] ?? block, block))
  if (last < 0 || parted < 0) return story
  const kept = story.slice(0, parted)
  const after = story.slice(parted)
  return plainIn(after) * 2 < plainIn(kept) ? [...kept, ...after.filter(isNote)] : story
}

/** Whether a block stands in an element that says it is a note of the text, by its names or its role (DPUB-ARIA 1.0). */
function isNote({ element }: Block): boolean {
  return ancestors(element).some(
    around =>
      /^doc-(?:foot|end)notes?$/.test(around.getAttribute('role') ?? '') ||
      /(?:^|[^a-z])(?:foot|end)-?notes?(?![a-z])/.test(namesOf(around)),
  )
}

/** Where blocks stand in a page; those that lost a line of theirs still hold the same text nodes. */
function placesIn(page: readonly Block[]): (block: Block) => number {
  const places = new Map(page.map((block, index) => [block.runs, index]))
  return block => places.get(block.runs) ?? 0
}
