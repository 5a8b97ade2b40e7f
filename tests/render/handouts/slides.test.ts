import { describe, expect, it } from 'vitest'
import { sealDigits, sheetOf } from '../../../src/render/handouts/sheet.ts'
import { type Cell, leavesOf, planLeaf } from '../../../src/render/handouts/slides.ts'

const SHEETS = (['A4', 'Letter'] as const).flatMap(paper =>
  (['portrait', 'landscape'] as const).map(orientation => ({ paper, orientation })),
)
const PLANS = SHEETS.flatMap(sheet => ([2, 3, 4, 6] as const).map(perPage => ({ ...sheet, perPage })))

describe('slides on a page', () => {
  it.each(PLANS)('$perPage of them fit on $paper $orientation, with three lines each or more', settings => {
    const plan = planLeaf(settings)
    const { column, room } = sheetOf(settings)
    expect(plan.columns * plan.rows).toBe(settings.perPage)
    expect(plan.columns * plan.cellWidth + 24 * (plan.columns - 1)).toBeLessThanOrEqual(column + 0.01)
    expect(plan.rows * plan.cellHeight + 24 * (plan.rows - 1)).toBeLessThan(room)
    expect(plan.pictureWidth / plan.pictureHeight).toBeCloseTo(16 / 9)
    expect(plan.lines).toBeGreaterThanOrEqual(3)
    const [across, down] = plan.isBeside
      ? [plan.pictureWidth + 24 + 120, Math.max(plan.pictureHeight, plan.lines * plan.line)]
      : [plan.pictureWidth, plan.pictureHeight + plan.lines * plan.line]
    expect(across).toBeLessThanOrEqual(plan.cellWidth)
    expect(down).toBeLessThanOrEqual(plan.cellHeight + 0.01)
  })

  it.each(PLANS)(
    'lines of $perPage on $paper $orientation can be written on, and end where the slide does',
    settings => {
      const plan = planLeaf(settings)
      expect((plan.line / 96) * 25.4).toBeGreaterThan(6)
      if (!plan.isBeside) expect(plan.cellWidth).toBe(plan.pictureWidth)
    },
  )

  it('are drawn across the whole page rather than with wider lines', () => {
    for (const paper of ['A4', 'Letter'] as const)
      expect(planLeaf({ paper, orientation: 'portrait', perPage: 2 }).pictureWidth).toBe(640)
  })
})

describe('what stands on each page', () => {
  const [picture, heading] = [false, true].map(isHeading => ({ isHeading }) as Cell) as [Cell, Cell]
  const upright = planLeaf({ paper: 'A4', orientation: 'portrait', perPage: 3 })
  const shapeOf = (cells: readonly Cell[], plan = upright): readonly string[] =>
    leavesOf(cells, plan).map(leaf => leaf.cells.map(cell => (cell === heading ? 'H' : 's')).join(''))

  it('is as many slides as the plan has room for, beside a heading too', () => {
    expect(shapeOf([picture, picture, picture, picture])).toEqual(['sss', 's'])
    expect(shapeOf([picture, heading, picture, picture, picture])).toEqual(['sHss', 's'])
  })

  it('keeps a heading with the slide after it', () => {
    expect(shapeOf([picture, picture, picture, heading, picture])).toEqual(['sss', 'Hs'])
    expect(shapeOf([picture, heading])).toEqual(['s', 'H'])
  })

  it('is a slide less where a second heading would take its room', () => {
    expect(shapeOf([heading, picture, heading, picture, picture])).toEqual(['HsHs', 's'])
  })

  it.each(['A4', 'Letter'] as const)('leaves slides and headings their heights on %s', paper => {
    const plan = planLeaf({ paper, orientation: 'portrait', perPage: 3 })
    expect(shapeOf([heading, picture, picture, picture], plan)).toEqual(['Hsss'])
    expect(3 * plan.pictureHeight + 120 + 3 * 24).toBeLessThanOrEqual(plan.height)
  })
})

describe('sheets', () => {
  it.each(SHEETS)('$paper $orientation has a column that stands inside the sheet', settings => {
    const { width, height, column } = sheetOf(settings)
    expect(width > height).toBe(settings.orientation === 'landscape')
    expect((width - column) / 2).toBeGreaterThan(60)
  })

  it.each(SHEETS)('$paper $orientation has its seal beside the middle of the foot', settings => {
    const { x, y } = sealDigits(settings)
    expect(x).toBeCloseTo((sheetOf(settings).width / 2) * 0.75 + 3)
    expect(y).toBeLessThan(40)
  })
})
