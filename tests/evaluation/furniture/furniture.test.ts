import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { furnitureIn } from '../../../src/corpus/furniture/furniture.ts'
import { readDocument } from '../../../src/corpus/readers/read-document.ts'
import { storySentences } from '../../../src/corpus/story.ts'
import type { SourceText } from '../../../src/model/source.ts'
import type { Range } from '../../../src/model/span.ts'

/**
 * Pages invented for this, of kinds met in the wild. What is furniture stands between ⟦ and ⟧; everything else is story,
 * headings included. Add a kind by adding a file.
 */
const FOLDER = import.meta.dirname
const pages = readdirSync(FOLDER).filter(name => name.endsWith('.txt'))

interface Labelled {
  readonly source: SourceText
  readonly furniture: readonly Range[]
}

async function readLabelled(name: string): Promise<Labelled> {
  const marked = readFileSync(join(FOLDER, name), 'utf8')
  const furniture: Range[] = []
  let text = ''
  for (const part of marked.split(/(⟦[^⟧]*⟧)/)) {
    const words = part.startsWith('⟦') ? part.slice(1, -1) : part
    if (words !== part) furniture.push({ start: text.length, end: text.length + words.length })
    text += words
  }
  const reading = await readDocument(name, new TextEncoder().encode(text))
  if ('problem' in reading) throw new Error(`${name}: ${reading.problem}`)
  return { source: reading.ok, furniture }
}

/** Letters and figures of a text that lie in none of some ranges, one entry each. */
function lettersOutside(text: string, ranges: readonly Range[], within: readonly Range[]): number {
  let count = 0
  for (const { start, end } of within)
    for (const { index } of text.slice(start, end).matchAll(/[\p{L}\p{N}]/gu))
      if (!ranges.some(range => range.start <= start + index && start + index < range.end)) count += 1
  return count
}

const complement = (length: number, ranges: readonly Range[]): Range[] => {
  const parts: Range[] = []
  let at = 0
  for (const { start, end } of ranges) {
    parts.push({ start: at, end: start })
    at = end
  }
  return [...parts, { start: at, end: length }]
}

const lettersIn = (text: string, ranges: readonly Range[]): number => lettersOutside(text, [], ranges)

describe('furniture on invented pages', () => {
  it.each(pages)('%s: no letter of the story is lost', async name => {
    const { source, furniture } = await readLabelled(name)
    const story = complement(source.text.length, furniture)
    const kept = storySentences(source)
    const lost = story.flatMap(part => {
      const words = source.text.slice(part.start, part.end)
      return lettersOutside(source.text, kept, [part]) > 0 ? [words.trim()] : []
    })
    expect(lost).toEqual([])
  })

  it('finds nine tenths of it, and nothing else', async () => {
    const rows = (await Promise.all(pages.map(readLabelled))).map(({ source, furniture }, index) => {
      const found = furnitureIn(source)
      const labelled = lettersIn(source.text, furniture)
      return {
        page: pages[index] ?? '',
        labelled,
        found: labelled - lettersOutside(source.text, found, furniture),
        wrongly: lettersOutside(source.text, furniture, found),
      }
    })
    const sum = (key: 'labelled' | 'found' | 'wrongly') => rows.reduce((total, row) => total + row[key], 0)
    const precision = sum('found') / (sum('found') + sum('wrongly'))
    const recall = sum('found') / sum('labelled')
    console.log(
      [
        ...rows.map(
          row =>
            `${row.page.padEnd(28)} furniture ${String(row.labelled).padStart(4)}  found ${String(row.found).padStart(4)}  story marked ${row.wrongly}`,
        ),
        `precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  (letters of ${pages.length} pages)`,
      ].join('\n'),
    )
    expect(precision).toBe(1)
    expect(recall).toBeGreaterThan(0.9)
  })
})
