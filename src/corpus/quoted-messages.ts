import type { SourceText } from '../model/source.ts'
import type { Range } from '../model/span.ts'
import {
  isMarked,
  type MessageLine,
  type OtherMessage,
  otherMessagesIn,
} from './readers/mail/quoted-lines.ts'

/** How the reader of messages labels places in other messages, before an element's path. */
export const OTHER_MESSAGE: Readonly<Record<OtherMessage['kind'], string>> = {
  quoted: 'quoted-message',
  forwarded: 'forwarded-message',
}

const known = new WeakMap<SourceText, readonly OtherMessage[]>()

/**
 * The ranges of a source that belong to another message than its sender's, as its reader told; and of a text that is no
 * page, where its lines show it beyond doubt (see `otherMessagesIn`). In order. Found once.
 */
export function otherMessagesOf(source: SourceText): readonly OtherMessage[] {
  const before = known.get(source)
  if (before) return before
  const found = toldBy(source) ?? shownBy(source)
  known.set(source, found)
  return found
}

/** The other message that a range has a part in. */
export const otherMessageAt = (source: SourceText, { start, end }: Range): OtherMessage | null =>
  otherMessagesOf(source).find(other => start < other.end && other.start < end) ?? null

/** What the places of a document tell; null where they tell of none. */
function toldBy({ text, places }: SourceText): readonly OtherMessage[] | null {
  const ranges: OtherMessage[] = []
  places.forEach(({ start, label }, index) => {
    const kind = label.startsWith(OTHER_MESSAGE.quoted)
      ? 'quoted'
      : label.startsWith(OTHER_MESSAGE.forwarded)
        ? 'forwarded'
        : null
    if (kind === null) return
    const end = places[index + 1]?.start ?? text.length
    const last = ranges.at(-1)
    if (last?.kind === kind && last.end === start) ranges[ranges.length - 1] = { ...last, end }
    else ranges.push({ kind, start, end })
  })
  return ranges.length > 0 ? ranges : null
}

/** What makes a text worth looking through: few are. */
const SIGN = /^[ \t]*>|^[-_*]{2,}|^(?:begin|anfang|début|inicio|inizio) /im

function shownBy({ text, places }: SourceText): readonly OtherMessage[] {
  if (places.some(({ kind }) => kind === 'element') || !SIGN.test(text)) return []
  let start = 0
  const lines = text.split('\n').map((words): MessageLine => {
    const line = { words, start, end: start + words.trimEnd().length, isCited: isMarked(words) }
    start += words.length + 1
    return line
  })
  return otherMessagesIn(lines, 'text')
}
