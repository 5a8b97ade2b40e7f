import { cleanCharacters } from '../clean-characters.ts'
import { composeText } from '../compose-text.ts'
import { edtfOf } from '../declared-date.ts'
import { lightenMarkup } from '../html/markup/lighten-markup.ts'
import { parsePage } from '../html/page/parse-page.ts'
import { languageTag } from '../language-tag.ts'
import type { Found, Reading } from '../reading.ts'
import { withWindowsSigns } from '../windows-signs.ts'
import { joinFlowed, withoutFlow } from './flowed-text.ts'
import { messageParagraphs, messageText } from './message-text.ts'

/**
 * Reads a saved e-mail: its plain text or, where that is missing or a mere notice, its HTML, all of it. Who sent it, when
 * and about what are found; attachments are named in a remark, and not read. Its places tell which of it is another message.
 */
export async function readMail(bytes: Uint8Array): Promise<Reading> {
  const { default: PostalMime } = await import('postal-mime')
  const { bytes: written, isFlowed } = withoutFlow(bytes)
  const mail = await PostalMime.parse(written)
  const lines = withWindowsSigns(mail.text ?? '').replace(/\r\n?/g, '\n')
  const text = cleanCharacters(isFlowed ? joinFlowed(lines) : lines).trim()
  const fromHtml =
    mail.html === undefined
      ? []
      : messageParagraphs(await parsePage(lightenMarkup(withWindowsSigns(mail.html)).markup))
  const length = fromHtml.reduce((sum, paragraph) => sum + paragraph.text.length, 0)
  const usesHtml = text.length * 2 < length
  if (!usesHtml && text === '') return { problem: 'there is no text in the message' }
  const header = (key: string): string => mail.headers.find(field => field.key === key)?.value ?? ''
  const attachments = mail.attachments.filter(
    ({ related, disposition }) => !related && disposition !== 'inline',
  )
  const names = attachments.map(({ filename, mimeType }) => filename ?? mimeType)
  return {
    ok: usesHtml ? composeText(fromHtml) : messageText(text),
    found: bibliographyOf(
      withWindowsSigns(mail.subject ?? ''),
      senderOf(mail.from),
      header('date'),
      header('content-language'),
    ),
    remarks: names.length === 0 ? [] : [`attachments, not read: ${names.join(', ')}`],
  }
}

function senderOf(
  from: { readonly name?: string; readonly address?: string | undefined } | undefined,
): string {
  return withWindowsSigns(from?.name?.trim() || from?.address?.trim() || '')
}

function bibliographyOf(subject: string, sender: string, date: string, languages: string): Found {
  const issued = edtfOf(date)
  const language = languageTag(languages.split(',')[0] ?? '')
  return {
    type: 'personal_communication',
    ...(subject.trim() === '' ? {} : { title: cleanCharacters(subject).trim() }),
    ...(sender === '' ? {} : { author: [{ literal: sender }] }),
    ...(issued === null ? {} : { issued }),
    ...(language === null ? {} : { language }),
  }
}
