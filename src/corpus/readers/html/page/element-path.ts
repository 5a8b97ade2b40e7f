import { type Element, isElement, nameOf } from './dom.ts'

/** A path of more steps than this leaves the outer ones out. */
const LONGEST = 12

/**
 * Where elements of a page stand, as paths that a person can follow and that hold within the file: the nearest ancestor
 * with an id and, below it, names with their position among siblings of that name, from 1: `article[1]/div[2]/p[3]`,
 * `#story/p[1]`.
 */
export function elementPaths(): (element: Element) => string {
  const positions = new Map<Element, number>()
  const positionOf = (element: Element): number => {
    if (!positions.has(element)) {
      const seen = new Map<string, number>()
      for (const sibling of element.parentNode?.childNodes ?? []) {
        if (!isElement(sibling)) continue
        const position = (seen.get(nameOf(sibling)) ?? 0) + 1
        seen.set(nameOf(sibling), position)
        positions.set(sibling, position)
      }
    }
    return positions.get(element) ?? 1
  }
  return element => {
    const steps: string[] = []
    let at: Element | null = element
    while (at !== null && isElement(at)) {
      if (steps.length === LONGEST) return ['…', ...steps].join('/')
      const name = nameOf(at)
      const id = at.getAttribute('id')
      if (id !== null && /^[A-Za-z][\w-]{0,60}$/.test(id)) return [`#${id}`, ...steps].join('/')
      if (name === 'body' || name === 'html') break
      steps.unshift(`${name}[${positionOf(at)}]`)
      at = at.parentNode as Element | null
    }
    return steps.length === 0 ? 'body' : steps.join('/')
  }
}
