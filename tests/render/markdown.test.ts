import { describe, expect, it } from 'vitest'
import type { Content, Slide } from '../../src/model/briefing.ts'
import { escapeMarkdown, WIDTH, wrapLines } from '../../src/render/markdown/lines.ts'
import { renderMarkdown } from '../../src/render/markdown/markdown.ts'
import { tableLines } from '../../src/render/markdown/table.ts'
import { plainRuns } from '../../src/render/runs.ts'
import { rendered } from '../support/drawn-slides.ts'
import { briefing, fact, layout, ofText, quoted, slide, text } from './build.ts'

const WORDS = 'The port said that at least 14 dockers were hurt, and two of them badly.'
const hurt = fact(
  'hurt',
  [quoted({ by: ['Port'], says: '14', outlet: 'Gazette' }, WORDS, 'at least 14 dockers')],
  {
    claim: 'People hurt',
  },
)
const citing = { citations: [{ number: 1, fact: hurt }] }
const list = (...items: readonly Content[]): Content => ({ kind: 'list', items })
const row = (...cells: readonly string[]): Content => list(...cells.map(ofText))

async function markdownOf(...slides: readonly Slide[]): Promise<string> {
  const made = briefing(slides, [hurt])
  return renderMarkdown(made, await rendered(made))
}

const points = (...items: readonly string[]): Slide =>
  slide(1, layout('points'), { points: list(...items.map(ofText)) }, citing)

describe('a briefing as text', () => {
  it('carries its marking in the first line and in the last', async () => {
    const lines = (await markdownOf(points('Shut.'))).trimEnd().split('\n')
    expect(lines[0]).toBe('**TLP:GREEN**')
    expect(lines.at(-1)).toBe('**TLP:GREEN**')
  })

  it('gives each citation a footnote with the sentence that carries it, the quoted words marked', async () => {
    const made = await markdownOf(points('Dockers were hurt [@hurt].'))
    expect(made).toContain('- Dockers were hurt.[^1]\n')
    expect(made).toMatch(/\[\^1\]: People hurt: .*\n/)
    expect(made.replace(/\n {4}> /g, ' ')).toContain(
      'The port said that **at least 14 dockers** were hurt, and two of them badly.',
    )
    expect(made).toContain('**Port**. Gazette')
  })

  it('has no line that a mail program would break, and none that ends in white space', async () => {
    const long = 'A sentence that goes on and on, as sentences in briefings do when nobody has cut them. '
    const lines = (await markdownOf(points(long.repeat(4), `${long} [@hurt]`))).split('\n')
    expect(lines.filter(line => line.length > WIDTH)).toEqual([])
    expect(lines.filter(line => line !== line.trimEnd())).toEqual([])
    expect(lines.join('\n')).not.toContain('\n\n\n')
  })

  it('tells lines of a cell apart', () => {
    const columns = ['Claim', 'Now'].map(heading => ({ heading: plainRuns(heading), isNumeric: false }))
    const rows = [[plainRuns('Hurt'), plainRuns('16 people\nOne report')]]
    expect(tableLines(columns, rows, true).at(-1)).toBe('| Hurt  | 16 people · One report |')
  })

  it('leaves the speaker’s notes out', async () => {
    const noted = { ...points('Shut.'), notes: [text('Only for the speaker.')] }
    expect(await markdownOf(noted)).not.toContain('speaker')
  })

  it('says where the evidence is', async () => {
    expect(await markdownOf(points('Shut.'))).toContain('provenance.json')
  })

  it('draws a table that fits, and tells the rows of one that does not', async () => {
    const columns = list(ofText('What'), {
      kind: 'record',
      fields: { heading: ofText('Drums'), align: { kind: 'plain', value: 'right' } },
    })
    const table = (cell: string): Slide =>
      slide(1, layout('table'), { columns, rows: list(row(cell, '240'), row('Moved', '90')) })
    const drawn = await markdownOf(table('Found'))
    expect(drawn).toContain('| What  | Drums |\n| ----- | ----: |\n| Found |   240 |\n| Moved |    90 |')
    const told = await markdownOf(
      table('Found behind the pump house, by the men who went in first, at night'),
    )
    expect(told).toContain('  - Drums: 240')
    expect(told).not.toContain('| ')
  })

  it('takes words for words, whatever they would be in Markdown', () => {
    expect(escapeMarkdown('# not *a* [link] <b>')).toBe('\\# not \\*a\\* \\[link\\] \\<b>')
    expect(escapeMarkdown('1. first')).toBe('1\\. first')
    expect(escapeMarkdown('snake_case and _this_')).toBe('snake_case and \\_this\\_')
  })

  it('begins no line with a word that would begin a list, or that mail changes', () => {
    const before = 'x'.repeat(WIDTH - 3)
    expect(wrapLines(`aa ${before} - b`)).toEqual(['aa', `${before} -`, 'b'])
    expect(wrapLines(`aa ${before} 1. b`)).toEqual(['aa', `${before} 1.`, 'b'])
    expect(wrapLines(`aa ${'x'.repeat(WIDTH - 8)} From b`).every(line => !line.startsWith('From'))).toBe(true)
  })
})
