import { frontMatterIn } from '../readers/front-matter.ts'
import type { Furniture, PageRule } from './page.ts'

/** What programs leave behind when they take the text out of a page: tags, short codes, comments, embedded posts. */
const REMAINS =
  /<\/?(?:iframe|script|style|noscript|div|span|img|a|p|br|hr|ul|ol|li|h[1-6]|table|t[rdh]|figure|figcaption|em|strong|b|i|blockquote|section|article|amp-[\w-]+|video|source|input|form|button|svg|path|meta|link)(?:\s+[\w:-]+\s*=[^<>]{0,600})?\s*\/?(?:>|$)|<!--.{0,400}?-->|\[\/?(?:ad_\d+|caption|embed|gallery|video|audio|youtube|playlist|vc_\w+|et_\w+|su_\w+|poll|newsletter\w*|signup\w*)\b[^\]\n]{0,300}\]|\{\{[^{}\n]{0,200}\}\}|%%[\w-]{2,60}%%|\bpic\.twitter\.com\/\w+|https?:\/\/t\.co\/\w+|&(?:nbsp|amp|quot|lt|gt|#\d{2,5});/gi

/** A line of a script or of a style sheet. */
const CODE =
  /^(?:\(?function\s*\(|(?:var|let|const)\s+[\w$]+\s*=|window\.|document\.|googletag|gtag\(|dataLayer|\(adsbygoogle|__\w+\s*=|[.#@]?[\w-]+(?:\s[.#]?[\w-]+)*\s*\{[^{}]*[:;][^{}]*\}|\}\)?;?$|if\s*\(.*\)\s*\{|\$\(|\/\/<!\[CDATA)/

/** In a line that is longer nothing is looked for behind this: the pattern goes back over all words before a brace that is not there. */
const LONGEST_RULE = 2_000

/** Tags, short codes, lines of scripts, and the fields that a text begins with. */
export const markup: PageRule = ({ text, blocks }) => {
  const fields = text.startsWith('---') ? frontMatterIn(text) : null
  const found: Furniture[] = fields === null ? [] : [{ kind: 'markup', ...fields }]
  if (/[<[{%&]|pic\.tw|t\.co/.test(text))
    for (const match of text.matchAll(REMAINS))
      found.push({ kind: 'markup', start: match.index, end: match.index + match[0].length })
  for (const block of blocks)
    for (const line of block.lines.length > 0 ? block.lines : [block])
      if (CODE.test(line.words.slice(0, LONGEST_RULE)))
        found.push({ kind: 'markup', start: line.start, end: line.end })
  return found
}
