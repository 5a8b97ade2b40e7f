import { beforeAll, describe, expect, it } from 'vitest'
import type { Briefing } from '../../src/model/briefing.ts'
import { renderDeck } from '../../src/render/deck.ts'
import { renderHandout } from '../../src/render/handout.ts'
import { renderPages } from '../../src/render/pages.ts'
import { type Rendering, renderSlides } from '../../src/render/rendering.ts'
import { openTemplates, TemplateFault } from '../../src/render/templates.ts'
import { briefing, FONTS, fact, inline, layout, ofText, slide, TEMPLATES, text, WORDS } from './build.ts'

const INPUT = { templates: TEMPLATES, words: WORDS, fonts: FONTS }
const REQUEST = {
  design: 'notes',
  paper: 'A4',
  orientation: 'portrait',
  perPage: 3,
  provenance: 'attached',
} as const
const PARTS = {
  revealStyle: '.reveal{}',
  scripts: ['one("</script><!--")', 'two("$&")'],
  provenance: '{"note":"</script>"}',
  seal: 'sha256:0000',
}

const hurt = fact('hurt', [{ by: ['Port'], says: '14', outlet: 'Gazette <xmp>' }], {
  claim: 'Hurt <marquee>& shut</marquee>',
})
const hostile = '<script>alert(1)</script> <@styles> {{hurt}}'
const made = (): Briefing => {
  const template = TEMPLATES.read('layouts/quote/slide.hbs') ?? ''
  const points = layout('points', { lead: inline }, '{{#> slide}}<p>{{fields.lead}}</p>{{/slide}}')
  const evidence = layout('evidence', {}, TEMPLATES.read('layouts/evidence/slide.hbs') ?? '')
  const citations = [{ number: 1, fact: hurt }]
  expect(template).not.toBe('')
  return briefing(
    [
      slide(
        1,
        points,
        { lead: ofText(hostile) },
        { citations, title: text(hostile), notes: [text(hostile)] },
      ),
      slide(
        2,
        evidence,
        {},
        {
          title: null,
          body: {
            kind: 'evidence',
            entries: [{ citation: { number: 1, fact: hurt }, shown: [0], continued: false }],
            part: { index: 1, count: 1 },
          },
        },
      ),
    ],
    [hurt],
    { title: text(hostile) },
  )
}

describe('the three documents', () => {
  let rendering: Rendering
  const html: Record<string, string> = {}
  beforeAll(async () => {
    rendering = await renderSlides(made(), INPUT)
    html.deck = (await renderDeck(rendering, PARTS)).html
    html.pages = (await renderPages(rendering)).html
    html.handout = (await renderHandout(rendering, REQUEST)).html
  })

  it('hold the same slide, letter for letter', () => {
    const box = rendering.slides[0]?.html.toHTML() ?? ''
    expect(box).toContain('class="slide layout-points"')
    for (const name of ['deck', 'pages', 'handout'])
      expect([name, html[name]?.includes(box)]).toEqual([name, true])
  })

  it('show what authors wrote as text', () => {
    for (const name of ['deck', 'pages', 'handout']) {
      const outside = html[name]?.replace(/<(style|script)[^>]*>[\s\S]*?<\/\1>/g, '') ?? ''
      expect(outside).not.toContain('<script>')
      expect(outside).not.toMatch(/<(?:xmp|marquee)/)
      expect(outside).toContain('&lt;marquee&gt;&amp; shut')
      expect(outside).toContain('&lt;@styles&gt;')
    }
  })

  it('are whole: styles once, no stand-in left, nothing fetched', () => {
    for (const name of ['deck', 'pages', 'handout']) {
      expect(html[name]).not.toMatch(/<@/)
      expect(html[name]).toContain('.plot-rule')
      expect(html[name]).toContain('--paper: #fbfaf6')
      expect(html[name]).not.toMatch(/(?:src|href)="https?:|@import|url\((?!data:)/)
    }
  })

  it('let no script or provenance end its element', () => {
    expect(html.deck).toContain('one("<\\/script><\\!--")')
    expect(html.deck).toContain('two("$&")')
    expect(html.deck).toContain('{"note":"\\u003c/script>"}')
    expect(html.deck).toContain('sha256:0000')
  })

  it('say what cannot be drawn', async () => {
    const points = layout('points', { lead: inline }, '<p>{{fields.lead}}</p>')
    const odd = await renderSlides(briefing([slide(1, points, { lead: ofText('𒀀') })], []), INPUT)
    expect((await renderPages(odd)).missing.map(({ character }) => character)).toEqual(['𒀀'])
  })

  it('are the same each time', async () => {
    expect((await renderDeck(await renderSlides(made(), INPUT), PARTS)).html).toBe(html.deck)
  })
})

describe('templates', () => {
  const open = (template: string) => openTemplates(new Map([['a.hbs', template]]), new Map())
  it('fail where they ask for what is not there, and name the template', async () => {
    const templates = await open('{{title.missing}}')
    expect(() => templates.fill('a.hbs', { title: {} })).toThrow(TemplateFault)
    expect(() => templates.fill('a.hbs', { title: {} })).toThrow(/"missing" not defined/)
  })

  it('know no helper but Handlebars’ own', async () => {
    const templates = await open('{{shout title}}')
    expect(() => templates.fill('a.hbs', { title: 'x' })).toThrow(TemplateFault)
  })

  it('reach no prototype', async () => {
    const templates = await open('{{title.__proto__}}|')
    expect(templates.fill('a.hbs', { title: {} })).toBe('|')
  })

  it('use partials by name and leave the text of outlines alone', async () => {
    const texts = new Map([['a.hbs', '{{> mark}}']])
    const templates = await openTemplates(texts, new Map([['mark', '<b>{{title}}</b>']]))
    expect(templates.fill('a.hbs', { title: '{{evil}} <' })).toBe('<b>{{evil}} &lt;</b>')
  })
})

describe('a large briefing', () => {
  it('grows in step with its slides', async () => {
    const facts = Array.from({ length: 500 }, (_, index) =>
      fact(`f${index}`, [
        { by: ['Port'], says: '14', outlet: 'Gazette', issued: '2025-02-11' },
        { by: ['Union'], says: '16', outlet: 'Radio', issued: '2025-02-12' },
      ]),
    )
    const points = layout('points', { lead: inline }, '{{#> slide}}<p>{{fields.lead}}</p>{{/slide}}')
    const sized = (count: number) =>
      briefing(
        Array.from({ length: count }, (_, index) => {
          const cited = facts.slice(index, index + 3)
          const lead = ofText(cited.map(({ id }) => `{{${id}}} hurt [@${id}].`).join(' '))
          return slide(
            index + 1,
            points,
            { lead },
            { citations: cited.map(item => ({ number: 1, fact: item })) },
          )
        }),
        facts,
      )
    const time = async (count: number) => {
      const large = sized(count)
      const started = performance.now()
      await renderSlides(large, INPUT)
      return performance.now() - started
    }
    await time(300)
    const [small, large] = [await time(75), await time(300)]
    // Four times the slides; the facts, and opening the templates, are the same for both.
    expect(large / small).toBeLessThan(8)
  })
})
