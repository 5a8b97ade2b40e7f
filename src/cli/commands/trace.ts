import { placeOf } from '../../corpus/place.ts'
import { shownPlace } from '../../corpus/shown-place.ts'
import { loadWords } from '../../layouts/load-words.ts'
import type { Evidence, Fact } from '../../model/fact.ts'
import type { Source } from '../../model/source.ts'
import { compileBriefing } from '../../pipeline.ts'
import { viewEvidence } from '../../render/views/evidence-view.ts'
import { viewFact } from '../../render/views/fact-view.ts'
import { viewSource } from '../../render/views/source-view.ts'
import type { EvidenceView, FactView } from '../../render/views/view.ts'
import { openPhrasebook } from '../../render/words.ts'
import { suggestName } from '../../schema/nearest-name.ts'
import { openSession, type Session } from '../../session.ts'
import type { Environment } from '../environment.ts'
import type { ExitCode } from '../exit-code.ts'
import { corpusNames, locateWorkspace } from '../locate-workspace.ts'
import { markedSentence } from '../marked-sentence.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

export interface TraceOptions {
  readonly corpus?: string
  readonly json?: boolean
}

/** What a trace found: the fact, and its number where it was looked up in an outline. */
interface Traced {
  readonly fact: Fact
  readonly number: number | null
  readonly sources: ReadonlyMap<string, Source>
}

/** Prints what stands behind a fact, or behind a number on a slide: each passage in its sentence, with its place. */
export async function trace(
  wanted: string,
  outline: string | undefined,
  options: TraceOptions,
  environment: Environment,
  terminal: Terminal,
): Promise<ExitCode> {
  const { workspace, outlines } = locateWorkspace(environment.cwd, outline === undefined ? [] : [outline])
  const session = await openSession(workspace, environment.packageRoot, () => {}, environment.memory)
  const file = outlines[0]
  const traced =
    file === undefined
      ? await findInCorpora(wanted, session, options.corpus)
      : await findInOutline(wanted, file, session)
  const view = viewTraced(traced, session)
  if (options.json) terminal.out(JSON.stringify(toJson(traced, view), null, 2))
  else print(traced.fact, view, terminal)
  return 0
}

async function findInOutline(wanted: string, file: string, session: Session): Promise<Traced> {
  const briefing = await compileBriefing(session, file)
  if (briefing === null) throw new UsageError(`${file} cannot be read; run: citedeck check ${file}`)
  const byNumber = briefing.citations.find(({ number }) => String(number) === wanted.replace(/^\[|\]$/g, ''))
  const fact = byNumber?.fact ?? briefing.facts.get(wanted)
  if (!fact) {
    const last = briefing.citations.length
    throw new UsageError(
      /^\d+$/.test(wanted)
        ? `${file} has no citation ${wanted}; its last is ${last}.`
        : unknownFact(wanted, [...briefing.facts.keys()]),
    )
  }
  const { corpus: asked } = briefing.outline
  const corpus = (await session.knowledge(asked.name, asked.span))?.corpus
  const number = briefing.citations.find(citation => citation.fact.id === fact.id)?.number ?? null
  return { fact, number, sources: corpus?.sources ?? new Map() }
}

async function findInCorpora(wanted: string, session: Session, corpus: string | undefined): Promise<Traced> {
  if (/^\d+$/.test(wanted))
    throw new UsageError(
      `Which outline does the number stand in? Say: citedeck trace ${wanted} briefings/NAME.yaml`,
    )
  const all = corpusNames(session.workspace)
  if (corpus !== undefined && !all.includes(corpus))
    throw new UsageError(`There is no corpus "${corpus}". ${suggestName(corpus, all)}`.trim())
  const known: string[] = []
  for (const name of corpus === undefined ? all : [corpus]) {
    const knowledge = await session.knowledge(name, { file: `corpus/${name}`, start: 0, end: 0 })
    const fact = knowledge?.facts.get(wanted)
    if (knowledge && fact) return { fact, number: null, sources: knowledge.corpus.sources }
    known.push(...(knowledge?.facts.keys() ?? []))
  }
  throw new UsageError(unknownFact(wanted, known))
}

const unknownFact = (id: string, known: readonly string[]): string =>
  `There is no fact "${id}". ${suggestName(id, known)}`.trim()

function viewTraced({ fact, number, sources }: Traced, session: Session): FactView {
  const book = openPhrasebook('en', loadWords('en', session.templates, session.report))
  const find = (id: string): Source | null => sources.get(id) ?? null
  const view = (item: Fact): FactView =>
    viewFact(item, {
      number: item === fact ? number : null,
      evidence: item.evidence.map(evidence =>
        viewEvidence(evidence, item, viewSource(evidence.source, [], find, book), find, book),
      ),
      parts: (item.derivation?.parts ?? []).map(view),
      book,
      briefingYear: null,
    })
  return view(fact)
}

function print(fact: Fact, view: FactView, terminal: Terminal): void {
  terminal.out(terminal.bold(`${view.number === null ? '' : `${view.number}  `}${fact.id}`))
  terminal.out(view.heading)
  terminal.out(`${view.agreement.word}. ${view.verdict}`)
  terminal.out(`${view.say}.`)
  terminal.out(`${view.support.charAt(0).toUpperCase()}${view.support.slice(1)}.`)
  if (view.derivation) {
    terminal.out(`\n${view.derivation.words}`)
    for (const part of view.derivation.parts) terminal.out(`  ${part.id}  ${part.heading}`)
  }
  for (const place of fact.searched) terminal.out(`  ${place}`)
  fact.evidence.forEach((evidence, index) => {
    const shown = view.evidence[index]
    if (shown) printEvidence(evidence, shown, terminal)
  })
}

function printEvidence(evidence: Evidence, view: EvidenceView, terminal: Terminal): void {
  const about = [
    graded(view.who, view.grade),
    view.chain,
    view.outlet && graded(view.outlet, view.source.grade),
    view.plain.page,
    view.plain.asOf,
    view.stance.word,
    view.hedge,
    view.inferred,
  ]
  terminal.out(`\n${about.filter(Boolean).join(', ')}${view.lineage ? ` (${view.lineage})` : ''}`)
  terminal.out(terminal.faint(whereIs(evidence)))
  terminal.out(`  ${markedSentence(evidence, words => terminal.bold(`[${words}]`))}`)
}

const graded = (name: string, grade: string | null): string => (grade === null ? name : `${name} (${grade})`)

function whereIs({ passage, source }: Evidence): string {
  if (passage === null || source.text === null) return `  ${source.id}: its words could not be checked`
  return `  ${shownPlace(source.path ?? source.id, source.text, passage.start)}`
}

function toJson({ fact, number }: Traced, view: FactView): Record<string, unknown> {
  return {
    id: fact.id,
    number,
    claim: fact.claim,
    value: view.value,
    agreement: fact.agreement,
    support: fact.support.origins,
    evidence: fact.evidence.map(({ id, claimant, source, quote, passage, copy }, index) => ({
      id,
      source: source.id,
      quote,
      who: claimant?.name ?? 'unattributed',
      value: view.evidence[index]?.value ?? null,
      counted: !copy,
      place:
        passage && source.text ? { file: source.path, ...placeOf(source.text.text, passage.start) } : null,
    })),
  }
}
