import { bylineOf, peopleIn, signatureOf } from './bylines.ts'
import { agencyTail, isPictureCredit } from './credits.ts'
import {
  type Block,
  type Furniture,
  isHeadline,
  isProse,
  type Marked,
  type Page,
  type PageRule,
  storyBounds,
} from './page.ts'
import { isSection, labelKind } from './phrases.ts'
import { timeOn } from './timestamps.ts'

/** What is furniture only above the story's first sentence or below its last: sections, dates, authors, menus. */
export const headAndFoot: PageRule = (page, marked) => {
  const { first, last } = storyBounds(page, marked)
  if (first < 0) return []
  const people = authorsOn(page)
  const found: Furniture[] = []
  page.blocks.forEach((block, index) => {
    if (marked(block)) return
    const isHead = index < first
    const isOutside = isHead || index > last
    const kind =
      isOutside && timeOn(block.words)
        ? 'timestamp'
        : isOutside && (isSection(block.words) || isTrail(block.words) || !/\p{L}/u.test(block.words))
          ? 'navigation'
          : people.has(block.words.toLowerCase().trim())
            ? 'byline'
            : isHead && signatureOf(block.words)
              ? 'byline'
              : null
    if (kind) found.push({ kind, start: block.start, end: block.end })
  })
  return [
    ...found,
    ...menuAbove(page, first, block => marked(block) || found.some(({ start }) => start === block.start)),
  ]
}

/** Fewest entries of a menu above the story, and most words of each. */
const FEWEST_ENTRIES = 4
const MOST_ENTRY_WORDS = 3

/** A menu above the story: a row of very short lines. The last of them may be its title. */
function menuAbove({ blocks }: Page, first: number, marked: Marked): Furniture[] {
  const found: Furniture[] = []
  let row: Block[] = []
  const close = () => {
    const entries = row.length >= FEWEST_ENTRIES ? row.slice(0, -1).filter(block => !marked(block)) : []
    for (const { start, end } of entries) found.push({ kind: 'navigation', start, end })
    row = []
  }
  for (const block of blocks.slice(0, first)) {
    const isEntry = !block.isEnded && block.words.split(/\s+/).length <= MOST_ENTRY_WORDS
    if (isEntry || marked(block)) row.push(block)
    else close()
  }
  close()
  return found
}

/** A way down a site, or a menu: "Home > News > World", "News | Sport | Weather". */
function isTrail(words: string): boolean {
  if (words.length > 120 || /[.!?]$/.test(words)) return false
  const parts = words.split(/(?:^|\s)\s*[>»›|•·]+\s*/).filter(part => part !== '')
  return (
    parts.length > 1 &&
    parts.every(part => part.split(/\s+/).length <= 3) &&
    (parts.length > 2 || parts.some(isSection))
  )
}

/** The names of bylines anywhere on the page, in small letters. */
function authorsOn({ blocks }: Page): ReadonlySet<string> {
  const names = blocks.flatMap(({ words }) => {
    const byline = words.length <= 140 ? bylineOf(words) : null
    return byline ? peopleIn(byline) : []
  })
  return new Set(names.map(name => name.toLowerCase()))
}

/** The agency at the end of the story, in brackets or behind a dash. */
export const closingAgency: PageRule = (page, marked) => {
  const { last } = storyBounds(page, marked)
  const block = page.blocks[last]
  const at = block ? agencyTail(block.words) : null
  return block && at !== null ? [{ kind: 'credit', start: block.start + at, end: block.end }] : []
}

/** Most lines of one list of headlines. */
const MOST_ENTRIES = 15

/** Lines that are no sentences behind a heading such as "Related stories" or "Most read", and below the end of the story. */
export const headlineLists: PageRule = (page, marked) => {
  const found: Furniture[] = []
  const { first, last } = storyBounds(page, marked)
  let open = 0
  let isBelow = false
  page.blocks.forEach((block, index) => {
    const isHeading = marked(block) && isListHeading(block.words)
    if (isHeading) open = MOST_ENTRIES
    else if (isProse(block) && !marked(block)) open = 0
    if (index > last && first >= 0 && marked(block) && !standsInStories(block.words)) isBelow = true
    if (marked(block) || !isHeadline(block) || (block.isEnded && open <= 0)) return
    // Above the story, what follows a menu may be its title.
    if ((open > 0 && (index > first || first < 0)) || isBelow) {
      const isLastBeforeStory = !isBelow && isProseNext(page, index, marked)
      if (!isLastBeforeStory) found.push({ kind: 'related', start: block.start, end: block.end })
      open -= 1
    }
  })
  return found
}

/** What stands in the middle of stories too, and so does not show that one is over. */
const standsInStories = (words: string): boolean =>
  labelKind(words) === 'advertisement' || isPictureCredit(words)

/** The line before running text may be a heading of the story. */
const isProseNext = ({ blocks }: Page, index: number, marked: Marked): boolean => {
  const next = blocks[index + 1]
  return next !== undefined && isProse(next) && !marked(next) && previousIsListed(blocks, index, marked)
}

const previousIsListed = (blocks: readonly Block[], index: number, marked: Marked): boolean => {
  const previous = blocks[index - 1]
  return previous !== undefined && !marked(previous)
}

const isListHeading = (words: string): boolean =>
  words.length <= 40 &&
  /^\W*(?:related|recommended|more (?:stor|news|from|on|cover|like|to read)|most |trending|top (?:stor|news)|latest|popular|you (?:may|might)|must read|don['’]t miss|editor|further reading|other |elsewhere|around the web|from |promoted|what to read|tags|topics|filed under|mehr zum|meistgelesen|weitere|das könnte|à lire|lire aussi|sur le même|les plus lus|articles liés|te puede|noticias rel|lo más|más |leia|veja|mais lidas|notícias rel|leggi anche|articoli|lees ook|meest|czytaj|zobacz|najczęściej|läs|mest|ilgili|en çok|baca|berita|terpopuler|читайте|смотрите|по теме|материалы|самое|популярн|другие|новости|за темою|новини|مواضيع|أخبار|الأكثر|اقرأ|קראו|כתבות|הנקראות|מטלב|مطالب|延伸|相关|推荐|热|相關|関連|관련)/i.test(
    words,
  )

const WORKS =
  /\bis (?:an?|the|our)? ?(?:[\w’'-]+ ){0,5}?(?:reporter|writer|journalist|correspondent|editor|columnist|blogger|contributor|commentator|author|analyst|broadcaster|fellow|enthusiast|producer|photographer|freelancer)\b|\b(?:covers|reports on|writes (?:about|for|on)|has (?:written|reported|worked) for|joined (?:the|us)|(?:his|her|their) (?:work|writing|blogs?|reporting|articles?|columns?) (?:has|have|appears?|are|is))\b|\b(?:follow|reach|contact|e-?mail) (?:him|her|them|[A-Z][a-z]+) (?:on|at|via)\b|@\w{3,}|\b(?:schreibt (?:für|über)|ist (?:freier )?(?:Redakteur|Journalist|Korrespondent|Autor)(?:in)?|est (?:journaliste|correspondant)|es (?:periodista|corresponsal|redactor))/i

/** Paragraphs at the foot about who wrote the story: they begin with the author's name, or stand below the story's end. */
export const aboutAuthors: PageRule = (page, marked) => {
  const people = [...authorsOn(page)]
  const { first } = storyBounds(page, marked)
  const found: Furniture[] = []
  const prose = page.blocks.filter(block => isProse(block) && !marked(block))
  for (const block of prose.slice(-3)) {
    const index = page.blocks.indexOf(block)
    if (index <= first || prose.indexOf(block) < 2 || !WORKS.test(block.words)) continue
    const opening = block.words
      .toLowerCase()
      .replace(/^(?:about the author:?|the author,?|dr\.?|prof\.?)\s*/, '')
    const isAuthor = people.some(name => opening.startsWith(name))
    const above = page.blocks[index - 1]
    const isBelowLabel =
      above !== undefined &&
      /^\W*(?:about (?:the )?(?:author|writer)s?|the author|über (?:den|die) autor(?:in)?|à propos de l['’]auteur|sobre (?:el|la) autora?|об авторе|про автора|عن الكاتب|על הכותב|作者简介)\W*$/i.test(
        above.words,
      )
    if (isAuthor || isBelowLabel) found.push({ kind: 'about-author', start: block.start, end: block.end })
  }
  return found
}

/** What readers wrote below the story: known by the buttons that come with every comment. */
export const readersComments: PageRule = (page, marked) => {
  const { first } = storyBounds(page, marked)
  const from = page.blocks.findIndex(
    ({ words }, index) =>
      index > first &&
      first >= 0 &&
      /^\W*(?:\d+\W+)?(?:comments?|kommentare|commentaires|comentarios|комментарии|коментарі|تعليقات|التعليقات|תגובות|评论|コメント)(?:\W+\d+)?\W*$/i.test(
        words,
      ),
  )
  if (from < 0) return []
  const below = page.blocks.slice(from)
  const buttons = below.filter(({ words }) =>
    /^\W*(?:\d+\W+)?(?:reply|report(?: abuse)?|like|likes|upvote|antworten|répondre|responder|ответить|відповісти|رد|הגב|回复|返信)(?:\W+\d+)?(?:\W+(?:reply|report|like|share))*\W*$/i.test(
      words,
    ),
  )
  if (buttons.length < 2) return []
  return below.map(({ start, end }) => ({ kind: 'comments', start, end }))
}
