import { describe, expect, it } from 'vitest'
import { segmentsOf } from '../../../src/corpus/readers/pdf/page-segments.ts'
import { joinLines, paragraphsOf } from '../../../src/corpus/readers/pdf/paragraphs.ts'
import { linesInOrder } from '../../../src/corpus/readers/pdf/reading-order.ts'
import { withoutRunningLines } from '../../../src/corpus/readers/pdf/running-lines.ts'

/** To the page's own coordinates, from its upper left corner, as pdfjs gives it for a page 800 points high. */
const TO_PAGE = [1, 0, 0, -1, 0, 800]

/** A run of text of 10 points, each letter half as wide, its base line so far from the top. */
const run = (str: string, left: number, fromTop: number) => ({
  str,
  transform: [10, 0, 0, 10, left, 800 - fromTop],
  width: str.length * 5,
  fontName: 'serif',
})
const lines = (...items: readonly ReturnType<typeof run>[]) =>
  linesInOrder([segmentsOf(items, TO_PAGE)]).flat()
const page = (label: string, ...items: readonly ReturnType<typeof run>[]) => ({
  label,
  lines: lines(...items),
})
const written = (label: string, ...items: readonly ReturnType<typeof run>[]) => ({
  label,
  height: 800,
  segments: segmentsOf(items, TO_PAGE),
})

describe('a page’s lines', () => {
  it('join runs that stand close, with a space where there is a gap', () => {
    expect(
      lines(run('At least', 50, 100), run('14', 93, 100), run('hurt', 106, 100)).map(({ text }) => text),
    ).toEqual(['At least 14 hurt'])
  })

  it('go column by column under a heading that spans both', () => {
    const left = Array.from({ length: 6 }, (_, row) =>
      run(`left column words number ${row}`, 50, 140 + row * 12),
    )
    const right = Array.from({ length: 6 }, (_, row) =>
      run(`right column words number ${row}`, 300, 140 + row * 12),
    )
    const interleaved = left.flatMap((item, row) => [item, right[row] as (typeof right)[0]])
    const heading = run('A heading that is as wide as the page and stands over both of its columns', 60, 100)
    expect(lines(heading, ...interleaved).map(({ text }) => text)).toEqual([
      heading.str,
      ...left.map(({ str }) => str),
      ...right.map(({ str }) => str),
    ])
  })

  it('keep the cells of a table’s row together', () => {
    const rows = [
      ['Shed', 'Drums'],
      ['1', '12'],
      ['2', '40'],
      ['3', '7'],
      ['4', '110'],
    ]
    const cells = rows.flatMap(([one = '', other = ''], row) => [
      run(one, 50, 100 + row * 12),
      run(other, 300, 100 + row * 12),
    ])
    expect(lines(...cells).map(({ text }) => text)).toEqual(rows.map(row => row.join('\t')))
  })

  it('leave out what is tagged as an artifact', () => {
    const items = [
      { type: 'beginMarkedContentProps', tag: 'Artifact' },
      run('Port report, page 4', 50, 40),
      { type: 'endMarkedContent' },
      run('At least 14 hurt', 50, 100),
    ]
    expect(segmentsOf(items, TO_PAGE).map(({ text }) => text)).toEqual(['At least 14 hurt'])
  })
})

describe('running heads and feet', () => {
  const pages = ['1', '2', '3', '4'].map(label =>
    written(
      label,
      run('The port’s report on shed 4', 50, 40),
      run(`What stands on page ${label} alone.`, 50, 300),
      run(label, 200, 770),
    ),
  )
  const left = (all: Parameters<typeof withoutRunningLines>[0]) =>
    withoutRunningLines(all).map(({ segments }) => segments.map(({ text }) => text))

  it('are left out where they repeat, page numbers too', () => {
    expect(left(pages)).toEqual(['1', '2', '3', '4'].map(label => [`What stands on page ${label} alone.`]))
  })

  it('stay where a line stands at the head of one page alone', () => {
    expect(left([...pages, written('5', run('Annex: what the crew said', 50, 40))]).at(-1)).toEqual([
      'Annex: what the crew said',
    ])
  })

  it('are left out with what stands beside them, though it is another on every page', () => {
    const headed = ['Quay Journal', 'The sheds', 'I. Brekke'].map(head =>
      written('1', run(head, 50, 40), run('Vol. 12, No. 3', 400, 40), run('The story.', 50, 300)),
    )
    expect(left(headed)).toEqual([['The story.'], ['The story.'], ['The story.']])
  })

  it('are not a table’s figures, in whatever row they stand', () => {
    const rows = ['Shed 1', 'Crane', 'Drums'].map(name =>
      written('1', run(name, 50, 60), run('12', 200, 60), run('40', 300, 60)),
    )
    expect(left(rows)).toEqual(['Shed 1', 'Crane', 'Drums'].map(name => [name, '12', '40']))
  })
})

describe('the columns of a document', () => {
  const column = (left: number, rows: number, words: string) =>
    Array.from({ length: rows }, (_, row) => run(`${words} in row ${row}`, left, 100 + row * 12))
  const full = [...column(50, 6, 'left column words'), ...column(300, 6, 'right column words')]
  const short = [...column(50, 6, 'left column words'), ...column(300, 2, 'right column words')]
  const inOrder = (...pages: readonly (readonly ReturnType<typeof run>[])[]) =>
    linesInOrder(pages.map(items => segmentsOf(items, TO_PAGE)))
      .at(-1)
      ?.map(({ text }) => text)

  it('are on a page with little in its second one where they are on the others', () => {
    expect(inOrder(full, full, short)).toEqual(short.map(({ str }) => str))
  })

  it('are not on a page that was written row by row', () => {
    const rows = [0, 1].flatMap(row => [short[row] as (typeof short)[0], short[row + 6] as (typeof short)[0]])
    expect(inOrder(full, full, rows)).toEqual([
      'left column words in row 0\tright column words in row 0',
      'left column words in row 1\tright column words in row 1',
    ])
  })
})

describe('paragraphs', () => {
  const told = (...pages: readonly ReturnType<typeof page>[]) => paragraphsOf(pages).map(({ text }) => text)

  it('run over line ends, and end at a gap, an indent and a short last line', () => {
    expect(
      told(
        page(
          '1',
          run('The port said on Monday that at least', 50, 100),
          run('14 people had been hurt in the fire.', 50, 112),
          run('The quay is shut, and will be for some', 50, 140),
          run('days.', 50, 152),
          run('Nobody would say how many drums there', 50, 164),
          run('were in the shed on the day of the fire', 50, 176),
        ),
      ),
    ).toEqual([
      'The port said on Monday that at least 14 people had been hurt in the fire.',
      'The quay is shut, and will be for some days.',
      'Nobody would say how many drums there were in the shed on the day of the fire',
    ])
  })

  it('go on over a page’s end in the middle of a sentence, and know where it was', () => {
    const [first] = paragraphsOf([
      page('iv', run('The port said on Monday that at least', 50, 100)),
      page('v', run('14 people had been hurt in the fire.', 50, 100)),
    ])
    expect(first?.text).toBe('The port said on Monday that at least 14 people had been hurt in the fire.')
    expect(first?.places).toEqual([
      { start: 0, kind: 'page', label: 'iv' },
      { start: 38, kind: 'page', label: 'v' },
    ])
  })

  it.each([
    ['parted from the text by white', 10, 300],
    ['in smaller letters', 8, 137],
  ])('go on over the notes at a page’s foot, %s', (_, size, at) => {
    const note = (str: string, fromTop: number) => ({
      ...run(str, 50, fromTop),
      transform: [size, 0, 0, size, 50, 800 - fromTop],
    })
    const pages = [
      page(
        '4',
        run('Nobody had signed for the drums that', 50, 100),
        run('lay there.', 50, 112),
        run('The port said on Monday that at least', 50, 124),
        note('1 Minutes of the port’s council, p. 7.', at),
      ),
      page(
        '5',
        run('14 people had been hurt in the fire,', 50, 100),
        run('or so it had heard.', 50, 112),
        run('The quay is shut, and for days.', 50, 124),
      ),
    ]
    expect(paragraphsOf(pages)).toMatchObject([
      { text: 'Nobody had signed for the drums that lay there.' },
      {
        text: 'The port said on Monday that at least 14 people had been hurt in the fire, or so it had heard.',
        places: [{ label: '4' }, { label: '5' }],
      },
      { text: '1 Minutes of the port’s council, p. 7.', places: [{ label: '4' }] },
      { text: 'The quay is shut, and for days.', places: [{ label: '5' }] },
    ])
  })

  it('begin anew on the next page after a sentence’s end', () => {
    expect(
      told(page('1', run('The quay is shut.', 50, 100)), page('2', run('Nobody knows why.', 50, 100))),
    ).toEqual(['The quay is shut.', 'Nobody knows why.'])
  })
})

describe('a word parted at a line’s end', () => {
  it.each([
    ['is joined', 'the inspec-', 'torate said', [], 'the inspectorate said'],
    [
      'keeps its hyphen where the document has it so',
      'a well-',
      'known shed',
      ['well-known'],
      'a well-known shed',
    ],
    [
      'keeps it between two words of the document',
      'twenty-',
      'four drums',
      ['twenty', 'four'],
      'twenty-four drums',
    ],
    [
      'loses it where the document has the whole',
      'the under-',
      'ground pipe',
      ['under', 'ground', 'underground'],
      'the underground pipe',
    ],
    ['keeps it before a capital', 'the Skarn-', 'Holm ferry', [], 'the Skarn-Holm ferry'],
  ])('%s', (_, before, after, words, joined) => {
    expect(joinLines(before, after, new Set(words)).text).toBe(joined)
  })
})
