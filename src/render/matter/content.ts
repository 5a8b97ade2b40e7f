import type { Content, Image } from '../../model/briefing.ts'
import type { Fact } from '../../model/fact.ts'
import { type Runs, textToRuns } from '../runs.ts'
import type { Views } from '../views/views.ts'

/** A slide's or a record's fields by name. */
export type Fields = Readonly<Record<string, Content>>

/** The inline text of a field; null where it was left out. */
export function textOf(content: Content | undefined, { cited }: Views): Runs | null {
  if (content?.kind === 'text') return textToRuns(content.text, cited)
  return null
}

/** The items of a list; none where it was left out. */
export function itemsOf(content: Content | undefined): readonly Content[] {
  return content?.kind === 'list' ? content.items : []
}

/** A record; the short form of one is its field of that name. */
export function recordOf(content: Content, short: string): Fields {
  return content.kind === 'record' ? content.fields : { [short]: content }
}

/** The records of a list. */
export function recordsOf(content: Content | undefined, short: string): readonly Fields[] {
  return itemsOf(content).map(item => recordOf(item, short))
}

/** A plain field as it stands; null where it was left out. */
export function plainOf(content: Content | undefined): string | null {
  return content?.kind === 'plain' ? String(content.value) : null
}

export function factOf(content: Content | undefined): Fact | null {
  return content?.kind === 'fact' ? content.fact : null
}

export function imageOf(content: Content | undefined): Image | null {
  return content?.kind === 'image' ? content.image : null
}

/** The texts of a list, those alone. */
export function textsOf(content: Content | undefined, views: Views): readonly Runs[] {
  return itemsOf(content).flatMap(item => {
    const text = textOf(item, views)
    return text === null ? [] : [text]
  })
}
