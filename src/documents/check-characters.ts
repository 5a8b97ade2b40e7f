import { textsIn } from '../briefing/references.ts'
import type { Briefing, Content } from '../model/briefing.ts'
import type { Evidence } from '../model/fact.ts'
import { plainText } from '../outline/inline-text.ts'
import { findMissingCharacters } from '../render/fonts/fonts.ts'
import type { Session } from '../session.ts'
import { reportMissing } from './render-briefing.ts'

/** Reports characters of a briefing that no font has, without rendering it. */
export async function checkCharacters(session: Session, briefing: Briefing): Promise<void> {
  const { outline, slides, citations, sources } = briefing
  const texts = [
    plainText(outline.title),
    ...slides.flatMap(({ title, notes, body }) => [
      ...(title ? [plainText(title)] : []),
      ...notes.map(note => plainText(note)),
      ...(body.kind === 'written' ? Object.values(body.content).flatMap(wordsIn) : []),
    ]),
    ...citations.flatMap(({ fact }) => [
      fact.claim,
      fact.unit ?? '',
      ...fact.searched,
      ...fact.evidence.map(shownOf),
    ]),
    ...sources.map(({ source }) => [...Object.values(source.bibliography), source.descriptor].join(' ')),
  ]
  const missing = await findMissingCharacters(texts.join('\n'), { read: session.packageFiles.dependency })
  reportMissing(missing, briefing, session)
}

function wordsIn(content: Content): string[] {
  if (content.kind === 'plain') return [String(content.value)]
  if (content.kind === 'list') return content.items.flatMap(wordsIn)
  if (content.kind === 'record') return Object.values(content.fields).flatMap(wordsIn)
  return textsIn(content).map(text => plainText(text))
}

/** What is shown of evidence: its context, and who says it. */
function shownOf({ passage, source, quote, chain, population }: Evidence): string {
  const context =
    passage && source.text ? source.text.text.slice(passage.context.start, passage.context.end) : quote
  return [context, population ?? '', ...chain.map(({ name }) => name)].join(' ')
}
