import type { Document } from './dom.ts'
import type { Block } from './page-blocks.ts'
import { isProse, plainIn } from './prose.ts'

/** A page with less prose than this, in characters, may tell its story in a frame; with more, its frames hold other things. */
const LITTLE = 100

/** Frames that are looked into: a page that tells its story in one has few others of any length. */
const MOST = 5

/** The pages in the frames of a page that tells little itself, as programs put them there that save a page as one file; the longest first. */
export function framedPages(document: Document, story: readonly Block[]): readonly string[] {
  if (plainIn(story.filter(isProse)) >= LITTLE) return []
  return [...document.querySelectorAll('iframe[srcdoc], frame[srcdoc]')]
    .map(frame => frame.getAttribute('srcdoc') ?? '')
    .filter(page => page.length > LITTLE)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, MOST)
}

/** The files in which the text of a page stands that is made of frames; null where it is none (HTML, 16.2). */
export function filesOfFrames(document: Document): readonly string[] | null {
  if (document.querySelector('frameset') === null) return null
  return [...document.querySelectorAll('frame[src]')].map(frame => frame.getAttribute('src') ?? '')
}
