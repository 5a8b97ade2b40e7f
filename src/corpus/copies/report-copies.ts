import { diagnose, type Report } from '../../diagnostics/diagnostic.ts'
import type { Fact } from '../../model/fact.ts'
import type { Source, SourceText } from '../../model/source.ts'
import { hintAgainstCopy } from '../registry/lineage.ts'
import { type ComparedSentence, compareCopy, GRAVE } from './compare-copy.ts'
import { declaredBetween } from './describe-pair.ts'
import { issueOf } from './direction.ts'
import type { CopyPair } from './find-copies.ts'
import type { Registered } from './outlets.ts'

/**
 * Reports each source that seems to be a copy of another and whose lineage does not say so, once, at its id: with the pair
 * that is most alike. Of two, the later one; of two of one day or without a date, the one that is registered later. A copy
 * of a copy that is declared is none to declare again.
 */
export function reportUndeclaredCopies(
  sources: ReadonlyMap<string, Registered>,
  pairs: readonly CopyPair[],
  corpus: string,
  report: Report,
): void {
  const order = new Map([...sources.keys()].map((id, index) => [id, index]))
  const undeclared = new Map<string, { readonly pair: CopyPair; readonly original: string }>()
  for (const pair of pairs) {
    const [first, second] = [sources.get(pair.first), sources.get(pair.second)]
    if (!first || !second || declaredBetween(first, second) !== null) continue
    const copy = laterOf(first, second, order)
    // Where the later one says what it derives from, it has been looked at: the other one may be the copy.
    const [derived, original] =
      copy.lineage === null ? [copy, copy === first ? second : first] : [first, second]
    const known = undeclared.get(derived.id)
    if (!known || known.pair.score < pair.score) undeclared.set(derived.id, { pair, original: original.id })
  }
  for (const [id, { pair, original }] of undeclared) {
    const source = sources.get(id)
    if (!source) continue
    report(
      diagnose(
        'copy-undeclared',
        source.span,
        `${id} ${SEEMS[pair.kind]} ${original}, and does not say so.`,
        {
          hint: `Look at both: citedeck copies --corpus ${corpus}. If it is one: citedeck copies --corpus ${corpus} --declare ${id} ${original}`,
        },
      ),
    )
  }
}

const SEEMS: Readonly<Record<CopyPair['kind'], string>> = {
  verbatim: 'has most of its words in the order of',
  reworded: 'tells names and numbers in the order of',
  passage: 'shares a long passage with',
}

function laterOf(first: Registered, second: Registered, order: ReadonlyMap<string, number>): Registered {
  const [a, b] = [issueOf(first), issueOf(second)]
  if (a && b && a.latest < b.earliest) return second
  if (a && b && b.latest < a.earliest) return first
  return (order.get(first.id) ?? 0) < (order.get(second.id) ?? 0) ? second : first
}

/**
 * Reports evidence whose sentence is one that its source, a declared copy, changed: another negation, number, name, doer or
 * doubt than the original has. Both texts must be held; `textOf` gives that of a source. Evidence at whose place a copied
 * value was reported as altered already (`isReported`) is passed over.
 */
export function reportChangedSentences(
  facts: Iterable<Fact>,
  sources: ReadonlyMap<string, Source>,
  textOf: (id: string) => SourceText | null,
  isReported: (evidenceId: string) => boolean,
  report: Report,
): void {
  for (const { evidence } of facts)
    for (const { id, source, passage, quoteSpan, altered } of evidence) {
      const original = source.lineage?.from.kind === 'source' ? source.lineage.from.source : null
      const copied = original === null ? null : textOf(original)
      const text = textOf(source.id)
      if (passage === null || original === null || !copied || !text || altered || isReported(id)) continue
      if (!sources.has(original)) continue
      const changed = compareCopy(copied, text).changed.find(
        sentence => isGrave(sentence) && touches(sentence, passage.start, passage.end),
      )
      if (!changed?.original || !changed.copy) continue
      const words = (of: SourceText, { start, end }: { start: number; end: number }): string =>
        of.text.slice(start, end).replace(/\s+/g, ' ')
      report(
        diagnose(
          'copy-altered',
          quoteSpan,
          `${source.id} copies ${original}, and changed what this sentence says (${namesOf(changed)}).`,
          {
            details: [
              `${original}:  ${words(copied, changed.original)}`,
              `${source.id}:  ${words(text, changed.copy)}`,
            ],
            hint: hintAgainstCopy(original),
          },
        ),
      )
    }
}

/** Likeness from which two sentences are the same one, beyond doubt. */
const SAME = 0.3

const isGrave = ({ changes, likeness }: ComparedSentence): boolean =>
  likeness >= SAME && changes.some(({ gravity }) => gravity > GRAVE)

const touches = ({ copy }: ComparedSentence, start: number, end: number): boolean =>
  copy !== null && copy.start < end && copy.end > start

const KINDS = {
  negation: 'a negation',
  number: 'a number',
  time: 'a time',
  name: 'a name',
  roles: 'who did what',
  modality: 'how sure it is',
} as const

const namesOf = ({ changes }: ComparedSentence): string =>
  [...new Set(changes.filter(({ gravity }) => gravity > GRAVE).map(({ kind }) => KINDS[kind]))].join(', ')
