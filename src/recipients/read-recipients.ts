import { diagnose, type Report } from '../diagnostics/diagnostic.ts'
import type { Recipient, RecipientList } from '../model/recipient.ts'
import { decodeUtf8 } from '../yaml/decode-utf8.ts'
import { concealing, concealPasswords } from './conceal-passwords.ts'
import type { ListedPerson } from './listed-person.ts'

/** What a list of recipients came to. */
export interface ReadRecipients {
  /** Null where there are mistakes in it; they were reported. */
  readonly list: RecipientList | null
  /** The list as it may be shown with a diagnostic, without passwords; null where it is no text. */
  readonly shown: string | null
}

/** Most characters of what is printed on a copy: more than that does not fit on a line. */
const LONGEST = 120

/**
 * Reads a list of recipients: YAML, or CSV where the name of the file ends in `.csv` or `.tsv`. `file` is its name in
 * diagnostics. Copies without a number get the one after the copy before, from 1.
 */
export async function readRecipients(
  file: string,
  bytes: Uint8Array,
  report: Report,
): Promise<ReadRecipients> {
  const decoded = decodeUtf8(bytes)
  if (decoded.kind !== 'text') {
    const message = `${file} is not UTF-8: byte ${decoded.offset + 1} is the first that does not fit.`
    report(diagnose('file-not-utf8', { file, start: 0, end: 0 }, message))
    return { list: null, shown: null }
  }
  const { text } = decoded
  const format = /\.[ct]sv$/i.test(file) ? 'csv' : 'yaml'
  const shown = concealPasswords(text, format)
  const tell = concealing(text, format, report)
  const listed =
    format === 'csv'
      ? await (await import('./read-csv-list.ts')).readCsvList(file, text, tell)
      : await (await import('./read-yaml-list.ts')).readYamlList(file, text, tell)
  if (listed === null) return { list: null, shown }
  const recipients = numbered(listed.people, report)
  reportRepeated(recipients, report)
  const { stamp, ownerPassword } = listed
  const areNumbered = new Set(recipients.map(({ number }) => number)).size === recipients.length
  const isSound = recipients.filter(recipient => !fits(recipient, report)).length === 0 && areNumbered
  return { list: isSound ? { recipients, stamp, ownerPassword } : null, shown }
}

function numbered(people: readonly ListedPerson[], report: Report): readonly Recipient[] {
  const taken = new Map<number, string>()
  let before = 0
  return people.map(({ name, organisation, number, password, span, numberSpan }) => {
    const own = number ?? before + 1
    before = own
    const other = taken.get(own)
    if (other !== undefined)
      report(diagnose('copy-number-taken', numberSpan, `Copy ${own} is that of ${other}.`))
    taken.set(own, name)
    return {
      name: onOneLine(name),
      organisation: organisation && onOneLine(organisation),
      number: own,
      password,
      span,
    }
  })
}

const onOneLine = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()

function reportRepeated(recipients: readonly Recipient[], report: Report): void {
  const known = new Map<string, number>()
  for (const { name, organisation, number, span } of recipients) {
    const key = `${name}\n${organisation ?? ''}`.toLowerCase()
    const first = known.get(key)
    if (first === undefined) known.set(key, number)
    else report(diagnose('recipient-repeated', span, `${name} gets copies ${first} and ${number}.`))
  }
}

/** Longest password of a PDF (ISO 32000-2, 7.6.4.3.3), in bytes of UTF-8. */
const LONGEST_PASSWORD = 127

function fits({ name, organisation, password, span }: Recipient, report: Report): boolean {
  if (Buffer.byteLength(password?.normalize('NFKC') ?? '') > LONGEST_PASSWORD) {
    const message = `The password of ${name} is too long: a PDF takes ${LONGEST_PASSWORD} bytes.`
    report(diagnose('invalid-value', span, message, { hint: 'Shorten it.' }))
    return false
  }
  const length = [...name, ...(organisation ?? '')].length
  if (length <= LONGEST) return true
  const message = `The name and organisation have ${length} characters; there is room for ${LONGEST}.`
  report(diagnose('invalid-value', span, message, { hint: 'Shorten them.' }))
  return false
}
