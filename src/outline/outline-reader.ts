import type { Report } from '../diagnostics/diagnostic.ts'
import type { LoadedLayout } from '../layouts/load-layout.ts'
import type { Outline, OutlineSlide } from '../model/outline.ts'
import { readAuthorText, type Shape } from '../schema/author-file.ts'
import type { Workspace } from '../workspace.ts'
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
  /** The slide with its places in the file, when it stood at `start`. */
  placed: { readonly start: number; readonly slide: OutlineSlide }
}

/**
 * A reader of one outline. Only what is sound is kept: an outline with anything to report about is read as a whole, so
 * that what is said of it is the same as when it is built.
 */
export function openOutlineReader(
  workspace: Workspace,
  file: string,
  shape: Shape,
  layouts: ReadonlyMap<string, LoadedLayout>,
): OutlineReader {
  let slides = new Map<string, SoundSlide>()
  let head: { readonly text: string; readonly read: Omit<Outline, 'slides'> | null } | null = null

  const readPieces = (text: string, pieces: OutlineTexts): Outline | null => {
    // What slides may be marked with hangs on it.
    if (/^audiences:/m.test(pieces.head)) return null
    if (head?.text !== pieces.head) head = { text: pieces.head, read: readHeadText(pieces.head) }
    if (head.read === null) return null
    const found = new Map<string, SoundSlide>()
    const placed: { readonly read: SoundSlide; readonly start: number }[] = []
    for (const { start, end } of pieces.slides) {
      const own = text.slice(start, end)
      const read = found.get(own) ?? slides.get(own) ?? readSlideText(own)
      if (read === null) return null
      found.set(own, read)
      placed.push({ read, start })
    }
    slides = found
    const written = withIds(placed)
    return written && { ...head.read, slides: written }
  }

  const readHeadText = (text: string): Omit<Outline, 'slides'> | null =>
    soundly(tell => {
      const read = readAuthorText(file, `${text}${A_SLIDE}`, shape, tell)
      if (!read?.sound || !isMap(read.yaml.data)) return null
      return readHead(read.yaml, file, read.yaml.data, workspace, tell)
    })

  const readSlideText = (text: string): SoundSlide | null =>
    soundly(tell => {
      const read = readAuthorText(file, `${A_HEAD}${text}`, shape, tell)
      if (!read?.sound || !isMap(read.yaml.data)) return null
      const [data, ...more] = read.yaml.data['slides'] as readonly unknown[]
      if (!isMap(data) || more.length > 0) return null
      const context = { layouts, reserved: NONE, taken: new Set<string>(), audience: null, report: tell }
      const slide = readSlide(read.yaml, ['slides', 0], data, 1, context)
      if (slide === null) return null
      return {
        slide,
        ownId: typeof data['id'] === 'string' ? data['id'] : null,
        plainTitle: slide.title ? plainText(slide.title) : '',
        placed: { start: A_HEAD.length, slide },
      }
    })

  return {
    read(text, report) {
      const pieces = cutOutline(text)
      const outline = pieces && readPieces(text, pieces)
      return outline ?? readOutlineText(text, file, workspace, shape, layouts, report)
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
