import { containerOf } from '../page/containers.ts'
import type { Element } from '../page/dom.ts'
import type { Block } from '../page/page-blocks.ts'
import { bareOf } from '../page/titles.ts'

/** Whether a block is set as a quotation. */
export const isQuoted = ({ element }: Block): boolean => element.closest('blockquote') !== null

/**
 * Without what is there twice: the second of two equal blocks in another part of the page, for another screen, and what
 * is lifted out of a paragraph and set in large letters.
 */
export function withoutRepeats(blocks: readonly Block[]): readonly Block[] {
  if (blocks.filter(isQuoted).length > MOST_LIFTED) return withoutDoubles(blocks)
  const paragraphs = blocks.filter(block => !isQuoted(block)).map(({ text }) => bareOf(text))
  const isLifted = (block: Block): boolean => {
    if (!isQuoted(block) || !/^(?:p|div|blockquote)$/.test(block.name)) return false
    const bare = bareOf(block.text)
    return (
      bare.length >= LEAST_LIFTED &&
      paragraphs.some(paragraph => paragraph.length > bare.length && paragraph.includes(bare))
    )
  }
  return withoutDoubles(blocks.filter(block => !isLifted(block)))
}

/** A page with more quotations than this is made of them, and each would be looked for in all others. */
const MOST_LIFTED = 100

/** Letters of a quotation that does not stand in another paragraph by chance. */
const LEAST_LIFTED = 20

function withoutDoubles(blocks: readonly Block[]): readonly Block[] {
  const seen = new Map<string, Element>()
  return blocks.filter(block => {
    const bare = bareOf(block.text)
    const before = bare.length < 25 ? undefined : seen.get(bare)
    seen.set(bare, containerOf(block))
    return before === undefined || before === containerOf(block)
  })
}
