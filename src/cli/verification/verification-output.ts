import { formatDifference } from '../../corpus/word-difference.ts'
import type { Phrasebook } from '../../render/words.ts'
import { describeEdition, sayChange, sayFact, saySource } from '../edition-words.ts'
import type { Terminal } from '../terminal.ts'
import type { HeldEdition, HeldQuote } from './hold-against-corpus.ts'
import { isUnchanged, type Verification, type VerifiedEdition } from './verification.ts'
import type { VerifiedFile } from './verify-file.ts'

/** Prints what a verification has found, in words. */
export function printVerification(verification: Verification, book: Phrasebook, terminal: Terminal): void {
  for (const file of verification.files) printFile(file, terminal)
  for (const { name, state } of verification.listed)
    if (state !== 'same')
      terminal.out(
        `${terminal.bold(name)}\n  ${state === 'missing' ? 'It is listed in provenance.json, and is not here.' : 'It is not the file that provenance.json lists: its bytes were changed, or it comes from another build.'}`,
      )
  for (const edition of verification.editions) printEdition(edition, book, terminal)
  terminal.out(`\n${terminal.bold(verdictOn(verification))}`)
}

function printFile({ name, seal, provenance, isOurs, format }: VerifiedFile, terminal: Terminal): void {
  terminal.out(terminal.bold(name))
  if (!isOurs && seal.kind === 'missing') {
    terminal.out(
      '  This is no file that citedeck has built, as far as it shows: it has no seal and no provenance.',
    )
    return
  }
  for (const line of sealLines(seal, format)) terminal.out(`  ${line}`)
  for (const line of provenanceLines(provenance, seal)) terminal.out(`  ${line}`)
}

const shown = (seal: string): string => `${seal.slice(0, 8)} ${seal.slice(8)}`

function sealLines(seal: VerifiedFile['seal'], format: VerifiedFile['format']): readonly string[] {
  switch (seal.kind) {
    case 'whole':
      return [`Seal: whole. Every byte is as it was built. ${shown(seal.seal)}`]
    case 'changed':
      return [
        'Seal: BROKEN. The file is not as it was built: at least one byte was changed, and nothing in it can be relied on.',
        `It says   ${shown(seal.seal)}`,
        `It comes to ${shown(seal.computed)}`,
      ]
    case 'extended':
      return [
        `Seal: whole up to byte ${seal.length}, and ${seal.added} bytes were added behind it.`,
        'Another program has added something: notes, a form or a signature. It may have changed what pages show; the file as it was built is still in it, in front of what was added.',
      ]
    case 'resaved':
      return [
        'Seal: cannot be checked. Another program has written the file anew (as when PDFs are merged, compressed or saved again), or it was changed by hand.',
        'Whether its pages are as they were built cannot be said. Ask for the file as it was sent.',
        ...(seal.seal === null ? [] : [`Its seal was ${shown(seal.seal)}`]),
      ]
    case 'encrypted':
      return [
        'Seal: cannot be checked. Another program has encrypted the file, and with it the seal. Ask for the file as it was sent.',
      ]
    case 'missing':
      return [
        `Seal: there is none, and every ${format === 'pdf' ? 'PDF' : 'file'} that citedeck builds has one: the file was changed.`,
      ]
  }
}

function provenanceLines(
  provenance: VerifiedFile['provenance'],
  seal: VerifiedFile['seal'],
): readonly string[] {
  switch (provenance.kind) {
    case 'read':
      if (!provenance.isWhole)
        return ['Provenance: BROKEN. It has a seal of its own, which does not fit: what it says was changed.']
      return seal.kind === 'whole'
        ? []
        : [
            'Provenance: whole by its own seal. What is said below is what it says; the pages may say otherwise.',
          ]
    case 'missing':
      return [
        seal.kind === 'whole'
          ? 'Provenance: it was built without (--no-attach), so that only the seal can be checked.'
          : 'Provenance: none in the file. It was built with --no-attach, or it was taken out.',
      ]
    case 'newer':
      return [
        `Provenance: of a newer form, by citedeck ${provenance.version}; only the seal could be checked. Use citedeck ${provenance.version} or later.`,
      ]
    case 'illegible':
      return ['Provenance: it cannot be read; it is cut off, or something else was put in its place.']
    case 'locked':
      return ['Provenance: the file opens only with its password; give it with --password.']
    case 'damaged':
      return ['The file is damaged or cut off: it cannot be opened.']
    case 'unasked':
      return []
  }
}

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
  const { files, listed, editions } = verification
  if (isUnchanged(verification)) {
    const isHeld = editions.some(({ corpus }) => corpus.kind === 'held')
    return isHeld ? 'As it was built, and everything still stands.' : 'As it was built.'
  }
  const broken = files.some(
    ({ seal, provenance }) => seal.kind !== 'whole' || (provenance.kind === 'read' && !provenance.isWhole),
  )
  if (broken) return 'REFUSED: it is not shown to be as it was built.'
  if (listed.some(({ state }) => state !== 'same'))
    return 'REFUSED: files are missing, or not those of this build.'
  return 'As it was built; since then, something that it rests on has changed.'
}
