import { find, findAll } from './dom.ts'
import type { Searchable } from './search-index.ts'
import { allSlides, isAppendix, titleOf, wordsOf } from './slides.ts'
import { textOf } from './source-text.ts'

/** Something that can be found: a slide, a fact or a source of the deck. */
export interface Hit extends Searchable {
  readonly kind: 'slide' | 'fact' | 'source'
  readonly id: string
  /** Of a slide or of a fact's citation. */
  readonly number: string | null
  /** The slide itself, or the page that lists the source. */
  readonly slide: Element | null
  /** Of a source whose text is in the deck. */
  readonly paragraphs: readonly string[] | null
}

/** All that can be found in a deck, in its order. The evidence pages are not: their facts are. */
export function searchablesOf(page: Document): readonly Hit[] {
  return [...slidesOf(page), ...factsOf(page), ...sourcesOf(page)]
}

function slidesOf(page: Document): readonly Hit[] {
  return allSlides(page)
    .filter(slide => !isAppendix(slide))
    .map(slide => ({
      kind: 'slide',
      id: slide.id,
      number: slide.dataset['number'] ?? null,
      slide,
      title: titleOf(slide),
      text: wordsOf(find(slide, '.slide-body') ?? slide),
      paragraphs: null,
    }))
}

function factsOf(page: Document): readonly Hit[] {
  return findAll<HTMLTemplateElement>(page, 'template[data-evidence]').map(({ content, dataset }) => {
    const claim = find(content, '.drawer-claim')
    return {
      kind: 'fact',
      id: dataset['evidence'] ?? '',
      number: find(content, '.drawer-number')?.textContent ?? '',
      slide: null,
      title: claim ? wordsOf(claim, '.drawer-number') : '',
      text: wordsOf(content, '.drawer-claim, .plot, .drawer-ways'),
      paragraphs: null,
    }
  })
}

function sourcesOf(page: Document): readonly Hit[] {
  return findAll(page, '.slide [id^="source-"]').map(entry => {
    const id = entry.id.slice('source-'.length)
    const text = textOf(page, id)
    const paragraphs = text && findAll(text, '.text-paragraph').map(paragraph => wordsOf(paragraph))
    return {
      kind: 'source',
      id,
      number: null,
      slide: entry.closest('.slides section'),
      title: wordsOf(find(entry, '.source-reference') ?? entry, 'a'),
      text: [wordsOf(entry, '.source-reference, .source-cited'), ...(paragraphs ?? [])].join(' '),
      paragraphs,
    }
  })
}
