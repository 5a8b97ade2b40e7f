import type { Block } from './page-blocks.ts'

/** Text that reads like part of a story: of some length, ending as sentences do, and not mostly links. */
export function isProse(block: Block): boolean {
  return (
    weightOf(block.text) >= 80 &&
    block.linked * 3 < block.text.length &&
    /[.!?…。؟।:]["'”’»)\]]*\s*$/.test(block.text)
  )
}

/** Length in characters, where one of Chinese, Japanese or Korean stands for three. */
function weightOf(text: string): number {
  let weight = text.length
  if (weight >= 80) return weight
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) >= 0x2e80) weight += 2
  return weight
}

/** A paragraph that ends as a sentence does, and that is not mostly links: “No,” she said. */
export function isSentence({ name, text, linked }: Block): boolean {
  return (
    (name === 'p' || name === 'div') &&
    weightOf(text) >= 12 &&
    linked * 2 <= text.length &&
    /[.!?…。؟।]["'”’»)]*$/.test(text)
  )
}

/** Characters that are no links. */
export const plainIn = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { text, linked }) => sum + text.length - linked, 0)
