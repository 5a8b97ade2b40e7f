import type { Fact } from '../../model/fact.ts'
import { drawPlot } from '../plot/plot.ts'
import { roomForPlot } from '../plot/room.ts'
import { citationRuns, plainRuns, type Run, type Runs, run, spokenText } from '../runs.ts'
import type { EvidenceView, FactView } from '../views/view.ts'
import type { Views } from '../views/views.ts'
import { type Fields, factOf, textOf } from './content.ts'
import type { Body, FigureBody } from './matter.ts'

/** What is written in the layouts that show one fact. */

/** The number of a fact as a link to its evidence; nothing where it is not cited. */
export function citeOf(fact: Fact, { cited }: Views): readonly Run[] {
  const known = cited(fact.id)
  return known === null || known.number === null ? [] : citationRuns([known])
}

const NOTHING: Body = { kind: 'own', parts: [] }

export function figureIn(fields: Fields, views: Views): Body {
  const fact = factOf(fields.fact)
  if (fact === null) return NOTHING
  const view = views.fact(fact)
  const label = textOf(fields.label, views) ?? plainRuns(view.claim)
  return {
    kind: 'figure',
    figure: view.figure ?? view.value ?? '',
    label: [...label, ...citeOf(fact, views)],
    standing: [run(view.agreement.word, { isStrong: true }), run(view.backing)],
    text: textOf(fields.text, views),
    heading: view.derivation?.words ?? null,
    carriers: carriersOf(fact, view, views),
  }
}

function carriersOf(fact: Fact, view: FactView, views: Views): FigureBody['carriers'] {
  if (fact.derivation !== null)
    return fact.derivation.parts.map(part => {
      const { claim, valueWithUnit, say } = views.fact(part)
      const value = valueWithUnit === null ? [] : [run(': '), run(valueWithUnit, { isStrong: true })]
      return { words: [run(claim), ...value, ...citeOf(part, views)], origin: say }
    })
  return view.evidence
    .filter(({ counted }) => counted)
    .map(item => ({ words: quoted(item, views), origin: attributionOf(item) }))
}

/** Quoted words in the quotation marks of the briefing's language. */
function quoted({ quote, source }: EvidenceView, { book }: Views): Runs {
  const [open, close] = quotationMarks(book.lang)
  return [run(open), run(quote, { lang: source.lang }), run(close)]
}

/** Quotation marks of a language (CLDR 48, delimiters); English ones for others. */
function quotationMarks(lang: string): readonly [open: string, close: string] {
  const language = lang.split('-')[0] ?? lang
  if (language === 'de' || language === 'cs' || language === 'sk') return ['„', '“']
  if (language === 'fr') return ['« ', ' »']
  if (['es', 'it', 'pt', 'ru', 'uk', 'el', 'no', 'nb'].includes(language)) return ['«', '»']
  if (language === 'pl' || language === 'ro' || language === 'hu') return ['„', '”']
  if (language === 'sv' || language === 'fi') return ['”', '”']
  if (language === 'ja' || language === 'zh') return ['「', '」']
  return ['“', '”']
}

/** "Port authority, by way of National Wire, Harbour Gazette, p. 4, as of 10 February 2025" */
function attributionOf({ who, chain, outlet, plain }: EvidenceView): string {
  return [who, chain, outlet, plain.page, plain.asOf].filter(part => part !== null).join(', ')
}

export function plotIn(title: Runs | null, fields: Fields, views: Views): Body {
  const fact = factOf(fields.fact)
  if (fact === null) return NOTHING
  const { book, briefingYear } = views
  const view = views.fact(fact)
  const text = textOf(fields.text, views)
  const heading = title === null ? view.claim : spokenText(title)
  const words = text === null ? '' : spokenText(text)
  const height = roomForPlot(heading, `${view.agreement.word}. ${view.verdict}`, words)
  return {
    kind: 'plot',
    plot: drawPlot(fact, book, briefingYear, height),
    verdict: [
      run(`${view.agreement.word}.`, { isStrong: true }),
      run(` ${view.verdict}`),
      ...(title === null ? [] : citeOf(fact, views)),
    ],
    text,
  }
}

/** The claim of a fact as the title of a slide that has none of its own. */
export function claimAsTitle(fields: Fields, views: Views): Runs | null {
  const fact = factOf(fields.fact)
  return fact === null ? null : [...plainRuns(fact.claim), ...citeOf(fact, views)]
}

export function quotationIn(fields: Fields, views: Views): Body {
  const fact = factOf(fields.fact)
  if (fact === null) return NOTHING
  const view = views.fact(fact)
  const [first] = view.evidence
  return {
    kind: 'quotation',
    words: first === undefined ? null : quoted(first, views),
    speaker: [...plainRuns(view.speaker ?? view.claim), ...citeOf(fact, views)],
    origins: [
      ...view.evidence.map(({ source, plain, lineage }) => {
        const place = [source.outlet, plain.page, plain.asOf].filter(part => part !== null).join(', ')
        return lineage === null ? place : `${place}; ${lineage}`
      }),
      ...(view.translated === null ? [] : [view.translated]),
    ],
    text: textOf(fields.text, views),
  }
}
