import { addEvidence, addFacts } from '../edit/accept-fact.ts'
import { writeAuthorFiles } from '../edit/author-files.ts'
import type { Proposal } from '../facts/suggestions/proposal.ts'
import type { Proposition } from '../facts/suggestions/proposition.ts'
import type { Facts } from '../model/corpus.ts'
import { readText } from '../schema/author-file.ts'
import { suggestName } from '../schema/nearest-name.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import type { ExitCode } from './exit-code.ts'
import type { Opened } from './open-corpus.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** The proposal of an id. Throws a UsageError where there is none, or none any more. */
export function proposalNamed(
  id: string,
  open: readonly Proposition[],
  facts: Facts,
  write: (proposition: Proposition) => Proposal | null,
): Proposal {
  const proposition = open.find(each => each.id === id)
  const proposal = proposition ? write(proposition) : null
  if (proposal) return proposal
  const fact = facts.get(id)
  if (fact) throw new UsageError(`"${id}" is a fact already, in ${fact.span.file}. Nothing was written.`)
  const ids = open.map(each => each.id)
  throw new UsageError(
    `There is no proposal "${id}". ${`${suggestName(id, ids)} Nothing was written.`.trim()}`,
  )
}

/** A proposal with the evidence of others behind its own. Throws a UsageError where one is of another kind. */
export function joinInto(
  head: Proposition,
  accepted: readonly Proposal[],
  write: (proposition: Proposition) => Proposal | null,
): Proposal {
  const others = accepted.flatMap(({ proposition }) => (proposition.id === head.id ? [] : proposition))
  const unfit = others.find(({ kind }) => kind !== head.kind)
  if (unfit)
    throw new UsageError(
      `${unfit.id} is of the kind ${unfit.kind}, and ${head.id} of the kind ${head.kind}: they cannot be one fact. Nothing was written.`,
    )
  const findings = [head, ...others].flatMap(each => each.findings)
  const joined = write({ ...head, findings })
  if (joined === null) throw new UsageError(`${head.id} cannot be written as a fact. Nothing was written.`)
  return joined
}

/** Writes what is accepted as facts of their own, all of it or nothing. */
export async function acceptAsFacts(
  accepted: readonly Proposal[],
  { session, knowledge, name: corpus }: Pick<Opened, 'session' | 'knowledge' | 'name'>,
  terminal: Terminal,
): Promise<ExitCode> {
  const facts = knowledge.facts.keys()
  const path = `corpus/${corpus}/facts.yaml`
  const isThere = session.workspace.list(`corpus/${corpus}`).includes('facts.yaml')
  const text = isThere ? readText(session.workspace, path, () => {}) : HEAD
  const known = text === null ? null : readYaml(path, text, () => {})
  if (text === null || known === null)
    throw new UsageError(`${path} cannot be read. Mend it first: citedeck check`)
  const taken = new Set([...facts, ...(known.data ? Object.keys(known.data) : [])])
  const named = accepted.map(({ authored, proposition }) => ({
    id: freeId(proposition.id, taken),
    fact: authored,
  }))
  const content = addFacts(text, named)
  const mistakes: string[] = []
  const read = readYaml(path, content, ({ message }) => mistakes.push(message))
  if (!read?.sound || mistakes.length > 0)
    throw new UsageError(
      `${path} takes no entries at its end as it is written. Write its entries in blocks, one key a line.`,
    )
  await writeAuthorFiles(session.workspace, [{ path, content }])
  for (const { id } of named) terminal.out(`${id}  ${path}`)
  terminal.err(terminal.faint(`Next: read what was written there, then  citedeck facts --corpus ${corpus}`))
  for (const { proposition } of accepted)
    if (proposition.belongsTo !== null)
      terminal.err(
        `${proposition.id} looks like more evidence of ${proposition.belongsTo}; --into ${proposition.belongsTo} would have put it there.`,
      )
  return 0
}

/** Puts the evidence of what is accepted behind that of a fact, all of it or nothing. */
export async function acceptInto(
  id: string,
  accepted: readonly Proposal[],
  { session, knowledge }: Pick<Opened, 'session' | 'knowledge'>,
  terminal: Terminal,
): Promise<ExitCode> {
  const fact = knowledge.facts.get(id)
  if (!fact)
    throw new UsageError(`There is no fact "${id}". ${suggestName(id, [...knowledge.facts.keys()])}`.trim())
  for (const { authored, proposition } of accepted) {
    const isFit = authored.kind === fact.kind || (authored.kind === 'quotation' && fact.kind === 'statement')
    if (!isFit)
      throw new UsageError(
        `${proposition.id} is of the kind ${authored.kind}, and ${id} of the kind ${fact.kind}: it cannot go into it.`,
      )
  }
  const path = fact.span.file
  const text = readText(session.workspace, path, () => {})
  const yaml = text === null ? null : readYaml(path, text, () => {})
  if (text === null || !yaml?.sound)
    throw new UsageError(`${path} cannot be read. Mend it first: citedeck check`)
  const evidence = accepted.flatMap(({ authored }) => authored.evidence ?? [])
  const content = addEvidence(text, yaml, id, evidence)
  if (content === null)
    throw new UsageError(
      fact.evidence.length === 0
        ? `${id} has no list of evidence that could be added to.`
        : `${id} takes no evidence as it is written. Write its \`evidence\` as a list, one key a line.`,
    )
  await writeAuthorFiles(session.workspace, [{ path, content }])
  for (const { source, quote } of evidence) terminal.out(`${id}  ${source}  “${quote}”`)
  return 0
}

/** An id that no fact has: what is left of a proposal after a part of it was accepted would have the same. */
function freeId(id: string, taken: Set<string>): string {
  let free = id
  for (let count = 2; taken.has(free); count += 1) free = `${id}-${count}`
  taken.add(free)
  return free
}

const HEAD = '# yaml-language-server: $schema=../../schemas/facts.schema.json\n'
