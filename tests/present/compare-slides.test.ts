import { expect, it } from 'vitest'
import type { Briefing } from '../../src/model/briefing.ts'
import { readOutlineText } from '../../src/outline/read-outline.ts'
import { resolveOutline } from '../../src/pipeline.ts'
import { findEarlier, isRewritten, openComparison } from '../../src/present/compare-slides.ts'
import { openSession } from '../../src/session.ts'
import { HEAD } from '../support/compile.ts'
import { BASE } from '../support/fixture.ts'
import { memoryWorkspace } from '../support/memory-workspace.ts'

const workspace = memoryWorkspace(BASE)
const session = await openSession(workspace, process.cwd(), () => {})
const knowledge = await session.knowledge('port', { file: 'b.yaml', start: 0, end: 0 })

/** Slides as an author writes them: "cover", "section: …", else a slide of points with this title and point. */
function brief(...slides: readonly (readonly [title: string, point: string] | string)[]): Briefing {
  const written = slides.map(slide => {
    if (typeof slide === 'string') return slide === 'cover' ? '  - layout: cover' : `  - section: ${slide}`
    return `  - layout: points\n    title: ${slide[0]}\n    points: ["${slide[1]}"]`
  })
  const text = `${HEAD}slides:\n${written.join('\n')}\n`
  const outline = readOutlineText(
    text,
    'b.yaml',
    workspace,
    session.shapes.outline,
    session.layouts,
    problem => {
      throw new Error(problem.message)
    },
  )
  if (!outline) throw new Error('The outline cannot be read.')
  return resolveOutline(
    outline,
    knowledge,
    session,
    { image: () => null, editions: { since: new Map(), superseded: null } },
    () => {},
  )
}

const earlier = (before: Briefing, after: Briefing) => findEarlier(before.slides, after.slides)

it('knows a slide again by its id, wherever it goes', () => {
  const before = brief(['One', 'a'], ['Two', 'b'], ['Three', 'c'])
  expect(earlier(before, brief(['Three', 'c'], ['One', 'a'], ['Two', 'b']))).toEqual([2, 0, 1])
})

it('knows a slide again whose title, and so its id, has changed', () => {
  const before = brief(['One', 'a'], ['Two', 'b'], ['Three', 'c'])
  expect(earlier(before, brief(['One', 'a'], ['Too', 'b'], ['Three', 'c']))).toEqual([0, 1, 2])
  expect(earlier(before, brief(['Won', 'a'], ['Two', 'b'], ['Free', 'c']))).toEqual([0, 1, 2])
})

it('knows slides of one title by their order, whichever of them is given another', () => {
  const before = brief(['Same', 'a'], ['Same', 'b'], ['Same', 'c'])
  expect(before.slides.map(({ id }) => id)).toEqual(['same', 'same-2', 'same-3'])
  expect(earlier(before, brief(['Other', 'a'], ['Same', 'b'], ['Same', 'c']))).toEqual([0, 1, 2])
  expect(earlier(before, brief(['Same', 'b'], ['Same', 'c']))).toEqual([1, 2])
})

it('knows no slide of one that is new', () => {
  const before = brief(['One', 'a'], ['Two', 'b'])
  expect(earlier(before, brief(['One', 'a'], ['New', 'n'], ['Two', 'b']))).toEqual([0, -1, 1])
  expect(earlier(before, brief(['One', 'a'], ['Two', 'b'], ['New', 'n']))).toEqual([0, 1, -1])
  expect(earlier(before, brief(['Two', 'b']))).toEqual([1])
})

it('never takes a generated slide for one that was written', () => {
  const before = brief(['One', 'Counted [@injured]'])
  expect(before.slides.map(({ id }) => id)).toEqual(['one', 'evidence', 'sources'])
  expect(earlier(before, brief(['One', 'Counted [@injured]'], ['New', 'n']))).toEqual([0, -1, 1, 2])
})

it('tells what the author has written from what follows from it', () => {
  const before = brief('cover', ['One', 'a'], ['Two', 'b'])
  const after = brief('cover', ['New', 'n'], ['One', 'a'], ['Two', 'c'])
  const [, one, two] = before.slides
  const [, , oneNow, twoNow] = after.slides
  if (!one || !two || !oneNow || !twoNow) throw new Error('There are fewer slides.')
  expect(isRewritten(one, oneNow)).toBe(false)
  expect(isRewritten(two, twoNow)).toBe(true)
})

/** Ids of slides, there before and after, that would look otherwise. */
function otherwise(before: Briefing, after: Briefing): readonly string[] {
  const { isAlike } = openComparison(before, after)
  const from = earlier(before, after)
  return after.slides.flatMap((slide, index) => {
    const then = before.slides[from[index] ?? -1]
    return then && !isAlike(then, slide) ? [slide.id] : []
  })
}

it('finds that one text changes one slide', () => {
  const before = brief('cover', ['One', 'a'], ['Two', 'b [@injured]'])
  expect(otherwise(before, brief('cover', ['One', 'a!'], ['Two', 'b [@injured]']))).toEqual(['one'])
})

it('finds that a slide put in changes the numbers behind it', () => {
  const before = brief(['One', 'a'], ['Two', 'b'], ['Three', 'c'])
  expect(otherwise(before, brief(['One', 'a'], ['New', 'n'], ['Two', 'b'], ['Three', 'c']))).toEqual([
    'two',
    'three',
  ])
})

it('finds that a section’s name stands on its slides and on the cover', () => {
  const before = brief('cover', ['One', 'a'], 'Causes', ['Two', 'b'])
  expect(otherwise(before, brief('cover', ['One', 'a'], 'Reasons', ['Two', 'b']))).toEqual([
    'slide-1',
    'reasons',
    'two',
  ])
})

it('finds that the evidence leads back to a slide by its id', () => {
  const before = brief(['One', 'Counted [@injured]'], ['Two', 'b'])
  expect(otherwise(before, brief(['Won', 'Counted [@injured]'], ['Two', 'b']))).toEqual(['won', 'evidence'])
  expect(otherwise(before, brief(['One', 'Counted [@injured]'], ['Too', 'b']))).toEqual(['too'])
})

it('finds that the first citation of a fact changes more than its slide', () => {
  const before = brief(['One', 'a'], ['Two', 'b'])
  expect(openComparison(before, brief(['One', 'a [@injured]'], ['Two', 'b'])).sharesFrame).toBe(false)
  expect(openComparison(before, brief(['One', 'c'], ['Two', 'b'])).sharesFrame).toBe(true)
})
