import { quoteOf } from '../../corpus/anchoring/describe-passage.ts'
import { passageOf } from '../../corpus/anchoring/passage.ts'
import { type Clipping, findClipping } from '../../corpus/faithfulness/faithfulness.ts'
import type { Hedge } from '../../model/fact.ts'
import type { Claimant, Source } from '../../model/source.ts'
import type { Range } from '../../model/span.ts'
import type { Amount } from '../../model/value.ts'
import { readValues } from '../../values/evidence-values.ts'
import { isSameValue } from '../agreement/comparison.ts'
import type { AuthoredEvidence } from '../reading/evidence-schema.ts'
import { authorOf, claimantNamed, speaksFor } from './claimant.ts'
import { somebodyIn } from './grammar/somebody.ts'
import type { Placed } from './grouping/placed.ts'
import { populationOf } from './population.ts'
import type { Finding } from './reading/finding.ts'

/**
 * Evidence for a finding, as an author would write it: the shortest words that anchor and carry it, more of the sentence
 * where what was left out would turn it round, who says it, and how it is hedged. Who says it is whoever the sentence names;
 * where it names nobody, in a document or a letter, the declared claimant that published or wrote it. `all`: what is to be
 * evidence of the same fact. Null where no quote can be had.
 */
export function writeEvidence(
  source: Source,
  finding: Finding,
  claimants: readonly Claimant[],
  all: readonly Placed<Finding>[],
): AuthoredEvidence | null {
  const { text } = source
  if (text === null) return null
  const named = namedIn(finding.by, source, claimants)
  for (const range of rangesOf(finding, text.text)) {
    const quoted = quoteOf(text, range)
    if (quoted === null) continue
    if (finding.kind === 'name') return { source: source.id, ...quoted }
    const clippings = findClipping(text, passageOf(text, [range]), {
      stance: 'asserts',
      hedge: null,
      hasClaimant: named !== null || finding.kind === 'quotation',
      language: source.bibliography.language,
    })
    if (clippings.some(({ kind }) => kind === 'negation' || kind === 'bound')) continue
    const hedge = hedgeOf(clippings)
    const isSaid = clippings.some(({ kind }) => kind === 'speaker')
    const by = named ?? speakerOf(clippings, claimants) ?? (isSaid ? null : speaksFor(source, claimants))
    const population = populationOf(finding, all, text)
    const value = valueIn(quoted.quote, finding, source)
    return {
      source: source.id,
      ...quoted,
      ...(value === null ? {} : { value }),
      ...(population === null ? {} : { population }),
      ...asOfIn(finding),
      ...(by === null ? {} : { by }),
      ...(hedge === null ? {} : { hedge }),
    }
  }
  return null
}

/** `as-of:`, where the sentence says as of when it counts; a day or a month of no known year says nothing. */
function asOfIn(finding: Finding): Pick<AuthoredEvidence, 'as-of'> {
  const edtf = finding.kind === 'quantity' ? finding.asOf?.edtf : undefined
  return edtf !== undefined && /^\d{4}(?:-\d{2}){0,2}$/.test(edtf) ? { 'as-of': edtf } : {}
}

/** "We" is whoever the document speaks for; what is said of themselves inside somebody's quotation, the sentence around it tells. */
function namedIn(who: string | null, source: Source, claimants: readonly Claimant[]): string | null {
  if (who === null) return null
  return /^(?:we|i|us)$/i.test(who) ? authorOf(source, claimants) : claimantNamed(who, claimants)
}

/** The words that carry it, up to a mark of emphasis that closes among them, then its whole sentence. */
function rangesOf({ quote, sentence, kind, at }: Finding, text: string): readonly Range[] {
  const end = Math.min(quote.end, sentence.end)
  const mark = at.end < end ? text.slice(at.end, end).search(/[*_]{1,3}(?=\s|$)/) : -1
  const inside = { start: Math.max(quote.start, sentence.start), end: mark < 0 ? end : at.end + mark }
  return kind === 'quotation' || kind === 'name' ? [quote] : [inside, sentence, at]
}

function hedgeOf(clippings: readonly Clipping[]): Hedge | null {
  const cue = clippings.find(({ kind }) => kind === 'hedge')?.words.toLowerCase()
  if (cue === undefined) return null
  if (/alleg|accus|suspect|charged|claim|purport|suppos/.test(cue)) return 'alleged'
  return /likely|probabl|believ|thought|understood|presum|fear|certain/.test(cue) ? 'likely' : 'possible'
}

/** Who is named beside the quote, where the reading of the sentence found nobody; a pronoun is nobody. */
function speakerOf(clippings: readonly Clipping[], claimants: readonly Claimant[]): string | null {
  const words = clippings.find(({ kind }) => kind === 'speaker')?.words ?? ''
  const who = words.replace(/^according to\s+/i, '').replace(/\s+\S+$/, '')
  if (
    who === '' ||
    /^(?:he|she|it|they|we|i|you|who|which|that|and|but)$/i.test(who) ||
    !/[A-ZÀ-Þ]/.test(who)
  )
    return null
  const somebody = somebodyIn(who, false)
  return somebody === null ? null : claimantNamed(somebody, claimants)
}

/** What `value:` has to say: which of several figures, in the words of the quote; null where the quote says it alone. */
function valueIn(quote: string, finding: Finding, source: Source): string | null {
  if (finding.kind !== 'quantity' && finding.kind !== 'date') return null
  const { values, needsIssued } = readValues(quote, { issued: source.bibliography.issued })
  const alike = values.filter(({ kind }) => (finding.kind === 'date' ? kind === 'date' : kind === 'amount'))
  const distinct = alike.filter(
    (value, index) => !alike.slice(0, index).some(other => isSameValue(value, other, [])),
  )
  const [only] = distinct
  if (distinct.length === 1 && only && isSameValue(only, finding.value, [])) return null
  if (finding.kind === 'date') return finding.value.edtf
  return needsIssued && distinct.length === 0 ? null : statedAmount(finding.value)
}

/** An amount in the shorthand of `value:`; a vague word as it stands. */
function statedAmount({ words, figures, qualifier, measure }: Amount): string {
  const [figure] = figures
  const isPlain = qualifier === 'exactly' && measure === 'count' && figure !== undefined
  return isPlain ? String(figure) : (words ?? '').replace(/\s+/g, ' ')
}
