import { collectDiagnostics } from '../../diagnostics/collect-diagnostics.ts'
import { writeAuthorFiles } from '../../edit/author-files.ts'
import { type SignedCheck, signChecks } from '../../edit/sign-checks.ts'
import { checkState } from '../../facts/reading/checks.ts'
import type { Briefing } from '../../model/briefing.ts'
import type { Evidence } from '../../model/fact.ts'
import { compileBriefings } from '../../pipeline.ts'
import { readText } from '../../schema/author-file.ts'
import { suggestName } from '../../schema/nearest-name.ts'
import { openSession } from '../../session.ts'
import type { Workspace } from '../../workspace.ts'
import { readYaml } from '../../yaml/read-yaml.ts'
import { diagnosticsToJson, printDiagnostics, sourceReader } from '../diagnostic-list.ts'
import type { Environment } from '../environment.ts'
import { type ExitCode, exitCodeOf } from '../exit-code.ts'
import { commentsOn } from '../find-comments.ts'
import { allOutlines, locateWorkspace } from '../locate-workspace.ts'
import { printReview, type Review, reviewToJson } from '../review-output.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

export interface ReviewOptions {
  /** Who signs. */
  readonly sign?: string
  readonly fact?: readonly string[]
  readonly audience?: string
  readonly json?: boolean
}

/**
 * What is unchecked, void or commented, outline by outline: those given, or all. With `sign`, writes to the files of facts
 * who has checked the evidence of the facts that are named, today, and of which words.
 */
export async function review(
  given: readonly string[],
  options: ReviewOptions,
  environment: Environment,
  terminal: Terminal,
): Promise<ExitCode> {
  if (options.fact !== undefined && options.sign === undefined)
    throw new UsageError('--fact names what is signed. Say who signs: --sign NAME')
  const { workspace, outlines } = locateWorkspace(environment.cwd, given)
  const files = outlines.length > 0 ? outlines : allOutlines(workspace)
  if (files.length === 0)
    throw new UsageError('There is no outline here yet. Start one with: citedeck new briefing NAME')
  const diagnostics = collectDiagnostics()
  const session = await openSession(
    workspace,
    environment.packageRoot,
    diagnostics.report,
    environment.memory,
    terminal.progress,
  )
  const briefings = await compileBriefings(session, files, options.audience ?? null)
  if (options.sign !== undefined)
    return signAll(briefings, options.sign, options.fact ?? null, workspace, environment, terminal)
  const reviews = briefings.map(
    (briefing): Review => ({
      briefing,
      evidence: citedEvidence(briefing),
      comments: commentsOn(briefing, workspace),
    }),
  )
  const read = sourceReader(workspace)
  const found = diagnostics.sorted()
  const errors = found.filter(({ severity }) => severity === 'error')
  if (options.json) {
    const told = { root: workspace.root, outlines: reviews.map(one => reviewToJson(one, read)) }
    terminal.out(JSON.stringify({ ...told, diagnostics: diagnosticsToJson(found, read) }, null, 2))
  } else {
    printDiagnostics(errors, read, terminal)
    for (const one of reviews) printReview(one, read, terminal)
  }
  return exitCodeOf(errors, { strict: false })
}

/** Evidence of all that is cited, each once, in the order of the citations. */
const citedEvidence = ({ citations }: Briefing): readonly Evidence[] => [
  ...new Map(citations.flatMap(({ fact }) => fact.evidence.map(item => [item.id, item] as const))).values(),
]

async function signAll(
  briefings: readonly Briefing[],
  by: string,
  named: readonly string[] | null,
  workspace: Workspace,
  { now }: Environment,
  terminal: Terminal,
): Promise<ExitCode> {
  const today = new Date(now).toISOString().slice(0, 10)
  const facts = new Map(
    briefings.flatMap(({ citations }) => citations.map(({ fact }) => [fact.id, fact] as const)),
  )
  const unknown = named?.find(id => !facts.has(id))
  if (unknown !== undefined)
    throw new UsageError(
      `No outline given cites "${unknown}". ${suggestName(unknown, [...facts.keys()])}`.trim(),
    )
  const byFile = new Map<string, SignedCheck[]>()
  for (const { id, evidence, span } of facts.values())
    for (const item of evidence) {
      const state = checkState(item)
      const isOwn = state === 'unsigned' && item.checked?.by === by
      if (!isOwn && (named === null || !named.includes(id) || state === 'checked')) continue
      const index = Number(item.id.slice(id.length + 1)) - 1
      const on = isOwn && item.checked ? item.checked.on : today
      byFile.set(span.file, [...(byFile.get(span.file) ?? []), { fact: id, index, by, on, of: item.digest }])
    }
  if (byFile.size === 0)
    throw new UsageError(
      named === null
        ? `No check by "${by}" waits to be signed. Name the facts that you have read: --sign "${by}" --fact ID ...`
        : 'All evidence of these facts is checked already.',
    )
  const written = [...byFile].map(([path, checks]) => ({
    path,
    content: withChecks(path, checks, workspace),
  }))
  await writeAuthorFiles(workspace, written)
  for (const [path, checks] of byFile)
    for (const { fact, index } of checks) terminal.out(`${path}: ${fact}-${index + 1} checked by ${by}`)
  return 0
}

function withChecks(path: string, checks: readonly SignedCheck[], workspace: Workspace): string {
  const text = readText(workspace, path, () => {})
  const yaml = text === null ? null : readYaml(path, text, () => {})
  const signed = text === null || yaml === null ? null : signChecks(text, yaml, checks)
  if (signed !== null) return signed
  throw new UsageError(`${path} is written in a way that nothing can be added to. Nothing was written.`)
}
