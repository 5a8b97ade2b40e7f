import type { Name } from '../../../../model/source.ts'
import { bylineOf, peopleIn } from '../../../furniture/bylines.ts'
import { describeItself } from '../../../furniture/self-description.ts'
import { composeText } from '../../compose-text.ts'
import { edtfOf } from '../../declared-date.ts'
import type { Found } from '../../reading.ts'
import { isDateLine } from '../page/date-line.ts'
import { ancestors, type Element } from '../page/dom.ts'
import { isHidden, isOtherStories, namesAuthor } from '../page/furniture-names.ts'
import type { Block } from '../page/page-blocks.ts'
import { isProse } from '../page/prose.ts'
import { matchesTitle } from '../page/titles.ts'
import { namesPeople } from './complete-bibliography.ts'

/** Blocks between headline and story that are looked at, and above the story where no headline is found. */
const BLOCKS = 40
const WITHOUT_HEADLINE = 8

/** As much of a paragraph as shows that it is one, in characters: of some pages all is in the first. */
const OPENING = 2_000

/**
 * What a page shows a reader between its headline and its story: the headline, who wrote it, by a byline, and the day it
 * was published, where the page does not declare these two.
 */
export function shownBibliography(
  page: readonly Block[],
  story: readonly Block[],
  titles: readonly string[],
  declared: Found,
): Found {
  const opening = story.find(block => isProse(block) && !/^h[1-6]$/.test(block.name)) ?? story[0]
  const start = page.findIndex(({ runs }) => runs === opening?.runs)
  if (start < 0) return {}
  const linesAbove = (blocks: number): readonly Block[] =>
    page.slice(Math.max(0, start - blocks), start).flatMap(linesOf)
  const above = linesAbove(BLOCKS)
  const isHeadline = ({ name, text }: Block): boolean => name === 'h1' || matchesTitle(text, titles)
  const alone = above.findLastIndex(line => isHeadline(line) && page.includes(line))
  const headline = alone >= 0 ? alone : above.findLastIndex(isHeadline)
  const lines = headline < 0 ? linesAbove(WITHOUT_HEADLINE) : above.slice(headline + 1)
  const isAnother = (around: Element): boolean =>
    isOtherStories(around) && opening !== undefined && !around.contains(opening.element)
  const head = lines.filter(({ element }) => !ancestors(element).some(isAnother))
  const told = namesPeople(declared) && declared.issued ? {} : toldIn(head, story)
  const author = peopleAmong(told.author?.flatMap(({ literal }) => literal ?? []) ?? []) ?? authorsIn(head)
  const issued = timeIn(head) ?? told.issued ?? dayIn(head) ?? dayAlone(above[headline - 1])
  return {
    ...(headline >= 0 && { title: above[headline]?.text.replace(/\s+/g, ' ') ?? '' }),
    ...(author && { author }),
    ...(issued && { issued }),
  }
}

/** The lines of a block, as far as they are shown; a block of one line is that line. */
function linesOf(block: Block): readonly Block[] {
  if (ancestors(block.element).some(isHidden)) return []
  if (!block.text.includes('\n')) return [block]
  return block.text.split('\n').map(text => ({ ...block, text }))
}

/** The day of a line that says nothing else, as old pages and blogs set it over the headline. */
const dayAlone = (line: Block | undefined): string | null =>
  line !== undefined && isDateLine(line.text) ? edtfOf(line.text) : null

/** What the head says, followed by the first paragraphs of the story, so that it is known where it ends. */
function toldIn(head: readonly Block[], story: readonly Block[]): Found {
  const lines = head.flatMap(({ text }) => text.split('\n')).filter(line => line.length <= 200)
  const paragraphs = [...lines, ...story.slice(0, 2).map(({ text }) => text.slice(0, OPENING))]
  return describeItself(composeText(paragraphs.map(text => ({ text, places: [] }))))
}

/** The authors by the first line whose element is named so, or else whose words stand in elements that are. */
function authorsIn(head: readonly Block[]): readonly Name[] | null {
  for (const { element, text, runs } of head) {
    if (isDateLine(text)) continue
    const isByline = text.length <= 80 && ancestors(element).slice(0, 2).some(namesAuthor)
    const named = runs.filter(run => ancestors(run.element).slice(0, 3).some(namesAuthor))
    const found = (isByline ? authorsOf([text]) : null) ?? authorsOf(named.map(run => run.text))
    if (found !== null) return found
  }
  return null
}

function authorsOf(bylines: readonly string[]): readonly Name[] | null {
  const lines = bylines.map(line => line.replace(/\s+/g, ' '))
  const names = lines.flatMap(line => peopleIn(bylineOf(line) ?? bylineOf(`By ${line}`) ?? ''))
  return peopleAmong([...new Set(names)])
}

const PERSON = /^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|[a-z]{2,3})){1,4}$/u
const NO_PERSON =
  /\b(?:today|herald|tribune|gazette|journal|magazine|online|comments?|writers?|written|contributors?|published|follow|share|home|e-?mail|authors?|filed)\b/i

/** The people among these, without handles, addresses and what stands in brackets behind a name; null where there are none. */
function peopleAmong(names: readonly string[]): readonly Name[] | null {
  const people = names
    .map(name => name.replace(/\s*(?:[([].*|\S*[@_]\S*.*|\b(?:at|on|in)$)/, '').trim())
    .filter(name => PERSON.test(name) && !NO_PERSON.test(name))
  return people.length === 0 ? null : peopleIn(people.join(', ')).map(literal => ({ literal }))
}

/** The day in a `time` element of the head (HTML, 4.5.14). */
function timeIn(head: readonly Block[]): string | null {
  for (const { runs } of head)
    for (const { element } of runs) {
      const day = edtfOf(element.closest('time[datetime]')?.getAttribute('datetime') ?? '')
      if (day !== null) return day
    }
  return null
}

/** A day in figures in which nothing can be mistaken: 2025-02-11, 2025年2月11日, 11.02.2025. */
const DAY =
  /(?<!\d)(?<year>(?:19|20)\d\d) ?[-./年] ?(?<month>\d{1,2}) ?[-./月] ?(?<day>\d{1,2})(?!\d)|(?<!\d)(?<before>\d{1,2}\.\d{1,2})\.(?<after>(?:19|20)\d\d)(?!\d)/u

/** The first such day in the short lines of the head. */
function dayIn(head: readonly Block[]): string | null {
  for (const { text } of head) {
    const groups = text.length <= 100 ? DAY.exec(text)?.groups : undefined
    if (groups === undefined) continue
    const { year, month, day, before, after } = groups
    const [last, middle] = before?.split('.') ?? [day, month]
    const found = edtfOf(`${year ?? after}-${middle?.padStart(2, '0')}-${last?.padStart(2, '0')}`)
    if (found !== null) return found
  }
  return null
}
