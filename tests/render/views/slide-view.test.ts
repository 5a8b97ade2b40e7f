import { describe, expect, it } from 'vitest'
import type { Content, Slide } from '../../../src/model/briefing.ts'
import type { Fact } from '../../../src/model/fact.ts'
import type { FieldShape } from '../../../src/model/layout.ts'
import { viewDocument } from '../../../src/render/views/document-view.ts'
import { viewSlides } from '../../../src/render/views/slide-view.ts'
import type { Html } from '../../../src/render/views/view.ts'
import { openViews } from '../../../src/render/views/views.ts'
import {
  briefing,
  english,
  fact,
  german,
  inline,
  layout,
  ofPlain,
  ofText,
  plain,
  slide,
  text,
} from '../build.ts'

const html = (view: unknown) => (view as Html).toHTML()
const list = (...items: readonly Content[]): Content => ({ kind: 'list', items })
const record = (fields: Readonly<Record<string, Content>>): Content => ({ kind: 'record', fields })
const views = (slides: readonly Slide[], facts: readonly Fact[] = []) => {
  const made = briefing(slides, facts)
  return viewSlides(made, openViews(made, english))
}
const only = (made: Slide, facts: readonly Fact[] = []) => {
  const [view] = views([made], facts)
  if (view === undefined) throw new Error('There is no slide.')
  return view
}
const cite = (facts: readonly Fact[]) => facts.map((item, index) => ({ number: index + 1, fact: item }))
const hurt = fact('hurt', [
  { in: 'gazette', by: ['Port'], says: '14', outlet: 'Gazette', issued: '2025-02-11' },
  { in: 'wire', by: ['Fire service'], says: '14', outlet: 'National Wire', issued: '2025-02-12' },
])
const differ = fact('differ', [
  { by: ['Port'], says: '14', outlet: 'Gazette', issued: '2025-02-11' },
  { by: ['Union'], says: '24', outlet: 'Radio', issued: '2025-02-12' },
])

describe('the fields of a slide', () => {
  const point: FieldShape = {
    kind: 'either',
    scalar: inline,
    record: { kind: 'record', fields: { text: inline, points: { kind: 'list', items: inline } } },
  }
  const points = layout('points', {
    title: inline,
    notes: inline,
    lead: inline,
    points: { kind: 'list', items: point },
  })

  it('are all there, null where the author left one out', () => {
    expect(only(slide(1, points, {})).fields).toEqual({ lead: null, points: null })
  })

  it('give the short form the shape of the long one', () => {
    const { fields } = only(
      slide(1, points, { points: list(ofText('short'), record({ text: ofText('long') })) }),
    )
    const [short, long] = fields.points as readonly Record<string, unknown>[]
    expect([html(short?.text), short?.points]).toEqual(['short', null])
    expect([html(long?.text), long?.points]).toEqual(['long', null])
  })

  it('hold a fact’s view, its own number and its parts', () => {
    const figure = layout('figure', { fact: { kind: 'scalar', format: 'fact' } })
    const view = only(slide(1, figure, { fact: { kind: 'fact', fact: hurt } }), [hurt]).fields.fact
    expect(view).toMatchObject({ number: 1, value: '14', figure: '14', href: '#evidence-hurt' })
  })

  it('put a picture in as a data URI', () => {
    const bytes = new TextEncoder().encode('png')
    const image = { path: 'a.png', mediaType: 'image/png', bytes, sha256: '', width: 4, height: 3 }
    const shown = layout('image', { image: { kind: 'scalar', format: 'image' } })
    expect(only(slide(1, shown, { image: { kind: 'image', image } })).fields.image).toEqual({
      src: 'data:image/png;base64,cG5n',
      width: 4,
      height: 3,
    })
  })
})

describe('a judgement', () => {
  const bluf = layout('bluf', {
    judgements: { kind: 'list', items: { kind: 'record', fields: { text: inline, likelihood: plain } } },
  })
  const judge = (fields: Readonly<Record<string, Content>>, facts: readonly Fact[] = [hurt, differ]) => {
    const { judgements } = only(slide(1, bluf, { judgements: list(record(fields)) }), facts).fields
    return (judgements as readonly Record<string, unknown>[])[0]
  }

  it('says on how many origins it rests and that nothing stands against it', () => {
    expect(judge({ text: ofText('So [@hurt].') })).toMatchObject({ rests: '2 origins', against: 'none' })
  })

  it('counts an origin that two facts share once', () => {
    const same = fact('same', [{ in: 'gazette', by: ['Port'], says: '9', outlet: 'Gazette' }])
    expect(judge({ text: ofText('So [@hurt; @same].') }, [hurt, same])).toMatchObject({ rests: '2 origins' })
  })

  it('says what stands against it', () => {
    expect(judge({ text: ofText('So [@differ].') })).toMatchObject({ against: '1 fact disputed' })
    const denied = fact('denied', [{ by: ['A'] }, { by: ['B'], stance: 'denies' }], { kind: 'statement' })
    expect(judge({ text: ofText('So [@denied].') }, [denied])).toMatchObject({
      rests: '1 origin',
      against: '1 denies',
    })
  })

  it('has a denial on its side where it says that something is unlikely', () => {
    const opens = fact(
      'opens',
      [{ by: ['Port'] }, { by: ['Union'], stance: 'denies' }, { by: ['Pilots'], stance: 'doubts' }],
      { kind: 'statement' },
    )
    const weighed = (fields: Readonly<Record<string, Content>>) => judge(fields, [opens])
    const borneOut = { rests: '2 origins', against: '1 says so' }
    expect(
      weighed({ text: ofText('The quay opens [@opens].'), likelihood: ofPlain('unlikely') }),
    ).toMatchObject(borneOut)
    expect(weighed({ text: ofText('The quay is unlikely to open [@opens].') })).toMatchObject(borneOut)
    expect(weighed({ text: ofText('The quay is likely to open [@opens].') })).toMatchObject({
      rests: '1 origin',
      against: '1 denies; 1 doubts',
    })
  })

  it('counts who differs only from a report that is preferred: else nobody knows which side the judgement has', () => {
    const counts = [
      { in: 'ministry', by: ['Ministry'], says: '7' },
      { by: ['Rescuers'], says: 'at least 9' },
      { by: ['Diplomats'], says: '11' },
    ]
    const against = (dead: Fact) => judge({ text: ofText('So [@dead].') }, [dead])?.['against']
    expect(against(fact('dead', counts))).toBe('1 fact disputed')
    // Whoever stands first in the file.
    expect(against(fact('dead', counts.toReversed()))).toBe('1 fact disputed')
    const preferred = { source: 'ministry', because: 'it has the register' }
    expect(against(fact('dead', counts, { preferred }))).toBe('2 differ')
  })

  it('puts the likelihood in figures of the scale in force', () => {
    expect(judge({ text: ofText('So.'), likelihood: ofPlain('Likely') })).toMatchObject({
      'likelihood-range': '55–80%',
      rests: null,
      against: null,
    })
    expect(
      judge({ text: ofText('So.'), likelihood: ofPlain('realistic possibility') })?.['likelihood-range'],
    ).toBeNull()
  })
})

describe('a timeline', () => {
  const timeline = layout('timeline', {
    events: {
      kind: 'list',
      items: {
        kind: 'record',
        fields: { date: plain, fact: { kind: 'scalar', format: 'fact' }, text: inline },
      },
    },
  })
  const when = (fields: Readonly<Record<string, Content>>) =>
    (
      only(slide(1, timeline, { events: list(record(fields)) })).fields.events as readonly Record<
        string,
        unknown
      >[]
    )[0]?.when

  it('dates an event by what is written, by its fact’s date, or by when its fact happened', () => {
    const day = fact('day', [{ by: ['a'], says: 'date:2025-02-10' }], { kind: 'date' })
    const happened = fact('happened', [{ by: ['a'] }], { kind: 'statement', event: '2025-02-11' })
    expect(when({ date: ofPlain('2025-02'), text: ofText('x') })).toBe('February 2025')
    expect(when({ fact: { kind: 'fact', fact: day }, text: ofText('x') })).toBe('10 February 2025')
    expect(when({ fact: { kind: 'fact', fact: happened }, text: ofText('x') })).toBe('11 February 2025')
  })
})

describe('the foot of a slide', () => {
  const points = layout('points')
  const foot = (facts: readonly Fact[], made = points) =>
    only(slide(1, made, {}, { citations: cite(facts) }), facts).foot.map(({ text: words }) => words)

  it('names the outlets that carry each fact, with the year at its first date alone', () => {
    const closed = fact('closed', [
      { by: ['Pilots'], says: '9', outlet: 'Coast Radio', issued: '2025-02-19' },
    ])
    expect(foot([hurt, closed])).toEqual([
      'Gazette, 11 Feb 2025; National Wire, 12 Feb',
      'Coast Radio, 19 Feb',
    ])
  })

  it('never leaves dissent out', () => {
    expect(foot([differ])).toEqual(['Gazette, 11 Feb 2025; 1 differs'])
    const many = Array.from({ length: 9 }, (_, index) =>
      fact(`f${index}`, [
        {
          by: ['Port'],
          says: '14',
          outlet: `Gazette of the Harbour and the Coast ${index}`,
          issued: '2025-02-11',
        },
        { by: ['Union'], says: '24', outlet: 'Radio' },
      ]),
    )
    expect(foot(many).every(words => words.endsWith('; 1 differs'))).toBe(true)
  })

  it('says once what is the same of several citations, in order of their numbers', () => {
    const one = { by: ['Port'], says: '9', outlet: 'Gazette', issued: '2025-02-11' }
    const facts = [fact('a', [one]), fact('b', [{ ...one, outlet: 'Radio' }]), fact('c', [one])]
    const { foot: entries } = only(slide(1, points, {}, { citations: cite(facts).toReversed() }), facts)
    expect(entries.map(({ cited, text: words }) => [cited.map(({ number }) => number), words])).toEqual([
      [[1, 3], 'Gazette, 11 Feb 2025'],
      [[2], 'Radio, 11 Feb'],
    ])
  })

  it('counts the outlets that there is no room to name', () => {
    const wide = fact(
      'wide',
      Array.from({ length: 5 }, (_, index) => ({ by: [`c${index}`], says: '14', outlet: `Outlet ${index}` })),
    )
    expect(foot([wide])).toEqual(['Outlet 0; Outlet 1; Outlet 2; 2 more'])
  })

  it('names no copy as if it carried the fact', () => {
    const copied = fact('copied', [
      { in: 'g', by: ['Port'], says: '14', outlet: 'Gazette' },
      { by: ['Port'], says: '14', outlet: 'Mirror', copyOf: 'g' },
    ])
    expect(foot([copied])).toEqual(['Gazette'])
  })

  it('points to the evidence pages beneath a plot', () => {
    expect(foot([hurt], layout('sources-differ'))).toEqual([
      'Claim of hurt: every passage in the evidence pages',
    ])
  })
})

describe('generated slides', () => {
  const evidenceLayout = layout('evidence')
  const citing = slide(1, layout('points'), {}, { citations: cite([hurt]) })
  const appendix = (index: number, continued: boolean) =>
    slide(
      index + 1,
      evidenceLayout,
      {},
      {
        title: null,
        body: {
          kind: 'evidence',
          entries: [{ citation: { number: 1, fact: hurt }, shown: [index - 1], continued }],
          part: { index, count: 2 },
        },
      },
    )

  it('show the piece of the evidence that is theirs, and link back to the slides that cite it', () => {
    const [, first, second] = views([citing, appendix(1, false), appendix(2, true)], [hurt])
    expect([first?.appendix?.heading, first?.appendix?.first]).toEqual(['Evidence, 1 of 2', true])
    expect(second?.appendix).toMatchObject({ heading: 'Evidence, 2 of 2', first: false })
    expect(second?.appendix?.facts[0]?.evidence.map(({ source }) => source.outlet)).toEqual(['National Wire'])
    expect(first?.appendix?.facts[0]?.slides).toEqual([{ href: '#slide-1', text: 'Slide 1' }])
  })

  it('list sections in the agenda, with the number of their slide', () => {
    const section = slide(2, layout('section'), {}, { title: text('What happened') })
    const [agenda, other] = views([slide(1, layout('agenda'), {}), section])
    expect(agenda?.contents?.map(({ title, href, number }) => [html(title), href, number])).toEqual([
      ['What happened', '#slide-2', 2],
    ])
    expect(other?.contents).toBeNull()
  })
})

describe('what every page says', () => {
  it('gives the cut-off, the status until approval, the edition and the counts', () => {
    const made = briefing([slide(1, layout('points'), {})], [hurt])
    expect(viewDocument(made, openViews(made, english))).toMatchObject({
      date: '20 February 2025',
      cutOff: 'Information to 19 February 2025',
      status: 'Draft',
      edition: 'edition 2',
      counts: '1 fact, 2 sources, 2 origins',
    })
    const approved = briefing([], [], { status: 'approved', approvedBy: 'M. Roake' })
    expect(viewDocument(approved, openViews(approved, german))).toMatchObject({
      status: null,
      edition: 'Ausgabe 2, freigegeben',
      approvedBy: 'Freigegeben von M. Roake',
    })
  })
})
