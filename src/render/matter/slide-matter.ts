import type { Briefing, Content, Slide } from '../../model/briefing.ts'
import type { Evidence } from '../../model/fact.ts'
import { COMMON_FIELDS } from '../common-fields.ts'
import { plainRuns, type Runs, run, spokenText, textToRuns } from '../runs.ts'
import { viewChanges } from '../views/changes-view.ts'
import type { SlideView } from '../views/view.ts'
import type { Views } from '../views/views.ts'
import { evidenceMatter, sourceMatter } from './appendix-matter.ts'
import { changesIn, changesTitle, correctionLines } from './changes-matter.ts'
import { type Fields, textOf } from './content.ts'
import { citeOf, claimAsTitle, figureIn, plotIn, quotationIn } from './fact-matter.ts'
import type { Body, OwnPart, SlideMatter } from './matter.ts'
import {
  columnsIn,
  comparisonIn,
  gapsIn,
  imageIn,
  judgementsIn,
  pointsIn,
  profileIn,
  tableIn,
  timelineIn,
} from './written-matter.ts'

interface Given {
  readonly slide: Slide
  readonly view: SlideView
  readonly title: Runs | null
  readonly briefing: Briefing
  readonly views: Views
}

/** The layouts of the package; any other is told by its fields. */
const BODIES: Readonly<Record<string, (fields: Fields, given: Given) => Body>> = {
  agenda: (_, { view, briefing, views }) => ({
    kind: 'agenda',
    entries: (view.contents ?? []).map(({ href, number }) => ({
      title: sectionTitle(href, briefing, views),
      href,
      number,
    })),
  }),
  bluf: (fields, { briefing, views }) => judgementsIn(fields, briefing, views),
  changes: changesIn,
  comparison: (fields, { views }) => comparisonIn(fields, views),
  cover: coverOf,
  figure: (fields, { views }) => figureIn(fields, views),
  gaps: (fields, { views }) => gapsIn(fields, views),
  image: (fields, { views }) => imageIn(fields, views),
  points: (fields, { views }) => pointsIn(fields, views),
  profile: (fields, { views }) => profileIn(fields, views),
  quote: (fields, { views }) => quotationIn(fields, views),
  section: (fields, { views }) => ({ kind: 'section', text: textOf(fields.text, views) }),
  'sources-differ': (fields, { title, views }) => plotIn(title, fields, views),
  table: (fields, { views }) => tableIn(fields, views),
  timeline: (fields, { views }) => timelineIn(fields, views),
  'two-columns': (fields, { views }) => columnsIn(fields, views),
}

/** What a slide says. `view` is the same slide's, made already. */
export function slideMatter(slide: Slide, view: SlideView, briefing: Briefing, views: Views): SlideMatter {
  const written = slide.title === null ? null : textToRuns(slide.title, views.cited)
  const section = slide.section === null ? null : spokenText(textToRuns(slide.section, views.cited))
  return {
    number: slide.number,
    id: slide.id,
    lang: slide.lang,
    dir: slide.dir,
    title: written ?? generatedTitle(slide, view, views),
    section,
    cutOff: section === null ? view.document.cutOff : view.running.cutOff,
    foot: view.foot.map(
      ({ cited, text }): Runs => [
        ...cited.flatMap(({ number, href }, index) => [
          ...(index === 0 ? [] : [run(', ')]),
          run(String(number), { href, label: String(number), isStrong: true }),
        ]),
        run(` ${text}`),
      ],
    ),
    notes: slide.notes.map(note => textToRuns(note, views.cited)),
    body: bodyOf({ slide, view, title: written, briefing, views }),
  }
}

/** The title that a slide without one of its own takes. */
function generatedTitle(slide: Slide, view: SlideView, views: Views): Runs | null {
  if (view.appendix !== null) return plainRuns(view.appendix.heading)
  if (slide.layout.name === 'cover') return plainRuns(view.document.plainTitle)
  if (slide.layout.name === 'agenda') return plainRuns(views.book.say('agenda'))
  if (slide.body.kind !== 'written') return null
  if (slide.layout.name === 'changes') return changesTitle(slide.body.content, views)
  if (slide.layout.name !== 'sources-differ') return null
  return claimAsTitle(slide.body.content, views)
}

function bodyOf(given: Given): Body {
  const { slide, view, views } = given
  const { body } = slide
  const isFirst = view.appendix?.first ?? true
  if (body.kind === 'evidence')
    return {
      kind: 'evidence',
      isFirst,
      entries: body.entries.flatMap(({ citation, shown }, index) => {
        const entry = view.appendix?.facts[index]
        const evidence = shown.flatMap((at): Evidence[] => citation.fact.evidence.slice(at, at + 1))
        return entry === undefined ? [] : [evidenceMatter(entry, evidence, views)]
      }),
    }
  if (body.kind === 'sources')
    return {
      kind: 'sources',
      isFirst,
      entries: body.entries.map(({ source }) => sourceMatter(source, views)),
    }
  const known = BODIES[slide.layout.name]
  return known === undefined
    ? { kind: 'own', parts: ownParts(body.content, views) }
    : known(body.content, given)
}

/** The title of the section that an address within the document leads to. */
function sectionTitle(href: string, { slides }: Briefing, views: Views): string {
  const title = slides.find(({ id }) => href === `#${id}`)?.title
  return title ? spokenText(textToRuns(title, views.cited)) : ''
}

function coverOf(fields: Fields, { briefing, view, views }: Given): Body {
  const { document } = view
  const { subtitle } = briefing.outline
  return {
    kind: 'cover',
    author: document.author,
    edition: document.edition,
    subtitle:
      textOf(fields.subtitle, views) ?? (subtitle === null ? null : textToRuns(subtitle, views.cited)),
    imprint: [
      document.date,
      `${document.cutOff === null ? '' : `${document.cutOff}. `}${document.counts}`,
      ...(document.approvedBy === null ? [] : [document.approvedBy]),
      ...(document.supersedes === null ? [] : [document.supersedes]),
      ...correctionLines(document),
    ],
  }
}

/** The fields of a layout that is the workspace's own: texts in their order, those within others a level deeper. */
function ownParts(fields: Fields, views: Views, level = 0): readonly OwnPart[] {
  const alt = fields.alt?.kind === 'plain' ? String(fields.alt.value) : ''
  return Object.entries(fields).flatMap(([name, content]) =>
    level === 0 && COMMON_FIELDS.includes(name) ? [] : partsOf(content, alt, views, level),
  )
}

function partsOf(content: Content, alt: string, views: Views, level: number): readonly OwnPart[] {
  switch (content.kind) {
    case 'text':
      return [{ kind: 'text', text: textToRuns(content.text, views.cited), level }]
    case 'plain':
      return content.value === alt ? [] : [{ kind: 'text', text: plainRuns(String(content.value)), level }]
    case 'fact': {
      const { heading } = views.fact(content.fact)
      return [{ kind: 'text', text: [...plainRuns(heading), ...citeOf(content.fact, views)], level }]
    }
    case 'image':
      return [{ kind: 'image', image: content.image, alt }]
    case 'list':
      return content.items.flatMap(item => partsOf(item, alt, views, level + (item.kind === 'list' ? 1 : 0)))
    case 'record':
      return ownParts(content.fields, views, level + 1)
    case 'changes':
      return viewChanges(content.changes, views.book).rows.map(({ claim, brief }) => ({
        kind: 'text',
        text: plainRuns(`${claim}: ${brief.after}`),
        level,
      }))
  }
}
