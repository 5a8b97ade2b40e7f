import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const SECTIONS = [
  '## Agreement',
  '## Doubts',
  '## What a fact says: consensus',
  '## Support and independence',
]

/** First cells of the tables of rules in docs/evidence.md. */
function rules(): string[] {
  const sections = readFileSync('docs/evidence.md', 'utf8').split(/^(?=## )/m)
  const own = sections.filter(section => SECTIONS.includes(section.split('\n')[0] ?? ''))
  const rows = own.flatMap(section => section.split('\n').filter(line => line.startsWith('| ')))
  return rows.map(row => row.split('|')[1]?.trim() ?? '').filter(cell => cell !== 'rule')
}

describe('the tables of rules in docs/evidence.md', () => {
  const tests = readdirSync('tests/facts', { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.test.ts'))
    .map(name => readFileSync(`tests/facts/${name}`, 'utf8'))
    .join('\n')

  it('are there', () => {
    expect(rules().length).toBeGreaterThan(60)
  })

  it.each(rules())('has a test of this name: %s', rule => {
    expect(tests).toContain(`it('${rule}'`)
  })
})
