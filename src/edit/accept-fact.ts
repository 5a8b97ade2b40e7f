import { isDeepStrictEqual } from 'node:util'
import type { AuthoredEvidence } from '../facts/reading/evidence-schema.ts'
import type { AuthoredFact } from '../facts/reading/facts-schema.ts'
import { readYaml, type YamlFile } from '../yaml/read-yaml.ts'

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
  return fieldsOf(evidence).map(
    ([key, content], index) => `${index === 0 ? '    - ' : '      '}${key}: ${scalar(content)}`,
  )
}

/** What is written of a piece of evidence, in order. */
function fieldsOf(evidence: AuthoredEvidence): readonly (readonly [key: string, content: string])[] {
  const { source, quote, prefix, suffix, value, by, hedge, stance } = evidence
  const fields = [
    ['source', source],
    ['quote', quote],
    ['prefix', prefix],
    ['suffix', suffix],
    ['value', typeof value === 'object' ? undefined : value],
    ['by', Array.isArray(by) ? by.at(-1) : by],
    ['hedge', hedge],
    ['stance', stance],
  ] as const
  return fields.flatMap(([key, content]) => (content === undefined ? [] : [[key, String(content)] as const]))
}

/**
 * The text of a file of facts with evidence behind a fact's last; every other character stays as it is. Null where the
 * fact has no list of evidence, or one that is written so that nothing can be put into it: what comes out is read again.
 */
export function addEvidence(
  text: string,
  yaml: YamlFile,
  id: string,
  evidence: readonly AuthoredEvidence[],
): string | null {
  const before = plain(yaml.data)
  const list = before[id]?.evidence
  if (!Array.isArray(list)) return null
  const edited = insertEvidence(text, yaml, [id, 'evidence'], list.length, evidence)
  const read = edited === null ? null : readYaml(yaml.file, edited, () => {})
  const added = evidence.map(item => Object.fromEntries(fieldsOf(item)))
  const wanted = { ...before, [id]: { ...before[id], evidence: [...list, ...added] } }
  return read?.sound && isDeepStrictEqual(plain(read.data), plain(wanted)) ? edited : null
}

type Written = Readonly<Record<string, { readonly evidence?: unknown } | undefined>>

const plain = (data: unknown): Written => JSON.parse(JSON.stringify(data))

function insertEvidence(
  text: string,
  { positions }: YamlFile,
  path: readonly string[],
  count: number,
  evidence: readonly AuthoredEvidence[],
): string | null {
  const whole = positions.at(path)
  if (text.charAt(whole.start) === '[') {
    const at = whole.start + 1 + text.slice(whole.start + 1, whole.end - 1).trimEnd().length
    const maps = evidence.map(
      item =>
        `{${fieldsOf(item)
          .map(([key, content]) => `${key}: ${quoted(content)}`)
          .join(', ')}}`,
    )
    const gap = count === 0 ? '' : text.charAt(at - 1) === ',' ? ' ' : ', '
    return `${text.slice(0, at)}${gap}${maps.join(', ')}${text.slice(at)}`
  }
  const last = positions.at([...path, count - 1])
  const first = positions.at([...path, 0]).start
  const lead = text.slice(text.lastIndexOf('\n', first - 1) + 1, first)
  if (!/^ *- +$/.test(lead)) return null
  const lineEnd = text.indexOf('\n', text.slice(0, last.end).trimEnd().length)
  const at = lineEnd < 0 ? text.length : text.charAt(lineEnd - 1) === '\r' ? lineEnd - 1 : lineEnd
  const ending = /\r\n/.test(text) ? '\r\n' : '\n'
  const lines = evidence.flatMap(item =>
    fieldsOf(item).map(
      ([key, content], index) => `${index === 0 ? lead : ' '.repeat(lead.length)}${key}: ${scalar(content)}`,
    ),
  )
  return `${text.slice(0, at)}${lines.map(line => ending + line).join('')}${text.slice(at)}`
}

/** What stays a text without quotation marks: it begins with a letter or digit and holds no mark that YAML reads. */
const PLAIN = /^[A-Za-zÀ-ɏ0-9](?:[A-Za-zÀ-ɏ0-9 .,’‘“”()/%…–—+-]*[A-Za-zÀ-ɏ0-9.,’”)%…])?$/

const scalar = (text: string): string => (PLAIN.test(text) && !/ [–—-] /.test(text) ? text : quoted(text))

/** Double-quoted, which YAML 1.2 reads as JSON does. */
const quoted = (text: string): string => JSON.stringify(text)
