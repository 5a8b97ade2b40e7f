import type { Report } from '../diagnostics/diagnostic.ts'
import type { LoadedLayout } from '../layouts/load-layout.ts'
import type { Outline, OutlineSlide } from '../model/outline.ts'
import { audienceOf, isFor } from '../schema/audience.ts'
import { readAuthorText, type Shape } from '../schema/author-file.ts'
import type { Workspace } from '../workspace.ts'
import { audiencesNamed, declaredAudiences, slidesFor } from './audiences.ts'
import { plainText } from './inline-text.ts'
import { moveSpans } from './move-spans.ts'
import { isMap, readHead, readOutlineText } from './read-outline.ts'
import { readSlide } from './read-slide.ts'
import { chooseSlideId } from './slide-id.ts'
import { cutOutline, type OutlineTexts } from './slide-texts.ts'

/** Reads one outline again and again while its author writes it. */
export interface OutlineReader {
  /** What `readOutline` gives and reports for this text of it; slides whose text has not changed are not read again. */
  readonly read: (text: string, report: Report) => Outline | null
}

/** A slide as it is read from its text alone. */
interface SoundSlide {
  readonly slide: OutlineSlide
  readonly ownId: string | null
  readonly plainTitle: string
  /** As it is written, for what it is marked with. */
  readonly data: unknown
  /** Names of audiences that it or anything on it is marked with. */
  readonly audiences: readonly string[]
  /** The slide with its places in the file, when it stood at `start`. */
  placed: { readonly start: number; readonly slide: OutlineSlide }
}

interface SoundHead {
  readonly text: string
  readonly read: Omit<Outline, 'slides'> | null
  /** Audiences that it declares; null where any name will do. */
  readonly declared: readonly string[] | null
}

/**
 * A reader of one outline, for an audience or, with null, for everybody. Only what is sound is kept: an outline with anything to report about is read as a whole, so
 * that what is said of it is the same as when it is built.
 */
export function openOutlineReader(
  workspace: Workspace,
  file: string,
  shape: Shape,
  layouts: ReadonlyMap<string, LoadedLayout>,
  audience: string | null = null,
): OutlineReader {
  let slides = new Map<string, SoundSlide>()
  let head: SoundHead | null = null

  const readPieces = (text: string, pieces: OutlineTexts): Outline | null => {
    if (head?.text !== pieces.head) head = readHeadText(pieces.head)
    const { read: written, declared } = head
    const isDeclared = (name: string): boolean => declared === null || declared.includes(name)
    if (written === null || (audience !== null && !isDeclared(audience))) return null
    const found = new Map<string, SoundSlide>()
    const placed: { readonly read: SoundSlide; readonly start: number }[] = []
    for (const { start, end } of pieces.slides) {
      const own = text.slice(start, end)
      const read = found.get(own) ?? slides.get(own) ?? readSlideText(own)
      if (read === null || !read.audiences.every(isDeclared)) return null
      found.set(own, read)
      placed.push({ read, start })
    }
    slides = found
    const marked = slidesFor(
      placed.map(({ read }) => read.data),
      audience,
    )
    const withPlaces = withIds(placed.filter((_, index) => marked[index]?.isKept))
    return withPlaces && { ...written, slides: withPlaces }
  }

  const readHeadText = (text: string): SoundHead =>
    soundly(tell => {
      const read = readAuthorText(file, `${text}${A_SLIDE}`, shape, tell)
      if (!read?.sound || !isMap(read.yaml.data)) return null
      const { data } = read.yaml
      const written = readHead(read.yaml, file, data, workspace, tell, audience)
      return { text, read: written, declared: declaredAudiences(data) }
    }) ?? { text, read: null, declared: null }

  const readSlideText = (text: string): SoundSlide | null =>
    soundly(tell => {
      const read = readAuthorText(file, `${A_HEAD}${text}`, shape, tell)
      if (!read?.sound || !isMap(read.yaml.data)) return null
      const [data, ...more] = read.yaml.data['slides'] as readonly unknown[]
      if (!isMap(data) || more.length > 0) return null
      // What is left out is read too, for the mistakes in it.
      const reader = isFor(audience, audienceOf(data)) ? audience : null
      const context = { layouts, reserved: NONE, taken: new Set<string>(), audience: reader, report: tell }
      const slide = readSlide(read.yaml, ['slides', 0], data, 1, context)
      if (slide === null) return null
      return {
        slide,
        ownId: typeof data['id'] === 'string' ? data['id'] : null,
        plainTitle: slide.title ? plainText(slide.title) : '',
        data,
        audiences: audiencesNamed(data, []).map(({ name }) => name),
        placed: { start: A_HEAD.length, slide },
      }
    })

  return {
    read(text, report) {
      const pieces = cutOutline(text)
      const outline = pieces && readPieces(text, pieces)
      return outline ?? readOutlineText(text, file, workspace, shape, layouts, report, audience)
    },
  }
}

/** What makes a whole outline of a slide, and of a head. */
const A_HEAD = 'title: x\ndate: 2025-01-01\nslides:\n'
const A_SLIDE = '- layout: x\n'
const NONE: ReadonlySet<string> = new Set()

/** The result of some reading, or null where it reports anything. */
function soundly<Result>(read: (tell: Report) => Result | null): Result | null {
  let isSound = true
  const result = read(() => {
    isSound = false
  })
  return isSound ? result : null
}

/** Slides at their places, with the ids that they have in this order; null where two ask for the same. */
function withIds(
  placed: readonly { readonly read: SoundSlide; readonly start: number }[],
): OutlineSlide[] | null {
  const own = placed.flatMap(({ read }) => read.ownId ?? [])
  const taken = new Set(own)
  if (taken.size < own.length) return null
  return placed.map(({ read, start }, index) => {
    const id = chooseSlideId(read.ownId, read.plainTitle, index + 1, taken)
    taken.add(id)
    const slide = placeAt(read, start)
    return slide.id === id ? slide : { ...slide, id }
  })
}

function placeAt(read: SoundSlide, start: number): OutlineSlide {
  if (read.placed.start !== start)
    read.placed = { start, slide: moveSpans(read.slide, start - A_HEAD.length) }
  return read.placed.slide
}
