import type { DocumentPlace, SourceText } from '../../../model/source.ts'
import type { Range } from '../../../model/span.ts'
import { OTHER_MESSAGE } from '../../quoted-messages.ts'
import type { FoundParagraph } from '../compose-text.ts'
import { ancestors, type Document, type Element, isElement, nameOf } from '../html/page/dom.ts'
import { elementPaths } from '../html/page/element-path.ts'
import { isHidden } from '../html/page/furniture-names.ts'
import { blocksOf } from '../html/page/page-blocks.ts'
import { plainParagraphs } from '../plain-text.ts'
import { isMarked, type MessageLine, type OtherMessage, otherMessagesIn } from './quoted-lines.ts'

/**
 * The plain text of a message: paragraphs that keep apart whose message they are, and of each where it stands, as
 * `p[2]` or `quoted-message/p[1]`, counted within each.
 */
export function messageText(text: string): SourceText {
  let start = 0
  const lines = text.split('\n').map((words): MessageLine => {
    const line = { words, start, end: start + words.trimEnd().length, isCited: isMarked(words) }
    start += words.length + 1
    return line
  })
  const paragraphs: Range[] = []
  const places: DocumentPlace[] = []
  const counts = new Map<string, number>()
  for (const part of partsOf(text.length, otherMessagesIn(lines, 'message')))
    for (const range of plainParagraphs(text.slice(part.start, part.end))) {
      const label = part.kind === null ? '' : `${OTHER_MESSAGE[part.kind]}/`
      const number = (counts.get(label) ?? 0) + 1
      counts.set(label, number)
      const at = { start: part.start + range.start, end: part.start + range.end }
      paragraphs.push(at)
      places.push({ start: at.start, kind: 'element', label: `${label}p[${number}]` })
    }
  return { text, paragraphs, places }
}

/** All of a text: other messages, and what stands between them. */
function partsOf(length: number, others: readonly OtherMessage[]) {
  const parts: (Range & { readonly kind: OtherMessage['kind'] | null })[] = []
  let start = 0
  for (const other of others) {
    parts.push({ kind: null, start, end: other.start }, other)
    start = other.end
  }
  return [...parts, { kind: null, start, end: length }].filter(part => part.start < part.end)
}

/** The paragraphs of a message's page, as far as they are shown; the path of one that belongs to another message begins with `quoted-message/`. */
export function messageParagraphs(document: Document): readonly FoundParagraph[] {
  const pathOf = elementPaths()
  const blocks = blocksOf(document).blocks.filter(({ element }) => !ancestors(element).some(isHidden))
  let start = 0
  const lines = blocks.flatMap(({ text, element }) => {
    const isCited = isQuoting(element)
    return text.split('\n').map((words): MessageLine => {
      const line = { words, start, end: start + words.length, isCited }
      start = line.end + 1
      return line
    })
  })
  const others = otherMessagesIn(lines, 'message')
  let at = 0
  return blocks.map(({ text, element }) => {
    const other = others.find(range => at >= range.start && at < range.end)
    at += text.length + 1
    const label = `${other ? `${OTHER_MESSAGE[other.kind]}/` : ''}${pathOf(element)}`
    return { text, places: [{ start: 0, kind: 'element', label }] }
  })
}

/**
 * Elements in which programs keep the message that is answered: Gmail, Yahoo, Proton, Thunderbird and Apple Mail's
 * (`blockquote type="cite"`), Outlook on the web.
 */
const QUOTING =
  /(?:^|\s)(?:gmail_quote(?:_container)?|gmail_attr|yahoo_quoted|protonmail_quote|moz-cite-prefix|moz-forward-container|zmail_extra|tutanota_quote)(?:\s|$)/

function isQuoting(element: Element): boolean {
  for (let at: Element | null = element; at !== null && isElement(at); at = at.parentNode as Element | null)
    if (
      QUOTING.test(at.getAttribute('class') ?? '') ||
      /^(?:divRplyFwdMsg|x_divRplyFwdMsg|mail-editor-reference-message-container)$/.test(
        at.getAttribute('id') ?? '',
      ) ||
      (nameOf(at) === 'blockquote' && at.getAttribute('type') === 'cite')
    )
      return true
  return false
}
