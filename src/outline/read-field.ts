import { diagnose, type Report } from '../diagnostics/diagnostic.ts'
import { unmarkedItem } from '../layouts/marked-items.ts'
import type { FieldFormat, FieldShape } from '../model/layout.ts'
import type { Field } from '../model/outline.ts'
import { audienceOf, isFor } from '../schema/audience.ts'
import { hintForDate } from '../values/dates/date-mistakes.ts'
import { parseEdtf } from '../values/dates/edtf.ts'
import type { Path } from '../yaml/positions.ts'
import type { YamlFile } from '../yaml/read-yaml.ts'
import { readInline } from './inline-text.ts'

/** For whom fields are read (null: for everybody, everything), and where mistakes are told. */
export interface FieldReading {
  readonly audience: string | null
  readonly report: Report
}

/**
 * A value of an outline, already of the right shape, as a field: text, a reference, or a plain value. A date that there
 * is not is reported.
 */
function readField(
  yaml: YamlFile,
  path: Path,
  data: unknown,
  shape: FieldShape,
  reading: FieldReading,
): Field {
  const span = yaml.positions.at(path)
  switch (shape.kind) {
    case 'either':
      return readField(
        yaml,
        path,
        data,
        data !== null && typeof data === 'object' ? shape.record : shape.scalar,
        reading,
      )
    case 'list':
      return {
        kind: 'list',
        items: (data as readonly unknown[]).flatMap((item, index) =>
          isFor(reading.audience, audienceOf(item))
            ? [readItem(yaml, [...path, index], item, shape.items, reading)]
            : [],
        ),
        span,
      }
    case 'record':
      return {
        kind: 'record',
        fields: readFields(yaml, path, data as Readonly<Record<string, unknown>>, shape.fields, reading),
        span,
      }
    case 'value':
      return { kind: 'plain', value: data as string | number | boolean, span }
    case 'scalar':
      return readScalar(yaml, path, String(data), shape.format, reading.report)
  }
}

/** An item of a list, behind whatever marks it. */
function readItem(
  yaml: YamlFile,
  path: Path,
  item: unknown,
  shape: FieldShape,
  reading: FieldReading,
): Field {
  if (shape.kind === 'record' || shape.kind === 'either') return readField(yaml, path, item, shape, reading)
  const { data, keys } = unmarkedItem(item)
  return readField(yaml, [...path, ...keys], data, shape, reading)
}

/** The fields of a map, in the order in which its shape names them. */
export function readFields(
  yaml: YamlFile,
  path: Path,
  data: Readonly<Record<string, unknown>>,
  shapes: Readonly<Record<string, FieldShape>>,
  reading: FieldReading,
): Readonly<Record<string, Field>> {
  const entries = Object.entries(shapes).flatMap(([name, shape]) => {
    const value = data[name]
    if (value === undefined) return []
    const field = readField(yaml, [...path, name], value, shape, reading)
    const isEmptied = field.kind === 'list' && field.items.length === 0 && (value as unknown[]).length > 0
    return isEmptied ? [] : [[name, field] as const]
  })
  return Object.fromEntries(entries)
}

function readScalar(yaml: YamlFile, path: Path, text: string, format: FieldFormat, report: Report): Field {
  const span = yaml.positions.at(path)
  switch (format) {
    case 'inline':
      return { kind: 'text', text: readInline(text, (start, end) => yaml.positions.within(path, start, end)) }
    case 'fact':
      return { kind: 'fact', id: text, span }
    case 'image':
      return { kind: 'image', path: text, span }
    case 'edition':
      return { kind: 'edition', path: text, span }
    case 'date':
      if (parseEdtf(text) === null)
        report(
          diagnose('invalid-date', span, `"${text}" is not a date.`, {
            hint: hintForDate(text),
          }),
        )
      return { kind: 'plain', value: text, span }
    case 'plain':
      return { kind: 'plain', value: text, span }
  }
}
