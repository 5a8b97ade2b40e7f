import { isAbsolute, join } from 'node:path'
import { issueOf } from '../../corpus/copies/direction.ts'
import type { CorpusIndex } from '../../corpus/index/corpus-index.ts'
import { flowMap } from '../../edit/declare-copy.ts'
import { writeFiles } from '../../export/write-files.ts'
import { loadWords } from '../../layouts/load-words.ts'
import { overlayTemplates, type TemplateFiles } from '../../layouts/template-files.ts'
import type { Lineage, Relation } from '../../model/source.ts'
import { renderCopiesPage } from '../../render/copies-report/copies-report.ts'
import { viewCopiesPage } from '../../render/copies-report/view.ts'
import { TemplateFault } from '../../render/templates.ts'
import { openPhrasebook, type Phrasebook } from '../../render/words.ts'
import { openPackage, openWorkspace } from '../../workspace.ts'
import { copiesToJson, type FoundCopies, printCopies } from '../copies/copies-output.ts'
import { type Declaration, declare } from '../copies/declare-copies.ts'
import { findCorpusCopies, relationBetween } from '../copies/find-corpus-copies.ts'
import { lineageInBrief } from '../describe-source.ts'
import type { Environment } from '../environment.ts'
import type { ExitCode } from '../exit-code.ts'
import { noticeOfMistakes } from '../mistakes-notice.ts'
import { documentsOf, useIndex } from '../open-index.ts'
import { type OpenedSources, openSources } from '../read-sources.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

export interface CopiesOptions {
  readonly corpus?: string
  /** The copy and, unless `origin` is given, its original. */
  readonly declare?: readonly string[]
  readonly origin?: string
  readonly via?: readonly string[]
  readonly relation?: Relation
  readonly by?: string
  readonly report?: string
  readonly json?: boolean
}

/** Most pairs whose texts are compared sentence by sentence; the others are listed. With `--json` all are. */
const DESCRIBED = 100

/** Finds documents that derive from one another and says what the copies changed; or writes down what a human decided. */
export async function copies(
  options: CopiesOptions,
  environment: Environment,
  terminal: Terminal,
): Promise<ExitCode> {
  const opened = await openSources(options, environment)
  const templates = overlayTemplates(openWorkspace(environment.packageRoot), opened.workspace)
  const book = openPhrasebook(
    'en',
    loadWords('en', templates, () => {}),
  )
  const withIndex = <Result>(
    use: (index: CorpusIndex, unread: FoundCopies['unread']) => Promise<Result> | Result,
  ): Promise<Result> =>
    useIndex(
      { workspace: opened.workspace, name: opened.name, documents: documentsOf(opened.sources.values()) },
      environment,
      terminal,
      (index, update) => use(index, update.unread),
    )
  if (options.declare !== undefined) {
    const propose = (copy: string, original: string) =>
      withIndex(index => relationBetween(opened, index, copy, original))
    return declareGiven(options.declare, options, opened, propose, environment, terminal)
  }
  return withIndex(async (index, unread): Promise<ExitCode> => {
    const most = options.json ? Number.POSITIVE_INFINITY : DESCRIBED
    const found = await findCorpusCopies(opened, index, unread, most, terminal.progress)
    if (options.report !== undefined) await writeReport(options.report, found, book, templates, environment)
    if (options.json) terminal.out(JSON.stringify(copiesToJson(found, book), null, 2))
    else if (options.report !== undefined) terminal.out(options.report)
    else printCopies(found, book, terminal)
    const notice = noticeOfMistakes(opened.mistakes)
    if (notice !== null) terminal.err(notice)
    return 0
  })
}

async function declareGiven(
  given: readonly string[],
  options: CopiesOptions,
  opened: OpenedSources,
  propose: (copy: string, original: string) => Promise<Relation | null>,
  environment: Environment,
  terminal: Terminal,
): Promise<ExitCode> {
  const [copy, source, more] = given
  const isWhole = options.origin === undefined ? source !== undefined : source === undefined
  if (copy === undefined || !isWhole || more !== undefined)
    throw new UsageError(
      'Say --declare COPY ORIGINAL, or --declare COPY --origin NAME for one outside the corpus.',
    )
  const original: Declaration['original'] =
    options.origin === undefined
      ? { source: source ?? '' }
      : { origin: options.origin, via: options.via ?? [] }
  const isKnown = 'source' in original && [copy, original.source].every(id => opened.sources.has(id))
  const proposed = options.relation ?? (isKnown ? await propose(copy, original.source) : null)
  if (proposed === null && isKnown)
    terminal.err(`${copy} and ${original.source} share no text that is seen; a rewrite is declared.`)
  const { USER, LOGNAME, USERNAME } = environment.variables
  const by = options.by ?? ([USER, LOGNAME, USERNAME].find(name => name) || 'analyst')
  const lineage = await declare(opened, { copy, original, relation: proposed ?? 'rewrite', by })
  const before = opened.sources.get(copy)?.lineage
  if (before) terminal.err(`Until now ${copy} was declared as ${lineageInBrief(before)}${decider(before)}.`)
  warnOfOrder(copy, original, opened, terminal)
  terminal.out(`${copy}  derived-from: ${flowMap(lineage)}`)
  return 0
}

/** Who decided what is replaced, where that is known: another's decision is not to go unseen. */
const decider = ({ decidedBy }: Lineage): string => (decidedBy === null ? '' : `, by ${decidedBy}`)

function warnOfOrder(
  copy: string,
  original: Declaration['original'],
  { sources }: OpenedSources,
  terminal: Terminal,
): void {
  const [older, newer] = [sources.get(copy), 'source' in original ? sources.get(original.source) : undefined]
  const [a, b] = [older && issueOf(older), newer && issueOf(newer)]
  if (a && b && a.latest < b.earliest)
    terminal.err(
      `${copy} is dated ${a.written}, before what it is said to derive from (${b.written}). It is written as you say.`,
    )
}

async function writeReport(
  path: string,
  found: FoundCopies,
  book: Phrasebook,
  templates: TemplateFiles,
  { cwd, packageRoot }: Environment,
): Promise<void> {
  const proposed = found.outside.filter(({ isDeclared }) => !isDeclared)
  const page = viewCopiesPage(found.corpus, found.documents, found.pairs, found.listed, proposed, book)
  try {
    const { html } = await renderCopiesPage(page, {
      templates,
      fonts: { read: openPackage(packageRoot).dependency },
    })
    const file = { path: isAbsolute(path) ? path : join(cwd, path), content: html }
    await writeFiles([file], 'Say another place with --report FILE.')
  } catch (fault) {
    if (!(fault instanceof TemplateFault)) throw fault
    throw new UsageError(`templates/${fault.template} cannot be used: ${fault.message}`)
  }
}
