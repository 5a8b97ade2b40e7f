import type { Corpus, Facts } from '../../model/corpus.ts'
import type { Evidence } from '../../model/fact.ts'
import type { Range } from '../../model/span.ts'
import { escapeHtml, trustHtml } from '../html.ts'
import { linkToPassage } from '../text-fragment.ts'
import { viewSource } from '../views/source-view.ts'
import type { Html, SourceView } from '../views/view.ts'
import type { FindSource } from '../wording/lineage-words.ts'
import type { Phrasebook } from '../words.ts'

/** A stretch of a source's text with the passages quoted in it, each after its number. */
export interface PassageBlock {
  readonly words: Html
  readonly passages: readonly NumberedPassage[]
}

/** A passage that evidence quotes, once however many facts it serves. */
export interface NumberedPassage {
  readonly number: number
  readonly facts: readonly { readonly id: string; readonly href: string }[]
  /** False where the words could not be checked against the source's text. */
  readonly verified: boolean
  /** The original at the passage, by a URL text fragment; null without a URL. */
  readonly link: string | null
}

export interface SourcePassages {
  readonly source: SourceView
  readonly blocks: readonly PassageBlock[]
}

/** The passages of a corpus, numbered through: by source in the order of sources.yaml, within a source as they stand. */
export interface NumberedPassages {
  readonly sources: readonly SourcePassages[]
  readonly numberOf: (evidence: Evidence) => number
}

interface Cited {
  readonly evidence: Evidence
  readonly facts: string[]
  number: number
}

export function numberPassages(
  corpus: Corpus,
  facts: Facts,
  find: FindSource,
  book: Phrasebook,
): NumberedPassages {
  const cited = new Map<string, Cited>()
  for (const { id, evidence } of facts.values()) {
    for (const item of evidence) {
      const known = cited.get(placeOf(item))
      if (known === undefined) cited.set(placeOf(item), { evidence: item, facts: [id], number: 0 })
      else if (!known.facts.includes(id)) known.facts.push(id)
    }
  }
  let number = 0
  const sources = [...corpus.sources.values()].flatMap((source): SourcePassages[] => {
    const own = [...cited.values()].filter(({ evidence }) => evidence.source.id === source.id)
    own.sort((one, other) => startOf(one) - startOf(other))
    for (const passage of own) passage.number = ++number
    if (own.length === 0) return []
    return [{ source: viewSource(source, [], find, book), blocks: blocksOf(own).map(viewBlock) }]
  })
  return { sources, numberOf: evidence => cited.get(placeOf(evidence))?.number ?? 0 }
}

const placeOf = ({ source, passage, quote }: Evidence): string =>
  JSON.stringify([source.id, passage === null ? quote : passage.quoted])

const startOf = ({ evidence }: Cited): number => evidence.passage?.start ?? Number.POSITIVE_INFINITY

interface Block {
  readonly range: Range | null
  readonly passages: readonly Cited[]
}

/** Longer stretches of one text are not printed in one piece. */
const LONGEST = 900

/** Passages that stand in one another's context share it. */
function blocksOf(passages: readonly Cited[]): Block[] {
  const blocks: Block[] = []
  for (const cited of passages) {
    const last = blocks.at(-1)
    const { passage } = cited.evidence
    const isInside = passage !== null && last?.range != null && passage.start < last.range.end
    const end = Math.max(last?.range?.end ?? 0, passage?.sentence.end ?? 0)
    if (isInside && last?.range && end - last.range.start <= LONGEST)
      blocks[blocks.length - 1] = {
        range: { start: last.range.start, end },
        passages: [...last.passages, cited],
      }
    else blocks.push({ range: passage?.context ?? null, passages: [cited] })
  }
  return blocks
}

function viewBlock({ range, passages }: Block): PassageBlock {
  return {
    words: trustHtml(wordsOf(range, passages)),
    passages: passages.map(({ number, facts, evidence }) => ({
      number,
      facts: facts.map(id => ({ id, href: `#f-${id}` })),
      verified: evidence.passage !== null,
      link: linkToPassage(evidence),
    })),
  }
}

/** The text of a block, each passage's number before its words, and the words marked; the quote alone without a text. */
function wordsOf(range: Range | null, passages: readonly Cited[]): string {
  const text = passages[0]?.evidence.source.text?.text
  if (range === null || text === undefined)
    return passages
      .map(({ number, evidence }) => `${label(number)}<mark>${escapeHtml(evidence.quote)}</mark>`)
      .join(' ')
  const quoted = passages.flatMap(({ evidence }) => evidence.passage?.quoted ?? [])
  const starts = new Map<number, string>()
  for (const { number, evidence } of passages) {
    const at = evidence.passage?.start ?? range.start
    starts.set(at, `${starts.get(at) ?? ''}${label(number)}`)
  }
  const edges = [
    range.start,
    range.end,
    ...starts.keys(),
    ...quoted.flatMap(({ start, end }) => [start, end]),
  ]
  const cuts = [...new Set(edges)].filter(at => at >= range.start && at <= range.end).sort((a, b) => a - b)
  const pieces = cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? range.end
    const words = escapeHtml(text.slice(start, end).replace(/\s+/g, ' '))
    const isQuoted = quoted.some(other => other.start <= start && end <= other.end)
    return `${starts.get(start) ?? ''}${isQuoted ? `<mark>${words}</mark>` : words}`
  })
  const before = /(?:^|\n)\s*$/.test(text.slice(0, range.start)) ? '' : '… '
  const after = /[.!?…][”"’)]*\s*$/.test(text.slice(range.start, range.end)) ? '' : ' …'
  return `${before}${pieces.join('')}${after}`
}

const label = (number: number): string => `<sup class="number" id="p${number}">${number}</sup>`
