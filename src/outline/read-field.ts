import type { FieldShape } from '../model/layout.ts'
import type { Field } from '../model/outline.ts'
import type { Path, YamlFile } from '../yaml/read-yaml.ts'
import { readInline } from './inline-text.ts'

/** A value of an outline, already of the right shape, as a field: text, a reference, or a plain value. */
export function readField(yaml: YamlFile, path: Path, data: unknown, shape: FieldShape): Field {
  const span = yaml.positions.at(path)
  switch (shape.kind) {
    case 'either':
      return readField(
        yaml,
        path,
        data,
        data !== null && typeof data === 'object' ? shape.record : shape.scalar,
      )
    case 'list':
      return {
        kind: 'list',
        items: (data as readonly unknown[]).map((item, index) =>
          readField(yaml, [...path, index], item, shape.items),
        ),
        span,
      }
    case 'record':
      return {
        kind: 'record',
        fields: readFields(yaml, path, data as Readonly<Record<string, unknown>>, shape.fields),
        span,
      }
    case 'value':
      return { kind: 'plain', value: data as string | number | boolean, span }
    case 'scalar':
      return readScalar(yaml, path, String(data), shape.format)
  }
}

/** The fields of a map, in the order in which its shape names them. */
export function readFields(
  yaml: YamlFile,
  path: Path,
  data: Readonly<Record<string, unknown>>,
  shapes: Readonly<Record<string, FieldShape>>,
): Readonly<Record<string, Field>> {
  const entries = Object.entries(shapes).flatMap(([name, shape]) =>
    data[name] === undefined ? [] : [[name, readField(yaml, [...path, name], data[name], shape)] as const],
  )
  return Object.fromEntries(entries)
}

function readScalar(
  yaml: YamlFile,
  path: Path,
  text: string,
  format: 'inline' | 'fact' | 'image' | 'plain',
): Field {
  const span = yaml.positions.at(path)
  switch (format) {
    case 'inline':
      return { kind: 'text', text: readInline(text, (start, end) => yaml.positions.within(path, start, end)) }
    case 'fact':
      return { kind: 'fact', id: text, span }
    case 'image':
      return { kind: 'image', path: text, span }
    case 'plain':
      return { kind: 'plain', value: text, span }
  }
}
