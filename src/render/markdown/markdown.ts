import type { Briefing } from '../../model/briefing.ts'
import type { Fact } from '../../model/fact.ts'
import { evidenceMatter, sourceMatter } from '../matter/appendix-matter.ts'
import type { EvidenceMatter, SlideMatter } from '../matter/matter.ts'
import { slideMatter } from '../matter/slide-matter.ts'
import type { Rendering } from '../rendering.ts'
import { plainRuns, textToRuns } from '../runs.ts'
import { blocks, bodyLines, type Lines, paragraph } from './body.ts'
import { escapeMarkdown, runsToMarkdown, wrapLines } from './lines.ts'

/**
 * The briefing as text for an e-mail: marked at its top and its end, slide by slide under their titles, each citation a
 * footnote with the sentences that carry it. Lines are short enough for any mail program and none ends in white space.
 * Notes are the speaker's, and are not in it.
 */
export function renderMarkdown(briefing: Briefing, rendering: Rendering): string {
  const { views, book, document } = rendering
  const slides = briefing.slides.flatMap((slide, index) => {
    const view = rendering.slides[index]?.view
    return view === undefined ? [] : [slideMatter(slide, view, briefing, views)]
  })
  const marking = [`**${escapeMarkdown(document.marking.label)}**`]
  const hasCover = slides.some(({ body }) => body.kind === 'cover')
  const parts = [
    marking,
    document.status === null ? [] : [`**${escapeMarkdown(document.status)}**`],
    ...(hasCover ? [] : [heading(1, document.plainTitle), imprint(rendering)]),
    ...slides.flatMap(slide => [titleLines(slide), bodyLines(slide.body, book)]),
    ...evidenceParts(briefing, rendering),
    ...sourceParts(briefing, rendering),
    wrapLines(escapeMarkdown(book.say('text-evidence'))),
    marking,
  ]
  return `${blocks(parts)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')}\n`
}

/** Titles are not wrapped: a heading is one line in Markdown. */
function heading(level: number, title: string): Lines {
  return [`${'#'.repeat(level)} ${title}`]
}

function titleLines({ title, section, body }: SlideMatter): Lines {
  if (title === null || body.kind === 'evidence' || body.kind === 'sources') return []
  const words = runsToMarkdown(title).replace(/\s*\n\s*/g, ' ')
  if (body.kind === 'cover') return heading(1, words)
  return heading(body.kind === 'section' || section === null ? 2 : 3, words)
}

function imprint({ document }: Rendering): Lines {
  const named = [document.author, document.edition].filter(part => part !== null).join(', ')
  return blocks([named, document.date, document.cutOff ?? ''].map(line => paragraph(plainRuns(line))))
}

/** A footnote for each fact that the slides cite. */
function evidenceParts(briefing: Briefing, rendering: Rendering): readonly Lines[] {
  const { views, book } = rendering
  const cited = new Set<Fact>(
    briefing.slides.flatMap(({ citations }) => citations.flatMap(({ fact }) => withParts(fact))),
  )
  const entries = briefing.citations.flatMap(({ fact }) => {
    const entry = rendering.evidence.find(({ fact: { id } }) => id === fact.id)
    return entry === undefined || !cited.has(fact) ? [] : [evidenceMatter(entry, fact.evidence, views)]
  })
  return entries.length === 0 ? [] : [heading(2, book.say('evidence')), ...entries.map(footnote)]
}

const withParts = (fact: Fact): readonly Fact[] => [
  fact,
  ...(fact.derivation?.parts.flatMap(withParts) ?? []),
]

function footnote({ number, claim, standing, passages }: EvidenceMatter): Lines {
  const indent = '    '
  return blocks([
    wrapLines(
      [`${escapeMarkdown(claim)}.`, ...standing.map(runsToMarkdown)].join(' '),
      `[^${number}]: `,
      indent,
    ),
    ...passages.map(({ sentence, origin }) => [
      ...wrapLines(runsToMarkdown(sentence), `${indent}> `, `${indent}> `),
      ...['', ...wrapLines(runsToMarkdown(origin), indent, indent)],
    ]),
  ])
}

function sourceParts(briefing: Briefing, { views, book }: Rendering): readonly Lines[] {
  if (briefing.sources.length === 0) return []
  const summary = (briefing.sourceSummary ?? []).map(text => paragraph(textToRuns(text, views.cited)))
  const entries = briefing.sources.map(({ source }) => {
    const { reference, standing } = sourceMatter(source, views)
    return [
      ...wrapLines(runsToMarkdown(reference), '- '),
      ...(standing.length === 0 ? [] : ['', ...wrapLines(runsToMarkdown(standing), '  '), '']),
    ]
  })
  return [heading(2, book.say('sources')), ...summary, entries.flat()]
}
