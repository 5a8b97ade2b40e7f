import type { Terminal } from '../terminal.ts'
import { signatureLines } from './signature-output.ts'
import type { VerifiedFile } from './verify-file.ts'

/** Prints whether a file is as it was built, and what its provenance says of itself. */
export function printFile(
  { name, seal, provenance, signatures, isOurs, format }: VerifiedFile,
  terminal: Terminal,
): void {
  terminal.out(terminal.bold(name))
  if (!isOurs && seal.kind === 'missing') {
    terminal.out(
      '  This is no file that citedeck has built, as far as it shows: it has no seal and no provenance.',
    )
    return
  }
  for (const line of sealLines(seal, format)) terminal.out(`  ${line}`)
  for (const line of signatures.flatMap(signatureLines)) terminal.out(`  ${line}`)
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
        `Seal: whole up to byte ${seal.length}, and ${seal.added === 1 ? 'one byte was' : `${seal.added} bytes were`} added behind it.`,
        'Another program has added something: notes, a form or a signature. It may have changed what pages show; the file as it was built is still in it, in front of what was added.',
      ]
    case 'resaved':
      return [
        'Seal: cannot be checked. Another program has written the file anew (as when PDFs are merged, compressed or saved again), or it was cut off or changed by hand.',
        'Whether its pages are as they were built cannot be said. Ask for the file as it was sent.',
        ...(seal.seal === null ? [] : [`Its seal was ${shown(seal.seal)}`]),
      ]
    case 'encrypted':
      return [
        'Seal: cannot be checked. Another program has encrypted the file, and with it the seal. Ask for the file as it was sent.',
      ]
    case 'missing':
      return [
        format === 'pdf'
          ? 'Seal: there is none, and every PDF that citedeck builds has one: another program has made a new file of it (as when PDFs are merged or printed to PDF), or the seal was taken out.'
          : 'Seal: there is none, and every file that citedeck builds has one: the file was changed.',
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
      return [
        'Provenance: the file opens only with its password; give it with --password to see whether what it states still stands.',
      ]
    case 'refused':
      return ['Provenance: the password that was given does not open the file.']
    case 'damaged':
      return ['The file is damaged or cut off: it cannot be opened.']
    case 'unasked':
      return []
  }
}
