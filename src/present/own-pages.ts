import { embedFonts } from '../render/fonts/fonts.ts'
import { trustHtml } from '../render/html.ts'
import type { RenderInput } from '../render/render-input.ts'
import { openTemplates, type Templates } from '../render/templates.ts'
import { openPhrasebook, type Phrasebook } from '../render/words.ts'
import type { LiveDeck } from './live-deck.ts'
import type { Presenter } from './presenter.ts'

/** Pages that are no decks: the index of several outlines, the page of one that has given no deck yet, the remote control. */
export interface OwnPages {
  readonly index: (decks: ReadonlyMap<string, LiveDeck>) => Promise<string>
  /** What the index lists, for a page that is open. */
  readonly indexList: (decks: ReadonlyMap<string, LiveDeck>) => Promise<string>
  readonly waiting: (deck: LiveDeck) => Promise<string>
  readonly remote: (presenter: Presenter, script: string) => Promise<string>
}

/** `input` gives templates, English words and fonts as they are now. */
export function openOwnPages(input: () => RenderInput): OwnPages {
  const english = (): Phrasebook => openPhrasebook('en', input().words)
  /** An index of several outlines speaks the language of the first. */
  const bookOf = (decks: ReadonlyMap<string, LiveDeck>): Phrasebook =>
    decks.values().next().value?.book() ?? english()
  const open = (): Promise<Templates> => {
    const { templates } = input()
    const read = (path: string) => [path, templates.read(path) ?? ''] as const
    return openTemplates(
      new Map(PAGES.map(read)),
      new Map([['index-list', read('present/index-list.hbs')[1]]]),
    )
  }
  const fill = async (template: string, view: object, words: Phrasebook): Promise<string> => {
    const { templates, fonts } = input()
    const filled = (await open()).fill(template, {
      ...view,
      lang: words.lang,
      words: words.plain,
      styles: trustHtml(STYLES),
    })
    const { css } = await embedFonts(filled, fonts)
    const style = ['themes/paper.css', 'present/page.css'].map(path => templates.read(path) ?? '')
    return filled.replace(STYLES, () => [css, ...style].join('\n'))
  }
  return {
    index: decks => fill('present/index.hbs', { decks: rowsOf(decks, bookOf(decks)) }, bookOf(decks)),
    indexList: async decks =>
      (await open()).fill('present/index-list.hbs', {
        decks: rowsOf(decks, bookOf(decks)),
        words: bookOf(decks).plain,
      }),
    waiting: deck => fill('present/waiting.hbs', { file: deck.file }, deck.book()),
    remote: (presenter, script) =>
      fill(
        'present/remote.hbs',
        { script: trustHtml(script.replace(/<\/(?=script)/gi, '<\\/')) },
        presenter.current()?.book() ?? english(),
      ),
  }
}

/** Stands for what is put in last; no text can hold it. */
const STYLES = '<@styles>'

const PAGES = ['present/index.hbs', 'present/index-list.hbs', 'present/waiting.hbs', 'present/remote.hbs']

function rowsOf(decks: ReadonlyMap<string, LiveDeck>, book: Phrasebook): readonly object[] {
  return [...decks].map(([name, deck]) => {
    const shown = deck.shown()
    const mistakes = deck.mistakes()
    const document = shown?.renderer.document ?? null
    return {
      href: `/${encodeURIComponent(name)}`,
      file: deck.file,
      title: document?.plainTitle ?? name,
      lang: document?.lang ?? book.lang,
      date: document?.date ?? null,
      status: document?.status ?? null,
      marking: document?.marking ?? null,
      slides: shown ? book.say('live-slides', { count: shown.slides.length }) : null,
      state: mistakes?.summary ? mistakes.summary : book.say('live-sound'),
      hasErrors: mistakes?.list[0]?.severity === 'error',
      stale: mistakes?.stale ?? null,
    }
  })
}
