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
const readInTurn = (...texts: readonly string[]) => readInTurnFor(null, ...texts)

function readInTurnFor(audience: string | null, ...texts: readonly string[]) {
  const reader = openOutlineReader(memoryWorkspace(BASE), FILE, shapes.outline, layouts, audience)
  return texts.map(text => {
    const [again, alone]: Diagnostic[][] = [[], []]
    const workspace = memoryWorkspace({ ...BASE, [FILE]: text })
    return {
      again: reader.read(text, diagnostic => again?.push(diagnostic)),
      alone: readOutline(
        workspace,
        FILE,
        shapes.outline,
        layouts,
        diagnostic => alone?.push(diagnostic),
        audience,
      ),
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

const MARKED = `slides:
  - layout: cover
  - layout: points
    title: The quay was shut within the hour
    points:
      - It is shut
      - {text: The foreman shut it, audience: [internal]}
  - section: What comes next
    audience: [internal]
  - layout: points
    title: Nothing is open
    points: [Nothing is open yet]
  - layout: points
    audience: [internal]
    title: The quay was shut within the hour
    points: [Nothing is open yet]
  - section: The end
  - layout: points
    title: The quay was shut within the hour
    points: [Nothing is open yet]
`
const DECLARED = 'audiences: {internal: {}, public: {marking: TLP:CLEAR}}\n'

it.each([
  ['a slide', HEAD, MARKED, MARKED.replaceAll('Nothing is open yet', 'Little is open')],
  ['declared audiences', HEAD + DECLARED, MARKED, MARKED.replace('It is shut', 'It was shut')],
  [
    'a slide that is marked',
    HEAD,
    MARKED,
    MARKED.replace('layout: cover', 'layout: cover\n    audience: [internal]'),
  ],
  ['a section that is for all', HEAD, MARKED, MARKED.replace('    audience: [internal]\n', '')],
  [
    'an audience that is not declared',
    HEAD + DECLARED,
    MARKED,
    MARKED.replaceAll('[internal]', '[insiders]'),
  ],
  ['a slide of which nothing is left', HEAD, MARKED, MARKED.replace('      - It is shut\n', '')],
  [
    'a mistake in what is left out',
    HEAD,
    MARKED,
    MARKED.replace('Nothing is open\n    points', 'Nothing is open\n    pints'),
  ],
])('reads %s for an audience as if it read the whole file', (_, head, before, after) => {
  for (const audience of ['public', 'internal', 'nobody'])
    for (const { again, alone, found } of readInTurnFor(
      audience,
      head + before,
      head + after,
      head + before,
    )) {
      expect(again).toEqual(alone)
      expect(found.again).toEqual(found.alone)
    }
})

it('keeps slides that have not changed where audiences are declared', () => {
  const head = HEAD + DECLARED
  const texts = [head + MARKED, head + MARKED.replace('It is shut', 'It was shut')]
  const [before, after] = readInTurnFor('public', ...texts)
  expect(after?.again?.slides.map(({ layout }) => layout)).toEqual(['cover', 'points', 'section', 'points'])
  expect(after?.again?.slides[0]).toBe(before?.again?.slides[0])
  expect(after?.again?.slides[1]).not.toBe(before?.again?.slides[1])
})
