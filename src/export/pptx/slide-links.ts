import type { NativeSlide } from '../../render/native/native.ts'
import type { TextTerms } from './text-xml.ts'
import { escapeXml } from './xml.ts'

/** The links of one slide, and the relationships that they need. */
export interface SlideLinks {
  readonly relate: TextTerms['linkTo']
  /** The relationships asked for so far, as XML. */
  readonly relations: () => string
}

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const anchorsOf = new WeakMap<readonly NativeSlide[], ReadonlyMap<string, number>>()

/** Opens the links of a slide: `#` and an anchor leads to the first slide that has it, anything else outside. */
export function slideLinks(slides: readonly NativeSlide[]): SlideLinks {
  const anchors = anchorsOf.get(slides) ?? findAnchors(slides)
  anchorsOf.set(slides, anchors)
  const known = new Map<string, { readonly id: string; readonly isSlide: boolean; readonly target: string }>()
  return {
    relate: href => {
      const number = href.startsWith('#') ? anchors.get(href.slice(1)) : null
      if (number === undefined) return null
      const target = number === null ? href : `slide${number}.xml`
      const relation = known.get(target) ?? { id: `link${known.size + 1}`, isSlide: number !== null, target }
      known.set(target, relation)
      return relation
    },
    relations: () =>
      [...known.values()]
        .map(({ id, isSlide, target }) =>
          isSlide
            ? `<Relationship Id="${id}" Type="${TYPES}/slide" Target="${target}"/>`
            : `<Relationship Id="${id}" Type="${TYPES}/hyperlink" Target="${escapeXml(target)}" TargetMode="External"/>`,
        )
        .join(''),
  }
}

function findAnchors(slides: readonly NativeSlide[]): ReadonlyMap<string, number> {
  const anchors = new Map<string, number>()
  for (const { number, anchors: own } of slides)
    for (const anchor of own) if (!anchors.has(anchor)) anchors.set(anchor, number)
  return anchors
}
