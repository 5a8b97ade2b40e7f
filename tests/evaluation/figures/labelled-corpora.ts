import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readDocument } from '../../../src/corpus/readers/read-document.ts'
import type { SourceText } from '../../../src/model/source.ts'
import { readYaml } from '../../../src/yaml/read-yaml.ts'
import type { Label } from './measure.ts'

/** A document with the figures in it that an analyst would want. */
export interface LabelledDocument {
  readonly id: string
  readonly issued: string | null
  readonly text: SourceText
  readonly labels: readonly Label[]
}

const HERE = import.meta.dirname
const ROOT = resolve(HERE, '../../..')
/** Articles that others wrote, which the project does not hold; found by their hashes. */
const ELSEWHERE = resolve(ROOT, '../shared/corpus')

/**
 * Invented reports, one a file: a line `issued:`, then the text with its figures marked as `[[group|words]]`.
 */
export async function markedReports(folder: string): Promise<readonly LabelledDocument[]> {
  const files = readdirSync(join(HERE, folder)).sort()
  return Promise.all(
    files.map(async file => {
      const raw = readFileSync(join(HERE, folder, file), 'utf8')
      const issued = /^issued: (\S+)\n+/.exec(raw)
      const { text, labels } = unmark(raw.slice(issued?.[0].length ?? 0))
      return { id: file.replace(/\.txt$/, ''), issued: issued?.[1] ?? null, text: await read(text), labels }
    }),
  )
}

/** A corpus of the project with its labels; null where its texts are not here. */
export async function labelledCorpus(name: string): Promise<readonly LabelledDocument[] | null> {
  const labels = JSON.parse(readFileSync(join(HERE, `${name}.json`), 'utf8')) as Record<
    string,
    readonly Label[]
  >
  const file = `corpus/${name}/sources.yaml`
  const yaml = readYaml(file, readFileSync(join(ROOT, file), 'utf8'), () => {})
  const sources = (yaml?.data ?? {}) as Record<string, { text: string; sha256: string; issued?: string }>
  const texts = filesByHash([join(ROOT, `corpus/${name}/texts`), ELSEWHERE])
  const documents: LabelledDocument[] = []
  for (const [id, { sha256, text: path, issued }] of Object.entries(sources)) {
    const bytes = texts.get(sha256)
    if (!bytes) return null
    const reading = await readDocument(path, bytes)
    if ('problem' in reading) throw new Error(`${id}: ${reading.problem}`)
    documents.push({ id, issued: issued ?? null, text: reading.ok, labels: labels[id] ?? [] })
  }
  return documents
}

function filesByHash(folders: readonly string[]): ReadonlyMap<string, Uint8Array> {
  const paths = folders.flatMap(folder =>
    existsSync(folder) ? readdirSync(folder).map(name => join(folder, name)) : [],
  )
  return new Map(
    paths.map(path => {
      const bytes = readFileSync(path)
      return [createHash('sha256').update(bytes).digest('hex'), bytes] as const
    }),
  )
}

async function read(text: string): Promise<SourceText> {
  const reading = await readDocument('report.txt', new TextEncoder().encode(text))
  if ('problem' in reading) throw new Error(reading.problem)
  return reading.ok
}

function unmark(marked: string): { readonly text: string; readonly labels: readonly Label[] } {
  const labels: Label[] = []
  let text = ''
  let at = 0
  for (const match of marked.matchAll(/\[\[([^|\]]+)\|([^\]]+)\]\]/g)) {
    const [whole, group = '', words = ''] = match
    text += marked.slice(at, match.index)
    const start = Array.from(text).length
    labels.push({ group, value: words, start, end: start + Array.from(words).length })
    text += words
    at = match.index + whole.length
  }
  return { text: text + marked.slice(at), labels }
}
