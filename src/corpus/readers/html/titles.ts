import type { Element } from './dom.ts'
import type { Block } from './page-blocks.ts'

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

/**
 * Of several articles with a headline each, as pages have them that load the next one below, all but the one whose
 * headline is the page's title; all but the first where none is.
 */
export function otherArticles(
  blocks: readonly Block[],
  story: readonly Block[],
  titles: readonly string[],
): ReadonlySet<Element> {
  const headed = new Map<Element, boolean>()
  for (const block of blocks) {
    const article = block.name === 'h1' ? block.element.closest('article') : null
    if (article) headed.set(article, headed.get(article) === true || matchesTitle(block.text, titles))
  }
  const told = new Set<Element | null>(story.map(({ element }) => element.closest('article')))
  const articles = [...headed].filter(([article]) => told.has(article))
  const [chosen] = articles.find(([, matches]) => matches) ?? articles[0] ?? []
  return new Set(articles.flatMap(([article]) => (article === chosen ? [] : [article])))
}
