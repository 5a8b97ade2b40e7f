import type { Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { goTo, openDeck, placeOf, press } from '../support/browser-deck.ts'
import { deckOf, type Made, makeSample } from '../support/browser-documents.ts'
import { openStage, type Shown, type Stage } from '../support/browser-stage.ts'

let stage: Stage
let made: Made
let deck: Shown
let view: Page

const START = 2

beforeAll(async () => {
  stage = await openStage()
  made = await makeSample('paper')
  deck = await openDeck(stage, stage.place('deck.html', await deckOf(made)))
  await goTo(deck.page, START)
  const opening = new Promise<Page | null>(resolve => deck.page.once('popup', resolve))
  await press(deck.page, 's')
  const opened = await opening
  if (opened === null) throw new Error('S opened no window.')
  view = opened
})
afterAll(() => stage.close())

/** The notes that the speaker view shows, once they are those of a slide. */
async function notesOf(number: number): Promise<string> {
  const [note] = made.rendering.slides[number - 1]?.view.notes ?? []
  const opening = (note?.toHTML() ?? '').replace(/<[^>]*>/g, '').slice(0, 30)
  await view.waitForFunction(
    (words: string) => document.querySelector('.speaker-controls-notes')?.textContent?.includes(words),
    { timeout: 10_000 },
    opening,
  )
  return view.$eval('.speaker-controls-notes', notes => (notes as HTMLElement).innerText)
}

/** The id of the slide that a frame of the speaker view shows, once it shows it. */
async function showing(frame: 'current' | 'upcoming', id: string | undefined): Promise<string | undefined> {
  const holder = await view.waitForSelector(`#${frame}-slide iframe`)
  const content = await holder?.contentFrame()
  await content?.waitForFunction(
    (wanted: string | undefined) => document.querySelector('.slides > .present > .present')?.id === wanted,
    { timeout: 10_000 },
    id,
  )
  return content?.$eval('.slides > .present > .present', slide => slide.id)
}

const idOf = (number: number): string | undefined => made.briefing.slides[number - 1]?.id

describe('the speaker view, opened with S from a file', () => {
  it('shows the notes of the slide, and behind each citation who says so and in which words', async () => {
    const notes = await notesOf(START)
    const slide = made.rendering.slides[START - 1]?.view
    expect(slide?.cited.length).toBeGreaterThan(3)
    for (const fact of slide?.cited ?? []) {
      expect(notes).toContain(`${fact.number} ${fact.say}.`)
      expect(notes).toContain(fact.claim)
      expect(notes).toContain(fact.support)
      // An outlet that speaks for itself is named once, as who says it.
      for (const { quote, who, chain, outlet } of fact.evidence)
        expect(notes).toContain([`“${quote}” ${who}`, chain, outlet].filter(part => part !== null).join(', '))
    }
  })

  it('shows the slide and the next one, and goes on with the deck', async () => {
    expect(await showing('current', idOf(START))).toBe(idOf(START))
    expect(await showing('upcoming', idOf(START + 1))).toBe(idOf(START + 1))
    await press(deck.page, 'ArrowRight')
    expect(await showing('current', idOf(START + 1))).toBe(idOf(START + 1))
    expect(await showing('upcoming', idOf(START + 2))).toBe(idOf(START + 2))
    await notesOf(START + 1)
  })

  it('turns the slides of the deck, across the end of a section too', async () => {
    await press(view, 'ArrowRight')
    await deck.page.waitForFunction(
      (id: string | undefined) => document.querySelector('.slides > .present > .present')?.id === id,
      { timeout: 10_000 },
      idOf(START + 2),
    )
    expect((await placeOf(deck.page)).number).toBe(START + 2)
  })

  it('asks for nothing but the file, and complains of nothing', () => {
    const own = new URL(view.url()).pathname
    expect(view.frames().map(frame => new URL(frame.url()).pathname)).toEqual([own, own, own])
    expect(deck.requests).toEqual([])
    expect(deck.complaints).toEqual([])
  })
})
