import type { AuthoredEvidence } from '../facts/evidence-schema.ts'
import type { AuthoredFact } from '../facts/facts-schema.ts'

/** A fact and the id that it is to have. */
export interface NewFact {
  readonly id: string
  readonly fact: AuthoredFact
}

/**
 * The text of facts.yaml with new facts at its end; every character before them stays as it is, and lines end as its own
 * do. The caller answers for ids that are not in it yet.
 */
export function addFacts(text: string, facts: readonly NewFact[]): string {
  const lineEnd = /\r\n/.test(text) ? '\r\n' : '\n'
  const entries = facts.map(({ id, fact }) => entryOf(id, fact).join(lineEnd))
  const before = text === '' || text.endsWith('\n') ? text : `${text}${lineEnd}`
  const gap = /\S/.test(before) ? lineEnd : ''
  return `${before}${gap}${entries.join(`${lineEnd}${lineEnd}`)}${lineEnd}`
}

function entryOf(id: string, fact: AuthoredFact): string[] {
  const { kind, claim, event, unit, speaker, variants, evidence = [] } = fact
  return [
    `${id}:`,
    `  kind: ${kind}`,
    `  claim: ${scalar(claim)}`,
    ...(event === undefined ? [] : [`  event: ${scalar(event)}`]),
    ...(unit === undefined ? [] : [`  unit: ${scalar(unit)}`]),
    ...(speaker === undefined ? [] : [`  speaker: ${scalar(speaker)}`]),
    ...(variants === undefined ? [] : [`  variants: [${variants.map(quoted).join(', ')}]`]),
    '  evidence:',
    ...evidence.flatMap(evidenceLines),
  ]
}

function evidenceLines(evidence: AuthoredEvidence): string[] {
  const { source, quote, prefix, suffix, value, by, hedge, stance } = evidence
  const lines = [
    ['source', source],
    ['quote', quote],
    ['prefix', prefix],
    ['suffix', suffix],
    ['value', typeof value === 'object' ? undefined : value],
    ['by', Array.isArray(by) ? by.at(-1) : by],
    ['hedge', hedge],
    ['stance', stance],
  ] as const
  return lines.flatMap(([key, content]) => {
    if (content === undefined) return []
    return [`${key === 'source' ? '    - ' : '      '}${key}: ${scalar(String(content))}`]
  })
}

/** What stays a text without quotation marks: it begins with a letter or digit and holds no mark that YAML reads. */
const PLAIN = /^[A-Za-zÀ-ɏ0-9](?:[A-Za-zÀ-ɏ0-9 .,’‘“”()/%…–—+-]*[A-Za-zÀ-ɏ0-9.,’”)%…])?$/

const scalar = (text: string): string => (PLAIN.test(text) && !/ [–—-] /.test(text) ? text : quoted(text))

/** Double-quoted, which YAML 1.2 reads as JSON does. */
const quoted = (text: string): string => JSON.stringify(text)
