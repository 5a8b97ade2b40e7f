import { diagnose, type Report } from '../diagnostics/diagnostic.ts'
import type { Span } from '../model/span.ts'
import { suggestName } from '../schema/nearest-name.ts'
import type { ListedPeople, ListedPerson } from './listed-person.ts'

/** Names of columns, whatever their case; every other is left alone, and named in a warning. */
const COLUMNS: Readonly<Record<string, 'name' | 'organisation' | 'number' | 'password'>> = {
  name: 'name',
  organisation: 'organisation',
  organization: 'organisation',
  number: 'number',
  copy: 'number',
  password: 'password',
}

interface Row {
  readonly cells: readonly string[]
  readonly span: Span
}

/**
 * The people of a list in CSV (RFC 4180), its columns named in the first line and parted by commas, semicolons or tabs.
 * Null where there are mistakes in it, which are reported.
 */
export async function readCsvList(file: string, text: string, report: Report): Promise<ListedPeople | null> {
  const rows = await parseRows(file, text, report)
  if (rows === null) return null
  const [head, ...body] = rows
  const names = head?.cells.map(cell => cell.trim().toLowerCase()) ?? []
  const place = head?.span ?? { file, start: 0, end: 0 }
  if (!names.includes('name')) {
    const hint = 'Write the names of the columns into the first line, `name` among them.'
    report(diagnose('missing-key', place, 'There is no column "name".', { hint }))
    return null
  }
  for (const name of names.filter(name => name !== '' && COLUMNS[name] === undefined)) {
    const known = ['name', 'organisation', 'number', 'password']
    const message = `The column "${name}" is not read.`
    const hint = suggestName(name, known) || `Read are ${known.join(', ')}.`
    report(diagnose('unknown-key', place, message, { hint, severity: 'warning' }))
  }
  if (body.length === 0) {
    report(
      diagnose('wrong-type', place, 'Nobody is on this list.', { hint: 'Write a line for each recipient.' }),
    )
    return null
  }
  const people = body.map(row => personOf(row, names, report))
  if (people.includes(null)) return null
  return { people: people.filter(person => person !== null), stamp: null, ownerPassword: null }
}

function personOf({ cells, span }: Row, names: readonly string[], report: Report): ListedPerson | null {
  const cell = (column: string): string | null => {
    const index = names.findIndex(name => COLUMNS[name] === column)
    return cells[index]?.trim() || null
  }
  const written = cell('number')
  const name = cell('name')
  if (cells.length > names.length) {
    const message = `This line has ${cells.length} cells, and there are ${names.length} columns.`
    report(
      diagnose('csv-syntax', span, message, { hint: 'Put a cell that holds a comma into "double quotes".' }),
    )
    return null
  }
  if (name === null) {
    report(
      diagnose('missing-key', span, 'The name is missing on this line.', {
        hint: 'Write it, or leave the line out.',
      }),
    )
    return null
  }
  if (written !== null && !/^[1-9]\d{0,5}$/.test(written)) {
    const hint = 'Write a number from 1 to 999999, or nothing.'
    report(diagnose('invalid-value', span, `"${written.slice(0, 20)}" is no number of a copy.`, { hint }))
    return null
  }
  const number = written === null ? null : Number(written)
  return {
    name,
    organisation: cell('organisation'),
    number,
    password: cell('password'),
    span,
    numberSpan: span,
  }
}

/** Cells as they stand; the first row holds the names of the columns. */
async function parseRows(file: string, text: string, report: Report): Promise<readonly Row[] | null> {
  const { parse } = await import('csv-parse/sync')
  try {
    const parsed = parse(text, {
      delimiter: delimiterOf(text),
      raw: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    }) as unknown as readonly { readonly raw: string; readonly record: readonly string[] }[]
    let at = 0
    return parsed.flatMap(({ raw, record }) => {
      const written = raw.replace(/^[\r\n]+|[\r\n]+$/g, '')
      const start = text.indexOf(written, at)
      at = start + written.length
      const isEmpty = record.every(cell => cell.trim() === '')
      return isEmpty ? [] : [{ cells: record, span: { file, start, end: at } }]
    })
  } catch (error) {
    const line = Number(/line (\d+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? 1)
    const start = text.split('\n', line - 1).join('\n').length + (line > 1 ? 1 : 0)
    const end = text.indexOf('\n', start)
    const span = { file, start, end: end === -1 ? text.length : end }
    report(diagnose('csv-syntax', span, 'The quotation marks of this line do not match.'))
    return null
  }
}

/** Whichever parts most names of columns. */
function delimiterOf(text: string): string {
  const [head = ''] = text.replace(/^\s+/, '').split('\n', 1)
  const counts = [',', ';', '\t'].map(mark => ({ mark, count: head.split(mark).length }))
  return counts.reduce((most, other) => (other.count > most.count ? other : most)).mark
}
