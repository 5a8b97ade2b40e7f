import { describe, expect, it } from 'vitest'
import { markArtifacts } from '../../../src/export/pdf/artifacts.ts'

const noFigure = { height: 842, isFigure: () => false }
const lines = (...parts: readonly string[]): string => `${parts.join('\n')}\n`

describe('the content of a page', () => {
  it('is kept as it is where everything in it is tagged', () => {
    const content = lines('q', '/P <</MCID 0 >>BDC', 'BT', '<0041> Tj', 'ET', 'EMC', 'Q')
    expect(markArtifacts(content, noFigure)).toMatchObject({ content, decorations: [] })
  })

  it('has what lies outside all marks as artifacts, between changes of the graphics state', () => {
    const content = lines('q', '1 0 0 1 0 0 cm', '0 0 10 10 re', 'f', 'Q', 'q', '0 0 5 5 re', 'W* n', 'Q')
    expect(markArtifacts(content, noFigure).content).toBe(
      lines(
        'q',
        '/Artifact <</Type /Layout>>BDC',
        '1 0 0 1 0 0 cm',
        '0 0 10 10 re',
        'f',
        'EMC',
        'Q',
        'q',
        '0 0 5 5 re',
        'W* n',
        'Q',
      ),
    )
  })

  it('has marks that draw no text as artifacts, and says which', () => {
    const content = lines(
      '/P <</MCID 0 >>BDC',
      '0 0 10 1 re',
      'f',
      'EMC',
      '/P <</MCID 1 >>BDC',
      '<0041> Tj',
      'EMC',
    )
    const { content: marked, decorations } = markArtifacts(content, noFigure)
    expect(decorations).toEqual([0])
    expect(marked).toContain('/Artifact <</Type /Layout>>BDC\n0 0 10 1 re')
    expect(marked).toContain('/P <</MCID 1 >>BDC\n<0041> Tj')
  })

  it('tells the running head from the foot by where they stand, both before the document itself', () => {
    const text = (y: number): readonly string[] => ['BT', `1 0 0 -1 76 ${y} Tm`, '<0041> Tj', 'ET']
    const content = lines(
      '1 0 0 -1 0 842 cm',
      'q',
      ...text(40),
      ...text(800),
      'Q',
      'q',
      '0 0 9 9 re',
      'W* n',
      ...text(400),
      'Q',
    )
    const marked = markArtifacts(content, noFigure).content
    const openings = marked.split('\n').filter(line => line.startsWith('/Artifact'))
    expect(openings).toEqual([
      '/Artifact <</Type /Pagination /Subtype /Header>>BDC',
      '/Artifact <</Type /Pagination /Subtype /Footer>>BDC',
      '/Artifact BMC',
    ])
    expect(marked.split('\n').filter(line => line === 'EMC').length).toBe(3)
  })

  it('leaves marks within marks and within artifacts where they are', () => {
    const span = ['/Span<</ActualText <FEFF2019> >> BDC', '<0042> Tj', 'EMC']
    const content = lines(
      '/P <</MCID 0 >>BDC',
      'BT',
      '<0041> Tj',
      ...span,
      'ET',
      'EMC',
      'BT',
      ...span,
      '<0043> Tj',
      'ET',
    )
    expect(markArtifacts(content, noFigure).content).toBe(
      lines(
        '/P <</MCID 0 >>BDC',
        'BT',
        '<0041> Tj',
        ...span,
        'ET',
        'EMC',
        '/Artifact BMC',
        'BT',
        ...span,
        '<0043> Tj',
        'ET',
        'EMC',
      ),
    )
  })

  it('tells where a figure stands: what it draws, not what it is cut to', () => {
    const content = lines(
      '.5 0 0 -.5 0 100 cm',
      '/Figure <</MCID 0 >>BDC',
      '0 0 900 900 re',
      'W* n',
      '20 40 m',
      '60 80 l',
      'S',
      '100 100 10 10 re',
      'f',
      'EMC',
    )
    const { boxes, decorations } = markArtifacts(content, { height: 100, isFigure: mark => mark === 0 })
    expect(boxes.get(0)).toEqual({ left: 10, bottom: 45, right: 55, top: 80 })
    expect(decorations).toEqual([])
  })
})
