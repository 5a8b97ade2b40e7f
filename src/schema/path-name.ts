import type { Path } from '../yaml/positions.ts'

/** What a message calls the value at a path: "`title`", "item 2 of `points`". */
export function nameOf(path: Path): string {
  const last = path.at(-1)
  if (last === undefined) return 'the file'
  if (typeof last === 'string') return `\`${last}\``
  const list = path.findLast(step => typeof step === 'string')
  return `item ${last + 1}${list === undefined ? '' : ` of \`${list}\``}`
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
