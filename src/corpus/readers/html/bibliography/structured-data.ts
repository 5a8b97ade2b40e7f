type Value = unknown
export type Thing = Readonly<Record<string, Value>>

/** Types of schema.org whose instances are an article, and the CSL type (CSL 1.0.2, Appendix III) of each. */
const ARTICLES: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:News|AnalysisNews|AskPublicNews|BackgroundNews|OpinionNews|ReportageNews|ReviewNews)Article$/,
    'article-newspaper',
  ],
  [/^(?:BlogPosting|LiveBlogPosting)$/, 'post-weblog'],
  [/^(?:SocialMediaPosting|DiscussionForumPosting)$/, 'post'],
  [/^Report$/, 'report'],
  [/^(?:ScholarlyArticle|MedicalScholarlyArticle)$/, 'article-journal'],
  [/^(?:Article|TechArticle|SatiricalArticle|AdvertiserContentArticle|ItemPage|WebPage)$/, 'webpage'],
]

/** Deepest nesting and most things that are looked at. */
const DEEPEST = 8
const MOST = 2000

/**
 * The article among the things that a page's JSON-LD scripts describe (schema.org): the first of the most telling type,
 * news before web page, and among those the one with the longest text. Scripts that are not JSON are passed over, after
 * the common slip of bare line ends inside strings has been mended.
 */
export function articleIn(
  scripts: readonly string[],
): { readonly thing: Thing; readonly cslType: string } | null {
  const things = scripts.flatMap(script => thingsIn(parse(script)))
  for (const [type, cslType] of ARTICLES) {
    const articles = things.filter(thing => typesOf(thing).some(name => type.test(name)))
    const [first] = articles.toSorted(
      (a, b) => textOf(b['articleBody']).length - textOf(a['articleBody']).length,
    )
    if (first) return { thing: withReferred(first, things), cslType }
  }
  return null
}

/** A thing with those in place that it only refers to by their `@id` (JSON-LD 1.1, 3.3), its authors and its site, say. */
function withReferred(thing: Thing, things: readonly Thing[]): Thing {
  const known = new Map(
    things.flatMap(one => (Object.keys(one).length > 1 ? [[one['@id'], one] as const] : [])),
  )
  const referred = (value: Value): Value => {
    if (Array.isArray(value)) return value.map(referred)
    if (value === null || typeof value !== 'object' || Object.keys(value).length > 1) return value
    return known.get((value as Thing)['@id']) ?? value
  }
  return Object.fromEntries(Object.entries(thing).map(([name, value]) => [name, referred(value)]))
}

function parse(script: string): Value {
  const json = script.replace(/^\s*(?:\/\/)?\s*<!(?:\[CDATA\[|--)|(?:\/\/)?\s*(?:\]\]|--)>\s*$/g, '').trim()
  for (const attempt of [json, json.replace(/[\n\r\t]+/g, ' '), json.replace(/;\s*$/, '')])
    try {
      return JSON.parse(attempt)
    } catch {}
  return null
}

function thingsIn(root: Value): readonly Thing[] {
  const things: Thing[] = []
  const open: { value: Value; depth: number }[] = [{ value: root, depth: 0 }]
  for (let next = open.pop(); next !== undefined && things.length < MOST; next = open.pop()) {
    const { value, depth } = next
    if (depth > DEEPEST || value === null || typeof value !== 'object') continue
    const inner = Array.isArray(value) ? value : Object.values(value)
    if (!Array.isArray(value)) things.push(value as Thing)
    for (const item of inner.toReversed()) open.push({ value: item, depth: depth + 1 })
  }
  return things
}

export function typesOf(thing: Thing): readonly string[] {
  const type = thing['@type']
  return (Array.isArray(type) ? type : [type])
    .filter(name => typeof name === 'string')
    .map(name => name.replace(/^https?:\/\/schema\.org\/|^schema:/, ''))
}

/** A value as text: itself, the first of several, or what a thing is called or holds; empty for none. */
export function textOf(value: Value): string {
  if (typeof value === 'string') return value.trim()
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(textOf).find(text => text !== '') ?? ''
  if (value === null || typeof value !== 'object') return ''
  const thing = value as Thing
  return textOf(thing['name'] ?? thing['@value'] ?? thing['alternateName'] ?? '')
}

export const listOf = (value: Value): readonly Value[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
