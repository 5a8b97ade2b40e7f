import { compareEditions } from '../../editions/compare-editions.ts'
import { loadWords } from '../../layouts/load-words.ts'
import { overlayTemplates } from '../../layouts/template-files.ts'
import { openPhrasebook } from '../../render/words.ts'
import { openWorkspace } from '../../workspace.ts'
import { differenceToJson, isSameThroughout, printDifference } from '../editions/edition-difference.ts'
import { openEdition } from '../editions/open-edition.ts'
import type { Environment } from '../environment.ts'
import type { ExitCode } from '../exit-code.ts'
import type { Terminal } from '../terminal.ts'

export interface DiffOptions {
  readonly audience?: string
  readonly json?: boolean
}

/**
 * Says what changed from one briefing to another: judgements, claims, figures, agreement, evidence and sources. Exit code 0
 * where they say the same, 1 where they differ, as diff(1) has it (IEEE 1003.1).
 */
export async function diff(
  before: string,
  after: string,
  options: DiffOptions,
  environment: Environment,
  terminal: Terminal,
): Promise<ExitCode> {
  const audience = options.audience ?? null
  const [old, now] = [
    await openEdition(before, audience, environment),
    await openEdition(after, audience, environment),
  ]
  for (const [name, { isWhole }] of [
    [before, old],
    [after, now],
  ] as const)
    if (!isWhole)
      terminal.err(`${name} is not as it was built: what it says is in doubt. See: citedeck verify ${name}`)
  const difference = { before: old.edition, after: now.edition, ...compareEditions(old.edition, now.edition) }
  const own = openWorkspace(environment.packageRoot)
  const book = openPhrasebook(
    'en',
    loadWords('en', overlayTemplates(own, own), () => {}),
  )
  if (options.json) terminal.out(JSON.stringify(differenceToJson(difference, book), null, 2))
  else printDifference(difference, book, terminal)
  return isSameThroughout(difference) ? 0 : 1
}
