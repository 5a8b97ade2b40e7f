import { isDeepStrictEqual } from 'node:util'
import { readYaml, type YamlFile } from '../yaml/read-yaml.ts'
import { flowScalar } from './add-source-entry.ts'

/** A check to be written with a piece of evidence: its fact, and its place in the fact's list. */
export interface SignedCheck {
  readonly fact: string
  readonly index: number
  readonly by: string
  /** ISO 8601 day. */
  readonly on: string
  readonly of: string
}

/**
 * The text of a file of facts with checks written to pieces of evidence, behind their last key or where one stood; every
 * other character stays as it is. Null where an entry is written in a way that this cannot be put into: what comes out is
 * read again, and says what the file said with these checks, or it is not given.
 */
export function signChecks(text: string, yaml: YamlFile, checks: readonly SignedCheck[]): string | null {
  const wanted = plain(yaml.data)
  const edits = checks.flatMap(check => {
    const evidence = wanted[check.fact]?.evidence?.[check.index]
    if (!evidence) return []
    const edit = editOf(text, yaml, check, evidence)
    evidence['checked'] = { by: check.by, on: check.on, of: check.of }
    return [edit]
  })
  if (edits.length < checks.length) return null
  let edited = text
  for (const { start, end, words } of [...edits].sort((a, b) => b.start - a.start))
    edited = edited.slice(0, start) + words + edited.slice(end)
  const read = readYaml(yaml.file, edited, () => {})
  return read?.sound && isDeepStrictEqual(plain(read.data), wanted) ? edited : null
}

type Plain = Record<string, { evidence?: Record<string, unknown>[] } | undefined>

const plain = (data: unknown): Plain => JSON.parse(JSON.stringify(data))

interface Edit {
  readonly start: number
  readonly end: number
  readonly words: string
}

function editOf(
  text: string,
  { positions }: YamlFile,
  { fact, index, by, on, of }: SignedCheck,
  evidence: Readonly<Record<string, unknown>>,
): Edit {
  const path = [fact, 'evidence', index]
  const value = `{by: ${flowScalar(by)}, on: ${on}, of: "${of}"}`
  const whole = positions.at(path)
  if (evidence['checked'] !== undefined) {
    const { end: start } = positions.keyAt([...path, 'checked'])
    return { start, end: positions.at([...path, 'checked']).end, words: `: ${value}` }
  }
  if (text.charAt(whole.start) === '{') {
    const at = whole.start + 1 + text.slice(whole.start + 1, whole.end - 1).trimEnd().length
    return { start: at, end: at, words: `${text.charAt(at - 1) === ',' ? ' ' : ', '}checked: ${value}` }
  }
  const keys = Object.keys(evidence)
  const first = positions.keyAt([...path, keys[0] ?? ''])
  const last = positions.at([...path, keys.at(-1) ?? ''])
  const indent = ' '.repeat(first.start - (text.lastIndexOf('\n', first.start - 1) + 1))
  const lineEnd = text.indexOf('\n', last.end)
  const at = lineEnd < 0 ? text.length : lineEnd
  const isWindows = text.charAt(at - 1) === '\r'
  const place = isWindows ? at - 1 : at
  return { start: place, end: place, words: `${isWindows ? '\r\n' : '\n'}${indent}checked: ${value}` }
}
