import { isAbsolute, join } from 'node:path'
import { reportFault } from '../../documents/render-briefing.ts'
import { writeFiles } from '../../export/write-files.ts'
import { estimateOf } from '../../facts/agreement/estimate.ts'
import type { Doubt } from '../../facts/doubts/doubt.ts'
import { findDoubts } from '../../facts/doubts/find-doubts.ts'
import type { Knowledge } from '../../knowledge.ts'
import { loadWords } from '../../layouts/load-words.ts'
import type { Corpus, Facts } from '../../model/corpus.ts'
import type { Fact } from '../../model/fact.ts'
import type { Claimant } from '../../model/source.ts'
import type { Value } from '../../model/value.ts'
import { viewFactsPage, WORST_FIRST } from '../../render/fact-matrix/fact-matrix.ts'
import { renderFactsPage } from '../../render/fact-matrix/page.ts'
import { TemplateFault } from '../../render/templates.ts'
import { consensusInWords, said } from '../../render/wording/consensus-words.ts'
import { spanOf } from '../../render/wording/span-words.ts'
import { standingOf, supportInWords } from '../../render/wording/support-words.ts'
import { valueInWords } from '../../render/wording/value-words.ts'
import { openPhrasebook, type Phrasebook } from '../../render/words.ts'
import { diagnosticsToJson, printDiagnostics, sourceReader } from '../diagnostic-list.ts'
import type { Environment } from '../environment.ts'
import { type ExitCode, exitCodeOf } from '../exit-code.ts'
import { doubtToJson, factToJson } from '../facts-json.ts'
import { type Opened, openCorpus } from '../open-corpus.ts'
import type { Terminal } from '../terminal.ts'

export interface FactsOptions {
  readonly corpus?: string
  readonly differ?: boolean
  readonly html?: string
  readonly json?: boolean
}

/** Lists the facts of a corpus, the worst agreement first; as a page too, or as data. */
export async function listFacts(
  options: FactsOptions,
  environment: Environment,
  terminal: Terminal,
): Promise<ExitCode> {
  const opened = await openCorpus(options, environment)
  const { knowledge, session, diagnostics } = opened
  const { corpus } = knowledge
  const book = openPhrasebook('en', loadWords('en', session.templates, session.report))
  const facts = options.differ ? differing(knowledge.facts) : knowledge.facts
  const doubts = findDoubts(knowledge.facts).filter(({ exhibits }) =>
    exhibits.some(({ fact }) => facts.has(fact.id)),
  )
  const isWritten =
    options.html !== undefined && (await writePage(options.html, facts, doubts, book, opened, environment))
  const read = sourceReader(session.workspace)
  const errors = diagnostics.sorted().filter(({ severity }) => severity === 'error')
  if (options.json) {
    const claimants = claimantsOf(corpus, knowledge.facts)
    const listed = inOrder(facts).map(fact => factToJson(fact, claimants, book))
    const file = isWritten ? { html: options.html } : {}
    const flags = doubts.map(doubtToJson)
    terminal.out(
      JSON.stringify(
        { corpus: corpus.name, ...file, facts: listed, flags, diagnostics: diagnosticsToJson(errors, read) },
        null,
        2,
      ),
    )
    return exitCodeOf(errors, { strict: false })
  }
  if (options.html === undefined) {
    if (facts.size === 0 && knowledge.leftOut !== null) printNone(knowledge, terminal)
    print(facts, doubts, book, terminal)
  } else if (isWritten) terminal.out(options.html)
  printDiagnostics(errors, read, terminal)
  if (options.html !== undefined && !isWritten) terminal.err('Nothing was written.')
  return exitCodeOf(errors, { strict: false })
}

/**
 * Whether the page was written: not where a whole file of the corpus could not be read, which a page that lacks its facts,
 * put in the place of an earlier one, would not tell.
 */
async function writePage(
  path: string,
  facts: Facts,
  doubts: readonly Doubt[],
  book: Phrasebook,
  { knowledge, session }: Opened,
  { cwd }: Environment,
): Promise<boolean> {
  const { corpus, leftOut } = knowledge
  if (leftOut === null || corpus.unread) return false
  const page = viewFactsPage(
    { corpus, facts, total: knowledge.facts.size, leftOut: leftOut.size },
    doubts,
    book,
  )
  const fonts = { read: session.packageFiles.dependency }
  try {
    const { html } = await renderFactsPage(page, { templates: session.templates, fonts })
    const file = { path: isAbsolute(path) ? path : join(cwd, path), content: html }
    await writeFiles([file], 'Say another place with --html FILE.')
    return true
  } catch (fault) {
    if (!(fault instanceof TemplateFault)) throw fault
    reportFault(fault, session)
    return false
  }
}

const differing = (facts: Facts): Facts =>
  new Map([...facts].filter(([, { agreement }]) => agreement === 'differ'))

const inOrder = (facts: Facts): Fact[] =>
  WORST_FIRST.flatMap(key => [...facts.values()].filter(fact => standingOf(fact) === key))

function claimantsOf(corpus: Corpus, facts: Facts): readonly Claimant[] {
  const met = [...facts.values()].flatMap(fact => fact.evidence.flatMap(({ chain }) => chain))
  return [...new Map([...corpus.claimants, ...met].map(claimant => [claimant.id, claimant])).values()]
}

/** Why there is nothing to list. */
function printNone({ corpus, facts }: Knowledge, terminal: Terminal): void {
  if (facts.size > 0) terminal.out('No two reports differ.')
  else terminal.out(`No facts yet. To see what the texts hold: citedeck suggest --corpus ${corpus.name}`)
}

function print(facts: Facts, doubts: readonly Doubt[], book: Phrasebook, terminal: Terminal): void {
  for (const key of WORST_FIRST) {
    const own = [...facts.values()].filter(fact => standingOf(fact) === key)
    if (own.length === 0) continue
    terminal.out(terminal.bold(`${book.say(`agreement-${key}`)} (${own.length})`))
    for (const fact of own) {
      terminal.out(`  ${fact.id}  ${terminal.faint(fact.claim)}`)
      const words = [valuesOf(fact, book), supportInWords(fact, book)].filter(line => line !== null)
      terminal.out(`    ${words.join('  ·  ')}`)
    }
    terminal.out('')
  }
  if (doubts.length === 0) return
  terminal.out(terminal.bold(`${book.say('facts-flags')} (${doubts.length})`))
  for (const { message, hint } of doubts) terminal.out(`  ${message}\n    ${terminal.faint(hint)}`)
}

/** "low 14, best 16, high 24"; one value where all are the same. */
function valuesOf(fact: Fact, book: Phrasebook): string | null {
  const estimate = estimateOf(fact)
  if (estimate === null) return consensusInWords(fact, book)
  const write = (value: Value) => valueInWords(said(value, fact), book)
  const [low, high] = [write(estimate.low), write(estimate.high)]
  const best = estimate.best === null ? book.say('facts-none') : spanOf(estimate.best, write, book)
  // Of "July" and "30 July" both ends are July: what they come to is the day.
  if (low === high) return estimate.best === null ? low : best
  return `low ${low}, best ${best}, high ${high}`
}
