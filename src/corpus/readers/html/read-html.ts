import { composeText, type FoundParagraph } from '../compose-text.ts'
import type { Found, Reading } from '../reading.ts'
import { completeBibliography } from './bibliography/complete-bibliography.ts'
import { bibliographyOf } from './bibliography/page-bibliography.ts'
import { shownBibliography } from './bibliography/shown-bibliography.ts'
import { articleIn, textOf } from './bibliography/structured-data.ts'
import { markedElements } from './furniture/furniture-elements.ts'
import { lightenReferences } from './markup/character-references.ts'
import { decodeHtml } from './markup/decode-html.ts'
import { lightenMarkup } from './markup/lighten-markup.ts'
import { DEEPEST, nestingOf } from './markup/nesting.ts'
import { containerOf } from './page/containers.ts'
import { type Element, isElement } from './page/dom.ts'
import { elementPaths } from './page/element-path.ts'
import { filesOfFrames, framedPages } from './page/frames.ts'
import { type Block, blocksOf } from './page/page-blocks.ts'
import { parsePage } from './page/parse-page.ts'
import { isProse, plainIn } from './page/prose.ts'
import { chooseStory } from './story/choose-story.ts'
import { type DeclaredText, readDeclaredText } from './story/declared-text.ts'
import { readableRuns } from './story/readable-runs.ts'
import { storyInData } from './story/story-in-data.ts'

/**
 * Reads a saved web page: the text of its article, without the site around it, and what the page says of itself.
 * `places` are elements of the file. A page without any text is a problem.
 */
export async function readHtml(bytes: Uint8Array): Promise<Reading> {
  const decoded = await decodeHtml(bytes)
  if ('problem' in decoded) return decoded
  const reading = await readMarkup(decoded.text)
  if ('problem' in reading || decoded.remark === null) return reading
  return { ...reading, remarks: [decoded.remark, ...reading.remarks] }
}

/** An element takes some 4 kB of memory while its page is read, a piece of text 2 kB: this many take a gigabyte, and ten seconds. */
const MOST_NODES = 250_000

/** As `readHtml`, from markup that is decoded already. */
export async function readMarkup(whole: string): Promise<Reading> {
  const { markup: light, structuredData, scripts, comments } = lightenMarkup(whole)
  const markup = lightenReferences(light)
  const size = countNodes(markup)
  if (size > MOST_NODES)
    return {
      problem: `it has ${size} elements and character references, and pages of up to ${MOST_NODES} are read: save the part that is wanted`,
    }
  const nesting = nestingOf(markup)
  if (nesting > DEEPEST)
    return {
      problem: `its elements lie ${nesting} deep in one another, and pages of up to ${DEEPEST} are read: save the part that is wanted`,
    }
  const document = await parsePage(markup)
  const page = blocksOf(document)
  const { blocks } = page
  const found = bibliographyOf(document, structuredData, comments)
  const body = textOf(articleIn(structuredData)?.thing['articleBody'])
  const declared = body.length < 100 ? null : readDeclaredText(body)
  const marked = markedElements(blocks)
  const elements = [...document.querySelectorAll('*')].filter(isElement)
  const readable = blocks.length === 0 ? null : await readableRuns(markup, elements, marked, page)
  const titles = [found.title ?? '', document.querySelector('title')?.textContent ?? ''].filter(Boolean)
  const signs = { readable, ...marked, titles, declared: null }
  const plain = chooseStory(blocks, signs)
  if (declared !== null && isMissing(declared, blocks, plain))
    return unshown(declared, found, 'metadata declares')
  const data = declared === null && plainIn(plain.filter(isProse)) < SHORT ? storyInData(scripts) : null
  const held = data === null ? null : readDeclaredText(data)
  if (held !== null && isMissing(held, blocks, plain)) return unshown(held, found, 'scripts hold')
  const framed = await readFirst(framedPages(document, plain))
  if (framed !== null) return { ...framed, found: { ...framed.found, ...found } }
  if (blocks.length === 0) return { problem: withoutText(filesOfFrames(document)) }

  const guide = declared?.guides(blocks) && isWhole(declared, plain) ? declared : null
  const story =
    guide === null ? plain : chooseStory(blocks, { ...signs, declared: block => guide.holds(block.text) })
  const shown = shownBibliography(blocks, story, titles, found)
  const remarks = readable === null ? ['no article was told from the rest of the page'] : []
  return {
    ok: composeText(paragraphsOf(story.length > 0 ? story : blocks)),
    found: completeBibliography(found, shown),
    remarks,
  }
}

/** The first of these pages that can be read. */
async function readFirst(pages: readonly string[]): Promise<Exclude<Reading, { problem: string }> | null> {
  for (const page of pages) {
    const reading = await readMarkup(page)
    if (!('problem' in reading)) return reading
  }
  return null
}

function withoutText(frames: readonly string[] | null): string {
  if (frames === null) return 'there is no text in the page'
  return `its text stands in the files of its frames: ${frames.join(', ') || 'none is named'}`
}

/**
 * How many nodes a parser makes of it, up to twice as many: every `<` but that of a closing tag opens an element or, astray,
 * begins another piece of text, and so does every character reference (`&eacute;`).
 */
function countNodes(markup: string): number {
  let count = 0
  for (let at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at + 1))
    if (markup[at + 1] !== '/') count += 1
  for (let at = markup.indexOf('&'); at >= 0; at = markup.indexOf('&', at + 1)) count += 1
  return count
}

/** Part of a story's words that may stand outside the declared text, among its paragraphs and after them. */
const LEFT_OUT = 0.2

/** Whether the declared text is the whole of the story rather than its beginning: little prose beside or after it is not in it. */
function isWhole(declared: DeclaredText, story: readonly Block[]): boolean {
  const held = story.filter(block => isProse(block) && declared.holds(block.text))
  const containers = new Map<Element, number>()
  for (const block of held) containers.set(containerOf(block), (containers.get(containerOf(block)) ?? 0) + 1)
  const last = story.indexOf(held.at(-1) as Block)
  const missing = story.filter((block, index) => {
    if (!isProse(block) || declared.holds(block.text)) return false
    return index > last || (containers.get(containerOf(block)) ?? 0) >= 2
  })
  return wordsIn(missing) <= wordsIn(story) * LEFT_OUT
}

/** Whether an article's text is not on the page, more than what is, and much more than what is there of it. */
function isMissing(
  { coverage, words, holds }: DeclaredText,
  page: readonly Block[],
  story: readonly Block[],
): boolean {
  if (page.length === 0) return true
  if (coverage(page) >= 0.5 || words < 100 || words <= wordsIn(story)) return false
  return words * 2 > wordsIn(story.filter(({ text }) => holds(text))) * 3
}

/** The reading of a page whose article stands in what it says for programs. */
function unshown({ paragraphs }: DeclaredText, found: Found, where: string): Reading {
  return {
    ok: composeText(paragraphs.map(text => ({ text, places: [] }))),
    found,
    remarks: [`the text is the one that the page’s ${where}; the page itself shows less`],
  }
}

/** A page that shows more prose than this, in characters, shows its story, and its scripts are not looked into. */
const SHORT = 2_000

const wordsIn = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + block.text.split(/\s+/).length, 0)

function paragraphsOf(blocks: readonly Block[]): readonly FoundParagraph[] {
  const pathOf = elementPaths()
  return blocks.map(({ text, element }) => ({
    text,
    places: [{ start: 0, kind: 'element', label: pathOf(element) }],
  }))
}
