import type { Content, Slide } from '../model/briefing.ts'
import type { ChangesSince, FactChange } from '../model/edition.ts'
import type { Layout } from '../model/layout.ts'
import type { Outline } from '../model/outline.ts'
import { plainText } from '../outline/inline-text.ts'
import { changeHeight, heightBeneath, LINE_OF_TITLE, linesOf, ROOM, TITLE } from './changes-height.ts'
import { correctionsOnCover } from './cover-corrections.ts'
import { generatedSlide } from './generated-slide.ts'

/** A slide that tells what has changed, as many times as it takes for all of it; any other slide as it is. */
export function flowChanges(slide: Slide, taken: ReadonlySet<string>): readonly Slide[] {
  const { body } = slide
  if (body.kind !== 'written') return [slide]
  const [name, field] = Object.entries(body.content).find(([, content]) => content.kind === 'changes') ?? []
  if (name === undefined || field?.kind !== 'changes') return [slide]
  const shown = selectShown(field.changes, body.content.show)
  const title = slide.title === null ? '' : plainText(slide.title)
  const note = body.content.note?.kind === 'text' ? plainText(body.content.note.text) : ''
  const parts = partsOf(shown, { title, note, lang: slide.lang })
  return parts.map((changes, index) => ({
    ...slide,
    id: index === 0 ? slide.id : freeId(`${slide.id}-${index + 1}`, taken),
    minutes: slide.minutes === null ? null : slide.minutes / parts.length,
    // Said once, at the first.
    notes: index === 0 ? slide.notes : [],
    body: { kind: 'written', content: { ...body.content, [name]: { kind: 'changes', changes } } },
  }))
}

/**
 * The correction notice as slides of its own: behind a cover that has no room for all of it, else in front of everything, so
 * that it begins on the first page. None where the cover holds it, or begins it and a slide of the author's tells all of it.
 */
export function withCorrections(
  slides: readonly Slide[],
  corrections: ChangesSince | null,
  layout: Layout | undefined,
  outline: Outline,
): readonly Slide[] {
  const first = slides[0]
  const hasCover = first?.layout.name === 'cover'
  if (corrections === null || !layout) return slides
  if (hasCover && correctionsOnCover(corrections, first, outline) === corrections.facts.length) return slides
  if (hasCover && slides.some(slide => tellsAll(slide, corrections))) return slides
  const taken = new Set(slides.map(({ id }) => id))
  const content: Readonly<Record<string, Content>> = { since: { kind: 'changes', changes: corrections } }
  const span = outline.supersedes?.span ?? outline.title.span
  const id = freeId('corrections', taken)
  const notice = generatedSlide({ number: 1, id, layout, body: { kind: 'written', content }, span }, outline)
  const pages = flowChanges(notice, taken)
  return hasCover && first ? [first, ...pages, ...slides.slice(1)] : [...pages, ...slides]
}

/** Whether a slide that the author wrote lists everything that a correction notice would. */
export function tellsAll({ body, written }: Slide, corrections: ChangesSince): boolean {
  const field = body.kind === 'written' ? body.content.since : undefined
  if (written === null || field?.kind !== 'changes') return false
  const { earlier, all } = field.changes
  const isSameEdition = (['id', 'edition', 'date'] as const).every(
    key => earlier[key] === corrections.earlier[key],
  )
  const told = new Map(all.map(({ id, kind }) => [id, kind]))
  return isSameEdition && corrections.facts.every(({ id, kind }) => told.get(id) === kind)
}

const KINDS = { changed: 'changed', new: 'added', removed: 'removed' } as const

/** Changes of the kinds that the author wants listed; the others are counted. */
function selectShown(changes: ChangesSince, show: Content | undefined): ChangesSince {
  if (show?.kind !== 'list') return changes
  const wanted = new Set(
    show.items.flatMap(item =>
      item.kind === 'plain' ? (KINDS[item.value as keyof typeof KINDS] ?? []) : [],
    ),
  )
  const left = (kind: FactChange['kind']): number =>
    wanted.has(kind) ? 0 : changes.facts.filter(change => change.kind === kind).length
  const facts = changes.facts.filter(({ kind }) => wanted.has(kind))
  return {
    ...changes,
    facts,
    all: facts,
    counted: { added: left('added'), removed: left('removed') },
  }
}

interface Words {
  readonly title: string
  readonly note: string
  readonly lang: string
}

/** Changes as they fit on slides, in their order, at least one row a slide; what stands beneath them goes with the last. */
function partsOf(changes: ChangesSince, { title, note, lang }: Words): readonly ChangesSince[] {
  const room = ROOM - (linesOf(title, TITLE) - 1) * LINE_OF_TITLE
  const beneath = heightBeneath(changes, note, lang)
  const pages: FactChange[][] = [[]]
  let used = 0
  changes.facts.forEach((change, index) => {
    const isLast = index === changes.facts.length - 1
    const height = changeHeight(change, lang)
    if (used > 0 && used + height + (isLast ? beneath : 0) > room) {
      pages.push([])
      used = 0
    }
    pages.at(-1)?.push(change)
    used += height
  })
  return pages.map((facts, index) => ({
    ...changes,
    facts,
    part: { index: index + 1, count: pages.length },
  }))
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted
  while (taken.has(id)) id = `${id}-more`
  return id
}
