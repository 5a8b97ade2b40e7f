import { describe, expect, it } from 'vitest'
import type { Slide } from '../../../src/model/briefing.ts'
import type { HandoutDesign } from '../../../src/model/handout.ts'
import type { Outline } from '../../../src/model/outline.ts'
import { renderHandout } from '../../../src/render/handout.ts'
import type { HandoutRequest } from '../../../src/render/handouts/handout-request.ts'
import { notesSheets } from '../../../src/render/handouts/notes.ts'
import { withTalk } from '../../../src/render/handouts/slides.ts'
import { renderSlides } from '../../../src/render/rendering.ts'
import {
  briefing,
  FONTS,
  fact,
  inline,
  layout,
  ofText,
  quoted,
  slide,
  TEMPLATES,
  text,
  WORDS,
} from '../build.ts'

const WHOLE = 'The port was shut. It said that 14 people were hurt. The quay is shut still.'
const first = quoted({ by: ['Port'], says: '14', outlet: 'Gazette' }, WHOLE, '14 people')
const source = { ...first.source, descriptor: 'A daily of the port.', sha256: 'ab'.repeat(32) }
const second = quoted({ by: ['Fire service'], says: '14', outlet: 'Gazette' }, WHOLE, '14 people')
const hurt = fact('hurt', [
  { ...first, source },
  { ...second, source },
])
const shut = fact('shut', [
  quoted({ by: ['Port'], says: '9', outlet: 'Gazette' }, WHOLE, 'The port was shut'),
])

async function render(more: Partial<Outline> = {}) {
  const points = layout('points', { lead: inline }, '{{#> slide}}<p>{{fields.lead}}</p>{{/slide}}')
  const cover = layout('cover', {}, TEMPLATES.read('layouts/cover/slide.hbs') ?? '')
  const citations = [hurt, shut].map((item, index) => ({ number: index + 1, fact: item }))
  const made = briefing(
    [
      slide(1, cover, {}, { title: null }),
      slide(
        2,
        points,
        { lead: ofText('One [@hurt]') },
        { citations: citations.slice(0, 1), notes: [text('Say who.')] },
      ),
      slide(3, points, { lead: ofText('Two [@hurt; @shut]') }, { citations }),
      slide(4, points, { lead: ofText('Three') }),
    ],
    [hurt, shut],
    more,
  )
  return renderSlides(made, { templates: TEMPLATES, words: WORDS, fonts: FONTS })
}

const request = (design: HandoutDesign, more: Partial<HandoutRequest> = {}): HandoutRequest => ({
  design,
  paper: 'A4',
  orientation: 'portrait',
  perPage: 3,
  provenance: 'attached',
  ...more,
})

/** What is read of a document: its body without markup. */
async function read(
  design: HandoutDesign,
  more: Partial<HandoutRequest> = {},
  outline: Partial<Outline> = {},
) {
  const { html } = await renderHandout(await render(outline), request(design, more))
  const body = html.slice(html.indexOf('<body'))
  return { html, body, words: body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') }
}

describe('the design notes', () => {
  it('gives the passages of a fact with the first slide that cites it, and leads there from the others', async () => {
    const [, first, second, third] = notesSheets(await render())
    expect(first?.cited.map(({ fact: { id }, before }) => [id, before])).toEqual([['hurt', null]])
    expect(second?.cited.map(({ fact: { id }, before }) => [id, before])).toEqual([
      ['hurt', { href: '#slide-2', text: 'Slide 2' }],
      ['shut', null],
    ])
    expect(third?.hasText).toBe(false)
  })

  it('shows slides as pictures, and of the cover nothing', async () => {
    expect(notesSheets(await render()).map(({ form }) => form)).toEqual([
      'nothing',
      'picture',
      'picture',
      'picture',
    ])
  })
})

describe('the text of a slide in the design notes', () => {
  const sheetsWith = async (paragraphs: number) => {
    const points = layout('points', { lead: inline }, '{{#> slide}}<p>{{fields.lead}}</p>{{/slide}}')
    const notes = Array.from({ length: paragraphs }, () => text('Say who.'))
    const citations = [{ number: 1, fact: hurt }]
    const made = briefing(
      [
        slide(1, points, { lead: ofText('One') }, { notes, citations }),
        slide(2, points, { lead: ofText('Two') }, { citations }),
      ],
      [hurt],
    )
    return notesSheets(await renderSlides(made, { templates: TEMPLATES, words: WORDS, fonts: FONTS }))
  }

  it('begins with the number of its slide, whatever is said first', async () => {
    const [first, second] = await sheetsWith(1)
    expect(first?.labels).toEqual({ notes: 'Slide 1', evidence: 'Evidence' })
    expect(second?.labels.evidence).toBe('Slide 2')
  })
})

describe('a section in the design notes', () => {
  it('has its number above it, for contents and evidence lead there', async () => {
    const section = layout('section', {}, TEMPLATES.read('layouts/section/slide.hbs') ?? '')
    const made = briefing([slide(1, section, {}, { title: text('The quay') })], [])
    const rendering = await renderSlides(made, { templates: TEMPLATES, words: WORDS, fonts: FONTS })
    const { html } = await renderHandout(rendering, request('notes'))
    expect(html).toMatch(/<p class="sheet-number"[^>]*>Slide 1<\/p>\s*<div class="picture">/)
  })
})

describe('the design slides', () => {
  it('says the number of each slide with its lines, and its title once more where these are beside it', async () => {
    const numbers = (body: string) => [...body.matchAll(/"sheet-number">([^<]*)</g)].map(([, words]) => words)
    const [three, six] = [await read('slides'), await read('slides', { perPage: 6 })]
    for (const { body } of [three, six])
      expect(numbers(body)).toEqual(['Slide 1', 'Slide 2', 'Slide 3', 'Slide 4'])
    expect(three.body.split('class="cell-title"').length - 1).toBe(3)
    expect(six.body).not.toContain('class="cell-title"')
  })

  it('says of a slide whose notes alone cite a fact that they do', async () => {
    const points = layout('points', { lead: inline }, '{{#> slide}}<p>{{fields.lead}}</p>{{/slide}}')
    const [one, two] = [hurt, shut].map((item, index) => ({ number: index + 1, fact: item }))
    if (one === undefined || two === undefined) throw new Error('two facts')
    const made = briefing(
      [slide(1, points, { lead: ofText('One') }, { citations: [one], noted: [two] })],
      [hurt, shut],
    )
    const rendering = await renderSlides(made, { templates: TEMPLATES, words: WORDS, fonts: FONTS })
    const links = rendering.evidence.map(entry => {
      const slides = [{ href: '#slide-1', text: 'Slide 1' }]
      return withTalk({ ...entry, passages: [], slides }, rendering).slides.map(({ text }) => text)
    })
    expect(links).toEqual([['Slide 1'], ['Slide 1 (in the speaker’s notes)']])
  })

  it('has as many slides on a page as are asked for, the last with the rest', async () => {
    const { body } = await read('slides')
    const leaves = body.split('<div class="leaf').slice(1)
    expect(leaves.map(leaf => leaf.split('<article class="cell"').length - 1)).toEqual([3, 1])
  })

  it('has lines to write on, which are hidden from those who hear the page', async () => {
    const { body } = await read('slides', { perPage: 6 })
    expect(body).toMatch(/<div class="lines" aria-hidden="true">(?:<i><\/i>){3,}<\/div>/)
  })
})

describe('the design report', () => {
  const said = fact('said', [quoted({ by: ['Port'], says: '9', outlet: 'Wire' }, WHOLE, 'The quay is shut')])
  const [first, second] = [
    { number: 1, fact: said },
    { number: 2, fact: hurt },
  ] as const
  const withNote = async (lead: string, cited: Pick<Slide, 'citations' | 'noted'>) => {
    const points = layout('points', { lead: inline }, '{{#> slide}}<p>{{fields.lead}}</p>{{/slide}}')
    const made = briefing([slide(1, points, { lead: ofText(lead) }, cited)], [said, hurt])
    const rendering = await renderSlides(made, { templates: TEMPLATES, words: WORDS, fonts: FONTS })
    const { html } = await renderHandout(rendering, request('report'))
    return html.slice(html.indexOf('<body'))
  }

  it('holds nothing that only the speaker’s notes cite, counts without it, and says so', async () => {
    const body = await withNote('Two [@hurt]', { citations: [second], noted: [first] })
    expect(body).not.toContain('evidence-said')
    expect(body).toContain('id="evidence-hurt"')
    expect(body).toContain('>2 </a>')
    expect(body).toContain('1 fact, 1 source, 1 origin')
    expect(body).toContain('what only its speaker&#x27;s notes cite is left out here')
  })

  it('holds it as soon as anything printed cites it', async () => {
    const body = await withNote('Two [@hurt; @said]', { citations: [first, second], noted: [] })
    expect(body).toContain('id="evidence-said"')
    expect(body).not.toContain('is left out here')
  })
})

describe('every design', () => {
  it.each(['notes', 'slides', 'report'] as const)('%s says how far the sources carry', async design => {
    const { words } = await read(design, {}, { sourceSummary: [] } as Partial<Outline>)
    expect(words).toContain('How far the sources carry')
    expect(words).toContain('An origin is where a report was first made.')
    expect(words).not.toContain('Words of likelihood')
  })

  it.each(['notes', 'slides', 'report'] as const)(
    '%s holds the evidence in context, and says of it what is known',
    async design => {
      const { body, words } = await read(design)
      const at = body.indexOf('class="appendix appendix-evidence"')
      const appendix = body
        .slice(at)
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
      expect(at).toBeGreaterThan(0)
      expect(body.slice(at)).toContain('It said that <mark>14 people</mark> were hurt.')
      expect(appendix).toContain('SHA-256 abababababababab…')
      expect(words).toContain('ab'.repeat(32))
      // Once for the fact, not for each of its passages; and once in the list of sources.
      expect(appendix.split('A daily of the port.').length - 1).toBe(2)
    },
  )

  it.each(['notes', 'slides', 'report'] as const)(
    '%s says at its end how to check it and whom to ask',
    async design => {
      const { words } = await read(design, {}, { contact: 'Desk at the port' })
      const last = words.slice(words.lastIndexOf('How to check this document'))
      expect(last).toContain('perl -0777')
      expect(last).toContain('provenance.json is attached')
      expect(last).toContain('Desk at the port')
      expect(last).toContain('harbour · edition 2')
    },
  )

  it.each(['notes', 'brief'] as const)('says where its provenance was left out: %s', async design => {
    const { words } = await read(design, { provenance: 'left-out' })
    expect(words).toContain('The provenance was left out of this file.')
    expect(words).not.toContain('provenance.json is attached')
    expect((await read(design)).words).not.toContain('The provenance was left out of this file.')
  })

  it('parts the id of the edition that it supersedes nowhere, in the brief as on the last page', async () => {
    const outline = { supersedes: { id: 'after-the-fire-1', file: null } } as Partial<Outline>
    for (const design of ['brief', 'notes'] as const) {
      const { html } = await read(design, {}, outline)
      expect(html).toContain('<span class="together">Supersedes after-the-fire-1.</span>')
    }
  })

  it('names the author where nobody is named to be asked, and else whoever gave it', async () => {
    expect((await read('notes')).words).toContain('Whom to ask Harbour Safety Desk.')
    expect((await read('notes', {}, { author: null })).words).toContain('Whoever gave you this document.')
  })

  it('is set on the paper that is asked for', async () => {
    const { html } = await read('notes', { paper: 'Letter', orientation: 'landscape' })
    expect(html).toContain('@page { size: Letter landscape }')
  })
})
