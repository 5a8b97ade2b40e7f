import { signatureOf } from './containers.ts'
import { isDateLine } from './date-line.ts'
import { ancestors, type Element } from './dom.ts'
import { namesAuthor } from './furniture-names.ts'
import type { Block, Run } from './page-blocks.ts'

/** Letters and digits alone, in lower case. */
export const bareOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** Whether a line is one of these titles, or most of one that has the site's name as well. */
export function matchesTitle(text: string, titles: readonly string[]): boolean {
  const bare = bareOf(text)
  return titles.some(title => {
    const whole = bareOf(title)
    return whole === bare || (bare.length >= 15 && bare.length * 2 > whole.length && whole.includes(bare))
  })
}

/** Whether a block is the page's headline. */
export function isTitle({ text, name }: Pick<Block, 'text' | 'name'>, titles: readonly string[]): boolean {
  return name === 'h1' ? text.length < 300 : matchesTitle(text, titles)
}

/** Headings of the first rank that stand below the page's headline, and are no headlines themselves: parts of its article. */
export function subheads(blocks: readonly Block[], titles: readonly string[]): ReadonlySet<Block> {
  const first = blocks.findIndex(({ name, text }) => name === 'h1' && matchesTitle(text, titles))
  if (first < 0) return new Set()
  return new Set(
    blocks.filter(({ name, text }, index) => index > first && name === 'h1' && !matchesTitle(text, titles)),
  )
}

/**
 * Of several articles with a headline each, as pages have them that load the next one below, all but the one whose
 * headline is the page's title; all but the first where none is.
 */
export function otherArticles(
  blocks: readonly Block[],
  story: readonly Block[],
  titles: readonly string[],
): ReadonlySet<Element> {
  const partOf = articlesByHeadline(blocks)
  const headed = new Map<Element, boolean>()
  for (const block of blocks) {
    const article = partOf.get(block) ?? null
    if (article) headed.set(article, headed.get(article) === true || matchesTitle(block.text, titles))
  }
  const told = new Set(story.flatMap(({ element }) => ancestors(element)))
  const articles = [...headed].filter(([article]) => told.has(article))
  const [chosen] = articles.find(([, matches]) => matches) ?? articles[0] ?? []
  if (chosen === undefined) return new Set()
  return new Set([...headed.keys()].filter(article => !article.contains(chosen)))
}

/** The article under each headline of the first rank: its `article` element, or else what stands alone under it. */
function articlesByHeadline(blocks: readonly Block[]): ReadonlyMap<Block, Element> {
  const headlines = blocks.filter(({ name }) => name === 'h1')
  const signed = signedParts(headlines, blocks)
  return new Map(
    headlines.flatMap(block => {
      const article = block.element.closest('article') ?? signed.get(block)
      return article === undefined || article === null ? [] : [[block, article] as const]
    }),
  )
}

/**
 * The largest element around each headline that holds no other one, where these elements and their headlines have the
 * same names, and one that is not the first says by whom or of when it is: parts of one article have one author and one day.
 */
function signedParts(headlines: readonly Block[], blocks: readonly Block[]): ReadonlyMap<Block, Element> {
  const counts = new Map<Element, number>()
  for (const { element } of headlines)
    for (const around of ancestors(element)) counts.set(around, (counts.get(around) ?? 0) + 1)
  const kinds = new Map<string, Map<Block, Element>>()
  for (const headline of headlines) {
    const part = ancestors(headline.element).findLast(around => counts.get(around) === 1)
    if (part === undefined || part === headline.element) continue
    const kind = `${signatureOf(part)} / ${signatureOf(headline.element)}`
    kinds.set(kind, (kinds.get(kind) ?? new Map<Block, Element>()).set(headline, part))
  }
  if (![...kinds.values()].some(kind => kind.size > 1)) return new Map()
  const signatures = blocks.filter(({ text, runs }) => isDateLine(text) || runs.some(isSigned))
  const isOwned = (part: Element): boolean => signatures.some(({ element }) => part.contains(element))
  return new Map(
    [...kinds.values()].flatMap(kind => ([...kind.values()].slice(1).some(isOwned) ? [...kind] : [])),
  )
}

/** Whether text stands in an element that is named after an author or a time. */
const isSigned = ({ element }: Run): boolean => element.closest('time') !== null || namesAuthor(element)
