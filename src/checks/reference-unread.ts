import { diagnose } from '../diagnostics/diagnostic.ts'
import type { Span } from '../model/span.ts'
import type { Text, TextPart } from '../model/text.ts'
import type { Check } from './check.ts'
import { writingsOf, writtenSlides } from './texts/writing.ts'

/** `{deaths}`, `[deaths]`, `(@deaths)` and `@deaths`: nearly `{{deaths}}` or `[@deaths]`, and read as text. */
const NEARLY = /(?:\{\s*@?|[[(]\s*@?|@)([A-Za-z0-9][\w.-]*[A-Za-z0-9]|[A-Za-z0-9])(?:\s*[\]})])?/g

/** A fact's id that stands in a text with half of a reference's marks around it would be shown as it is. */
export const referenceUnread: Check = {
  code: 'reference-unread',
  run(briefing, report) {
    const writings = writtenSlides(briefing).flatMap(writingsOf)
    for (const { words, span } of writings.flatMap(({ text }) => stringsIn(text)))
      for (const match of words.matchAll(NEARLY)) {
        const [written, id = ''] = match
        // A word in brackets may be one of the sentence's own: only an id's spelling gives it away.
        const isMeant = /[@{]/.test(written) || id.includes('-')
        if (!isMeant || !briefing.facts.has(id)) continue
        const place = { ...span, start: span.start + match.index }
        report(
          diagnose(
            'reference-unread',
            { ...place, end: place.start + written.length },
            `"${written}" is shown as it stands: it is no reference to the fact "${id}".`,
            { hint: `Write [@${id}] to cite it, or {{${id}}} for its value.` },
          ),
        )
      }
  },
}

function stringsIn(text: Text): readonly { readonly words: string; readonly span: Span }[] {
  const walk = (parts: readonly TextPart[]): { words: string; span: Span }[] =>
    parts.flatMap(part => {
      if (part.kind === 'string') return [{ words: part.text, span: part.span }]
      return 'parts' in part ? walk(part.parts) : []
    })
  return walk(text.parts)
}
