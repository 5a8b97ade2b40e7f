import type { ErrorObject } from 'ajv'
import { type Diagnostic, diagnose, type Report } from '../diagnostics/diagnostic.ts'
import type { Path } from '../yaml/positions.ts'
import type { YamlFile } from '../yaml/read-yaml.ts'
import type { Validator } from './compiled-schema.ts'
import { describeShape, type JsonSchema, schemaAt } from './json-schema.ts'
import { nearestName, suggestName } from './nearest-name.ts'
import { capital, nameOf } from './path-name.ts'
import { findTextTraps, isFreeText } from './text-traps.ts'

/**
 * Holds the data at `path` of a YAML file against a schema: reports every mistake at its place, in the author's
 * terms, and returns whether there was none. Strings become numbers and booleans in place where the schema asks.
 */
export function checkShape(
  yaml: YamlFile,
  path: Path,
  data: unknown,
  schema: JsonSchema,
  validate: Validator,
  report: Report,
): boolean {
  const traps = findTextTraps(yaml.positions, path, data, schema)
  traps.forEach(report)
  if (validate(data)) return traps.length === 0
  const errors = choosePlausibleBranches(validate.errors ?? [], schema, data)
  const explained = errors.map(error => explain(error, yaml, path, schema, data))
  distinct(explained).forEach(report)
  return false
}

/**
 * Where a value may be one of several shapes, Ajv reports how it fails each. Kept is the branch that the author
 * most likely meant: the one whose type fits and which fails least; else the plain fact that none fits.
 */
function choosePlausibleBranches(
  errors: readonly ErrorObject[],
  schema: JsonSchema,
  data: unknown,
): ErrorObject[] {
  const choice = errors.find(error => error.keyword === 'anyOf' || error.keyword === 'oneOf')
  if (!choice) return [...errors]
  const isBranch = (error: ErrorObject) =>
    error !== choice &&
    error.schemaPath.startsWith(`${choice.schemaPath}/`) &&
    error.instancePath.startsWith(choice.instancePath)
  const branches = new Map<string, ErrorObject[]>()
  for (const error of errors.filter(isBranch)) {
    const branch = error.schemaPath.slice(choice.schemaPath.length + 1).split('/')[0] ?? ''
    branches.set(branch, [...(branches.get(branch) ?? []), error])
  }
  const fitting = [...branches.values()]
    .filter(
      branch => !branch.some(error => error.keyword === 'type' && error.instancePath === choice.instancePath),
    )
    .sort((a, b) => a.length - b.length)[0]
  const rest = errors.filter(error => error !== choice && !isBranch(error))
  if (fitting && !isTextReadAsMap(choice, schema, data))
    return choosePlausibleBranches([...rest, ...fitting], schema, data)
  return [choice, ...choosePlausibleBranches(rest, schema, data)].map(markChosen)
}

/** Whether a text would do, and what stands there is a map of which no key is known: `Note: both counted`. */
function isTextReadAsMap(
  { instancePath, schemaPath }: ErrorObject,
  schema: JsonSchema,
  data: unknown,
): boolean {
  const value = valueAt(data, pointerToPath(instancePath))
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false
  const parent = schemaAt(schema, schemaPath)
  const options = parent.anyOf ?? parent.oneOf ?? []
  const known = options.flatMap(option => Object.keys(option.properties ?? {}))
  return (
    options.some(option => option.format === 'inline') && !Object.keys(value).some(key => known.includes(key))
  )
}

/** An alternative that none of the shapes fits is not looked at again. */
const markChosen = (error: ErrorObject): ErrorObject =>
  error.keyword === 'anyOf' || error.keyword === 'oneOf' ? { ...error, keyword: 'type' } : error

function explain(
  error: ErrorObject,
  yaml: YamlFile,
  base: Path,
  schema: JsonSchema,
  data: unknown,
): Diagnostic {
  const local = pointerToPath(error.instancePath)
  const path = [...base, ...local]
  const { positions } = yaml
  const here = positions.at(path)
  const parent = schemaAt(schema, error.schemaPath)
  switch (error.keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const key = String(error.params['additionalProperty'] ?? error.params['unevaluatedProperty'])
      const known = Object.keys(parent.properties ?? {})
      if (known.length === 0)
        return diagnose('invalid-value', positions.keyAt([...path, key]), `"${key}" cannot be an id.`, {
          hint: parent.description ?? 'Write letters, digits and hyphens.',
        })
      return diagnose('unknown-key', positions.keyAt([...path, key]), `"${key}" is not known here.`, {
        hint: suggestName(key, known) || `Known: ${known.join(', ')}.`,
      })
    }
    case 'required': {
      const key = String(error.params['missingProperty'])
      const wanted = parent.properties?.[key]
      const what = wanted?.description ? ` (${wanted.description.replace(/\.$/, '')})` : ''
      return diagnose(
        'missing-key',
        path.length > 0 ? positions.keyAt(path) : here,
        `"${key}"${what} is missing.`,
        {
          hint: `Add \`${key}:\`${typeof path.at(-1) === 'number' ? ' to this item' : ''}.`,
        },
      )
    }
    case 'enum':
    case 'const': {
      const allowed = (parent.enum ?? [parent.const]).map(String)
      const written = shortened(String(valueAt(data, local)))
      const nearest = nearestName(written, allowed)
      return diagnose('invalid-value', here, `"${written}" is not allowed for ${nameOf(path)}.`, {
        hint: `${nearest ? `Did you mean "${nearest}"? ` : ''}Allowed: ${allowed.join(', ')}.`,
      })
    }
    case 'pattern':
      return diagnose(
        'invalid-value',
        here,
        `"${shortened(String(valueAt(data, local)))}" does not fit ${nameOf(path)}.`,
        {
          hint: parent.description ?? `It must match ${String(parent.pattern)}.`,
        },
      )
    case 'minProperties': {
      const written = Object.keys(Object(valueAt(data, local)))
      const further = Object.keys(parent.properties ?? {}).filter(
        key => !written.includes(key) && !ANYWHERE.has(key),
      )
      return diagnose('missing-key', here, `${capital(nameOf(path))} is not complete.`, {
        hint: `Add ${further.length === 1 ? further[0] : `one of ${further.join(', ')}`}.`,
      })
    }
    case 'minItems': {
      const least = Number(error.params['limit'] ?? 1)
      const written = valueAt(data, local)
      const count = Array.isArray(written) ? written.length : 0
      const message = `${capital(nameOf(path))} ${count === 0 ? 'is empty' : `has ${count} of at least ${least}`}.`
      const items = least === 1 ? 'one item' : `${least} items`
      return diagnose('wrong-type', here, message, {
        hint: `Write at least ${items}${isOptional(schema, data, local) ? ', or leave it out' : ''}.`,
      })
    }
    case 'minLength':
      return diagnose('wrong-type', here, `${capital(nameOf(path))} is empty.`, {
        hint: `Write ${describeShape(parent)}.`,
      })
    case 'type':
      return typeMismatch(valueAt(data, local), parent, nameOf(path), here)
    default:
      return diagnose('wrong-type', here, `${capital(nameOf(path))} ${error.message ?? 'does not fit'}.`, {
        hint: parent.description ?? `Write ${describeShape(parent)}.`,
      })
  }
}

/** Keys that every item of an outline takes, and that complete none. */
const ANYWHERE: ReadonlySet<string> = new Set(['audience', 'comment'])

/** Whether a key of the data's own could be left out. */
const isOptional = (schema: JsonSchema, data: unknown, local: Path): boolean =>
  local.length === 1 &&
  typeof local[0] === 'string' &&
  typeof data === 'object' &&
  !(schema.required ?? []).includes(local[0])

function typeMismatch(
  value: unknown,
  wanted: JsonSchema,
  name: string,
  span: Diagnostic['span'],
): Diagnostic {
  const expected = describeShape(wanted)
  const takesText = [wanted, ...(wanted.anyOf ?? wanted.oneOf ?? [])].some(isFreeText)
  if (takesText && value !== null && typeof value === 'object') {
    const isList = Array.isArray(value)
    const message = `YAML reads ${name} as a ${isList ? 'list' : 'map'}; text is expected.`
    const hint = isList ? 'Write one text, in quotes if its brackets belong to it.' : 'Quote this line.'
    return diagnose('text-needs-quotes', span, message, { hint })
  }
  return diagnose(
    'wrong-type',
    span,
    `${capital(name)} must be ${expected}, and is ${describeValue(value)}.`,
    {
      hint: wanted.description ?? `Write ${expected}.`,
    },
  )
}

function describeValue(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (value !== null && typeof value === 'object') return 'a map'
  return value === '' ? 'empty' : `"${shortened(String(value))}"`
}

/** As much of what an author wrote as a message has room for. */
const shortened = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 60)}…`)

function pointerToPath(pointer: string): (string | number)[] {
  return pointer
    .split('/')
    .slice(1)
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map(step => (/^\d+$/.test(step) ? Number(step) : step))
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | null)?.[step],
    data,
  )
}

function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>()
  return diagnostics.filter(({ code, span, message }) => {
    const key = `${code} ${span.start} ${message}`
    return !seen.has(key) && seen.add(key)
  })
}
