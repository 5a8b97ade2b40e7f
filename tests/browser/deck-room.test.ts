import type { Page } from 'puppeteer'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { clickBeside, goTo, openDeck, placeOf, press } from '../support/browser-deck.ts'
import { deckOf, type Made, makeSample } from '../support/browser-documents.ts'
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
afterEach(async () => {
  if (await page.$('dialog[open]')) await press(page, 'Escape')
})
afterAll(() => stage.close())

const slideNamed = (layout: string) => {
  const slide = made.briefing.slides.find(item => item.layout.name === layout)
  if (slide === undefined) throw new Error(`The sample has no slide of layout ${layout}.`)
  return slide
}

describe('the overview', () => {
  const focused = (): Promise<string> =>
    page.evaluate(() => document.activeElement?.querySelector('b')?.textContent ?? '')

  it('shows every slide under the title of its section, with its number and title', async () => {
    await goTo(page, 1)
    await press(page, 'o')
    const sections = await page.$$eval('#overview-slides > section', found =>
      found.map(section => ({
        heading: section.querySelector('h3')?.textContent,
        numbers: [...section.querySelectorAll('button > b')].map(number => Number(number.textContent)),
      })),
    )
    const titles = made.rendering.slides.filter(({ view }) => view.layout === 'section')
    expect(sections.map(({ heading }) => heading)).toEqual([
      made.rendering.document.plainTitle,
      ...titles.map(({ view }) => view.title?.toHTML()),
      'Evidence',
      'Sources',
    ])
    expect(sections.flatMap(({ numbers }) => numbers)).toEqual(
      made.briefing.slides.map(({ number }) => number),
    )
    const sizes = await page.$$eval('.card-title', found =>
      found.map(title => Number.parseFloat(getComputedStyle(title).fontSize)),
    )
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16)
  })

  it('marks the present slide by words too, and has the focus on it', async () => {
    const { number } = slideNamed('timeline')
    await goTo(page, number)
    await press(page, 'Escape')
    expect(await focused()).toBe(String(number))
    const marked = await page.$$eval('#overview [aria-current]', buttons =>
      buttons.map(button => (button as HTMLElement).innerText),
    )
    expect(marked.length).toBe(1)
    expect(marked[0]).toContain('This slide')
    const isInSight = await page.$eval('#overview [aria-current]', button => {
      const { top, bottom } = button.getBoundingClientRect()
      return top >= 0 && bottom <= innerHeight
    })
    expect(isInSight).toBe(true)
  })

  it('draws slides in small as they come into sight, each once, with its steps', async () => {
    const drawn = () => page.$$eval('#overview .small-slide > .slide', slides => slides.length)
    await goTo(page, 1)
    await press(page, 'o')
    await page.waitForSelector('#overview .small-slide > .slide')
    expect(await drawn()).toBeLessThan(made.briefing.slides.length)
    await press(page, 'End')
    await page.waitForFunction(
      () => document.querySelector('#overview li:last-child .slide')?.getClientRects().length === 1,
    )
    await press(page, 'Home', 'End')
    const twice = await page.$$eval('#overview .small-slide', all => all.some(one => one.children.length > 1))
    expect(twice).toBe(false)
  })

  it('is gone through with the arrows, along and up and down, and Enter chooses a slide', async () => {
    await goTo(page, 4)
    await press(page, 'Escape', 'ArrowRight', 'ArrowRight')
    expect(await focused()).toBe('6')
    await press(page, 'ArrowUp')
    const above = Number(await focused())
    expect(above).toBeLessThan(4)
    await press(page, 'ArrowDown')
    expect(Number(await focused())).toBeGreaterThan(3)
    await press(page, 'Home', 'ArrowRight', 'Enter')
    expect((await placeOf(page)).number).toBe(2)
    expect(await page.$('#overview[open]')).toBeNull()
  })

  it('lets a click choose a slide, not a citation on it', async () => {
    const { number, id } = slideNamed('bluf')
    await goTo(page, 1)
    await press(page, 'o')
    const cite = await page.waitForSelector(`#overview li:nth-child(${number}) .small-slide a.cite`)
    const box = await cite?.boundingBox()
    await page.mouse.click((box?.x ?? 0) + 1, (box?.y ?? 0) + 1)
    expect((await placeOf(page)).id).toBe(id)
    expect(await page.$('dialog[open]')).toBeNull()
  })

  it('closes with Escape and O, and the focus returns to where it was', async () => {
    await goTo(page, slideNamed('bluf').number)
    await clickBeside(page)
    await press(page, 'Tab', 'Tab')
    const before = await page.evaluateHandle(() => document.activeElement)
    for (const key of ['Escape', 'o'] as const) {
      await press(page, 'o')
      await press(page, key)
      expect(await page.$('dialog[open]')).toBeNull()
      expect(await page.evaluate(element => element === document.activeElement, before)).toBe(true)
    }
  })
})

describe('the line of progress', () => {
  const pieces = () =>
    page.$$eval('#progress span', found =>
      found.map(piece => ({
        slides: Number(getComputedStyle(piece).flexGrow),
        filled: Number(piece.style.getPropertyValue('--filled')),
      })),
    )

  it('has a piece for each section, filled up to the present slide', async () => {
    const written = made.briefing.outline.slides
    const lengths = written.reduce<number[]>((found, { layout }) => {
      if (layout === 'section' || found.length === 0) found.push(1)
      else found.push((found.pop() ?? 0) + 1)
      return found
    }, [])
    await goTo(page, 1)
    expect(await pieces()).toEqual(
      lengths.map((slides, index) => ({ slides, filled: index === 0 ? 1 / slides : 0 })),
    )
    await goTo(page, (lengths[0] ?? 0) + 1)
    expect((await pieces()).map(({ filled }) => filled).slice(0, 3)).toEqual([1, 1 / (lengths[1] ?? 1), 0])
    await goTo(page, written.length)
    expect((await pieces()).every(({ filled }) => filled === 1)).toBe(true)
  })

  it('is full on the evidence pages', async () => {
    await goTo(page, made.briefing.slides.length)
    expect((await pieces()).every(({ filled }) => filled === 1)).toBe(true)
  })
})

describe('the pointer', () => {
  const ring = () =>
    page.$eval('#pointer', element => {
      const { left, top, width } = element.getBoundingClientRect()
      return element.matches(':popover-open') ? [left + width / 2, top + width / 2] : null
    })

  it('is not seen until R, follows the mouse then, and goes with R', async () => {
    await goTo(page, 2)
    await page.mouse.move(300, 200)
    expect(await ring()).toBeNull()
    await press(page, 'r')
    await page.mouse.move(400, 240)
    expect(await ring()).toEqual([400, 240])
    expect(await page.$eval('.slide', slide => getComputedStyle(slide).cursor)).toBe('none')
    await press(page, 'r')
    expect(await ring()).toBeNull()
  })

  it('lets clicks through to citations, and stands above the drawer too', async () => {
    await goTo(page, 2)
    await press(page, 'r')
    await page.click('.slides > .present > .present a.cite')
    expect(await page.$('#drawer[open]')).not.toBeNull()
    const around = { clip: { x: 1160, y: 360, width: 80, height: 80 } }
    let without = await page.screenshot(around)
    // What the mouse is on may look another way, and the slide makes room for the drawer first.
    await page.mouse.move(2, 2)
    await expect
      .poll(
        async () => {
          const before = without
          without = await page.screenshot(around)
          return Buffer.compare(before, without)
        },
        { timeout: 5000 },
      )
      .toBe(0)
    await page.mouse.move(1200, 400)
    await expect
      .poll(async () => Buffer.compare(without, await page.screenshot(around)), { timeout: 5000 })
      .not.toBe(0)
    await press(page, 'r')
    await page.mouse.move(2, 2)
    await expect
      .poll(async () => Buffer.compare(without, await page.screenshot(around)), { timeout: 5000 })
      .toBe(0)
    await press(page, 'Escape')
  })
})

describe('a blank screen', () => {
  it('hides all, takes the focus from what is hidden, and gives it back', async () => {
    await goTo(page, slideNamed('bluf').number)
    await clickBeside(page)
    await press(page, 'Tab')
    const before = await page.evaluateHandle(() => document.activeElement)
    await press(page, 'b')
    const covers = await page.evaluate(() => {
      const at = (x: number, y: number) => document.elementFromPoint(x, y)?.className
      return [at(2, 2), at(640, 360), at(640, innerHeight - 2)]
    })
    expect(covers).toEqual(['pause-overlay', 'pause-overlay', 'pause-overlay'])
    await press(page, 'Tab')
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)
    await press(page, '.')
    expect(await page.evaluate(element => element === document.activeElement, before)).toBe(true)
  })
})

describe('for those who hear it, the deck', () => {
  const announced = () => page.$eval('#announced', region => region.textContent)

  it('announces each slide with its number and title', async () => {
    const { number } = slideNamed('timeline')
    const title = made.rendering.slides[number - 1]?.view.title?.toHTML()
    await goTo(page, number - 1)
    await press(page, 'ArrowRight')
    expect(await announced()).toBe(`Slide ${number} of ${made.briefing.slides.length}: ${title}`)
    expect(
      await page.$$eval(
        '[aria-live], [role="status"]',
        regions => regions.filter(({ textContent }) => textContent?.startsWith('Slide')).length,
      ),
    ).toBe(1)
  })

  it('announces steps as they appear, and a blank screen', async () => {
    const stepped = made.briefing.slides.find(({ steps }) => steps)
    await goTo(page, stepped?.number ?? 0)
    await press(page, 'ArrowRight')
    const step = await page.$eval('.slides .current-fragment', shown => shown.textContent ?? '')
    expect(step.replace(/\s+/g, ' ')).toContain((await announced())?.slice(0, 15))
    await press(page, 'b')
    expect(await announced()).toContain('blank')
    await press(page, 'b')
  })

  it('lets its slides be read as a page is, and begins at the present one', async () => {
    expect(await page.$('[role="application"]')).toBeNull()
    await goTo(page, 5)
    await goTo(page, 2)
    await press(page, 'Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('section')?.id)).toBe(
      slideNamed('bluf').id,
    )
  })

  it('has buttons that are seen while they have the focus', async () => {
    await goTo(page, slideNamed('section').number)
    await clickBeside(page)
    await press(page, 'Tab', 'Tab', 'Tab')
    const { words, isSeen } = await page.evaluate(() => {
      const { left, top, width, height } = document.activeElement?.getBoundingClientRect() ?? new DOMRect()
      return {
        words: document.activeElement?.textContent,
        isSeen: document.elementFromPoint(left + width / 2, top + height / 2) === document.activeElement,
      }
    })
    expect([words, isSeen]).toEqual(['Overview', true])
    await press(page, 'Enter')
    expect(await page.$('#overview[open]')).not.toBeNull()
    await press(page, 'Escape')
    await page.keyboard.down('Shift')
    await press(page, 'Tab')
    await page.keyboard.up('Shift')
    await press(page, 'Enter', 'Enter')
    expect((await placeOf(page)).number).toBe(slideNamed('section').number + 2)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Next slide')
  })
})

describe('a second window, opened with W from a file', () => {
  it('stays in step with the first, whichever is used, and after a reload', async () => {
    const first = (await openDeck(stage, address)).page
    await goTo(first, 2)
    const opening = new Promise<Page | null>(resolve => first.once('popup', resolve))
    await press(first, 'w')
    const second = await opening
    if (!second) throw new Error('W opened no window.')
    await second.waitForSelector('html[data-ready]')
    const numbers = async () => [(await placeOf(first)).number, (await placeOf(second)).number]
    await expect.poll(numbers).toEqual([2, 2])
    await press(first, 'ArrowRight')
    await expect.poll(numbers).toEqual([3, 3])
    await press(second, 'ArrowLeft', 'ArrowLeft')
    await expect.poll(numbers).toEqual([1, 1])

    const stepped = made.briefing.slides.find(({ steps }) => steps)?.number ?? 0
    await goTo(first, stepped)
    await press(first, 'ArrowRight', 'ArrowRight')
    const steps = () =>
      Promise.all(
        [first, second].map(each =>
          each.$$eval('.slides > .present > .present .fragment.visible', shown => shown.length),
        ),
      )
    await expect.poll(steps).toEqual([2, 2])

    await press(second, 'b')
    await expect.poll(() => first.$('.reveal.paused')).not.toBeNull()
    await press(first, 'b')
    await expect.poll(() => second.$('.reveal.paused')).toBeNull()

    await goTo(second, 2)
    await press(second, 'e')
    await expect.poll(() => first.$('#drawer[open]')).not.toBeNull()
    await press(first, 'Escape')
    await expect.poll(() => second.$('#drawer[open]')).toBeNull()

    await first.reload()
    await first.waitForSelector('html[data-ready]')
    await press(first, 'ArrowRight')
    await expect.poll(numbers).toEqual([3, 3])
    await press(second, 'ArrowRight')
    await expect.poll(numbers).toEqual([4, 4])
    await second.close()
    await first.close()
  })

  it('leaves windows alone that were not opened so', async () => {
    const [one, other] = [await openDeck(stage, address), await openDeck(stage, address)]
    await goTo(one.page, 5)
    await one.page.evaluate(() => window.postMessage({ group: '', at: 99, standing: { slide: 'x' } }, '*'))
    expect((await placeOf(other.page)).number).toBe(1)
    await one.page.close()
    await other.page.close()
  })
})

describe('the reading view', () => {
  const opened = async (
    size: { readonly width: number; readonly height: number },
    zoom = 1,
  ): Promise<Page> => {
    const { page: shown } = await openDeck(stage, address)
    await shown.evaluateOnNewDocument(
      (factor: number, width: number) => {
        // As a browser's window is when its page is zoomed.
        Object.defineProperty(window, 'outerWidth', { value: width * factor })
        Object.defineProperty(window, 'devicePixelRatio', { value: factor })
      },
      zoom,
      size.width,
    )
    await shown.setViewport(size)
    await shown.reload()
    await shown.waitForSelector('html[data-ready]')
    return shown
  }
  const isReading = (shown: Page) =>
    shown.evaluate(() => document.documentElement.classList.contains('reading'))

  it.each([
    ['a laptop', SLIDE, 1, false],
    ['half of a laptop beside an editor', { width: 640, height: 700 }, 1, false],
    ['a laptop at 200 %', { width: 640, height: 360 }, 2, true],
    ['a large screen at 200 %', { width: 960, height: 540 }, 2, true],
    ['a large screen at 110 %', { width: 1745, height: 981 }, 1.1, false],
    ['a phone', { width: 390, height: 844 }, 1, true],
  ] as const)('comes by itself where it is needed: on %s', async (_, size, zoom, expected) => {
    const shown = await opened(size, zoom)
    await expect.poll(() => isReading(shown)).toBe(expected)
    await shown.close()
  })

  it.each([
    ['a laptop at 200 %', { width: 640, height: 360 }, 2],
    ['a phone', { width: 390, height: 844 }, 1],
  ] as const)('loses nothing of any slide on %s, and type is not made smaller', async (_, size, zoom) => {
    const shown = await opened(size, zoom)
    await expect.poll(() => isReading(shown)).toBe(true)
    for (const { number, id } of made.briefing.slides) {
      await goTo(shown, number)
      const lost = await shown.evaluate(() => {
        const slide = document.querySelector('.slides > .present > .present .slide')
        const { scrollWidth, scrollHeight } = document.documentElement
        return [...(slide?.querySelectorAll('*') ?? [])]
          .filter(element => element.childNodes.length > 0 && element.closest('svg') === null)
          .filter(element => {
            const box = element.getBoundingClientRect()
            const [left, top] = [box.left + scrollX, box.top + scrollY]
            return (
              box.width > 1 &&
              (left < -1 ||
                top < -1 ||
                left + box.width > scrollWidth + 1 ||
                top + box.height > scrollHeight + 1)
            )
          })
          .map(element => `${element.tagName}.${element.className}`)
      })
      expect([id, lost]).toEqual([id, []])
      const small = await shown.$$eval(
        '.slides > .present > .present .slide :is(p, li, td, h2)',
        parts => parts.filter(part => Number.parseFloat(getComputedStyle(part).fontSize) < 14).length,
      )
      expect(small).toBe(0)
    }
    await shown.close()
  })

  it('shows all steps of a slide', async () => {
    const { page: shown } = await openDeck(stage, address)
    const stepped = made.briefing.slides.find(({ steps }) => steps)?.number ?? 0
    await goTo(shown, stepped)
    const visible = () =>
      shown.$$eval('.slides > .present > .present .fragment', steps =>
        steps.map(step => getComputedStyle(step).visibility === 'visible'),
      )
    await press(shown, 'z')
    expect(new Set(await visible())).toEqual(new Set([true]))
    await press(shown, 'ArrowRight')
    expect((await placeOf(shown)).number).toBe(stepped + 1)
    await press(shown, 'ArrowLeft', 'z')
    expect((await visible()).length).toBeGreaterThan(1)
    await press(shown, 'z')
    await goTo(shown, 1)
    await press(shown, 'z')
    await goTo(shown, stepped)
    expect(new Set(await visible())).toEqual(new Set([false]))
    await shown.close()
  })

  it('grows with text that alone is zoomed', async () => {
    const { page: shown } = await openDeck(stage, address)
    // As a browser does that enlarges the text, and not what a canvas measures.
    await shown.addStyleTag({ content: '#text-probe { font-size: 200px !important }' })
    await expect.poll(() => isReading(shown)).toBe(true)
    await shown.close()
  })

  it('changes with Z and back, scrolls with the arrows up and down, and turns slides as before', async () => {
    const { page: shown } = await openDeck(stage, address)
    await goTo(shown, slideNamed('bluf').number)
    await press(shown, 'z')
    await shown.setViewport({ width: 800, height: 400 })
    await press(shown, 'ArrowDown', 'ArrowDown')
    await shown.waitForFunction(() => scrollY >= 79)
    expect((await placeOf(shown)).number).toBe(slideNamed('bluf').number)
    await shown.click('.slides > .present > .present .slide-foot a')
    expect(await shown.$('#drawer[open]')).not.toBeNull()
    await press(shown, 'Escape', 'ArrowRight')
    expect((await placeOf(shown)).number).toBe(slideNamed('bluf').number + 1)
    expect(await shown.evaluate(() => scrollY)).toBe(0)
    await press(shown, 'z')
    expect(await isReading(shown)).toBe(false)
    const box = await (await shown.$('.slides > .present > .present .slide'))?.boundingBox()
    // Reveal rounds its scale.
    expect(box?.height).toBeLessThan(410)
    await shown.close()
  })
})
