import type { Page } from 'puppeteer'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { FactView } from '../../src/render/views/view.ts'
import { addressOf, clickBeside, goTo, openDeck, placeOf, press } from '../support/browser-deck.ts'
import { deckOf, type Made, make, makeSample, overlaid, project } from '../support/browser-documents.ts'
import { openStage, SLIDE, type Stage } from '../support/browser-stage.ts'

let stage: Stage
let made: Made
let address: string
let page: Page

beforeAll(async () => {
  stage = await openStage()
  made = await makeSample('paper')
  address = stage.place('deck.html', await deckOf(made))
  page = (await openDeck(stage, address)).page
})
/** Every test begins with the drawer closed and the deck as wide as the window. */
afterEach(async () => {
  if (await isOpen(page)) await press(page, 'Escape')
  await page.waitForFunction(
    () => document.querySelector('.slides > .present > .present')?.getBoundingClientRect().width === 1280,
    { timeout: 2000 },
  )
})
afterAll(() => stage.close())

const CITATION = '.slides > .present > .present .slide-body a.cite'
const FOOT_CITATION = '.slides > .present > .present .slide-foot a'

/** A slide of the sample by its layout. */
const slideNamed = (layout: string) => {
  const slide = made.rendering.slides.find(({ view }) => view.layout === layout)
  if (slide === undefined) throw new Error(`The sample has no slide of layout ${layout}.`)
  return slide.view
}

/** A fact of the sample that is cited on a slide. */
const factWhere = (is: (fact: FactView) => boolean): { readonly fact: FactView; readonly slide: number } => {
  for (const { view } of made.rendering.slides) {
    const fact = view.foot
      .flatMap(({ cited }) => cited.map(({ number }) => made.rendering.facts[number - 1]))
      .find(item => item && is(item))
    if (fact) return { fact, slide: view.number }
  }
  throw new Error('The sample has no such fact.')
}

/** Opens the drawer of a fact from the foot of a slide that cites it. */
async function openFact(fact: FactView, slide: number): Promise<void> {
  await goTo(page, slide)
  await page.click(`.slides > .present > .present .slide-foot a[href="${fact.href}"]`)
}

const isOpen = (page: Page): Promise<boolean> =>
  page.$eval('#drawer', drawer => drawer instanceof HTMLDialogElement && drawer.open)

/** Lines that the drawer shows, as they are read. */
const linesOf = (page: Page): Promise<string[]> =>
  page.$eval('#drawer-content', content =>
    (content instanceof HTMLElement ? content.innerText : '').split('\n').filter(line => line.trim() !== ''),
  )

const activeElement = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement?.id ?? '')

describe('the evidence drawer opens', () => {
  it('on a click on a citation: the line to say aloud first, then claim, agreement, support', async () => {
    const { fact, slide } = factWhere(item => item.evidence.length > 1 && item.derivation === null)
    await openFact(fact, slide)
    const lines = await linesOf(page)
    expect(lines[0]).toBe(`${fact.say}.`)
    expect(lines[1]).toContain(fact.claim)
    expect(lines[2]).toBe(`${fact.agreement.word}. ${fact.verdict}`)
    expect(lines[3]).toContain(fact.support)
  })

  it('on Enter on a citation that has the focus', async () => {
    await goTo(page, slideNamed('bluf').number)
    await clickBeside(page)
    await press(page, 'Tab')
    const href = await activeElement(page)
    expect(href).toMatch(/^#evidence-/)
    await press(page, 'Enter')
    expect(await isOpen(page)).toBe(true)
    expect(await page.$eval('.drawer-end a', link => link.getAttribute('href'))).toBe(href)
  })

  it('on every citation at a slide’s foot, and on every one within its text', async () => {
    await goTo(page, slideNamed('bluf').number)
    for (const selector of [CITATION, FOOT_CITATION]) {
      const links = await page.$$(selector)
      expect(links.length).toBeGreaterThan(3)
      for (const link of links) {
        const href = await link.evaluate(element => element.getAttribute('href'))
        await link.click()
        expect(await page.$eval('.drawer-end a', end => end.getAttribute('href'))).toBe(href)
        await press(page, 'Escape')
      }
    }
  })

  it('for every fact of the briefing with every piece of its evidence', async () => {
    await goTo(page, 1)
    for (const fact of made.rendering.facts) {
      const template = await page.$eval(`template[data-evidence="${fact.id}"]`, element => {
        const { content } = element as HTMLTemplateElement
        return {
          say: content.querySelector('.drawer-say')?.textContent,
          evidence: content.querySelectorAll('.drawer-evidence > li').length,
        }
      })
      expect(template).toEqual({ say: `${fact.say}.`, evidence: fact.evidence.length })
    }
  })
})

describe('E', () => {
  it('opens it for the slide, and the arrows go through all that the slide cites', async () => {
    const slide = slideNamed('bluf')
    await goTo(page, slide.number)
    await press(page, 'e')
    const seen: string[] = []
    for (const [index, fact] of slide.cited.entries()) {
      if (index > 0) await press(page, 'ArrowRight')
      seen.push((await linesOf(page))[0] ?? '')
      expect(await page.$eval('#drawer .drawer-steps p', words => words.textContent)).toBe(
        `Citation ${index + 1} of ${slide.cited.length} on this slide`,
      )
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('drawer')
      expect(await page.$eval('#drawer', drawer => drawer.scrollTop)).toBe(0)
      expect(fact.number).toBe(index + 1)
    }
    expect(seen).toEqual(slide.cited.map(({ say }) => `${say}.`))
    await press(page, 'ArrowRight')
    expect((await linesOf(page))[0]).toBe(seen.at(-1))
    await press(page, 'ArrowLeft')
    expect((await linesOf(page))[0]).toBe(seen.at(-2))
    expect((await placeOf(page)).number).toBe(slide.number)
  })

  it('begins with the citation that was clicked, and its buttons do what the arrows do', async () => {
    const slide = slideNamed('bluf')
    await goTo(page, slide.number)
    await page.click(`.slides > .present > .present .slide-foot a[href="${slide.cited[2]?.href}"]`)
    await page.click('#drawer [data-step="1"]')
    expect((await linesOf(page))[0]).toBe(`${slide.cited[3]?.say}.`)
    await page.click('#drawer [data-step="-1"]')
    await page.click('#drawer [data-step="-1"]')
    expect((await linesOf(page))[0]).toBe(`${slide.cited[1]?.say}.`)
  })

  it('goes through the facts of an evidence page as well', async () => {
    const slide = slideNamed('evidence')
    await goTo(page, slide.number)
    await press(page, 'e')
    expect((await linesOf(page))[0]).toBe(`${slide.appendix?.facts[0]?.fact.say}.`)
  })

  it('says so where nothing is cited', async () => {
    await goTo(page, slideNamed('section').number)
    await press(page, 'e')
    expect(await isOpen(page)).toBe(false)
    expect(await page.$eval('#notice', notice => notice.textContent)).toBe('Nothing is cited on this slide.')
    await page.$eval('#notice', notice => (notice as HTMLElement).hidePopover())
  })
})

describe('when a live preview changes the deck', () => {
  it('what is shown changes with it, where it is scrolled, and the drawer stays', async () => {
    const { fact, slide } = factWhere(item => item.evidence.length > 3)
    await openFact(fact, slide)
    await page.$eval('#drawer', drawer => drawer.scrollTo(0, 200))
    await page.evaluate((id: string) => {
      const template = document.querySelector<HTMLTemplateElement>(`template[data-evidence="${id}"]`)
      const say = template?.content.querySelector('.drawer-say')
      if (say) say.textContent = 'Said otherwise.'
      const { deck } = window as unknown as { deck: { dispatchEvent(event: object): void } }
      deck.dispatchEvent({ type: 'slidechanged' })
      deck.dispatchEvent({ type: 'sync' })
    }, fact.id)
    expect(await isOpen(page)).toBe(true)
    expect((await linesOf(page))[0]).toBe('Said otherwise.')
    expect(await page.$eval('#drawer', drawer => drawer.scrollTop)).toBe(200)
    await page.evaluate(
      (id: string, words: string) => {
        const template = document.querySelector<HTMLTemplateElement>(`template[data-evidence="${id}"]`)
        const say = template?.content.querySelector('.drawer-say')
        if (say) say.textContent = words
      },
      fact.id,
      `${fact.say}.`,
    )
  })
})

describe('the agreement of the sources', () => {
  it('is drawn in the drawer as on a slide of sources that differ, legibly', async () => {
    const slide = slideNamed('sources-differ')
    await goTo(page, slide.number)
    const marks = (where: string) =>
      page.$$eval(`${where} .plot :is(circle, .plot-hatch, .plot-dots)`, shapes =>
        shapes.map(shape => shape.getAttribute('class')),
      )
    const onSlide = await marks('.slides > .present > .present')
    await press(page, 'e')
    expect(await marks('#drawer')).toEqual(onSlide)
    const sizes = await page.$$eval('#drawer .plot text', texts =>
      texts.map(text => {
        const { top, bottom, right } = text.getBoundingClientRect()
        return { height: bottom - top, right }
      }),
    )
    expect(Math.min(...sizes.map(({ height }) => height))).toBeGreaterThan(14)
    expect(Math.max(...sizes.map(({ right }) => right))).toBeLessThan(SLIDE.width)
  })

  it('is not drawn where one report stands alone', async () => {
    const { fact, slide } = factWhere(item => item.narrowPlot === null && item.evidence.length === 1)
    await openFact(fact, slide)
    expect(await page.$('#drawer .plot')).toBeNull()
  })
})

describe('each piece of evidence in the drawer', () => {
  it('shows its passage with the quoted words marked in some 300 characters of context', async () => {
    const { fact, slide } = factWhere(item => item.evidence.length > 1)
    await openFact(fact, slide)
    const passages = await page.$$eval('.drawer-evidence blockquote', quotes =>
      quotes.map(quote => ({
        text: quote.textContent ?? '',
        marked: [...quote.querySelectorAll('mark')].map(mark => mark.textContent ?? ''),
        isTinted: [...quote.querySelectorAll('mark')].every(
          mark => getComputedStyle(mark).backgroundColor !== getComputedStyle(quote).backgroundColor,
        ),
      })),
    )
    expect(passages.length).toBe(fact.evidence.length)
    for (const [index, { quote }] of fact.evidence.entries()) {
      const passage = passages[index]
      expect(passage?.marked.join(' … ')).toBe(quote)
      expect(passage?.isTinted).toBe(true)
      expect(passage?.text.length).toBeGreaterThan(quote.length)
      expect(passage?.text.length).toBeLessThan(quote.length + 400)
    }
  })

  it('says who, in what, as of when, how it is graded, and leads to the original at the passage', async () => {
    const { fact, slide } = factWhere(item =>
      item.evidence.some(({ asOfIsStated, gradeInWords, link }) => asOfIsStated && gradeInWords && link),
    )
    await openFact(fact, slide)
    const index = fact.evidence.findIndex(item => item.asOfIsStated && item.gradeInWords && item.link)
    const evidence = fact.evidence[index]
    const item = (await page.$$('.drawer-evidence > li'))[index]
    const text = await item?.evaluate(element => (element as HTMLElement).innerText)
    for (const said of [
      evidence?.who,
      evidence?.source.outlet,
      evidence?.source.issued,
      evidence?.plain.asOf,
      evidence?.gradeInWords,
    ])
      expect(text).toContain(said)
    const link = await item?.$eval('a[target="_blank"]', element => ({
      href: element.getAttribute('href'),
      rel: element.getAttribute('rel'),
    }))
    expect(link?.href).toBe(evidence?.link)
    expect(link?.href).toMatch(/^https?:\/\/.*#:~:text=/)
    expect(link?.rel).toContain('noopener')
  })

  it('says of a copy what it copies and that it is not counted', async () => {
    const { fact, slide } = factWhere(item => item.evidence.some(({ counted }) => !counted))
    await openFact(fact, slide)
    const copies = await page.$$eval('.drawer-evidence .not-counted', items =>
      items.map(item => item.textContent),
    )
    const expected = fact.evidence.filter(({ counted }) => !counted).map(({ lineage }) => lineage)
    expect(copies.length).toBe(expected.length)
    for (const [index, lineage] of expected.entries()) expect(copies[index]).toContain(lineage)
  })

  it('shows the quoted words, and that they could not be checked, where the text is not here', async () => {
    const absent = {
      ...overlaid({}),
      read: (path: string, limit?: number) =>
        path.startsWith('corpus/harbour-fire/texts/')
          ? ({ kind: 'missing' } as const)
          : project.read(path, limit),
    }
    const without = await make(absent, 'briefings/harbour-fire.yaml')
    const [fact] = without.rendering.facts
    const opened = await openDeck(stage, stage.place('absent.html', await deckOf(without)))
    await goTo(opened.page, slideNamed('bluf').number)
    await opened.page.click(`.slides > .present > .present .slide-foot a[href="${fact?.href}"]`)
    const [item] = await opened.page.$$eval('.drawer-evidence > li', items =>
      items.map(found => found.textContent),
    )
    expect(item).toContain(fact?.evidence[0]?.quote)
    expect(item).toContain(fact?.evidence[0]?.source.state)
    await opened.page.close()
  })
})

describe('while the drawer is open', () => {
  it('nothing of the slide is covered, in a window of any size', async () => {
    const sizes = [
      SLIDE,
      { width: 1920, height: 1080 },
      { width: 1024, height: 768 },
      { width: 768, height: 1024 },
    ]
    for (const size of sizes) {
      await page.setViewport(size)
      await goTo(page, slideNamed('sources-differ').number)
      await page.click(FOOT_CITATION)
      const { slide, drawer } = await page.evaluate(() => {
        const boxOf = (selector: string) => {
          const { left, top, right, bottom } =
            document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect()
          return { left, top, right, bottom }
        }
        return { slide: boxOf('.slides > .present > .present .slide'), drawer: boxOf('#drawer') }
      })
      expect(slide.right - slide.left).toBeGreaterThan(size.width / 2)
      // Reveal rounds its scale to whole per cent: of the slide's margins a sliver may be cut.
      const sliver = 0.005 * SLIDE.width
      expect(slide.right <= drawer.left + sliver || slide.bottom <= drawer.top + sliver).toBe(true)
      expect(Math.min(slide.left, slide.top)).toBeGreaterThan(-sliver)
      expect([drawer.right, drawer.bottom]).toEqual([size.width, size.height])
      const isWithin = await page.$eval('#drawer', element => element.scrollWidth <= element.clientWidth)
      expect(isWithin).toBe(true)
      await press(page, 'Escape')
    }
    await page.setViewport(SLIDE)
  })

  it('keys do not turn the slide: arrows up and down and space scroll the drawer', async () => {
    const { fact, slide } = factWhere(item => item.evidence.length > 3)
    await openFact(fact, slide)
    const before = await placeOf(page)
    await press(page, 'ArrowUp', 'PageUp', 'n', 'o', 'b', 'g', '/', 'ArrowDown', 'Space')
    expect(await placeOf(page)).toEqual(before)
    expect(await page.$('.reveal.overview, .reveal.paused')).toBeNull()
    await page.waitForFunction(() => (document.querySelector('#drawer')?.scrollTop ?? 0) > 100)
  })

  it('keys do not turn the slide when the focus was lost to another window and came back', async () => {
    await goTo(page, slideNamed('bluf').number)
    await page.click(CITATION)
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    const before = await placeOf(page)
    await press(page, 'ArrowRight', 'Escape')
    expect(await placeOf(page)).toEqual(before)
    expect(await page.$('.reveal.overview')).toBeNull()
    expect(await isOpen(page)).toBe(false)
  })

  it('Tab stays in it, and begins with the button that closes it', async () => {
    const { fact, slide } = factWhere(item => item.evidence.length > 1)
    await openFact(fact, slide)
    expect(await activeElement(page)).toBe('drawer')
    const inside = await page.$$eval(
      '#drawer :is(a:not([hidden]), :not([hidden]) > button)',
      links => links.length,
    )
    await press(page, 'Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('.drawer-close') !== null)).toBe(true)
    for (let count = 1; count < inside; count += 1) {
      await press(page, 'Tab')
      expect(await page.evaluate(() => document.activeElement?.closest('#drawer') !== null)).toBe(true)
    }
  })
})

describe('the drawer closes', () => {
  it('with Escape: the focus returns to the citation, and the deck stands where it stood', async () => {
    await goTo(page, slideNamed('bluf').number)
    const before = await placeOf(page)
    const hash = await addressOf(page, `#/${before.id}`)
    await clickBeside(page)
    await press(page, 'Tab', 'Tab')
    const href = await activeElement(page)
    await press(page, 'Enter', 'Escape')
    expect(await isOpen(page)).toBe(false)
    expect(await activeElement(page)).toBe(href)
    expect(await placeOf(page)).toEqual(before)
    expect(await addressOf(page, hash)).toBe(hash)
    expect(await page.$('.reveal.overview')).toBeNull()
    await press(page, 'ArrowRight')
    expect((await placeOf(page)).number).toBe(before.number + 1)
  })

  it('with its button, and with a click on the slide beside it', async () => {
    await goTo(page, slideNamed('bluf').number)
    await page.click(CITATION)
    await page.click('.drawer-close button')
    expect(await isOpen(page)).toBe(false)
    await page.click(CITATION)
    await page.mouse.click(20, 20)
    expect(await isOpen(page)).toBe(false)
  })

  it('and opens for another citation on the slide that is clicked meanwhile', async () => {
    await goTo(page, slideNamed('bluf').number)
    const [first, , third] = await page.$$(CITATION)
    await first?.click()
    const box = await third?.boundingBox()
    await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2)
    expect(await isOpen(page)).toBe(true)
    const href = await third?.evaluate(link => link.getAttribute('href'))
    expect(await page.$eval('.drawer-end a', link => link.getAttribute('href'))).toBe(href)
    expect((await linesOf(page)).length).toBeGreaterThan(3)
    await press(page, 'Escape')
    expect(await activeElement(page)).toBe(href)
  })
})

describe('from the drawer', () => {
  it('the parts of a computed fact open, and the way leads back', async () => {
    const { fact, slide } = factWhere(item => item.derivation !== null)
    await openFact(fact, slide)
    const part = fact.derivation?.parts[0]
    expect(await page.$eval('#drawer-trail', trail => (trail as HTMLElement).hidden)).toBe(true)
    await page.click(`#drawer-content a[data-fact="${part?.id}"]`)
    expect((await linesOf(page))[0]).toBe(`${part?.say}.`)
    await page.click('#drawer-trail')
    expect((await linesOf(page))[0]).toBe(`${fact.say}.`)
    expect(await page.$eval('#drawer-trail', trail => (trail as HTMLElement).hidden)).toBe(true)
    await press(page, 'Escape')
    expect(await activeElement(page)).toBe(fact.href)
  })

  it('a link leads to the evidence page of the fact', async () => {
    const { fact, slide } = factWhere(item => item.evidence.length > 1)
    await openFact(fact, slide)
    await page.click('.drawer-end a')
    expect(await isOpen(page)).toBe(false)
    const { id } = await placeOf(page)
    expect(await page.$eval(`[id="evidence-${fact.id}"]`, entry => entry.closest('section')?.id)).toBe(id)
  })
})
