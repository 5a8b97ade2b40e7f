import type { Terminal } from '../terminal.ts'
import type { VerifiedCopy, VerifiedDistribution } from './verify-distribution.ts'

/** Files of a kind that are named one by one; more are counted. */
const NAMED = 20

/** Prints how copies for recipients stand. `ownKey` is the fingerprint of the user's own key; null where there is none. */
export function printDistribution(
  found: VerifiedDistribution,
  ownKey: string | null,
  terminal: Terminal,
): void {
  const { out, bold } = terminal
  const place = found.folder === '' ? 'distribution.json' : `${found.folder}/distribution.json`
  switch (found.kind) {
    case 'newer':
      out(
        `${bold(place)}\n  Copies for recipients, of a newer form, by ${found.generator}. Use that or a later one.`,
      )
      return
    case 'illegible':
      out(`${bold(place)}\n  Manifest: BROKEN. It cannot be read; it is cut off, or was changed.`)
      return
    case 'broken-off':
      out(bold(place.replace(/json$/, 'journal')))
      out(
        `  Copies for recipients: the run that made them broke off; the same build goes on. Of those that it had written, ${soFar(found.copies)}`,
      )
      printCopies(found.copies, terminal)
      return
    case 'read': {
      const { title, edition, date } = found.distribution
      const numbered = edition === null ? '' : `, edition ${edition}`
      out(
        `${bold(place)}\n  Copies of “${title}”${numbered}, ${date}. ${counted(found.copies, found.signature === 'whole' ? 'whole' : 'as it lists them')}`,
      )
      for (const line of signatureLines(found, ownKey)) out(`  ${line}`)
      printCopies(found.copies, terminal)
      for (const name of found.unlisted.slice(0, NAMED))
        out(`    ${bold(name)} is no copy of this distribution.`)
      printRest(found.unlisted.length, 'PDFs that are no copies of it', terminal)
      if (found.others.length > 0)
        out(`  Beside them, and no part of it: ${shortened(found.others).join(', ')}.`)
    }
  }
}

/** `state` is what can be said of those whose bytes are as the manifest has them. */
function counted(copies: readonly VerifiedCopy[], state: string): string {
  const same = copies.filter(copy => copy.state === 'whole').length
  const many = copies.length === 1 ? 'The one copy is' : `All ${copies.length} copies are`
  return same === copies.length
    ? `${many} ${state}.`
    : `${same} of ${copies.length} ${copies.length === 1 ? 'copy' : 'copies'} ${same === 1 ? 'is' : 'are'} ${state}.`
}

function soFar(copies: readonly VerifiedCopy[]): string {
  const whole = copies.filter(({ state }) => state === 'whole').length
  return `${whole === copies.length ? `all ${whole}` : `${whole} of ${copies.length}`} are whole.`
}

function signatureLines(
  { distribution: { signedBy }, signature }: Extract<VerifiedDistribution, { kind: 'read' }>,
  ownKey: string | null,
): readonly string[] {
  const by = signedBy.kind === 'ed25519' ? 'a key' : `the certificate of ${signedBy.subject}`
  switch (signature) {
    case 'whole':
      return signedBy.fingerprint === ownKey
        ? ['Manifest: whole, signed by your own key.']
        : [
            `Manifest: whole, signed by ${by} with the fingerprint`,
            signedBy.fingerprint,
            'Compare it with the one that you have from the sender by another way: anybody can sign.',
          ]
    case 'broken':
      return [
        'Manifest: BROKEN. Its signature does not fit: it was changed, and what it says of copies cannot be relied on.',
      ]
    case 'other-key':
      return [
        `Manifest: BROKEN. It names ${by}, and was signed or is to be checked by another: it was exchanged.`,
      ]
    case 'missing':
      return [
        'Manifest: its signature is not there, and citedeck signs every one: what it says of copies cannot be relied on.',
      ]
  }
}

function printCopies(copies: readonly VerifiedCopy[], terminal: Terminal): void {
  const others = copies.filter(({ state }) => state !== 'whole')
  for (const { copy, state } of others.slice(0, NAMED)) {
    const whose = `copy ${copy.number}, ${copy.name}`
    terminal.out(
      `    ${terminal.bold(copy.file)} (${whose}) ${state === 'missing' ? 'is missing.' : 'was CHANGED: its bytes are not those that were given out.'}`,
    )
  }
  printRest(others.length, 'copies that were changed or are missing', terminal)
}

function printRest(count: number, what: string, terminal: Terminal): void {
  if (count > NAMED) terminal.out(`    and ${count - NAMED} more ${what}; --json lists all.`)
}

const shortened = (names: readonly string[]): readonly string[] =>
  names.length > NAMED ? [...names.slice(0, NAMED), `${names.length - NAMED} more`] : names
