import { withoutAfterthoughts, withoutComments, withoutForethoughts } from '../furniture/afterthoughts.ts'
import { isFollowLine } from '../furniture/follow-lines.ts'
import { isByline, isFurnitureLine } from '../furniture/furniture-lines.ts'
import { isQuoted, withoutRepeats } from '../furniture/repeats.ts'
import { containerOf, kindsOf, signatureOf } from '../page/containers.ts'
import { isDateLine } from '../page/date-line.ts'
import { ancestors, type Element } from '../page/dom.ts'
import type { Block, Run } from '../page/page-blocks.ts'
import { isProse, isSentence } from '../page/prose.ts'
import { isTitle, otherArticles, subheads } from '../page/titles.ts'
import { seedsOf } from './seeds.ts'

export interface Signs {
  /** Text nodes that Readability takes for the article; null where it found none. */
  readonly readable: ReadonlySet<Run> | null
  readonly furniture: ReadonlySet<Element>
  /** Furniture too, by its own headings. */
  readonly boxes: ReadonlySet<Element>
  /** Elements that the page hides and that hold most of its prose: the rest of a story, behind a wall. */
  readonly revealed: ReadonlySet<Element>
  /** The page's title by what it declares, and its headlines. */
  readonly titles: readonly string[]
  /** Whether a block's words stand in the article's text that the page declares; null where it declares none to go by. */
  readonly declared: ((block: Block) => boolean) | null
}

/**
 * The blocks of a page that are its story, in order: what Readability keeps and what the page declares, with the lists,
 * subheads and paragraphs between them that belong to the same run of text, without furniture, title, date and byline.
 */
export function chooseStory(blocks: readonly Block[], signs: Signs): readonly Block[] {
  const eligible = blocks.filter(block => !stands(block, signs.furniture) && !stands(block, signs.boxes))
  const parts = subheads(blocks, signs.titles)
  const sound = eligible
    .map(block => withoutFurnitureLines(block, signs.titles))
    .filter(
      block =>
        block.text !== '' && !isFurniture(block) && (parts.has(block) || !isTitle(block, signs.titles)),
    )
  const core = sound.filter(block => isCore(block, signs))
  const seeds = seedsOf(sound, core)
  const others = otherArticles(blocks, seeds, signs.titles)
  const own = (block: Block): boolean => !stands(block, others)
  const whole = recover(sound.filter(own), new Set(seeds.filter(own)), signs)
  const told = withoutRepeats(withoutLinkLists(whole))
  const below = withoutForethoughts(told, blocks, signs.titles)
  return trimEnds(withoutAfterthoughts(withoutComments(below, blocks), blocks))
}

const isFurniture = (block: Block): boolean => isFurnitureLine(block) || isFollowLine(block)

function stands({ element }: Block, inside: ReadonlySet<Element>): boolean {
  for (const around of ancestors(element)) if (inside.has(around)) return true
  return false
}

function isCore(block: Block, { readable, declared, revealed }: Signs): boolean {
  if (declared !== null && wordsOf(block.text) >= 5) return declared(block)
  if (isProse(block) && stands(block, revealed)) return true
  if (readable === null) return false
  const kept = block.runs.reduce((sum, run) => sum + (readable.has(run) ? run.text.length : 0), 0)
  const all = block.runs.reduce((sum, run) => sum + run.text.length, 0)
  return kept * 2 > all
}

/** A block of lines between `br` without those that are title, byline, furniture or a link from end to end. */
function withoutFurnitureLines(block: Block, titles: readonly string[]): Block {
  if (!block.text.includes('\n') || block.name === 'pre') return block
  const links = new Set(block.runs.flatMap(run => (run.linked ? [run.text] : [])))
  const lines = block.text.split('\n').filter(text => {
    const linked = links.has(text.trim()) ? text.length : 0
    const line = { ...block, text, linked }
    return linked === 0 && !isTitle(line, titles) && !isByline(text) && !isFurnitureLine(line)
  })
  if (lines.length * 2 < block.text.split('\n').length && block.linked * 2 > block.text.length)
    return { ...block, text: '' }
  return { ...block, text: lines.join('\n') }
}

const wordsOf = (text: string): number => text.split(/\s+/).length

/** As many containers of one kind, with prose in each, are the paragraphs of a story. */
const MANY = 3

/**
 * Adds what belongs to the run of text that the core is: prose in a container that holds core blocks, or in containers
 * named like theirs; then whatever stands there between two blocks of the story, and a heading right above it.
 */
function recover(sound: readonly Block[], core: ReadonlySet<Block>, { declared }: Signs): readonly Block[] {
  const told = [...core].filter(isProse)
  const containers = new Set(told.map(containerOf))
  const kinds = kindsOf(told)
  const alike = (block: Block): number => kinds.get(signatureOf(containerOf(block))) ?? 0
  const belongs = (block: Block): boolean => {
    if (block.linked * 2 > block.text.length) return false
    return containers.has(containerOf(block)) || alike(block) >= 2
  }
  const isGuided = (block: Block): boolean => declared !== null && wordsOf(block.text) >= 5
  const story = new Set(
    sound.filter(block => {
      if (core.has(block)) return true
      if (declared !== null) return false
      if (isProse(block)) return belongs(block)
      return isSentence(block) && (containers.has(containerOf(block)) || alike(block) >= MANY)
    }),
  )
  const places = sound.flatMap((block, index) => (story.has(block) ? [index] : []))
  const first = places[0] ?? 0
  const last = places.at(-1) ?? -1
  return sound.filter((block, index) => {
    if (story.has(block)) return true
    if (!belongs(block) || index > last) return false
    if (index < first) return index === first - 1 && isHeading(block)
    return !isGuided(block) || /^(?:li|dd|dt|tr|h[2-6]|pre)$/.test(block.name) || isQuoted(block)
  })
}

/** A line that says when it was published, and nothing else but by whom; not one that heads or lists something. */
const isDayAlone = ({ name, text }: Block): boolean =>
  !/^(?:h[2-6]|tr|li)$/.test(name) && isDateLine(text.replace(/\sby\s.{1,60}$/i, ''))

/** Whether all of a block stands in `time` elements. */
const isTime = ({ runs }: Block): boolean => runs.every(({ element }) => element.closest('time') !== null)

const isHeading = ({ name }: Block): boolean => /^h[2-6]$/.test(name)

/** Lists that are mostly links, and lone lines that are a link from end to end, lead away from the story. */
function withoutLinkLists(blocks: readonly Block[]): readonly Block[] {
  const lists = new Map<Element, { characters: number; linked: number }>()
  for (const block of blocks) {
    const list = listOf(block)
    if (list === null) continue
    const held = lists.get(list) ?? { characters: 0, linked: 0 }
    lists.set(list, { characters: held.characters + block.text.length, linked: held.linked + block.linked })
  }
  return blocks.filter(block => {
    const list = listOf(block)
    const held = list === null ? null : lists.get(list)
    if (held) return held.linked * 10 < held.characters * 7
    return (block.linked * 10 < block.text.length * 9 && !isLabelledLink(block)) || isProse(block)
  })
}

/** A label in capitals and a link to the end of the line: "ON THE QUAY: Ten years of shed 4". */
function isLabelledLink({ runs, text, linked }: Block): boolean {
  if (text.length > 160 || linked * 2 < text.length) return false
  const plain = runs.flatMap(run => (run.linked ? [] : [run.text])).join(' ')
  return runs[0]?.linked === false && runs.at(-1)?.linked === true && /^[^\p{Ll}]+:\s*$/u.test(plain)
}

function listOf({ element }: Block): Element | null {
  return element.closest('ul, ol, dl')
}

/**
 * Without what stands above the first and below the last prose and not among it: a byline and what is above that, dates,
 * links, prompts, profiles, headings that head nothing any more.
 */
function trimEnds(blocks: readonly Block[]): readonly Block[] {
  const proses = blocks.flatMap((block, index) => (isProse(block) ? [index] : []))
  const first = proses[0] ?? 0
  const last = proses.at(-1) ?? blocks.length
  const told = proses.flatMap(index => blocks[index] ?? [])
  const containers = new Set(told.map(containerOf))
  const kinds = kindsOf(told)
  const isTold = (block: Block): boolean =>
    containers.has(containerOf(block)) ||
    (isSentence(block) && (kinds.get(signatureOf(containerOf(block))) ?? 0) >= MANY)
  const byline = blocks.findLastIndex(({ text }, index) => index < first && isByline(text))
  const sound = blocks.filter((block, index) => {
    if (index <= byline || (index < first && isTime(block))) return false
    if (index >= first && index <= last) return true
    if (block.linked * 2 > block.text.length || isDayAlone(block)) return false
    return proses.length === 0 || isTold(block) || (index === first - 1 && isHeading(block))
  })
  let end = sound.length
  while (end > 1 && /^h[1-6]$/.test(sound[end - 1]?.name ?? '')) end -= 1
  return sound.slice(0, end)
}
