import type { Citation, EvidenceEntry } from '../model/briefing.ts'
import type { Fact } from '../model/fact.ts'
import {
  continuedHeight,
  ENTRY_END,
  ENTRY_TOP,
  evidenceHeight,
  factHeight,
  SLIDE_HEIGHT,
} from './appendix-height.ts'

/** Columns that a slide of the evidence appendix has, as the style of the layout `evidence` sets them. */
const COLUMNS = 2
/** A fact that would go on over the slide's edge begins on the next where it leaves no more than this behind. */
const LEFT_BEHIND = 136

/**
 * Facts, filled into slides of two columns in order. A fact's head stays with its first piece of evidence, and each
 * piece is whole; a fact that goes on to the next slide is named there again. The browser, which knows the heights
 * exactly, fills the columns of a slide in the same order and with no more. `lang` is the language of generated words.
 */
export function packEvidence(
  citations: readonly Citation[],
  lang: string,
): readonly (readonly EvidenceEntry[])[] {
  const slides: EvidenceEntry[][] = [[]]
  let column = 1
  let used = 0
  const overflows = (height: number) => used > 0 && used + height + ENTRY_END > SLIDE_HEIGHT
  const isLast = () => column === COLUMNS
  const turn = (beginning: number) => {
    if (isLast()) slides.push([])
    column = isLast() ? 1 : column + 1
    used = beginning
  }
  for (const citation of citations) {
    const { fact } = citation
    const pieces = heightsOf(fact, lang)
    const whole = pieces.reduce((sum, height) => sum + height, 0)
    const isBetterWhole = whole <= SLIDE_HEIGHT - ENTRY_END && SLIDE_HEIGHT - used <= LEFT_BEHIND
    if (isLast() && isBetterWhole && overflows(whole)) turn(0)
    let shown: number[] = []
    let continued = false
    pieces.forEach((height, index) => {
      if (overflows(height)) {
        const goesOn = isLast() && index > 0
        if (goesOn) slides.at(-1)?.push({ citation, shown, continued })
        turn(index === 0 ? 0 : ENTRY_TOP + (goesOn ? continuedHeight(fact, lang) : 0))
        if (goesOn) [shown, continued] = [[], true]
      }
      used += height
      if (index < fact.evidence.length) shown.push(index)
    })
    slides.at(-1)?.push({ citation, shown, continued })
    used += ENTRY_END
  }
  return slides
}

/** Heights of a fact's pieces: its head with the first piece of evidence, then each other piece. */
function heightsOf(fact: Fact, lang: string): readonly number[] {
  const before = known.get(fact)
  if (before?.lang === lang) return before.heights
  const [first = 0, ...others] = fact.evidence.map(item => evidenceHeight(item, lang))
  const heights = [ENTRY_TOP + factHeight(fact, lang) + first, ...others]
  known.set(fact, { lang, heights })
  return heights
}

/** While an outline is written, its facts stay: they are measured once. */
const known = new WeakMap<Fact, { readonly lang: string; readonly heights: readonly number[] }>()
