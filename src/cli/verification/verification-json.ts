import { type PdfSignature, validityOf } from '../../export/signing/pdf-signatures.ts'
import type { Phrasebook } from '../../render/words.ts'
import { changeToJson, headToJson, sourceChangeToJson } from '../editions/edition-json.ts'
import type { HeldEdition, HeldQuote } from './hold-against-corpus.ts'
import type { UnlistedFile } from './unlisted-files.ts'
import { isUnchanged, type Verification, type VerifiedEdition } from './verification.ts'
import type { VerifiedCopy, VerifiedDistribution } from './verify-distribution.ts'
import type { VerifiedFile } from './verify-file.ts'

/** What `verify --json` prints; docs/verifying.md describes it. */
export function verificationToJson(verification: Verification, book: Phrasebook): object {
  return {
    unchanged: isUnchanged(verification),
    files: verification.files.map(fileToJson),
    listed: verification.listed,
    unlisted: verification.unlisted.map(unlistedToJson),
    distributions: verification.distributions.map(distributionToJson),
    editions: verification.editions.map(edition => editionToJson(edition, book)),
  }
}

function fileToJson({ name, format, isOurs, seal, provenance, signatures }: VerifiedFile): object {
  const { kind: state, ...digits } = seal
  return {
    file: name,
    format,
    citedeck: isOurs,
    seal: { state, ...digits },
    provenance:
      provenance.kind === 'read'
        ? { state: provenance.isWhole ? 'whole' : 'changed' }
        : {
            state: provenance.kind,
            ...(provenance.kind === 'newer' ? { version: provenance.version } : {}),
          },
    signatures: signatures.map(signatureToJson),
  }
}

function signatureToJson(signature: PdfSignature): object {
  const { state, covers, signer, signedAt } = signature
  return { state, covers, signer, signedAt, validity: validityOf(signature) }
}

function unlistedToJson({ name, state, file }: UnlistedFile): object {
  if (file === null || !file.isOurs) return { name, state, seal: null, edition: null }
  const { provenance, seal } = file
  const edition = provenance.kind === 'read' ? headToJson(provenance.edition.head) : null
  return { name, state, seal: seal.kind, edition }
}

function distributionToJson(found: VerifiedDistribution): object {
  const { folder, kind: state } = found
  if (found.kind === 'newer') return { folder, state, generator: found.generator }
  if (found.kind === 'illegible') return { folder, state }
  const copies = copiesToJson(found.copies)
  if (found.kind === 'broken-off') return { folder, state, copies }
  const { id, title, edition, date, marking, signedBy } = found.distribution
  return {
    folder,
    state,
    document: { id, title, edition, date, marking },
    signature: { state: found.signature, signedBy },
    copies,
    unlisted: found.unlisted,
    others: found.others,
  }
}

function copiesToJson(copies: readonly VerifiedCopy[]): object {
  const of = (wanted: VerifiedCopy['state']) =>
    copies
      .filter(({ state }) => state === wanted)
      .map(({ copy: { number, name, file } }) => ({ number, name, file }))
  return {
    total: copies.length,
    whole: of('whole').length,
    changed: of('changed'),
    missing: of('missing'),
  }
}

function editionToJson({ edition, corpus }: VerifiedEdition, book: Phrasebook): object {
  const { kind: state } = corpus
  const name = 'name' in corpus ? corpus.name : null
  return {
    ...headToJson(edition.head),
    corpus: { name, state },
    ...(corpus.kind === 'held' ? heldToJson(corpus.held, book) : {}),
  }
}

function heldToJson(
  { quotes, facts, unreadFacts, withheld, sources }: HeldEdition,
  book: Phrasebook,
): object {
  const count = (state: HeldQuote['state']): number => quotes.filter(quote => quote.state === state).length
  return {
    quotes: {
      total: quotes.length,
      stand: count('stands'),
      elsewhere: count('elsewhere'),
      gone: count('gone'),
      unread: count('unread'),
      unregistered: count('unregistered'),
      changed: quotes
        .filter(({ state }) => state !== 'stands' && state !== 'unread')
        .map(({ fact, evidence, state, nearest }) => ({
          fact: fact.id,
          source: evidence.source.id,
          quote: evidence.quote,
          state,
          nearest:
            nearest === null
              ? null
              : nearest.flatMap(({ kind, words }) => (kind === 'quote' ? [] : [words])).join(''),
        })),
    },
    facts: facts.map(change => changeToJson(change, book)),
    unreadFacts,
    withheld: [...withheld].map(([fact, reason]) => ({ fact, reason })),
    sources: sources.map(sourceChangeToJson),
  }
}
