import type { Name } from '../../../model/source.ts'
import { bylineOf, peopleIn } from '../../furniture/bylines.ts'
import { describeItself } from '../../furniture/self-description.ts'
import { composeText } from '../compose-text.ts'
import { edtfOf } from '../declared-date.ts'
import type { Found } from '../reading.ts'
import { namesPeople } from './complete-bibliography.ts'
import { isDateLine } from './date-line.ts'
import { ancestors } from './dom.ts'
import { namesOf } from './furniture-names.ts'
import type { Block } from './page-blocks.ts'
import { isProse } from './prose.ts'
import { matchesTitle } from './titles.ts'

/** Lines between headline and story that are looked at, and above the story where no headline is found. */
const LINES = 40
const WITHOUT_HEADLINE = 8

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
  const opening = story.find(isProse) ?? story[0]
  const start = page.findIndex(({ runs }) => runs === opening?.runs)
  if (start < 0) return {}
  const above = page.slice(Math.max(0, start - LINES), start)
  const headline = above.findLastIndex(({ name, text }) => name === 'h1' || matchesTitle(text, titles))
  const head = headline < 0 ? above.slice(-WITHOUT_HEADLINE) : above.slice(headline + 1)
  const told = namesPeople(declared) && declared.issued ? {} : toldIn(head, story)
  const author = peopleAmong(told.author?.flatMap(({ literal }) => literal ?? []) ?? []) ?? authorsIn(head)
  const issued = timeIn(head) ?? told.issued
  return {
    ...(headline >= 0 && { title: above[headline]?.text.replace(/\s+/g, ' ') ?? '' }),
    ...(author && { author }),
    ...(issued && { issued }),
  }
}

/** What the head says, followed by the first paragraphs of the story, so that it is known where it ends. */
function toldIn(head: readonly Block[], story: readonly Block[]): Found {
  const lines = head.flatMap(({ text }) => text.split('\n')).filter(line => line.length <= 200)
  const paragraphs = [...lines, ...story.slice(0, 2).map(({ text }) => text)]
  return describeItself(composeText(paragraphs.map(text => ({ text, places: [] }))))
}

/** Names of elements that hold the author's name and nothing else. */
const AUTHOR = /(?:^|[^a-z])(?:by-?lines?|authors?|author-?name|writer|reporter)(?![a-z])/

function authorsIn(head: readonly Block[]): readonly Name[] | null {
  for (const { element, text } of head) {
    const names = ancestors(element).slice(0, 2).map(namesOf).join(' ')
    if (!AUTHOR.test(names) || text.length > 80 || isDateLine(text)) continue
    const people = peopleAmong(peopleIn(bylineOf(text) ?? bylineOf(`By ${text}`) ?? ''))
    if (people !== null) return people
  }
  return null
}

const PERSON = /^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|[a-z]{2,3})){1,4}$/u
const NO_PERSON =
  /\b(?:today|herald|tribune|gazette|journal|magazine|online|comments?|writers?|written|contributors?|published|follow|share|home)\b/i

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
