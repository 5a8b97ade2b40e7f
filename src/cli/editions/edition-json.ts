import { turnOf } from '../../editions/compare-facts.ts'
import { valueChangeOf } from '../../editions/value-change.ts'
import type {
  EditionEvidence,
  EditionFact,
  EditionHead,
  EditionSource,
  FactChange,
  SourceChange,
} from '../../model/edition.ts'
import { consensusInWords, unitBeside } from '../../render/wording/consensus-words.ts'
import type { Phrasebook } from '../../render/words.ts'

/** An edition's head matter, as `--json` prints it. */
export const headToJson = ({ corpus: _, version, ...head }: EditionHead): object => ({
  ...head,
  citedeck: version,
})

export function changeToJson(change: FactChange, book: Phrasebook): object {
  const { id, kind, aspects, before, after, gained, lost, altered } = change
  return {
    fact: id,
    kind,
    changed: aspects,
    value: valueChangeOf(change),
    turn: turnOf(change),
    before: before && factToJson(before, book),
    after: after && factToJson(after, book),
    // Of facts that are new or gone all evidence is.
    ...(kind === 'changed'
      ? {
          gained: gained.map(evidenceToJson),
          lost: lost.map(evidenceToJson),
          altered: altered.map(pair => ({
            before: evidenceToJson(pair.before),
            after: evidenceToJson(pair.after),
          })),
        }
      : {}),
  }
}

function factToJson(fact: EditionFact, book: Phrasebook): object {
  const { number, claim, agreement, origins, against } = fact
  return { number, claim, value: consensusInWords(fact, book, unitBeside(fact)), agreement, origins, against }
}

const evidenceToJson = ({ source, quote, who, stance }: EditionEvidence): object => ({
  source: source.id,
  quote,
  by: who,
  stance,
})

export function sourceChangeToJson({ id, kind, aspects, before, after }: SourceChange): object {
  return {
    source: id,
    kind,
    changed: aspects,
    before: before && sourceToJson(before),
    after: after && sourceToJson(after),
  }
}

const sourceToJson = ({ bibliography, reliability, lineage, sha256 }: EditionSource): object => ({
  title: bibliography.title,
  outlet: bibliography['container-title'] ?? bibliography.publisher,
  issued: bibliography.issued,
  reliability,
  lineage,
  sha256,
})
