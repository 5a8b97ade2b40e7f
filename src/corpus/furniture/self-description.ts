import type { Name, SourceText } from '../../model/source.ts'
import { readDate } from '../../values/dates/dates.ts'
import { frontMatterIn } from '../readers/front-matter.ts'
import type { Found } from '../readers/reading.ts'
import { bylineOf, peopleIn } from './bylines.ts'
import { furnitureIn } from './furniture.ts'
import { type Masthead, mastheadOf } from './masthead.ts'
import { type Block, isHeadline, type Line, type Page, pageOf, storyBounds } from './page.ts'
import { isSection } from './phrases.ts'
import { timeOn } from './timestamps.ts'

/** Lines at the head and at the foot that are looked at. */
const LINES = 30

/**
 * What the head and the foot of a text say plainly of the document: its title, where its first lines hold one; its
 * authors, by a byline; the day it was published, where one whole date stands there or one is said to be that; outlet,
 * publisher and address, where they are named as such or stand in a masthead. Nothing is inferred, and what is said twice in different ways is left out.
 */
export function describeItself(source: SourceText): Found {
  const page = withoutQuoted(pageOf(source))
  const marked = new Set(furnitureIn(source).map(({ start, kind }) => `${start} ${kind}`))
  const isMarked = (block: Block) => [...MARKS].some(kind => marked.has(`${block.start} ${kind}`))
  const { first, last } = storyBounds(page, isMarked)
  const fields = frontMatterIn(source.text)?.end ?? 0
  const head = page.blocks
    .slice(0, first < 0 ? LINES : Math.min(first, LINES))
    .filter(({ start }) => start >= fields)
  const masthead = mastheadOf(head.flatMap(linesOf), dayIn)
  const foot = first < 0 ? [] : page.blocks.slice(Math.max(last + 1, page.blocks.length - LINES))
  const { title, outlet } = titleOf(
    head.filter(block => !linesOf(block).every(({ start }) => masthead?.starts.has(start))),
    page,
    isMarked,
  )
  return present({
    title,
    'container-title': labelled(head, OUTLET) ?? outlet ?? masthead?.outlet ?? null,
    publisher: masthead?.publisher ?? null,
    author: authorsOf([...head, ...page.blocks.slice(Math.max(0, first), first + 2), ...foot]),
    issued: issuedOf([...head, ...foot], head) ?? dayOf(masthead),
    URL: addressOf([...head, ...foot]),
  })
}

/** The day on which a report was filed, and the dateline that says so. */
export interface Filing {
  readonly day: string
  readonly dateline: string
}

/**
 * When a report was filed, where its first dateline tells the whole day: "OSTREY, 11 February 2025 (AP) —". It is no day of
 * publication, but the nearest to one that a wire's text has. Null without such a dateline.
 */
export function filingOf(source: SourceText): Filing | null {
  const range = furnitureIn(source).find(({ kind }) => kind === 'dateline')
  if (!range) return null
  const dateline = source.text.slice(range.start, range.end).replace(/[\s—–_-]+$/, '')
  const [day] = dayIn(dateline)
  return day === undefined ? null : { day, dateline: dateline.replace(/\s+/g, ' ') }
}

/** What other messages say of themselves is not the document's. */
const withoutQuoted = (page: Page): Page =>
  page.quoted.length === 0
    ? page
    : {
        ...page,
        blocks: page.blocks.filter(
          ({ start }) => !page.quoted.some(quoted => start >= quoted.start && start < quoted.end),
        ),
      }

/** The lines that a block is wrapped into, or itself. */
const linesOf = (block: Block): readonly Line[] => (block.lines.length > 0 ? block.lines : [block])

function dayOf(masthead: Masthead | null): string | null {
  const days = new Set(masthead?.days)
  return days.size === 1 ? ([...days][0] ?? null) : null
}

const MARKS = [
  'byline',
  'timestamp',
  'navigation',
  'share',
  'markup',
  'related',
  'credit',
  'plea',
  'advertisement',
  'comments',
  'copyright',
  'wire-notice',
] as const

const OUTLET = /^(?:publication|newspaper|outlet|publisher|site|website|journal)\s*:\s*(\S.{1,80})$/i
const TITLE = /^(?:headline|title|titel|titre|título|заголовок)\s*:\s*(\S.{5,250})$/i

function titleOf(
  head: readonly Block[],
  page: Page,
  isMarked: (block: Block) => boolean,
): { readonly title: string | null; readonly outlet: string | null } {
  const named = labelled(head, TITLE)
  if (named) return { title: named, outlet: null }
  const line = head.find(block => isTitle(block) && !isMarked(block))
  if (!line) return { title: null, outlet: null }
  const words = line.words
    .replace(/^#+\s*/, '')
    .replace(/\s+/g, ' ')
    .trim()
  const parts = /^(.{15,}?)\s+([|–—-])\s+([^|–—]{2,40})$/.exec(words)
  const [, title, bar, outlet] = parts ?? []
  if (!title || !outlet || outlet.split(' ').length > 5) return { title: words, outlet: null }
  // A bar sets the outlet off; a dash does where the outlet is named at another place too.
  const isNamedAgain = page.text.split(outlet).length > 2
  return bar === '|' || isNamedAgain ? { title, outlet } : { title: words, outlet: null }
}

function isTitle(block: Block): boolean {
  const words = block.words.replace(/^#+\s*/, '')
  const isLongEnough = /[\u3040-\u9fff\uac00-\ud7af]/.test(words)
    ? words.length >= 6
    : words.split(/\s+/).length >= 3
  return (
    isLongEnough &&
    isHeadline({ ...block, words }) &&
    !isSection(words) &&
    timeOn(words) === null &&
    !/:$/.test(words)
  )
}

function authorsOf(blocks: readonly Block[]): readonly Name[] | null {
  const names = blocks.flatMap(({ words }) => {
    const line = /^BYLINE:\s*(.+)$/.exec(words)?.[1] ?? words
    const byline = line.length <= 140 ? bylineOf(line) : null
    return byline === null ? [] : [peopleIn(byline)]
  })
  const [people] = names
  return people && people.length > 0 ? people.map(literal => ({ literal })) : null
}

const PUBLISHED =
  /(?<!\p{L})(?:published|posted|date|issued|publié|veröffentlicht|publicado|pubblicato|опубликовано|опубліковано)(?!\p{L})/iu
const UPDATED =
  /(?<!\p{L})(?:updated|modified|edited|mis à jour|aktualisiert|actualizado|aggiornato|обновлено|оновлено|load-date)(?!\p{L})/iu

function issuedOf(blocks: readonly Block[], head: readonly Block[]): string | null {
  const dated = (lines: readonly Block[], accepts: (words: string) => boolean): string | null => {
    const days = lines.flatMap(({ words }) => (accepts(words) ? dayIn(words) : []))
    return new Set(days).size === 1 ? (days[0] ?? null) : null
  }
  return (
    dated(
      blocks,
      words =>
        words.length <= 160 &&
        PUBLISHED.test(words) &&
        (timeOn(words) !== null || /^[^.]{0,40}:/.test(words)),
    ) ??
    dated(
      head,
      words =>
        words.length <= 160 && !UPDATED.test(words) && (timeOn(words) !== null || bylineOf(words) !== null),
    )
  )
}

/** The first whole date that stands on a line, in the order of year, month and day. */
function dayIn(line: string): readonly string[] {
  const words = line.replace(
    /[,|·•]?\s*(?:updated|last updated|modified|mis à jour|aktualisiert|actualizado).*$/i,
    '',
  )
  for (let at = 0; at < words.length; at += 1) {
    if (at > 0 && /[\p{L}\p{N}]/u.test(words.charAt(at - 1))) continue
    const foreign = /^(\d{1,2})\.?º?(?:er)?\s+(?:de\s+)?(\p{L}+)\.?\s+(?:de\s+)?(\d{4})/u.exec(
      words.slice(at, at + 40),
    )
    const month = foreign ? monthNamed(foreign[2] ?? '') : undefined
    if (foreign && month !== undefined) return [`${foreign[3]}-${two(month)}-${two(Number(foreign[1]))}`]
    const chinese = /^(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(words.slice(at, at + 12))
    if (chinese) return [`${chinese[1]}-${two(Number(chinese[2]))}-${two(Number(chinese[3]))}`]
    const day = /^\d{1,2}\.(\d{1,2})\.(\d{4})/.exec(words.slice(at, at + 12))
    if (day) return [`${day[2]}-${two(Number(day[1]))}-${two(Number.parseInt(words.slice(at), 10))}`]
    const edtf = readDate(words, at)?.resolve(null) ?? null
    if (edtf && /^\d{4}-\d{2}-\d{2}$/.test(edtf)) return [edtf]
  }
  return []
}

const two = (number: number): string => String(number).padStart(2, '0')

let months: ReadonlyMap<string, number> | null = null

function monthNamed(name: string): number | undefined {
  months ??= new Map(
    MONTHS.flatMap((names, index) => names.split(' ').map(month => [month, index + 1] as const)),
  )
  return months.get(name.toLowerCase())
}

/** Names of months in other languages, in the forms that stand in dates. */
const MONTHS: readonly string[] = [
  'januar jänner janvier enero janeiro gennaio januari stycznia ocak января січня',
  'februar février febrero fevereiro febbraio februari lutego şubat февраля лютого',
  'märz mars marzo março maart marca mart марта березня',
  'april avril abril aprile kwietnia nisan апреля квітня',
  'mai mayo maio maggio mei maja mayıs мая травня',
  'juni juin junio junho giugno czerwca haziran июня червня',
  'juli juillet julio julho luglio lipca temmuz июля липня',
  'august août agosto augustus sierpnia ağustos августа серпня',
  'september septembre septiembre setembro settembre września eylül сентября вересня',
  'oktober octobre octubre outubro ottobre października ekim октября жовтня',
  'november novembre noviembre novembro listopada kasım ноября листопада',
  'dezember décembre diciembre dezembro dicembre december grudnia aralık декабря грудня',
]

const LABELLED_ADDRESS = /^(?:url|link|source|via|permalink|canonical|web)\s*:?\s*<?(https?:\/\/[^\s<>]+)>?$/i

const BARE_ADDRESS = /^<?(https?:\/\/[^\s<>]{8,})>?$/

function addressOf(blocks: readonly Block[]): string | null {
  return labelled(blocks, LABELLED_ADDRESS) ?? labelled(blocks, BARE_ADDRESS)
}

function labelled(blocks: readonly Block[], label: RegExp): string | null {
  const values = new Set(blocks.flatMap(({ words }) => label.exec(words)?.[1]?.trim() ?? []))
  return values.size === 1 ? ([...values][0] ?? null) : null
}

/** What is there, without what is not. */
function present(fields: { readonly [Field in keyof Found]: Found[Field] | null }): Found {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
}
