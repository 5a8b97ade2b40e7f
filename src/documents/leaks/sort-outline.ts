import { slidesFor } from '../../outline/audiences.ts'
import { isMap } from '../../outline/read-outline.ts'
import { audienceOf, isFor } from '../../schema/audience.ts'
import type { Path } from '../../yaml/positions.ts'
import type { YamlFile } from '../../yaml/read-yaml.ts'
import type { Sorted, Withheld } from './withheld.ts'

export interface SortedOutline extends Sorted {
  /** Ids of facts that are named in either part, whether or not there are such facts. */
  readonly citedIn: { readonly kept: ReadonlySet<string>; readonly withheld: ReadonlySet<string> }
  /** Paths of pictures that only stand in what is withheld, as they are written. */
  readonly pictures: readonly string[]
}

/** Keys that hold words of citedeck's own, or say for whom something is. */
const PASSED_OVER = new Set(['layout', 'audience', 'audiences', 'steps', 'uncited', 'lang', 'dir', 'minutes'])

/**
 * The words of an outline as its author wrote them, sorted by whether they are for an audience. This goes by the file, not
 * by what was read from it, so that what rendering does cannot hide anything from it. Comments are for nobody.
 */
export function sortOutline(yaml: YamlFile, audience: string): SortedOutline {
  const kept: string[] = []
  const withheld: Withheld[] = []
  const pictures = { kept: new Set<string>(), withheld: new Set<string>() }
  const citedIn = { kept: new Set<string>(), withheld: new Set<string>() }

  const take = (text: string, key: string, path: Path, isKept: boolean): void => {
    const side = isKept ? 'kept' : 'withheld'
    for (const id of key === 'fact' ? [text] : factsNamed(text)) citedIn[side].add(id)
    if (key === 'image') pictures[side].add(text)
    if (isKept) kept.push(text)
    else {
      const kind = ['id', 'image', 'fact', 'since'].includes(key) ? 'id' : 'prose'
      for (const part of kind === 'id' ? [text.split('/').at(-1) ?? text] : withoutReferences(text))
        withheld.push({ kind, text: part, span: yaml.positions.at(path) })
    }
  }
  const walk = (value: unknown, key: string, path: Path, isKept: boolean): void => {
    if (typeof value === 'string') take(value, key, path, isKept && key !== 'comment')
    if (typeof value !== 'object' || value === null) return
    const stays = isKept && isFor(audience, audienceOf(value))
    if (Array.isArray(value))
      for (const [index, item] of value.entries()) walk(item, key, [...path, index], stays)
    else
      for (const [inner, item] of Object.entries(value))
        if (!PASSED_OVER.has(inner)) walk(item, inner, [...path, inner], stays)
  }

  const data = isMap(yaml.data) ? yaml.data : {}
  const { slides, ...head } = data
  walk(head, '', [], true)
  for (const { slide, index, isKept } of slidesFor(Array.isArray(slides) ? slides : [], audience))
    walk(slide, '', ['slides', index], isKept)
  return {
    kept,
    withheld,
    citedIn,
    pictures: [...pictures.withheld].filter(path => !pictures.kept.has(path)),
  }
}

const REFERENCES = /\[\s*@[^\]]*\]|\{\{[^}]*\}\}/g

const factsNamed = (text: string): string[] =>
  (text.match(REFERENCES) ?? []).flatMap(found => found.match(/[A-Za-z0-9][A-Za-z0-9._-]*/g) ?? [])

/** A text between its references: what they become is not in it. */
const withoutReferences = (text: string): string[] =>
  text.split(REFERENCES).filter(part => part.trim() !== '')
