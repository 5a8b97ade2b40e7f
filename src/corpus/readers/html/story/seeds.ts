import { containerOf, signatureOf } from '../page/containers.ts'
import { ancestors, type Element } from '../page/dom.ts'
import type { Block } from '../page/page-blocks.ts'
import { isProse, isSentence, plainIn } from '../page/prose.ts'

/** How many times the words of the core another part of the page holds where the core is not the story. */
const MISLED = 2

/**
 * What the story grows from: the core; with all prose where the core tells nothing; the prose of another part of the page
 * that holds more than twice as many words as those that the core stands in: then Readability was misled.
 */
export function seedsOf(sound: readonly Block[], core: readonly Block[]): readonly Block[] {
  const told = core.filter(block => isProse(block) || isSentence(block))
  if (told.length === 0) return [...core, ...sound.filter(isProse)]
  const containers = new Set(told.map(containerOf))
  const own = sound.filter(block => containers.has(containerOf(block)))
  const parts = new Map<Element, Block[]>()
  for (const block of sound) {
    const container = containerOf(block)
    const part = parts.get(container)
    if (part) part.push(block)
    else if (!containers.has(container)) parts.set(container, [block])
  }
  const telling = [...parts.values()].filter(part => part.some(isProse))
  const largest = telling.toSorted((a, b) => plainIn(b) - plainIn(a))[0] ?? []
  if (plainIn(largest) > plainIn(own) * MISLED) return largest.filter(isProse)
  const seeds = new Set([...core, ...wrappedBeside(own.filter(isProse), telling)])
  return sound.filter(block => seeds.has(block))
}

/** As many elements side by side, of one name and with one paragraph each, are how a page sets its paragraphs. */
const WRAPPED = 3

/** The paragraphs that are wrapped as the only one of the core is, side by side with it: Readability takes the first. */
function wrappedBeside(
  [only, ...more]: readonly Block[],
  parts: readonly (readonly Block[])[],
): readonly Block[] {
  if (only === undefined || more.length > 0) return []
  const wrappers = wrappersOf(only)
  const others = parts
    .flatMap(part => part.filter(isProse).slice(0, 2))
    .filter(block => standBeside(wrappersOf(block), wrappers))
  const isOneEach = new Set(others.map(containerOf)).size === others.length
  return isOneEach && others.length + 1 >= WRAPPED ? others : []
}

/** Elements one in another that a page sets a paragraph in, at most. */
const DEEPEST = 3

/** What holds a block, and what that stands in. */
const wrappersOf = (block: Block): readonly Element[] => ancestors(containerOf(block)).slice(0, DEEPEST)

/** Whether of the elements around two paragraphs the same number have the same names, and the outermost of these one parent. */
function standBeside(wrappers: readonly Element[], others: readonly Element[]): boolean {
  const beside = wrappers.findIndex((wrapper, index) => wrapper.parentNode === others[index]?.parentNode)
  return (
    wrappers.every((wrapper, index) => {
      const other = others[index]
      return index > beside || (other !== undefined && signatureOf(wrapper) === signatureOf(other))
    }) && beside >= 0
  )
}
