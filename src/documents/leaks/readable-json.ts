import { textOfHtml } from './html-text.ts'
import type { ReadablePart } from './readable-file.ts'
import { APART, setApart } from './wording.ts'

/** Keys whose values are terms of a vocabulary, in provenance (W3C Web Annotation, PROV-O) and in data for scripts. */
const TERMS = new Set([
  '@context',
  'type',
  'kind',
  'motivation',
  'purpose',
  'format',
  'generator',
  'mediaType',
])

/** JSON in two parts: the text as it stands, and the values in it; null for what is no JSON. */
export function jsonParts(text: string, where: string): ReadablePart[] | null {
  if (!/^\s*[[{]/.test(text)) return null
  try {
    const values: string[] = []
    gather(JSON.parse(text), values)
    return [
      { where, text: setApart(text), isContent: false },
      { where, text: values.join(APART), isContent: true },
    ]
  } catch {
    return null
  }
}

function gather(value: unknown, into: string[]): void {
  if (typeof value === 'string') into.push(/<\w/.test(value) ? textOfHtml(value) : value)
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) if (!TERMS.has(key)) gather(inner, into)
}
