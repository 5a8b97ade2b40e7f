import { CHECKS } from '../checks/checks.ts'
import { collectDiagnostics } from '../diagnostics/collect-diagnostics.ts'
import type { ReadSource } from '../diagnostics/frame.ts'
import { deckParts } from '../documents/deck-file.ts'
import { reportFault } from '../documents/render-briefing.ts'
import type { Briefing } from '../model/briefing.ts'
import { type OutlineReader, openOutlineReader } from '../outline/outline-reader.ts'
import { renderDeck } from '../render/deck.ts'
import { charactersBeyondAscii } from '../render/fonts/characters.ts'
import { TemplateFault } from '../render/templates.ts'
import { openPhrasebook, type Phrasebook } from '../render/words.ts'
import { readText } from '../schema/author-file.ts'
import { openEditions } from './editions.ts'
import type { Message, MistakesMessage, SlidesMessage } from './messages.ts'
import { describeMistakes } from './mistakes.ts'
import { openPictures } from './pictures.ts'
import { readLive } from './read-live.ts'
import { changeDeck, type DeckChange, finishDeck, type ShownDeck, wholeDeck } from './shown-deck.ts'
import type { Workbench } from './workbench.ts'

/** One outline while it is written: the last deck that it gave, and what is wrong with it now. */
export interface LiveDeck {
  readonly file: string
  /** Reads the outline again; pages are told, the slides that were written first. */
  readonly update: (round: Round) => Promise<void>
  /** Null as long as the outline has given none. */
  readonly shown: () => ShownDeck | null
  readonly mistakes: () => MistakesMessage | null
  /** The deck as a page, and its version. */
  readonly page: () => Promise<{ readonly html: string; readonly version: number } | null>
  readonly whole: () => SlidesMessage | null
  /** In the language of the outline. */
  readonly book: () => Phrasebook
  /** Files that it is made from, besides corpus and templates. */
  readonly files: () => readonly string[]
}

/** One time that an outline is read again. */
export interface Round {
  readonly tell: (message: Message) => void
  /** Whether files have changed again: what has not been said yet will be said then. */
  readonly isOverdue: () => boolean
  /** Leaves the machine to the browsers for a moment, that they paint what they were told. */
  readonly pause: () => Promise<void>
  /** Waits as long as an editor may take to write a file; false where it has changed since. */
  readonly isSettled: () => Promise<boolean>
  readonly readSource: ReadSource
}

/** Who a live deck is made by, and for whom. */
export interface LiveDeckMeans {
  /** Of citedeck. */
  readonly version: string
  /** What is not for this audience is left out; null leaves nothing out. */
  readonly audience: string | null
}

/** Opens a live deck that has not read its outline yet. */
export function openLiveDeck(
  workbench: Workbench,
  file: string,
  { version, audience }: LiveDeckMeans,
): LiveDeck {
  const { workspace } = workbench.session()
  const pictures = openPictures(workspace, file)
  const editions = openEditions(workspace)
  let reader: { readonly layouts: unknown; readonly reader: OutlineReader } | null = null
  let text: string | null = null
  let lang = 'en'
  let shown: ShownDeck | null = null
  let mistakes: MistakesMessage | null = null
  /** Templates that the deck is shown with. */
  let templates = workbench.session().templates
  /** Characters that the latest page has fonts for. */
  let drawn: ReadonlySet<number> = new Set()
  /** Whether pages lack something besides slides. */
  let isRestDue = false

  const openReader = (): OutlineReader => {
    const { shapes, layouts } = workbench.session()
    if (reader?.layouts !== layouts)
      reader = { layouts, reader: openOutlineReader(workspace, file, shapes.outline, layouts, audience) }
    return reader.reader
  }
  const book = (): Phrasebook => openPhrasebook(lang, workbench.renderInput(lang).words)

  /** Shows a briefing step by step; false where that was given up for a newer one. */
  const show = async (briefing: Briefing, round: Round): Promise<boolean> => {
    const isFirst = shown === null
    const session = workbench.session()
    const start = await changeDeck(shown, briefing, workbench.renderInput(lang))
    if (templates !== session.templates) {
      // All slides are tried before one is shown: a template may be of no use for any of them.
      for (let change: DeckChange | null = start; change !== null; change = change.next());
      isRestDue = true
      templates = session.templates
    }
    let isUrgent = true
    for (let change: DeckChange | null = start; change !== null; change = change.next()) {
      shown = change.deck
      if (change.message) round.tell(change.message)
      if (!change.keepsRest || hasUndrawn(change.message, drawn)) isRestDue = true
      await (isUrgent && change.message ? round.pause() : breathe())
      isUrgent = false
      if (round.isOverdue()) return false
    }
    if (isRestDue && !isFirst) round.tell({ kind: 'rest' })
    isRestDue = false
    return true
  }

  /** The same; a template that cannot be used is reported, and the deck stays as it was. */
  const showSoundly = async (briefing: Briefing, round: Round): Promise<'shown' | 'overdue' | 'kept'> => {
    try {
      return (await show(briefing, round)) ? 'shown' : 'overdue'
    } catch (fault) {
      if (!(fault instanceof TemplateFault)) throw fault
      reportFault(fault, workbench.session())
      return 'kept'
    }
  }

  return {
    file,
    async update(round) {
      const found = collectDiagnostics()
      const read = readText(workspace, file, found.report)
      if (isTorn(text, read) && !(await round.isSettled())) return
      text = read ?? text
      const { outline, briefing, isGood, ofCorpus } = await readLive(
        read,
        openReader(),
        async (named, report) => ({
          image: pictures.read,
          editions: await editions.read(named, report),
        }),
        workbench,
        found,
      )
      if (outline !== null) lang = outline.lang
      const outcome =
        isGood && briefing
          ? await showSoundly(briefing, round)
          : (await round.isSettled())
            ? 'kept'
            : 'overdue'
      if (outcome === 'overdue') return
      await round.pause()
      for (const check of briefing === null ? [] : CHECKS) {
        if (briefing) check.run(briefing, found.report)
        await breathe()
        if (round.isOverdue()) return
      }
      const told = describeMistakes([...found.sorted(), ...ofCorpus, ...workbench.faults()], {
        read: round.readSource,
        book: book(),
        isStale: outcome === 'kept' && shown !== null,
      })
      if (JSON.stringify(told) === JSON.stringify(mistakes)) return
      mistakes = told
      round.tell(told)
    },
    shown: () => shown,
    mistakes: () => mistakes,
    async page() {
      if (shown === null) return null
      try {
        const { version: at, briefing, renderer, slides } = finishDeck(shown)
        const rendering = renderer.finish(slides.flatMap(({ rendered }) => rendered ?? []))
        const { html } = await renderDeck(rendering, deckParts(workbench.session(), briefing, version))
        drawn = new Set(charactersBeyondAscii(html))
        return { html, version: at }
      } catch (fault) {
        if (!(fault instanceof TemplateFault)) throw fault
        reportFault(fault, workbench.session())
        return null
      }
    },
    whole: () => shown && wholeDeck(finishDeck(shown)),
    book,
    files: () => [file, ...pictures.paths(), ...editions.paths()],
  }
}

/** Whether a file has lost its end, as it does while an editor writes it. */
const isTorn = (before: string | null, now: string | null): boolean =>
  before !== null && now !== null && now.length < before.length && before.startsWith(now)

const hasUndrawn = (message: SlidesMessage | null, drawn: ReadonlySet<number>): boolean =>
  (message?.slides ?? []).some(([, html]) => charactersBeyondAscii(html).some(code => !drawn.has(code)))

/** Lets what waits be done: files that have changed, pages that ask. */
const breathe = (): Promise<void> => new Promise(resolve => setImmediate(resolve))
