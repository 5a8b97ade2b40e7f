import { expect, it } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { openOutlineReader } from '../../src/outline/outline-reader.ts'
import { readOutline } from '../../src/outline/read-outline.ts'
import { openSession } from '../../src/session.ts'
import { HEAD } from '../support/compile.ts'
import { BASE } from '../support/fixture.ts'
import { memoryWorkspace } from '../support/memory-workspace.ts'

const { layouts, shapes } = await openSession(memoryWorkspace(BASE), process.cwd(), () => {})
const FILE = 'briefings/b.yaml'

/** What a reader gives of texts that follow one another, each beside what reading it alone gives. */
function readInTurn(...texts: readonly string[]) {
  const reader = openOutlineReader(memoryWorkspace(BASE), FILE, shapes.outline, layouts)
  return texts.map(text => {
    const [again, alone]: Diagnostic[][] = [[], []]
    const workspace = memoryWorkspace({ ...BASE, [FILE]: text })
    return {
      again: reader.read(text, diagnostic => again?.push(diagnostic)),
      alone: readOutline(workspace, FILE, shapes.outline, layouts, diagnostic => alone?.push(diagnostic)),
      found: { again, alone },
    }
  })
}

const SLIDES = `slides:
  - layout: cover
    notes: |
      Say who counted.

      Then when.

  # The first finding
  - layout: points
    title: The quay was shut within the hour
    points:
      - "{{hurt}} people were *hurt* [@hurt]."
  - section: What comes next
  - layout: points
    title: The quay was shut within the hour
    points: [Nothing is open yet]
`

it.each([
  ['a slide', SLIDES, SLIDES.replace('Nothing is open', 'Little is open')],
  ['a slide that moves all behind it', SLIDES, SLIDES.replace('shut', 'closed for good')],
  [
    'a slide put in, so that slugs change',
    SLIDES,
    SLIDES.replace('  - section', '  - layout: cover\n  - section'),
  ],
  ['a slide taken out', SLIDES, SLIDES.replace('  - layout: cover\n', '  - section: Before\n')],
  ['an id of its own', SLIDES, SLIDES.replace('  - section', '  - id: what-comes-next\n    section')],
  ['slides at the margin', SLIDES, SLIDES.replaceAll('\n  ', '\n')],
  ['Windows line ends', SLIDES, SLIDES.replaceAll('\n', '\r\n')],
])('reads %s as if it read the whole file', (_, before, after) => {
  for (const { again, alone, found } of readInTurn(HEAD + before, HEAD + after)) {
    expect(again).toEqual(alone)
    expect(found.again).toEqual(found.alone)
  }
})

it.each([
  ['a slide that does not fit', SLIDES.replace('points: [', 'pints: [')],
  [
    'an unclosed quotation mark, which swallows slides',
    SLIDES.replace('"{{hurt}} people', '"{{hurt}} "people'),
  ],
  ['a text over lines that begins with a hyphen', SLIDES.replace('Then when.', '- Then when.')],
  ['two slides with one id', SLIDES.replaceAll('- layout: points', '- id: same\n    layout: points')],
  ['a key behind the slides', `${SLIDES}author: Desk\n`],
  [
    'an alias from slide to slide',
    SLIDES.replace('- Then', '')
      .replace('[Nothing', '&a [Nothing')
      .concat('  - layout: points\n    title: Again\n    points: *a\n'),
  ],
  ['slides in brackets', 'slides: [{layout: cover}]\n'],
  ['no slides', 'slides:\n'],
  ['a tab', SLIDES.replace('    title', '\t title')],
  ['a document behind it', `${SLIDES}---\ntitle: x\n`],
])('says of %s what reading the whole file says', (_, after) => {
  for (const { again, alone, found } of readInTurn(HEAD + SLIDES, HEAD + after, HEAD + SLIDES)) {
    expect(found.again).toEqual(found.alone)
    expect(again).toEqual(alone)
  }
})

it('keeps slides that have not changed', () => {
  const [before, after] = readInTurn(HEAD + SLIDES, HEAD + SLIDES.replace('Nothing is', 'Little is'))
  expect(after?.again?.slides[1]).toBe(before?.again?.slides[1])
  expect(after?.again?.slides[3]).not.toEqual(before?.again?.slides[3])
})
