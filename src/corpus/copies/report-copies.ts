import { diagnose, type Report } from '../../diagnostics/diagnostic.ts'
import type { Evidence, Fact } from '../../model/fact.ts'
import type { Source, SourceText } from '../../model/source.ts'
import type { Range } from '../../model/span.ts'
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

/** Texts of sources, by their ids; null where one is not held. */
export type TextOf = (id: string) => SourceText | null

/**
 * Reports evidence on what its source, a declared copy, made of a sentence of the original: another negation, number, name,
 * doer or doubt. Evidence at whose place a copied value was reported as altered already (`isReported`) is passed over.
 */
export function reportChangedSentences(
  facts: Iterable<Fact>,
  sources: ReadonlyMap<string, Source>,
  textOf: TextOf,
  isReported: (evidenceId: string) => boolean,
  report: Report,
): void {
  for (const { evidence, passage, original, originalText, text } of copiedEvidence(facts, sources, textOf)) {
    const { id, source, quoteSpan, altered } = evidence
    if (altered || isReported(id)) continue
    const changed = compareCopy(originalText, text).changed.find(
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
            `${original}:  ${words(originalText, changed.original)}`,
            `${source.id}:  ${words(text, changed.copy)}`,
          ],
          hint: hintAgainstCopy(original),
        },
      ),
    )
  }
}

/**
 * Reports evidence on a sentence that its source, a declared copy, has of its own: a paper that prints an agency's story may
 * report besides, and what it reports counts for nothing while all of it is called a copy. Translations are passed over: too
 * few of their words are the original's to tell.
 */
export function reportAddedSentences(
  facts: Iterable<Fact>,
  sources: ReadonlyMap<string, Source>,
  textOf: TextOf,
  report: Report,
): void {
  for (const { evidence, passage, original, originalText, text } of copiedEvidence(facts, sources, textOf)) {
    const { source, quoteSpan } = evidence
    if (/translation$/.test(source.lineage?.relation ?? '')) continue
    const own = compareCopy(originalText, text).sentences.find(
      sentence => sentence.original === null && touches(sentence, passage.start, passage.end),
    )
    if (!own) continue
    const message = `${source.id} is declared a copy of ${original}, which has nothing like this sentence.`
    report(diagnose('copy-adds', quoteSpan, message))
  }
}

/** Evidence from a source that derives from another one, with the texts of both. */
interface CopiedEvidence {
  readonly evidence: Evidence
  readonly passage: Range
  readonly original: string
  readonly originalText: SourceText
  readonly text: SourceText
}

/** What of the evidence comes from declared copies of which both texts are held. */
function copiedEvidence(
  facts: Iterable<Fact>,
  sources: ReadonlyMap<string, Source>,
  textOf: TextOf,
): CopiedEvidence[] {
  const all = [...facts].flatMap(({ evidence }) => evidence)
  return all.flatMap(evidence => {
    const { source, passage } = evidence
    const original = source.lineage?.from.kind === 'source' ? source.lineage.from.source : null
    if (original === null || passage === null || !sources.has(original)) return []
    const [originalText, text] = [textOf(original), textOf(source.id)]
    return originalText && text ? [{ evidence, passage, original, originalText, text }] : []
  })
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
