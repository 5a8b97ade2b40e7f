import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { collectDiagnostics } from '../../src/diagnostics/collect-diagnostics.ts'
import type { BuiltDocument } from '../../src/documents/built-document.ts'
import { findLeaks } from '../../src/documents/leaks/find-leaks.ts'
import { ownWords } from '../../src/documents/leaks/own-words.ts'
import { readDocument } from '../../src/documents/leaks/readable.ts'
import { sortCorpus } from '../../src/documents/leaks/sort-corpus.ts'
import { sortOutline } from '../../src/documents/leaks/sort-outline.ts'
import { startBrowser } from '../../src/export/browser/launch.ts'
import { buildDocuments, compileBriefing } from '../../src/pipeline.ts'
import { openSession } from '../../src/session.ts'
import { readYaml } from '../../src/yaml/read-yaml.ts'
import { overlaid, project } from '../support/browser-documents.ts'
import { thisMachine } from '../support/machine.ts'

const OUTLINE = 'briefings/harbour-fire.yaml'

function sample(): string {
  const read = project.read(OUTLINE)
  return read.kind === 'read' ? new TextDecoder().decode(read.bytes) : ''
}

const MARK = 'audience: [internal]'

/** The sample with a slide, a section, a point, a row and a note for internal alone, and comments. */
const MARKED = [
  ['slides:\n', 'comment: Zyzzyva on the outline\nslides:\n'],
  ['  - layout: profile\n', `  - layout: profile\n    ${MARK}\n    comment: Zyzzyva on a slide\n`],
  ['  - section: What comes next\n', `  - section: What comes next\n    ${MARK}\n`],
  [
    /- (Each report that counts the fire engines .*)\n/,
    `- {text: "$1", ${MARK}, comment: Zyzzyva on a point}\n`,
  ],
  [/- (The reports of the engines are one voice.*)\n/, `- {text: "$1", ${MARK}}\n`],
  [/- (\[Counted for each drum allowed.*\])\n/, `- {cells: $1, ${MARK}}\n`],
].reduce((text, [from = '', to]) => {
  const changed = text.replace(from, String(to))
  if (changed === text) throw new Error(`The sample has no ${from}`)
  return changed
}, sample())

const browser = startBrowser({ machine: thisMachine, named: null })
afterAll(() => browser.close())

async function buildFor(audience: string | null) {
  const diagnostics = collectDiagnostics()
  const session = await openSession(overlaid({ [OUTLINE]: MARKED }), project.root, diagnostics.report)
  const briefing = await compileBriefing(session, OUTLINE, audience)
  const knowledge = await session.knowledge('harbour-fire', { file: '', start: 0, end: 0 })
  if (briefing === null || knowledge === null) throw new Error('nothing was compiled')
  const errors = () => diagnostics.sorted().filter(({ severity }) => severity === 'error')
  const documents = await buildDocuments(session, briefing, {
    kinds: ['deck', 'pdf', 'handout', 'pptx', 'md'],
    version: '0.0.0',
    browser,
    scale: 1,
    handout: null,
    provenance: 'attached',
    isSound: () => errors().length === 0,
    progress: () => {},
  })
  return { session, briefing, knowledge, documents, errors: errors() }
}

type Built = Awaited<ReturnType<typeof buildFor>>

/** The words of a file, as `pdftotext` and `unzip` give them; everything else as it stands. */
function readElsewhere({ name, content }: BuiltDocument): string {
  const folder = mkdtempSync(join(tmpdir(), 'citedeck-audience-'))
  const path = join(folder, name)
  writeFileSync(path, content)
  const run = (command: string, args: string[]) =>
    execFileSync(command, args, { encoding: 'utf8', maxBuffer: 1e8 })
  try {
    if (name.endsWith('.pdf'))
      return run('pdftotext', [path, '-']) + run('qpdf', ['--qdf', '--stream-data=uncompress', path, '-'])
    if (name.endsWith('.pptx')) return run('unzip', ['-p', path]).replace(/<[^>]*>/g, '')
    return Buffer.from(content).toString('utf8')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('the sample for two audiences', () => {
  let all: Built
  let forPublic: Built
  beforeAll(async () => {
    all = await buildFor(null)
    forPublic = await buildFor('public')
  })

  it('is built for both', () => {
    expect([...all.errors, ...forPublic.errors]).toEqual([])
    expect(all.documents.map(({ name }) => name)).toContain('harbour-fire-handout.pdf')
    expect(forPublic.documents.map(({ name }) => name)).toContain('harbour-fire-public-handout.pdf')
  })

  it('closes up: numbers, sections and the appendix', () => {
    const { slides, citations } = forPublic.briefing
    expect(slides.map(({ number }) => number)).toEqual(slides.map((_, index) => index + 1))
    expect(citations.map(({ number }) => number)).toEqual(citations.map((_, index) => index + 1))
    expect(citations.map(({ fact }) => fact.id)).not.toContain('quay-fire-engines')
    expect(slides.length).toBeLessThan(all.briefing.slides.length)
  })

  it('other programs find nothing of what was left out in the files for the public', () => {
    for (const document of forPublic.documents) {
      const text = readElsewhere(document)
      for (const words of [
        'quay-fire-engines',
        'fire engines',
        'What comes next',
        'papers are in order',
        'are one voice',
        'Zyzzyva',
        'internal',
      ])
        expect(text.includes(words), `${words} in ${document.name}`).toBe(
          words === 'internal' && /html$/.test(document.name) && text.includes(words),
        )
    }
  })

  it('they find all of it in those for the desk, comments excepted', () => {
    for (const document of all.documents.filter(({ name }) => /html$|handout|pptx/.test(name))) {
      const text = readElsewhere(document).replace(/\s+/g, ' ')
      for (const words of ['fire engines', 'What comes next', 'papers are in order', 'are one voice'])
        expect(text.includes(words), `${words} in ${document.name}`).toBe(true)
      expect(text).not.toContain('Zyzzyva')
    }
  })

  it('the search for leaks finds every text that was left out in those for the desk', async () => {
    const yaml = readYaml(OUTLINE, MARKED, () => {})
    if (!yaml) throw new Error('no YAML')
    const written = sortOutline(yaml, 'public')
    const registered = sortCorpus(all.knowledge, written, 'public')
    const sorted = {
      kept: [...written.kept, ...registered.kept],
      withheld: [...written.withheld, ...registered.withheld],
    }
    const prose = written.withheld.filter(({ kind, text }) => kind === 'prose' && text.split(' ').length > 6)
    const letters = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '')
    const kept = letters(sorted.kept.join(' '))
    // What the sample says twice, once to everybody, is no secret.
    const wanted = prose.filter(({ text }) => !text.includes('Zyzzyva') && !kept.includes(letters(text)))
    expect(wanted.length).toBeGreaterThan(20)
    for (const document of all.documents.filter(({ name }) => /html$|handout|pptx/.test(name))) {
      const leaks = findLeaks([await readDocument(document)], sorted, ownWords(all.session, 'en'))
      const found = new Set(leaks.map(({ withheld }) => withheld))
      expect(
        wanted.filter(item => !found.has(item)).map(({ text }) => text),
        document.name,
      ).toEqual([])
      expect(leaks.some(({ withheld }) => withheld.text.includes('Zyzzyva'))).toBe(false)
    }
  })
})
