import { diagnose, type Report } from '../diagnostics/diagnostic.ts'
import type { Content, Image } from '../model/briefing.ts'
import type { Facts } from '../model/corpus.ts'
import type { ChangesSince } from '../model/edition.ts'
import type { Field } from '../model/outline.ts'
import type { Span } from '../model/span.ts'
import type { Text, TextPart } from '../model/text.ts'
import { suggestName } from '../schema/nearest-name.ts'
import { referencesInField, referencesInText } from './references.ts'

/** What fields are resolved against. */
export interface Resolver {
  readonly facts: Facts
  readonly leftOut: ReadonlySet<string> | null
  /** Reads a picture and reports where it cannot. */
  readonly image: (path: string, span: Span) => Image | null
  /** What has changed since the edition in a file; null where it cannot be read, which is reported elsewhere. */
  readonly since: (path: string) => ChangesSince | null
  readonly report: Report
}

/** A field with its references resolved; null where it names what does not exist, which is reported. */
export function resolveField(field: Field, resolver: Resolver): Content | null {
  switch (field.kind) {
    case 'text':
      return { kind: 'text', text: resolveText(field.text, resolver) }
    case 'fact': {
      const fact = resolver.facts.get(field.id)
      if (fact) return { kind: 'fact', fact }
      reportUnknown(field.id, field.span, resolver)
      return null
    }
    case 'image': {
      const image = resolver.image(field.path, field.span)
      return image && { kind: 'image', image }
    }
    case 'edition': {
      const changes = resolver.since(field.path)
      return changes && { kind: 'changes', changes }
    }
    case 'plain':
      return { kind: 'plain', value: field.value }
    case 'list':
      return { kind: 'list', items: field.items.flatMap(item => resolveField(item, resolver) ?? []) }
    case 'record':
      return { kind: 'record', fields: resolveFields(field.fields, resolver) }
  }
}

/** Fields by name, without those that name what does not exist. */
export function resolveFields(
  fields: Readonly<Record<string, Field>>,
  resolver: Resolver,
): Readonly<Record<string, Content>> {
  const resolved = Object.entries(fields).map(
    ([name, field]) => [name, resolveField(field, resolver)] as const,
  )
  return Object.fromEntries(
    resolved.filter((entry): entry is readonly [string, Content] => entry[1] !== null),
  )
}

/** A text without references to facts that do not exist; each is reported. */
export function resolveText(text: Text, resolver: Resolver): Text {
  const unknown = referencesInText(text).filter(({ id }) => !resolver.facts.has(id))
  if (unknown.length === 0) return text
  for (const { id, span } of unknown) reportUnknown(id, span, resolver)
  const known = (id: string): boolean => resolver.facts.has(id)
  const keep = (parts: readonly TextPart[]): TextPart[] =>
    parts.flatMap((part): TextPart[] => {
      if (part.kind === 'value') return known(part.fact) ? [part] : []
      if (part.kind === 'citation') {
        const facts = part.facts.filter(({ id }) => known(id))
        return facts.length > 0 ? [{ ...part, facts }] : []
      }
      return 'parts' in part ? [{ ...part, parts: keep(part.parts) }] : [part]
    })
  return { ...text, parts: keep(text.parts) }
}

function reportUnknown(id: string, span: Span, { facts, leftOut, report }: Resolver): void {
  if (isUnclosed(id)) {
    const hint = `Put ${id.startsWith('[') ? ']' : '}}'} behind it.`
    report(diagnose('unknown-fact', span, `"${id}" is not closed.`, { hint }))
    return
  }
  // A fact that is written and could not be read has been reported where it is written.
  if (leftOut === null || leftOut.has(id)) return
  const message = isId(id) ? `There is no fact "${id}".` : `"${id}" is not the id of a fact.`
  const hint = suggestName(id.replace(/[^\w.-]/g, ''), [...facts.keys()]) || 'Add it to facts.yaml.'
  report(diagnose('unknown-fact', span, message, { hint }))
}

/** Whether it is a reference that the author has opened and not closed: `[@a`, `{{a`. */
const isUnclosed = (id: string): boolean => /^(?:\[\s*@|\{\{)[^\]}]*$/.test(id)

const isId = (id: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(id)

/** Ids of the known facts that a slide names, in reading order, each once: title, fields, then notes. */
export function factsNamed(
  title: Text | null,
  fields: Readonly<Record<string, Field>>,
  notes: readonly Text[],
  facts: Facts,
): string[] {
  const named = [
    ...(title ? referencesInText(title) : []),
    ...Object.values(fields).flatMap(referencesInField),
    ...notes.flatMap(referencesInText),
  ]
  return [...new Set(named.map(({ id }) => id))].filter(id => facts.has(id))
}
