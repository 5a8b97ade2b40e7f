import { AGENCIES } from './credits.ts'
import { type Furniture, type PageRule, storyBounds } from './page.ts'
import { timeOn } from './timestamps.ts'

const DASH = '(?:\\.?\\s*(?:—|–|--?|_)+\\s*)'
const PLACE = "[A-ZÀ-ÞА-ЯЁІЇЄҐ][A-Za-zÀ-ɏА-яЁёІіЇїЄєҐґ.’' -]{1,30}"
const LOUD = "[A-ZÀ-ÞА-ЯЁІЇЄҐ][A-ZÀ-ÞА-ЯЁІЇЄҐ.’' -]{2,30}"
const NAMED = `(?:\\((?:${AGENCIES}|[A-Z][\\w ]{2,25} (?:News|Times|Post|Press|Agency|Wire|Service|Desk))\\)|/(?:${AGENCIES}|[A-ZА-Я]{2,8})/)`
/** Any short name in capitals: of an agency where a dash follows, else of a company or an abbreviation. */
const ACRONYM = '\\([A-Z]{2,8}\\)'
/** What may stand between the place and the agency: a region, a day. */
const MORE = "(?:,\\s[A-Za-zÀ-ɏА-яЁёІіЇїЄєҐґ0-9][\\w.À-ɏА-яЁёІіЇїЄєҐґ’' ]{0,28}){0,3}"
const OPENS = '(?=["“‘\'«„(<]?[A-ZÀ-ÞА-ЯЁІЇЄҐ0-9…])'

let patterns: readonly RegExp[] | null = null
let first: readonly RegExp[] | null = null

/** Forms that stand for a dateline wherever a paragraph begins with them. */
function certain(): readonly RegExp[] {
  patterns ??= [
    // KABUL, March 24 (Reuters) - ; London (CNN) — ; МОСКВА, 22 марта. /ТАСС/.
    new RegExp(
      `^(?:${PLACE}(?:/${PLACE})*${MORE}\\.?\\s*)${NAMED}(?:${DASH}|[.:]\\s*(?:${DASH})?|\\s*)${OPENS}`,
    ),
    new RegExp(`^(?:${PLACE}(?:/${PLACE})*${MORE}\\.?\\s*)${ACRONYM}${DASH}${OPENS}`),
    // CNN — (CNN) — ; (Reuters) - ; (AP)
    new RegExp(
      `^(?:(?:${AGENCIES})${DASH})?(?:\\(?(?:${AGENCIES})\\)${DASH}|\\((?:${AGENCIES})\\)\\s*)${OPENS}`,
    ),
    // KABUL, 22 March — ; WASHINGTON — ; PARIS, 12 mars -
    new RegExp(`^${LOUD}(?:/${LOUD})*${MORE}\\s*(?:—|–|--|\\s-|\\s_)+\\s+${OPENS}`),
    /^(?:新华社|中新社|中新网|法新社|路透社|美联社|共同社|据?新华网)?[\u4e00-\u9fff]{2,8}\d{1,2}月\d{1,2}日[电電讯](?:\s*[（(](?:记者|記者)[^）)]{1,20}[）)])?/,
  ]
  return patterns
}

/** Forms that stand for a dateline at the beginning of the story alone. */
function atTheHead(): readonly RegExp[] {
  first ??= [
    new RegExp(`^${PLACE}(?:/${PLACE})*${MORE}\\s*(?:—|–|--|\\s-|\\s_)+\\s+${OPENS}`),
    new RegExp(`^(?:${AGENCIES})${DASH}${OPENS}`),
  ]
  return first
}

/** Most words before the dash of a dateline: longer is a sentence with something put in. */
const MOST_WORDS = 9

/** Where and when a report was filed, before its first sentence: the prefix alone is marked. */
export const datelines: PageRule = (page, marked) => {
  const { first: head } = storyBounds(page, marked)
  const found: Furniture[] = []
  page.blocks.forEach((block, index) => {
    if (marked(block)) return
    const opening = block.words.slice(0, 140)
    const isOwnLine =
      index < head && head - index <= 2 && /^[A-ZÀ-Þ][\w .’'À-ɏ-]*(?:[/,][\w .’'À-ɏ-]+)*:$/.test(opening)
    const match = isOwnLine
      ? opening
      : (firstMatch(certain(), opening) ?? (index === head ? firstMatch(atTheHead(), opening) : null))
    if (match === null || match.split(/\s+/).length > MOST_WORDS + 2) return
    found.push({ kind: 'dateline', start: block.start, end: block.start + match.trimEnd().length })
  })
  return found
}

function firstMatch(forms: readonly RegExp[], words: string): string | null {
  for (const form of forms) {
    const match = form.exec(words)?.[0]
    if (match && timeOn(words) === null) return match
  }
  return null
}
