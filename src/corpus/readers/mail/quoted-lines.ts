import type { Range } from '../../../model/span.ts'

/** A line of a message. */
export interface MessageLine extends Range {
  readonly words: string
  /** Marked by the sender's program as another message's: by `>`, or by the element that it stands in. */
  readonly isCited: boolean
}

/** Lines of another message. `quoted`: kept beneath or between an answer; `forwarded`: handed on, and what the message is about. */
export interface OtherMessage extends Range {
  readonly kind: 'quoted' | 'forwarded'
}

/** A line with words, and its number among all. */
interface Written extends MessageLine {
  readonly number: number
}

/** Whether a line is marked as another message's; `>From` is how mailboxes keep a line that begins with From (RFC 4155). */
export const isMarked = (words: string): boolean => /^[ \t]*>(?!From )/.test(words)

/** What a text is known to be: a message, or anything, where only what is unmistakable counts. */
export type Known = 'message' | 'text'

/**
 * The lines of a message that are another one's: lines marked with `>` and the line above them that says who wrote them,
 * and everything below "-----Original Message-----", below a head of From, Sent and To, or below "On … wrote:". What stands
 * between marked lines is the sender's own. Where a sender has added nothing, all of it is forwarded. In order, and apart.
 */
export function otherMessagesIn(lines: readonly MessageLine[], known: Known): readonly OtherMessage[] {
  const written = lines
    .map((line, number) => ({ ...line, number }))
    .filter(({ words }) => words.trim() !== '')
  // A message that was saved as a text begins with its own head.
  const ownHead = known === 'text' ? headAt(written, 0) : null
  const isMessage = known === 'message' || ownHead !== null
  const from = ownHead ?? 0
  const found: OtherMessage[] = []
  for (let at = from; at < written.length; ) {
    const line = written[at] as Written
    const divider = dividerAt(line.words)
    const attribution = attributionAt(written, at)
    const opensAll = attribution?.opensAll === true && !attribution.isMarked
    if (divider !== null || (isMessage && (opensAll || headAt(written, at) !== null))) {
      found.push({ kind: divider ?? 'quoted', start: line.start, end: written.at(-1)?.end ?? line.end })
      break
    }
    const isAttributed = attribution?.isMarked === true && (isMessage || attribution.opensAll)
    const goesOn = at > from && written[at - 1]?.end === found.at(-1)?.end
    const next = at + (isAttributed ? attribution.lines : 1)
    if (isAttributed || (line.isCited && (isMessage || goesOn)))
      extend(found, { start: line.start, end: written[next - 1]?.end ?? line.end }, goesOn)
    at = next
  }
  const isOwn = ({ start, words }: MessageLine) =>
    /[\p{L}\p{N}]/u.test(words) && !found.some(range => start >= range.start && start < range.end)
  return written.slice(from).some(isOwn) ? found : found.map(range => ({ ...range, kind: 'forwarded' }))
}

/** Adds a range, or makes the last one longer, which it goes on. */
function extend(found: OtherMessage[], { start, end }: Range, goesOn: boolean): void {
  const last = found.at(-1)
  if (last && goesOn) found[found.length - 1] = { ...last, end }
  else found.push({ kind: 'quoted', start, end })
}

/** The line that programs put over a message that they keep or hand on, in the languages of our own choice. */
const ORIGINAL =
  /^[-_*>\s]{2,}(?:original message|ursprüngliche nachricht|original-?nachricht|message d['’]origine|message original|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht|ursprungligt meddelande|opprinnelig melding|oprindelig meddelelse|wiadomość oryginalna|oryginalna wiadomość|исходное сообщение|оригінальне повідомлення|orijinal mesaj)(?![\p{L}])/iu
const FORWARDED =
  /^(?:[-_*>\s]{2,}(?:forwarded message|weitergeleitete nachricht|message transféré|mensaje reenviado|mensagem encaminhada|messaggio inoltrato|doorgestuurd bericht|vidarebefordrat meddelande|videresendt meld|przekazana wiadomość|пересылаемое сообщение|переслане повідомлення)|(?:begin forwarded message|anfang der weitergeleiteten nachricht|début du message (?:transféré|réexpédié)|inicio del mensaje reenviado|inizio messaggio inoltrato)\s*:)/iu

function dividerAt(words: string): OtherMessage['kind'] | null {
  if (ORIGINAL.test(words)) return 'quoted'
  return FORWARDED.test(words) ? 'forwarded' : null
}

/** Fields of a message's head (RFC 5322, section 3.6) as programs write them in the languages of our own choice. */
const FIELDS = {
  from: 'from|von|de|da|van|från|fra|od|от|від|kimden',
  date: 'sent|date|gesendet|datum|envoyé(?: le)?|enviado(?: el| em)?|fecha|data|inviato|verzonden|skickat|sendt|wysłano|отправлено|дата|надіслано|gönderildi|tarih',
  to: 'to|an|à|para|a|aan|till|til|do|кому|kime',
  subject: 'subject|betreff|objet|asunto|assunto|oggetto|onderwerp|ämne|emne|temat|тема|konu',
} as const

let fields: readonly (readonly [name: string, pattern: RegExp])[] | null = null

/** The fields of a head that a line can be: "De:" is From in one language and no field in another. */
function fieldsOf(words: string): readonly string[] {
  if (!words.slice(0, LONGEST_FIELD).includes(':')) return []
  fields ??= Object.entries(FIELDS).map(([name, names]) => [
    name,
    new RegExp(`^[>*\\s]*(?:${names})\\s*\\*?\\s*:`, 'iu'),
  ])
  return fields.filter(([, pattern]) => pattern.test(words)).map(([name]) => name)
}

/** No name of a field, with what is put before it, is longer. */
const LONGEST_FIELD = 30

/** The index behind a message's head that begins at a line: From and, in the five lines below it, two of date, To and subject. */
function headAt(lines: readonly MessageLine[], at: number): number | null {
  if (!fieldsOf(lines[at]?.words ?? '').includes('from')) return null
  const below = lines.slice(at + 1, at + 6).map(({ words }) => fieldsOf(words).find(name => name !== 'from'))
  if (new Set(below.filter(name => name !== undefined)).size < 2) return null
  return at + 2 + below.findLastIndex(name => name !== undefined)
}

const WROTE =
  /(?:(?<!\p{L})(?:wrote|writes|a écrit|escribió|escreveu|ha scritto|yazdı|(?:на)?писал(?:\(?а\)?)?|пишет|(?:на)?писав|пише)|(?<!\p{L})(?:schrieb|schreef|skrev|napisał(?:\(?a\)?)?)(?!\p{L})[^:]{0,120})\s*:\s*$/iu

interface Attribution {
  /** How many lines it is wrapped into. */
  readonly lines: number
  /** Whether the line below it is marked as another message's, and it holds a figure, as a date does. */
  readonly isMarked: boolean
  /** Whether it names a time of day or an address, so that no writer of prose would have written it. */
  readonly opensAll: boolean
}

/** "On 4 June 2026 at 09:10, Mila Soren <mila@wire.example> wrote:", over three lines at most. */
function attributionAt(lines: readonly Written[], at: number): Attribution | null {
  if (lines[at]?.isCited) return null
  let words = ''
  for (let count = 1; count <= 3; count += 1) {
    const line = lines[at + count - 1]
    if (!line || line.isCited || words.length + line.words.length > 300) return null
    // Wrapped lines follow one another, and none but the last ends a sentence.
    if (count > 1 && (line.number !== (lines[at + count - 2]?.number ?? 0) + 1 || /[.!?:]$/.test(words)))
      return null
    words = `${words} ${line.words}`.trim()
    if (!WROTE.test(words)) continue
    const opensAll = /\d{1,2}[:.h]\d{2}(?!\d)|[^\s@]@[^\s@]/.test(words)
    const isMarked = lines[at + count]?.isCited === true && /\d|@/.test(words)
    return opensAll || isMarked ? { lines: count, isMarked, opensAll } : null
  }
  return null
}
