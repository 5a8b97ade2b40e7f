import { diagnose, type Report } from '../diagnostics/diagnostic.ts'
import type { FieldFormat, FieldShape } from '../model/layout.ts'
import type { Field } from '../model/outline.ts'
import { parseEdtf } from '../values/edtf.ts'
import type { Path } from '../yaml/positions.ts'
import type { YamlFile } from '../yaml/read-yaml.ts'
import { readInline } from './inline-text.ts'

/**
 * A value of an outline, already of the right shape, as a field: text, a reference, or a plain value. A date that there
 * is not is reported.
 */
function readField(yaml: YamlFile, path: Path, data: unknown, shape: FieldShape, report: Report): Field {
  const span = yaml.positions.at(path)
  switch (shape.kind) {
    case 'either':
      return readField(
        yaml,
        path,
        data,
        data !== null && typeof data === 'object' ? shape.record : shape.scalar,
        report,
      )
    case 'list':
      return {
        kind: 'list',
        items: (data as readonly unknown[]).map((item, index) =>
          readField(yaml, [...path, index], item, shape.items, report),
        ),
        span,
      }
    case 'record':
      return {
        kind: 'record',
        fields: readFields(yaml, path, data as Readonly<Record<string, unknown>>, shape.fields, report),
        span,
      }
    case 'value':
      return { kind: 'plain', value: data as string | number | boolean, span }
    case 'scalar':
      return readScalar(yaml, path, String(data), shape.format, report)
  }
}

/** The fields of a map, in the order in which its shape names them. */
export function readFields(
  yaml: YamlFile,
  path: Path,
  data: Readonly<Record<string, unknown>>,
  shapes: Readonly<Record<string, FieldShape>>,
  report: Report,
): Readonly<Record<string, Field>> {
  const entries = Object.entries(shapes).flatMap(([name, shape]) =>
    data[name] === undefined
      ? []
      : [[name, readField(yaml, [...path, name], data[name], shape, report)] as const],
  )
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
    case 'date':
      if (parseEdtf(text) === null)
        report(
          diagnose('invalid-date', span, `"${text}" is not a date.`, {
            hint: 'Write it as 2025-02-11, 2025-02 or 2025 (EDTF).',
          }),
        )
      return { kind: 'plain', value: text, span }
    case 'plain':
      return { kind: 'plain', value: text, span }
  }
}
