import { viewAbout } from '../about/about-view.ts'
import type { Phrasebook } from '../words.ts'
import { assembleHandout } from './assemble-handout.ts'
import { type BriefItems, chooseItems } from './brief-items.ts'
import type { RenderHandout } from './handout-request.ts'
import { citingPlaces, keepPrinted } from './printed-evidence.ts'
import { pagingOf } from './report.ts'
import { writeTopics } from './report-topics.ts'

const PAGES = 2

/** Kinds after the judgements, in the order in which they take turns. */
const IN_TURN = ['summary', 'figures', 'disputed', 'unknown', 'sources'] as const

/**
 * The design `brief`: bottom line, key figures, what is disputed, what is not known, sources in short, on two pages and
 * never more. After it is loaded, what does not fit is left out by its rank (src/export/paging/fit-pages.ts), and the page
 * says what: judgements rank first, then the first of each other kind, then the second of each.
 */
export const renderBrief: RenderHandout = async (whole, request) => {
  // Counted is what the report counts, to which the brief leads.
  const rendering = keepPrinted(citingPlaces(await writeTopics(whole), whole), whole)
  const chosen = chooseItems(rendering)
  const { lookedIn, unknown } = sharePlace(chosen.unknown, rendering.book)
  const items = { ...chosen, unknown }
  const about = viewAbout(rendering.briefing, rendering.views)
  const own = {
    paging: { ...pagingOf(request), pages: PAGES },
    ...rankItems(items),
    about,
    headline: rendering.slides.find(({ view }) => view.layout === 'bluf')?.view.title ?? null,
    lookedIn,
    leftOut: JSON.stringify(leftOutWords(items, rendering.book)),
    pattern: rendering.book.say('brief-left', { what: '{what}' }),
  }
  return assembleHandout(own, rendering, request)
}

/** Where most questions were looked for is said once, before them, and beside those alone that were looked for elsewhere. */
function sharePlace(
  questions: BriefItems['unknown'],
  book: Phrasebook,
): { readonly lookedIn: string | null; readonly unknown: BriefItems['unknown'] } {
  const places = questions.map(({ looked }) => looked)
  const shared = places.find(place => 2 * places.filter(other => other === place).length > places.length)
  const areKnown = places.every(place => place !== null)
  if (questions.length < 2 || typeof shared !== 'string' || !areKnown)
    return { lookedIn: null, unknown: questions }
  const isOnly = places.every(place => place === shared)
  return {
    lookedIn: `${book.say(isOnly ? 'looked-in' : 'looked-in-mostly')}: ${shared}.`,
    unknown: questions.map(question =>
      question.looked === shared ? { ...question, looked: null } : question,
    ),
  }
}

interface Ranked<Item> {
  readonly item: Item
  readonly rank: number
}

type RankedItems = { readonly [Kind in keyof BriefItems]: readonly Ranked<BriefItems[Kind][number]>[] }

/** Every item with its rank, from 1, no two the same. */
export function rankItems(items: BriefItems): RankedItems {
  const first = items.judgements.length
  const order = IN_TURN.flatMap((kind, turn) => items[kind].map((_, index) => ({ kind, index, turn })))
  const ranks = new Map(
    order
      .toSorted((one, other) => one.index - other.index || one.turn - other.turn)
      .map(({ kind, index }, place) => [`${kind} ${index}`, first + place + 1]),
  )
  const ranked = <Item>(kind: string, own: readonly Item[]): readonly Ranked<Item>[] =>
    own.map((item, index) => ({ item, rank: ranks.get(`${kind} ${index}`) ?? index + 1 }))
  return {
    judgements: ranked('judgements', items.judgements),
    summary: ranked('summary', items.summary),
    figures: ranked('figures', items.figures),
    disputed: ranked('disputed', items.disputed),
    unknown: ranked('unknown', items.unknown),
    sources: ranked('sources', items.sources),
  }
}

/** For each kind, how to say that one of it was left out, that two were, and so on. */
function leftOutWords(items: BriefItems, book: Phrasebook): Readonly<Record<string, readonly string[]>> {
  const kinds = ['judgements', ...IN_TURN] as const
  return Object.fromEntries(
    kinds.map(kind => [
      kind,
      items[kind].map((_, index) => book.say(`brief-left-${kind}`, { count: index + 1 })),
    ]),
  )
}
