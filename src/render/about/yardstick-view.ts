import { textsIn } from '../../briefing/references.ts'
import { findLikelihoods } from '../../checks/texts/likelihood-words.ts'
import type { Briefing, Content } from '../../model/briefing.ts'
import { plainText } from '../../outline/inline-text.ts'
import { likelihoodOf, yardstickOf } from '../../values/yardstick.ts'
import { writeFigure, writeNumber } from '../figures.ts'
import { escapeHtml, trustHtml } from '../html.ts'
import type { Html } from '../views/view.ts'
import type { Phrasebook } from '../words.ts'

/** The scale of likelihood words that is in force, the only one that is shown; never converted into another. */
export interface YardstickView {
  /** "ICD 203", and where it is from. */
  readonly name: string
  readonly source: string
  readonly steps: readonly YardstickStep[]
}

export interface YardstickStep {
  readonly words: string
  /** "55–80%" */
  readonly range: string
  /** Its place between 0 and 100 per cent, drawn. */
  readonly bar: Html
  /** Whether the briefing uses one of its words. */
  readonly isUsed: boolean
}

const BAR = { width: 150, height: 10 }

/** The yardstick with the words that a briefing uses; null where it uses none. */
export function viewYardstick(briefing: Briefing, book: Phrasebook): YardstickView | null {
  const { scale } = briefing.outline
  const used = new Set(likelihoodsIn(briefing).flatMap(word => likelihoodOf(scale, word) ?? []))
  if (used.size === 0) return null
  return {
    name: book.say(`yardstick-${scale}`),
    source: book.say(`yardstick-${scale}-source`),
    steps: yardstickOf(scale).map(step => ({
      words: step.words.join(', '),
      range: rangeOf(step.percent, book),
      bar: drawBar(step.percent, used.has(step)),
      isUsed: used.has(step),
    })),
  }
}

/** Words of the scale in judgements and in running text; what only the talk says takes no part. */
function likelihoodsIn({ slides, outline }: Briefing): readonly string[] {
  return slides.flatMap(({ body, title }) => {
    if (body.kind !== 'written') return []
    const texts = [...(title === null ? [] : [title]), ...Object.values(body.content).flatMap(textsIn)]
    const inText = texts.flatMap(text => findLikelihoods(plainText(text), outline.scale))
    return [...Object.values(body.content).flatMap(chosenIn), ...inText.map(({ words }) => words)]
  })
}

/** What stands in fields of the name `likelihood`. */
function chosenIn(content: Content): readonly string[] {
  if (content.kind === 'list') return content.items.flatMap(chosenIn)
  if (content.kind !== 'record') return []
  const { likelihood } = content.fields
  return likelihood?.kind === 'plain' ? [String(likelihood.value)] : []
}

function rangeOf(
  { low, high }: { readonly low: number; readonly high: number },
  { lang }: Phrasebook,
): string {
  return `${writeNumber(low, lang)}–${writeFigure(high, { measure: 'percent', currency: null }, lang)}`
}

function drawBar({ low, high }: { readonly low: number; readonly high: number }, isUsed: boolean): Html {
  const { width, height } = BAR
  const [from, length] = [(low / 100) * width, ((high - low) / 100) * width]
  const name = isUsed ? 'yardstick-used' : 'yardstick-other'
  return trustHtml(
    `<svg class="${escapeHtml(name)}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true">` +
      `<path d="M0 ${height / 2}H${width}"/><rect x="${from}" y="1" width="${length}" height="${height - 2}"/></svg>`,
  )
}
