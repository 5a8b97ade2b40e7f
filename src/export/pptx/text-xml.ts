import type { Paragraph } from '../../render/native/native.ts'
import { type Run, type Runs, run } from '../../render/runs.ts'
import { centipoints, colourXml, emu, escapeXml, fillXml } from './xml.ts'

/** What text is written for: its language, its direction, the tint of quoted words, and where links lead. */
export interface TextTerms {
  readonly lang: string
  readonly isRightToLeft: boolean
  /** Hex digits. */
  readonly mark: string
  /** The relationship of a link, and whether it stays in the presentation; null for one that leads nowhere. */
  readonly linkTo: (href: string) => { readonly id: string; readonly isSlide: boolean } | null
}

/**
 * Paragraphs as DrawingML (ECMA-376, part 1, 21.1.2): at least one. Distances between lines are lengths and no shares of
 * what the font asks for, on which programs do not agree, and which another font that stands in asks otherwise.
 */
export function paragraphsToXml(paragraphs: readonly Paragraph[], terms: TextTerms): string {
  if (paragraphs.length === 0) return `<a:p><a:endParaRPr lang="${escapeXml(terms.lang)}" sz="1000"/></a:p>`
  return paragraphs.map((item, index) => paragraphToXml(item, index === 0, terms)).join('')
}

function paragraphToXml(item: Paragraph, isFirst: boolean, terms: TextTerms): string {
  const end = `<a:endParaRPr lang="${escapeXml(terms.lang)}" sz="${centipoints(item.size)}"/>`
  const runs = partLinks(item.runs)
    .map(part => runToXml(part, item, terms))
    .join('')
  return `<a:p>${propertiesToXml(item, isFirst, terms)}${runs}${runs === '' ? end : ''}</a:p>`
}

/** Takes no room, and no line breaks at it (U+2060). */
const WORD_JOINER = '\u2060'

/**
 * A word joiner before a link that begins a paragraph, before a citation, and between two: LibreOffice takes the appearance of
 * a link from what stands around it, and breaks lines before it.
 */
function partLinks(runs: Runs): Runs {
  return runs.flatMap((next, index) => {
    const before = runs[index - 1]
    const isFirst = next.href !== null && before === undefined
    const isCitation = next.isRaised && (next.href !== null || before?.href !== null)
    return isFirst || isCitation ? [run(WORD_JOINER), next] : [next]
  })
}

function propertiesToXml(item: Paragraph, isFirst: boolean, { isRightToLeft }: TextTerms): string {
  const { bullet, indent, firstIndent, align, before } = item
  const isAtRight = (align === 'end') !== isRightToLeft
  const attributes = [
    `marL="${emu(indent)}" indent="${emu(firstIndent)}"`,
    bullet !== null && bullet.level > 0 ? ` lvl="${bullet.level}"` : '',
    ` algn="${isAtRight ? 'r' : 'l'}"`,
    isRightToLeft ? ' rtl="1"' : '',
  ].join('')
  const mark = bullet === null ? '<a:buNone/>' : bulletXml(bullet)
  const stops = item.tabs.length === 0 ? '' : `<a:tabLst>${item.tabs.map(tabXml).join('')}</a:tabLst>`
  return (
    `<a:pPr ${attributes}><a:lnSpc><a:spcPts val="${centipoints(item.line)}"/></a:lnSpc>` +
    `<a:spcBef><a:spcPts val="${isFirst ? 0 : centipoints(before)}"/></a:spcBef>${mark}${stops}</a:pPr>`
  )
}

/** A hollow bullet is a small o of Courier New, as PowerPoint itself writes it: few fonts have the circle. */
function bulletXml({ character, colour }: NonNullable<Paragraph['bullet']>): string {
  const [font, sign] = character === '○' ? ['Courier New', 'o'] : ['Arial', character]
  return `<a:buClr>${colourXml(colour)}</a:buClr><a:buFont typeface="${font}"/><a:buChar char="${escapeXml(sign)}"/>`
}

function tabXml({ at, align }: Paragraph['tabs'][number]): string {
  return `<a:tab pos="${emu(at)}" algn="${align === 'end' ? 'r' : 'l'}"/>`
}

function runToXml(run: Run, item: Paragraph, terms: TextTerms): string {
  const pieces = run.text.split('\n')
  const properties = (tag: string): string => runPropertiesToXml(run, item, terms, tag)
  return pieces
    .map((text, index) => {
      const lineBreak = index === 0 ? '' : `<a:br>${properties('a:rPr')}</a:br>`
      return lineBreak + (text === '' ? '' : `<a:r>${properties('a:rPr')}<a:t>${escapeXml(text)}</a:t></a:r>`)
    })
    .join('')
}

function runPropertiesToXml(run: Run, item: Paragraph, terms: TextTerms, tag: string): string {
  const { isStrong, isEmphasised, isQuoted, isRaised, href, label, lang } = run
  const link = href === null ? null : terms.linkTo(href)
  const isBold = isStrong || item.weight === 600
  const attributes = [
    `lang="${escapeXml(lang ?? terms.lang)}" sz="${centipoints(item.size)}"`,
    isBold ? ' b="1"' : ' b="0"',
    isEmphasised ? ' i="1"' : '',
    isQuoted || link !== null ? ' u="sng"' : '',
    isRaised ? ' baseline="30000"' : '',
  ].join('')
  // The colour of a link is the theme's, which is the accent.
  const fill = fillXml(link !== null || isRaised ? 'accent' : item.colour)
  const highlight = isQuoted ? `<a:highlight>${colourXml({ hex: terms.mark })}</a:highlight>` : ''
  const face = item.font === 'serif' ? 'mj' : 'mn'
  const fonts = `<a:latin typeface="+${face}-lt"/><a:ea typeface="+${face}-ea"/><a:cs typeface="+${face}-cs"/>`
  const tooltip = label === null ? '' : ` tooltip="${escapeXml(label)}"`
  const click =
    link === null
      ? ''
      : `<a:hlinkClick r:id="${link.id}"${tooltip}${link.isSlide ? ' action="ppaction://hlinksldjump"' : ''}/>`
  return `<${tag} ${attributes}>${fill}${highlight}${fonts}${click}</${tag}>`
}
