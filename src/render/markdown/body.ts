import type { Body, CoverBody, JudgementMatter, PlotBody, TableBody } from '../matter/matter.ts'
import type { PlotPanel, PlotRow } from '../plot/rows.ts'
import { plainRuns, type Runs } from '../runs.ts'
import type { Phrasebook } from '../words.ts'
import { escapeMarkdown, runsToMarkdown, wrapLines } from './lines.ts'
import { tableLines } from './table.ts'

/** Lines of Markdown; an empty one stands between two blocks. */
export type Lines = readonly string[]

/** What a slide says beneath its title, as lines. */
export function bodyLines(body: Body, book: Phrasebook): Lines {
  switch (body.kind) {
    case 'cover':
      return coverLines(body)
    case 'section':
      return paragraph(body.text)
    case 'agenda':
      return body.entries.flatMap(({ title }) => item(plainRuns(title)))
    case 'judgements':
      return blocks(body.judgements.map(judgementLines))
    case 'points':
      return blocks([
        paragraph(body.lead),
        body.points.flatMap(({ text, points }) => [
          ...item(text),
          ...points.flatMap(point => item(point, 1)),
        ]),
      ])
    case 'columns':
      return blocks(
        body.columns.flatMap(({ heading, text, points }) => [
          strong(heading),
          paragraph(text),
          points.flatMap(point => item(point)),
        ]),
      )
    case 'timeline':
      return body.events.flatMap(({ when, text }) => labelled(when, text))
    case 'table':
      return tableAndNotes(body)
    case 'figure':
      return blocks([
        wrapLines(`**${escapeMarkdown(body.figure)}** ${runsToMarkdown(body.label)}`),
        paragraph(body.standing),
        paragraph(body.text),
        body.heading === null ? [] : paragraph(plainRuns(body.heading)),
        body.carriers.flatMap(({ words, origin }) => [...item(words), ...beneath(plainRuns(origin))]),
      ])
    case 'plot':
      return plotLines(body)
    case 'quotation':
      return blocks([
        [
          ...(body.words === null ? [] : wrapLines(runsToMarkdown(body.words), '> ', '> ')),
          '>',
          ...wrapLines(
            `**${runsToMarkdown(body.speaker)}**`.replace(/((?:\[\^\d+\])+)\*\*$/, '**$1'),
            '> ',
            '> ',
          ),
          ...body.origins.flatMap(origin => ['>', ...wrapLines(escapeMarkdown(origin), '> ', '> ')]),
        ],
        paragraph(body.text),
      ])
    case 'profile':
      return blocks([
        wrapLines(
          `**${escapeMarkdown(body.name)}**${body.role === null ? '' : `: ${runsToMarkdown(body.role)}`}`,
        ),
        paragraph(body.text),
        body.facts.flatMap(({ label, text }) => labelled(plainRuns(label), text)),
      ])
    case 'image':
      return blocks([
        wrapLines(escapeMarkdown(book.say('text-picture', { alt: body.alt }))),
        paragraph(body.caption),
        paragraph(body.credit),
      ])
    case 'gaps':
      return body.gaps.flatMap(({ question, matters, label, searched }) => [
        ...item(question),
        ...(matters === null ? [] : beneath(matters)),
        ...(label === null || searched === null
          ? []
          : wrapLines(`${runsToMarkdown(label)}: ${runsToMarkdown(searched)}`, '  ')),
      ])
    case 'own':
      return body.parts.flatMap(part =>
        part.kind === 'text'
          ? item(part.text, part.level)
          : wrapLines(escapeMarkdown(book.say('text-picture', { alt: part.alt })), '- '),
      )
    case 'evidence':
    case 'sources':
      // Told once, after the slides.
      return []
  }
}

/** Blocks with an empty line between two. */
export function blocks(parts: readonly Lines[]): Lines {
  const said = parts.filter(part => part.length > 0)
  return said.flatMap((part, index) => (index === 0 ? part : ['', ...part]))
}

export function paragraph(text: Runs | null): Lines {
  return text === null ? [] : wrapLines(runsToMarkdown(text))
}

function strong(text: Runs | null): Lines {
  return text === null ? [] : wrapLines(`**${runsToMarkdown(text)}**`)
}

/** A point of a list, at a depth from 0. */
function item(text: Runs, depth = 0): Lines {
  return wrapLines(runsToMarkdown(text), `${'  '.repeat(depth)}- `, `${'  '.repeat(depth)}  `)
}

/** A further line of the point above it. */
function beneath(text: Runs): Lines {
  return ['', ...wrapLines(runsToMarkdown(text), '  '), '']
}

function labelled(label: Runs, text: Runs): Lines {
  const cites = label.filter(({ isRaised }) => isRaised)
  const words = label.filter(({ isRaised }) => !isRaised)
  return wrapLines(`**${runsToMarkdown(words)}**${runsToMarkdown(cites)}: ${runsToMarkdown(text)}`, '- ')
}

function coverLines({ subtitle, author, edition, imprint }: CoverBody): Lines {
  const named = [author, edition].filter(part => part !== null).join(', ')
  return blocks([
    paragraph(subtitle),
    ...[named, ...imprint].filter(line => line !== '').map(line => paragraph(plainRuns(line))),
  ])
}

function judgementLines({ text, notes, weight }: JudgementMatter, index: number): Lines {
  const first = `${index + 1}. `
  const rest = ' '.repeat(first.length)
  const weighed = weight.map(
    ({ label, value, aside }) => `${label}: ${value}${aside === null ? '' : ` (${aside})`}`,
  )
  return blocks([
    wrapLines(runsToMarkdown(text), first, rest),
    weighed.length === 0 ? [] : wrapLines(escapeMarkdown(`${weighed.join('. ')}.`), rest, rest),
    ...notes.map(note =>
      wrapLines((note.label === null ? '' : `${note.label} `) + runsToMarkdown(note.text), rest, rest),
    ),
  ])
}

function tableAndNotes({ columns, rows, note, verdict, hasRowHeadings }: TableBody): Lines {
  return blocks([tableLines(columns, rows, hasRowHeadings), paragraph(note), strong(verdict)])
}

/** The rows of a plot, in words: who, what, as of when, and where it was read. */
function plotLines({ plot, verdict, text }: PlotBody): Lines {
  return blocks([...(plot?.panels ?? []).map(panelLines), paragraph(verdict), paragraph(text)])
}

function panelLines({ heading, rows }: PlotPanel): Lines {
  return blocks([strong(heading === null ? null : plainRuns(heading)), rows.flatMap(rowLines)])
}

function rowLines({ who, label, asOf, grade, outlets, copies }: PlotRow): Lines {
  const told = [label, asOf, grade].filter(part => part !== null && part !== '').join('; ')
  return [
    ...wrapLines(
      `**${escapeMarkdown(who)}**: ${escapeMarkdown(told)}${outlets.length === 0 ? '' : ` (${escapeMarkdown(outlets.join('; '))})`}`,
      '- ',
    ),
    ...copies.flatMap(copy =>
      wrapLines(escapeMarkdown(copy.label === null ? copy.text : `${copy.text}: ${copy.label}`), '  - '),
    ),
  ]
}
