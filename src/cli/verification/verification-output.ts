import { formatDifference } from '../../corpus/anchoring/word-difference.ts'
import type { Phrasebook } from '../../render/words.ts'
import { describeEdition, sayChange, sayFact, saySource } from '../editions/edition-words.ts'
import type { Terminal } from '../terminal.ts'
import { printDistribution } from './distribution-output.ts'
import { printFile } from './file-output.ts'
import type { HeldEdition, HeldQuote } from './hold-against-corpus.ts'
import { isNoOther } from './unlisted-files.ts'
import { printUnlisted } from './unlisted-output.ts'
import { isAsListed, isUnchanged, type Verification, type VerifiedEdition } from './verification.ts'
import { isGivenOutWhole } from './verify-distribution.ts'
import { isWhole } from './verify-file.ts'

/** What words of a verification are said with. */
export interface VerificationWords {
  readonly book: Phrasebook
  /** Fingerprint of the user's own key; null where there is none. */
  readonly ownKey: string | null
}

/** Prints what a verification has found, in words. */
export function printVerification(
  verification: Verification,
  { book, ownKey }: VerificationWords,
  terminal: Terminal,
): void {
  for (const file of verification.files) printFile(file, terminal)
  for (const { name, state } of verification.listed)
    if (state !== 'same') terminal.out(`${terminal.bold(name)}\n  ${LISTED[state]}`)
  printUnlisted(verification.unlisted, book, terminal)
  for (const distribution of verification.distributions) printDistribution(distribution, ownKey, terminal)
  for (const edition of verification.editions) printEdition(edition, book, terminal)
  terminal.out(`\n${terminal.bold(verdictOn(verification))}`)
}

const LISTED = {
  missing: 'It is listed in provenance.json, and is not here.',
  changed:
    'It is not the file that provenance.json lists: its bytes were changed, or it comes from another build.',
  copies: 'It was given out in copies alone.',
} as const

function printEdition({ edition, corpus }: VerifiedEdition, book: Phrasebook, terminal: Terminal): void {
  terminal.out(`\n${describeEdition(edition, book)}`)
  switch (corpus.kind) {
    case 'no-workspace':
      terminal.out(
        '  No workspace is around: only the seal was checked, and not whether its facts still stand.',
      )
      return
    case 'no-corpus':
      terminal.out(
        `  The workspace has no corpus "${corpus.name}": only the seal was checked, and not whether its facts still stand. Name another with --corpus.`,
      )
      return
    case 'unreadable':
      terminal.out(
        `  corpus/${corpus.name} cannot be read; citedeck check says why. Only the seal was checked.`,
      )
      return
    case 'held':
      terminal.out(`  Held against corpus/${corpus.name} as it is now:`)
      printQuotes(corpus.held, terminal)
      printFacts(edition.facts.size, corpus.held, book, terminal)
      printSources(corpus.held, terminal)
  }
}

function printQuotes({ quotes }: HeldEdition, terminal: Terminal): void {
  const count = (state: HeldQuote['state']): number => quotes.filter(quote => quote.state === state).length
  const standing = count('stands')
  const unread = count('unread')
  const checked = quotes.length - unread
  terminal.out(
    `  Quotes: ${standing === checked ? `all ${checked} that could be checked stand` : `${standing} of ${checked} stand`}${unread === 0 ? '' : `; ${unread} could not be checked, because their texts are not here`}.`,
  )
  for (const { fact, evidence, state, nearest } of quotes) {
    const words = {
      stands: null,
      unread: null,
      elsewhere: 'stands, and other words stand beside it',
      gone: 'is not there any more',
      unregistered: 'has no source in the corpus any more',
    }[state]
    if (words === null) continue
    terminal.out(`    ${terminal.bold(fact.id)}  ${evidence.source.id}: “${evidence.quote}” ${words}.`)
    if (nearest !== null) terminal.out(`      nearest: ${formatDifference(nearest)}`)
  }
}

function printFacts(
  total: number,
  { facts, unreadFacts, withheld }: HeldEdition,
  book: Phrasebook,
  terminal: Terminal,
): void {
  const changed = facts.length + unreadFacts.length + withheld.size
  terminal.out(
    changed === 0
      ? `  Facts: all ${total} as they were.`
      : `  Facts: ${total - changed} of ${total} as they were.`,
  )
  for (const change of facts) {
    const { before, after, id } = change
    terminal.out(
      `    ${terminal.bold(`${before?.number ?? ''} ${id}`.trim())}  ${before?.claim ?? ''}: ${before ? sayFact(before, book) : ''}`,
    )
    for (const line of after === null ? ['is not in the corpus any more'] : sayChange(change, book))
      terminal.out(`      ${line}`)
  }
  for (const id of unreadFacts)
    terminal.out(`    ${terminal.bold(id)}  cannot be read now; citedeck check says why.`)
  for (const [id, reason] of withheld)
    terminal.out(`    ${terminal.bold(id)}  is not for this audience any more: ${reason}.`)
}

function printSources({ sources }: HeldEdition, terminal: Terminal): void {
  if (sources.length === 0) return
  terminal.out('  Sources:')
  for (const change of sources)
    terminal.out(
      `    ${terminal.bold(change.id)}  ${saySource(change)}${change.kind === 'removed' ? ': not in the corpus any more' : ''}`,
    )
}

function verdictOn(verification: Verification): string {
  const { files, listed, unlisted, distributions, editions } = verification
  if (isUnchanged(verification)) {
    const isHeld = editions.some(({ corpus }) => corpus.kind === 'held')
    return isHeld ? 'As it was built, and everything still stands.' : 'As it was built.'
  }
  if (!files.every(isWhole)) return 'REFUSED: it is not shown to be as it was built.'
  if (!listed.every(isAsListed)) return 'REFUSED: files are missing, or not those of this build.'
  if (!unlisted.every(isNoOther)) return 'REFUSED: files lie there that are not shown to be of this edition.'
  for (const found of distributions.filter(distribution => !isGivenOutWhole(distribution))) {
    if (found.kind === 'broken-off') return 'REFUSED: copies for recipients are not complete.'
    if (found.kind !== 'read' || found.signature !== 'whole')
      return 'REFUSED: the manifest of the copies is not shown to be as it was signed.'
    return 'REFUSED: copies for recipients are changed, missing, or too many.'
  }
  return 'As it was built; since then, something that it rests on has changed.'
}
