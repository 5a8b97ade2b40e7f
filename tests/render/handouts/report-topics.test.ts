import { readdirSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { textsIn } from '../../../src/briefing/references.ts'
import type { Content } from '../../../src/model/briefing.ts'
import { plainText } from '../../../src/outline/inline-text.ts'
import { type Topic, writeTopics } from '../../../src/render/handouts/report-topics.ts'
import { escapeHtml } from '../../../src/render/html.ts'
import { renderSlides } from '../../../src/render/rendering.ts'
import { type Made, make, project } from '../../support/browser-documents.ts'
import { briefing, FONTS, fact, inline, layout, ofText, slide, TEMPLATES, text, WORDS } from '../build.ts'

const INPUT = { templates: TEMPLATES, words: WORDS, fonts: FONTS }

describe('the sample briefing as running text', () => {
  let made: Made
  let topics: readonly Topic[]
  beforeAll(async () => {
    made = await make(project, 'briefings/harbour-fire.yaml')
    topics = await writeTopics(made.rendering)
  }, 60_000)

  it('says whatever is written on a slide, slide by slide', () => {
    const markup = new Map(
      topics.map(({ id, html }) => [
        id,
        html
          .toHTML()
          .replace(/<[^>]*>/g, '')
          .replace(/\s+/g, ' '),
      ]),
    )
    const slides = made.briefing.slides.filter(({ id }) => markup.has(id))
    expect(slides.length).toBeGreaterThan(10)
    for (const { id, body } of slides) {
      if (body.kind !== 'written') continue
      for (const words of Object.values(body.content).flatMap(wordsIn))
        expect(markup.get(id)).toContain(escapeHtml(words))
    }
  })

  it('numbers sections and the slides in them, and pictures and tables through', () => {
    expect(topics.filter(({ level }) => level === 'section').map(({ number }) => number)).toEqual([
      null,
      '1',
      '2',
      '3',
      '4',
    ])
    expect(topics.find(({ number }) => number === '1.2')?.level).toBe('topic')
    const labels = topics.flatMap(({ html }) => html.toHTML().match(/<strong>(?:Figure|Table) \d+/g) ?? [])
    for (const kind of ['Figure', 'Table']) {
      const own = labels.filter(label => label.includes(kind)).map(label => Number(/\d+/.exec(label)?.[0]))
      expect(own.length).toBeGreaterThan(1)
      expect(own).toEqual(own.map((_, index) => index + 1))
    }
  })

  it('has no slide for cover, agenda and appendix', () => {
    const left = made.briefing.slides.filter(({ id }) => !topics.some(topic => topic.id === id))
    expect([...new Set(left.map(slide => slide.layout.name))].sort()).toEqual([
      'agenda',
      'cover',
      'evidence',
      'sources',
    ])
  })
})

describe('the layouts', () => {
  const generated = ['cover', 'agenda', 'evidence', 'sources']
  for (const name of readdirSync('templates/layouts'))
    it(`${name} ${generated.includes(name) ? 'is no running text' : 'says how it reads as running text'}`, () => {
      expect(TEMPLATES.read(`layouts/${name}/text.hbs`) !== null).toBe(!generated.includes(name))
    })

  it("a workspace's own reads field by field", async () => {
    const own = layout('orders', { order: inline, what: { kind: 'list', items: inline } }, '<p></p>')
    const content: Record<string, Content> = {
      order: ofText('Clear the shed.'),
      what: { kind: 'list', items: [ofText('Open the doors.'), ofText('Count.')] },
    }
    const rendering = await renderSlides(
      briefing([slide(1, own, content, { title: text('What to do') })], [fact('hurt', [])]),
      INPUT,
    )
    const [topic] = await writeTopics(rendering)
    expect(topic?.html.toHTML().replace(/\s+/g, '')).toBe(
      '<p>Cleartheshed.</p><ulclass="items"><li><p>Openthedoors.</p></li><li><p>Count.</p></li></ul>',
    )
  })
})

/** Words of a field without values and citations, piece by piece. */
function wordsIn(content: Content): readonly string[] {
  if (content.kind === 'list') return content.items.flatMap(wordsIn)
  if (content.kind === 'record') return Object.values(content.fields).flatMap(wordsIn)
  return textsIn(content).flatMap(written =>
    written.parts.flatMap(part =>
      part.kind === 'string' ? [plainText({ ...written, parts: [part] }).replace(/^[;,.:]\s*/, '')] : [],
    ),
  )
}
