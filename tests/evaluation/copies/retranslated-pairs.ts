import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ChangeKind } from '../../../src/corpus/copies/changes/change.ts'
import { readDocument } from '../../../src/corpus/readers/read-document.ts'
import type { SourceText } from '../../../src/model/source.ts'

/** A report and what two machine translations and back would leave of it, written by hand; README.md tells how. */
export interface Pair {
  readonly id: string
  readonly original: SourceText
  readonly copy: SourceText
  /** Where the copy says something else, by offsets into it. */
  readonly planted: readonly Planted[]
}

export interface Planted {
  readonly kind: ChangeKind
  readonly start: number
  readonly end: number
}

const HERE = join(import.meta.dirname, 'retranslated')
const REPORTS = join(import.meta.dirname, '../figures')

/** The pairs of a folder. Where a file holds no original, its line `original:` names one of the reports of `figures/`. */
export async function pairsIn(folder: string): Promise<readonly Pair[]> {
  return Promise.all(
    readdirSync(join(HERE, folder)).map(async file => {
      const written = readFileSync(join(HERE, folder, file), 'utf8')
      const [head = ''] = /^(?:(?:route|original): .*\n)*/.exec(written) ?? []
      const body = written.slice(head.length)
      const name = /^original: (.+)$/m.exec(head)?.[1]
      const parts = body.split(/\n+=====\n+/)
      const [first, second] = name === undefined ? parts : [reportAt(name), body]
      const { text, planted } = unmark(second ?? '')
      const copy = await read(text)
      return {
        id: file.replace('.txt', ''),
        original: await read(first ?? ''),
        copy,
        planted: placed(planted, text, copy),
      }
    }),
  )
}

/** Other invented reports, several of most events, without those whose texts are given. */
export async function otherReports(
  used: readonly SourceText[],
): Promise<readonly { readonly id: string; readonly event: string; readonly text: SourceText }[]> {
  const folders = readdirSync(REPORTS, { withFileTypes: true }).filter(entry => entry.isDirectory())
  const paths = folders.flatMap(({ name }) => readdirSync(join(REPORTS, name)).map(file => `${name}/${file}`))
  const texts = await Promise.all(
    paths.map(async id => ({ id, event: id.replace(/-\w+\.txt$/, ''), text: await read(reportAt(id)) })),
  )
  const known = new Set(used.map(({ text }) => text))
  return texts.filter(({ text }) => !known.has(text.text))
}

/** A report of `figures/` without its date and its marks. */
const reportAt = (path: string): string =>
  unmark(readFileSync(join(REPORTS, path), 'utf8').replace(/^issued: \S+\n+/, '')).text

export async function read(text: string): Promise<SourceText> {
  const reading = await readDocument('report.txt', new TextEncoder().encode(`${text.trim()}\n`))
  if ('problem' in reading) throw new Error(reading.problem)
  return reading.ok
}

/** Takes the marks out of a text: `[[kind|words]]`. */
function unmark(marked: string): { readonly text: string; readonly planted: readonly Planted[] } {
  const planted: Planted[] = []
  let text = ''
  let at = 0
  for (const match of marked.matchAll(/\[\[([^|\]]+)\|([^\]]+)\]\]/g)) {
    const [whole, kind = '', words = ''] = match
    text += marked.slice(at, match.index)
    planted.push({ kind: kind as ChangeKind, start: text.length, end: text.length + words.length })
    text += words
    at = match.index + whole.length
  }
  return { text: text + marked.slice(at), planted }
}

/** The marks in the text as it was read, in which runs of white space are shorter: found by the letters before them. */
function placed(planted: readonly Planted[], written: string, { text }: SourceText): readonly Planted[] {
  const isLetter = (letter: string) => /\S/.test(letter)
  const places = [...text].flatMap((letter, index) => (isLetter(letter) ? [index] : []))
  const lettersBefore = (offset: number) => [...written.slice(0, offset)].filter(isLetter).length
  return planted.map(({ kind, start, end }) => ({
    kind,
    start: places[lettersBefore(start)] ?? 0,
    end: (places[lettersBefore(end) - 1] ?? 0) + 1,
  }))
}
