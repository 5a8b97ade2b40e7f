import type { CorpusIndex } from '../../corpus/index/corpus-index.ts'
import { isRead } from '../../facts/reading/foreign-value.ts'
import { leaveOutCovered } from '../../facts/suggestions/covered.ts'
import { openTagger } from '../../facts/suggestions/grammar/tagger.ts'
import type { Proposal } from '../../facts/suggestions/proposal.ts'
import { propose } from '../../facts/suggestions/propose.ts'
import type { Proposition } from '../../facts/suggestions/proposition.ts'
import type { DocumentFindings } from '../../facts/suggestions/reading/document.ts'
import { decodeFindings, encodeFindings } from '../../facts/suggestions/reading/kept-findings.ts'
import { readDocument } from '../../facts/suggestions/reading/read-document.ts'
import { writeProposal } from '../../facts/suggestions/write-proposal.ts'
import { loadWords } from '../../layouts/load-words.ts'
import type { Corpus } from '../../model/corpus.ts'
import type { Source } from '../../model/source.ts'
import { joinList } from '../../render/wording/lists.ts'
import { openPhrasebook } from '../../render/words.ts'
import { acceptAsFacts, acceptInto, joinInto, proposalNamed } from '../accept-proposals.ts'
import type { Environment } from '../environment.ts'
import type { ExitCode } from '../exit-code.ts'
import { noticeOfMistakes } from '../mistakes-notice.ts'
import { findSource, openCorpus } from '../open-corpus.ts'
import { documentsOf, useIndex } from '../open-index.ts'
import { printProposals, proposalToJson } from '../suggestions-output.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

export interface SuggestOptions {
  readonly corpus?: string
  readonly source?: string
  readonly accept?: readonly string[]
  /** A fact that is there, or a proposal, which takes the evidence of what is accepted. */
  readonly into?: string
  readonly json?: boolean
}

/** Proposals that are printed; the others are counted. */
const SHOWN = 40

/**
 * Proposes facts that the texts of a corpus hold and its facts do not rest on yet, the most useful first; or writes those that
 * are accepted to facts.yaml, as facts of their own or as more evidence of one that is there.
 */
export async function suggest(
  options: SuggestOptions,
  environment: Environment,
  terminal: Terminal,
): Promise<ExitCode> {
  if (options.into !== undefined && options.accept === undefined)
    throw new UsageError('--into goes with --accept: say which proposals go into the fact.')
  const { session, knowledge, name, diagnostics } = await openCorpus(options, environment)
  const only = options.source === undefined ? null : findSource(knowledge, options.source).id
  const sources = originalsFirst([...knowledge.corpus.sources.values()])
  const indexed = { workspace: session.workspace, name, documents: documentsOf(sources) }
  return useIndex(indexed, environment, terminal, async (index, update) => {
    const documents = await readDocuments(sources, index, terminal)
    const open = leaveOutCovered(propose(documents), knowledge.facts)
    const wanted =
      only === null ? open : open.filter(({ findings }) => findings.some(({ source }) => source === only))
    const write = (proposition: Proposition) =>
      writeProposal(proposition, withTexts(proposition, knowledge.corpus, index))
    if (options.accept !== undefined) {
      const accepted = [...new Set(options.accept)].map(id => proposalNamed(id, open, knowledge.facts, write))
      const { into } = options
      if (into === undefined) return acceptAsFacts(accepted, { session, knowledge, name }, terminal)
      const head = knowledge.facts.has(into) ? undefined : open.find(({ id }) => id === into)
      return head
        ? acceptAsFacts([joinInto(head, accepted, write)], { session, knowledge, name }, terminal)
        : acceptInto(into, accepted, { session, knowledge }, terminal)
    }
    const { unread } = update
    for (const { id, problem } of unread) terminal.err(`${id} could not be read: ${problem}`)
    for (const notice of [noticeOfMistakes(diagnostics.sorted()), noticeOfForeign(sources)])
      if (notice !== null) terminal.err(notice)
    const book = openPhrasebook('en', loadWords('en', session.templates, session.report))
    const proposals = options.json ? wanted.flatMap(each => write(each) ?? []) : first(wanted, write)
    if (options.json) {
      const listed = proposals.map(proposal => proposalToJson(proposal, knowledge.corpus.claimants, book))
      terminal.out(JSON.stringify({ corpus: name, proposals: listed, unread }, null, 2))
    } else printProposals(proposals, wanted.length, { corpus: name, facts: knowledge.facts, book, terminal })
    return 0
  })
}

/** Copies last: a claim is worded after the first of its reports, and a copy may have turned what was said. */
const originalsFirst = (sources: readonly Source[]): readonly Source[] => [
  ...sources.filter(({ lineage }) => lineage?.from.kind !== 'source'),
  ...sources.filter(({ lineage }) => lineage?.from.kind === 'source'),
]

/** How many sources no fact is proposed from for their languages; null where there are none. */
function noticeOfForeign(sources: readonly Source[]): string | null {
  const languages = sources.flatMap(({ bibliography: { language } }) =>
    language === null || isRead(language) ? [] : [language],
  )
  if (languages.length === 0) return null
  const what = languages.length === 1 ? '1 source' : `${languages.length} sources`
  const told = joinList([...new Set(languages)].sort(), 'en', 'disjunction')
  return `${what} in ${told} passed over: facts are proposed from texts in English.`
}

/** Findings of every document in English whose text is here, kept by content from one run to the next. */
async function readDocuments(
  sources: readonly Source[],
  index: CorpusIndex,
  terminal: Terminal,
): Promise<readonly DocumentFindings[]> {
  const documents: DocumentFindings[] = []
  for (const [at, { id, bibliography }] of sources.entries()) {
    if (!isRead(bibliography.language)) continue
    const issued = bibliography.issued
    const kept = decodeFindings(index.derived('findings', id), id, issued)
    const text = kept === null ? index.text(id) : null
    if (kept !== null) documents.push(kept)
    if (text === null) continue
    const found = readDocument(id, text, issued, await openTagger())
    index.keepDerived('findings', id, encodeFindings(found))
    documents.push(found)
    if (at % 50 === 0) terminal.progress(`looking for facts: ${at} of ${sources.length}`)
  }
  terminal.progress('')
  return documents
}

/** The corpus with the texts that a proposition rests on. */
function withTexts({ findings }: Proposition, corpus: Corpus, index: CorpusIndex): Corpus {
  const sources = new Map(corpus.sources)
  for (const { source } of findings) {
    const held = sources.get(source)
    if (held) sources.set(source, { ...held, text: held.text ?? index.text(source) })
  }
  return { ...corpus, sources }
}

function first(
  wanted: readonly Proposition[],
  write: (proposition: Proposition) => Proposal | null,
): Proposal[] {
  const proposals: Proposal[] = []
  for (const proposition of wanted) {
    const proposal = write(proposition)
    if (proposal) proposals.push(proposal)
    if (proposals.length === SHOWN) break
  }
  return proposals
}
