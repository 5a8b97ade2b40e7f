import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/outline/inline-text.ts'
import { outlineId } from '../../src/outline/outline-id.ts'
import { compile, HEAD } from '../support/compile.ts'

async function read(text: string) {
  const { briefing, found } = await compile({ 'briefings/b.yaml': text })
  if (!briefing) throw new Error('nothing to read')
  return { outline: briefing.outline, codes: found.map(({ code }) => code) }
}

const SLIDES = 'slides:\n  - layout: cover\n'

describe('the head', () => {
  it('what is not written has its default; a marking that is forgotten discloses nothing', async () => {
    const { outline } = await read(`title: After the fire\ndate: 2025-02-20\n${SLIDES}`)
    expect(outline).toMatchObject({
      id: 'b',
      date: '2025-02-20',
      informationCutOff: { date: '2025-02-20' },
      status: 'draft',
      marking: { label: 'TLP:AMBER' },
      corpus: { name: 'port' },
      scale: 'icd203',
      theme: { name: 'paper' },
      handout: { design: 'notes', paper: 'A4', orientation: 'portrait', perPage: 3 },
      contact: null,
      lang: 'en',
      dir: 'ltr',
    })
  })

  it.each([
    ['ar', 'rtl'],
    ['fa-IR', 'rtl'],
    ['HE', 'rtl'],
    ['de', 'ltr'],
  ])('%s is written %s', async (lang, dir) => {
    expect((await read(`${HEAD}lang: ${lang}\n${SLIDES}`)).outline.dir).toBe(dir)
  })

  it.each(['english', 'en-a', 'German'])('%s is no language tag', async lang => {
    expect((await read(`${HEAD}lang: ${lang}\n${SLIDES}`)).codes).toContain('unknown-language')
  })

  it('keys with mistakes are left out, and the others are read', async () => {
    const { outline, codes } = await read(`${HEAD}edition: two\nauthor: Desk\nstatus: done\n${SLIDES}`)
    expect(outline).toMatchObject({ edition: null, author: 'Desk', status: 'draft' })
    expect(codes.filter(code => code !== 'fact-unused').sort()).toEqual(['invalid-value', 'wrong-type'])
  })

  it.each(['', '# only a comment\n', '\n', `${HEAD}slides: []\n`, `${HEAD}slides:\n`])(
    'holds nothing: %j',
    async text => {
      const { found } = await compile({ 'briefings/b.yaml': text })
      expect(found.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
        'outline-empty',
      ])
    },
  )
})

describe('slides', () => {
  it('a section is short for a slide of that layout, and its title is marked where it stands', async () => {
    const { outline } = await read(`${HEAD}slides:\n  - section: What happened\n    text: In short\n`)
    expect(outline.slides[0]).toMatchObject({ layout: 'section', id: 'what-happened' })
    expect(outline.slides[0]?.title?.span.start).toBe(`${HEAD}slides:\n  - section: `.length)
  })

  it('an id is the slug of the title, unless one is given or taken', async () => {
    const { outline } = await read(
      `${HEAD}slides:\n${['A fire', 'A fire', 'الحريق', 'Evidence-like'].map(title => `  - section: ${title}\n`).join('')}  - section: A fire\n    id: a-fire-2\n`,
    )
    expect(outline.slides.map(({ id }) => id)).toEqual([
      'a-fire',
      'a-fire-3',
      'slide-3',
      'slide-4',
      'a-fire-2',
    ])
  })

  it('notes are paragraphs, in a list or between blank lines', async () => {
    const { outline } = await read(
      `${HEAD}slides:\n  - section: A\n    notes: |\n      One\n      line.\n\n      Two.\n  - section: B\n    notes: [Three, Four]\n`,
    )
    expect(outline.slides.map(({ notes }) => notes.map(note => plainText(note)))).toEqual([
      ['One line.', 'Two.'],
      ['Three', 'Four'],
    ])
  })

  it('a slide with a mistake is left out, and the others are read', async () => {
    const { outline, codes } = await read(
      `${HEAD}slides:\n  - layout: pionts\n  - layout:\n  - nonsense\n  - section: Read\n  - section: [a]\n`,
    )
    expect(outline.slides.map(({ id }) => id)).toEqual(['read'])
    expect(codes.filter(code => code !== 'fact-unused').sort()).toEqual([
      'text-needs-quotes',
      'unknown-layout',
      'wrong-type',
      'wrong-type',
    ])
  })

  const mistakes = async (slide: string) => {
    const { found } = await compile({ 'briefings/b.yaml': `${HEAD}slides:\n${slide}` })
    const text = `${HEAD}slides:\n${slide}`
    return found
      .filter(({ severity }) => severity !== 'hint')
      .toSorted((one, other) => one.span.start - other.span.start)
      .map(({ code, span }) => `${code}: ${text.slice(span.start, span.end)}`)
  }

  it('an item with a mistake hides none of the others', async () => {
    const events = [
      '{text: "It began [@injured]"}',
      '{date: 2025-02-30, text: "It went on [@injured]"}',
      '{dat: 2025-02-11, text: "It ended [@injured]"}',
      '{date: 2025-02-31, text: "99 were hurt [@injured]"}',
    ]
    const list = events.map(event => `      - ${event}\n`).join('')
    expect(await mistakes(`  - layout: timeline\n    title: The fire began\n    events:\n${list}`)).toEqual([
      'missing-key: {text: "It began [@injured]"}',
      'invalid-date: 2025-02-30',
      'unknown-key: dat',
      'invalid-date: 2025-02-31',
      'number-unsupported: 99',
    ])
  })

  it('a key with a mistake hides none of its neighbours', async () => {
    const judgement =
      '{text: "It is likely to burn [@injured].", likelihood: highly likely, confidence: medium}'
    const found = await mistakes(
      `  - layout: bluf\n    title: It burned\n    judgements:\n      - ${judgement}\n`,
    )
    expect(found).toContain('invalid-value: medium')
    expect(found).toContain('likelihood-off-scale: highly likely')
  })

  it('a slide of which nothing is left is left out', async () => {
    expect(await mistakes('  - layout: points\n    points: ["A [@nothing]"]\n')).toEqual([
      expect.stringMatching(/^missing-key/),
    ])
  })

  it.each(['2025-02-30', 'soon', '2025-13', '10/2/2025'])('%s is no date of an event', async date => {
    const { codes } = await read(
      `${HEAD}slides:\n  - layout: timeline\n    title: The fire began\n    events: [{date: ${date}, text: "It began [@injured]"}]\n`,
    )
    expect(codes).toContain('invalid-date')
  })
})

it('an event has a date, or a fact that says when', async () => {
  const { codes } = await read(
    `${HEAD}slides:\n  - layout: timeline\n    title: The fire began\n    events: [{text: "It began [@injured]"}]\n`,
  )
  expect(codes).toContain('missing-key')
})

it.each([
  ['briefings/port.yaml', 'port'],
  ['briefings/port.yml', 'port'],
  ['briefings/port/outline.yaml', 'port'],
  ['briefings/a b 🔥.yaml', 'a b 🔥'],
])('%s is %s', (file, id) => {
  expect(outlineId(file)).toBe(id)
})
