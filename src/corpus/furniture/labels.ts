import { sentencesIn } from '../sentences.ts'
import { bylineOf } from './bylines.ts'
import { isAgencyName, isPictureCredit } from './credits.ts'
import { labelsAway, leadsAway } from './leads.ts'
import { mayBeNotice, mayHoldNotice, noticeKind } from './notices.ts'
import type { Block, Furniture, FurnitureKind, Line, PageRule } from './page.ts'
import { labelKind } from './phrases.ts'
import { timeOn } from './timestamps.ts'

/** Lines and sentences that say by themselves that they are no story, wherever they stand. */
export const labels: PageRule = ({ blocks }) => blocks.flatMap(block => inBlock(block))

function inBlock(block: Block): Furniture[] {
  const kind = lineKind(block)
  if (kind) return [{ kind, start: block.start, end: block.end }]
  const lines = block.lines.flatMap(line => {
    // A wrapped line in the middle of a sentence is none of these, whatever it holds.
    const kindOfLine = /^[^a-zà-öø-ÿ]/.test(line.words) ? lineKind(line) : null
    return kindOfLine ? [{ kind: kindOfLine, start: line.start, end: line.end }] : []
  })
  return [...lines, ...noticesIn(block), ...labelsBetween(block)]
}

/** Labels of sites between two sentences of one paragraph. */
const BETWEEN =
  /(?<=[.!?…]["”’»)]*\s+)(?:(?:story|article) continues (?:below|after) (?:this |the )?ad(?:vertisement)?|advertisement(?: story continues below)?|skip advertisement|scroll (?:down )?to continue(?: reading)?|continue reading the main story|share this (?:article|story)(?: share)?|read more on this story|anzeige|publicité|publicidad|реклама)(?=\s+["“«‘(]?[A-ZÀ-ÞА-ЯЁІЇЄҐ0-9]|\s*$)/gi

function labelsBetween({ words, start }: Block): Furniture[] {
  if (!/continue|advert|share this|read more on|anzeige|publici|реклама/i.test(words)) return []
  return [...words.matchAll(BETWEEN)]
    .filter(
      ({ 0: label, index }) =>
        /^[A-ZА-Я]/.test(label) &&
        /^\s*(?:$|["“«‘(]?[^a-zß-öø-ÿа-я])/.test(words.slice(index + label.length)),
    )
    .map(({ 0: label, index }) => ({
      kind: 'advertisement',
      start: start + index,
      end: start + index + label.length,
    }))
}

/** What a line is as a whole. */
function lineKind(line: Line): FurnitureKind | null {
  const { words, isEnded } = line
  if (words.length > 400) return null
  const label = labelKind(words)
  if (label) return label
  if (isLink(words)) return 'navigation'
  if (timeOn(words) === 'labelled') return 'timestamp'
  if (COUNT.test(words)) return 'comments'
  if (RECORD.test(words)) return 'navigation'
  if (WIRE_MARK.test(words)) return 'wire-notice'
  if (isAgencyName(words)) return 'credit'
  if (BUTTON.test(words)) return 'share'
  if (isPictureCredit(words)) return 'credit'
  if (!isEnded && words.length <= 200 && labelsAway(words) && !goesOn(line)) return 'related'
  if (TEASER.test(words)) return 'related'
  if (words.length <= 140 && bylineOf(words)) return 'byline'
  return null
}

const isLink = (words: string): boolean =>
  /^[\s(<*•-]*(?:(?:url|link|source|via|web|website|permalink|e-?mail|twitter|contact)\s*:?\s*)?(?:https?:\/\/\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.]+|(?:[#@][\p{L}\w]+[\s,]*)+)[\s)>.]*$/iu.test(
    words,
  )

const BUTTON =
  /^(?:(?:share|post|send|save|pin|tweet) (?:this )?(?:story |article |page )?(?:to|on|via|with|by) [A-Za-z][\w+]*(?: [A-Z]\w*)?|filed (?:to|under|in)\b.{0,80}|(?:un)?follow [\w@.]+(?: for [A-Z]\w+)?)$/i
/** The beginning of another article, cut off, with its link. */
const TEASER =
  /(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*(?:read(?: more| on| the rest| full story)?|continue reading|more|weiterlesen|mehr|lire la suite|leer más|seguir leyendo|leggi tutto|lees verder|читать далее|читать полностью)\s*(?:…|\.\.\.|»|→|>)*$/i
const COUNT =
  /^\W*\d[\d.,]*\s?[km]?\s+(?:comments?|shares?|views?|likes?|reactions?|responses?|replies|retweets?|kommentare|commentaires|comentarios|комментари(?:й|я|ев)|просмотр(?:а|ов)?)\W*$|^(?:comments?|views?|shares?|просмотры|просмотров|浏览|阅读|评论)\s*[:(：]?\s*\d[\d.,kKmM]*\W*$/i
/** Fields of archives' exports, such as "LENGTH: 843 words": in capitals, and no heading of the article itself. */
const RECORD =
  /^(?:SECTION|LENGTH|DATELINE|LOAD-DATE|LANGUAGE|DISTRIBUTION|PUBLICATION-TYPE|JOURNAL-CODE|DOCUMENT-TYPE|GRAPHIC|SERIES|TYPE|SUBJECT|COUNTRY|REGION|CITY|STATE|ORGANIZATION|COMPANY|TICKER|INDUSTRY|GEOGRAPHIC|PERSON|ACC-NO|EDITION|BODY|BYLINE|CORRECTION-DATE|SLUG|PRIORITY|KEYWORDS?|CATEGORY):(?:\s|$)|^(?:\d+ of \d+ DOCUMENTS|Document \w{10,}|End of Document|Load-Date: .*|Length: \d+ words|\d[\d,]* words)$/
const WIRE_MARK =
  /^(?:[-–—]\s?(?:30|ends|ENDS|Ends)\s?[-–—]|#{2,}|\*{3,}|_{3,}|-{3,}|={3,}|~{3,}|\(?(?:MORE|more|ends|ENDS|END|Ends|xxx|XXX|nnnn|NNNN)\)?|&[A-Z]{2};.*|\^.{0,80}|Reut\d\S*.*|bc-[\w-]+(?: .*)?)$/

/** Whether a second sentence begins on the line: the first alone is no story then. */
const goesOn = ({ words }: Line): boolean =>
  words.length > 100 && sentencesIn(words, { start: 0, end: words.length }).length > 1

/** Sentences of a paragraph that are notices, and notices in brackets. */
function noticesIn(block: Block): Furniture[] {
  const found: Furniture[] = []
  const holds = mayHoldNotice(block.words)
  const hasBrackets = /[([]/.test(block.words)
  for (const { start, end } of block.sentences) {
    const sentence = block.words.slice(start - block.start, end - block.start)
    const isBracketed = /^[([][^)\]]*[)\]]\s*\S/.test(sentence)
    const isWorthIt = !isBracketed && (holds || mayBeNotice(sentence))
    const kind = isWorthIt ? (leadsAway(sentence) ? 'related' : noticeKind(sentence)) : null
    if (kind && !isOpen(block.words.slice(0, start - block.start))) {
      const question = questionBefore(block, start)
      found.push({ kind, start: kind === 'plea' && question !== null ? question : start, end })
    } else if (hasBrackets) found.push(...bracketed(sentence, start))
  }
  return found
}

/** Where a question to readers begins that opens a paragraph, before a plea at `start`: "Got a story? Email us at …". */
function questionBefore({ words, sentences, start: from }: Block, start: number): number | null {
  const [first, second] = sentences
  if (!first || second?.start !== start) return null
  const isQuestion = /^(?:do|have|got|want|know|are|can|enjoying|like|liked|what)\b.{0,90}\?$/i.test(
    words.slice(0, first.end - from),
  )
  return isQuestion ? first.start : null
}

/** "(Read also: …)", "[With inputs from agencies]" inside a sentence or behind one. */
function bracketed(sentence: string, offset: number): Furniture[] {
  const found: Furniture[] = []
  for (const match of sentence.matchAll(/[([]([^()[\]\n]{8,300})[)\]]/g)) {
    const kind = leadsAway(match[1] ?? '') ? 'related' : noticeKind(match[1] ?? '')
    const start = offset + match.index
    if (kind) found.push({ kind, start, end: start + match[0].length })
  }
  return found
}

/** Whether a quotation is still open at the end of the words: what follows is somebody's. */
function isOpen(words: string): boolean {
  const count = (sign: string) => words.split(sign).length - 1
  return count('“') > count('”') || count('«') > count('»') || count('"') % 2 === 1
}
