import { describe, expect, it } from 'vitest'
import { claimantsSchema } from '../src/corpus/registry/claimants-schema.ts'
import { sourcesSchema } from '../src/corpus/registry/sources-schema.ts'
import { collectDiagnostics } from '../src/diagnostics/collect-diagnostics.ts'
import { factsSchema } from '../src/facts/reading/facts-schema.ts'
import { loadKnowledge } from '../src/knowledge.ts'
import type { Memory } from '../src/memory/recollection.ts'
import { validatorOf } from '../src/schema/validator.ts'
import type { Workspace } from '../src/workspace.ts'
import { BASE, sha256 } from './support/fixture.ts'
import { memoryWorkspace } from './support/memory-workspace.ts'

const shape = async (schema: object, id: string) => ({ schema, validate: await validatorOf(schema, id) })
const SHAPES = {
  sources: await shape(sourcesSchema, 'sources'),
  claimants: await shape(claimantsSchema, 'claimants'),
  facts: await shape(factsSchema, 'facts'),
}

function openMemory(build = 'one'): Memory & { readonly kept: Map<string, Uint8Array> } {
  const kept = new Map<string, Uint8Array>()
  return {
    build,
    kept,
    now: 1_000_000,
    recall: name => kept.get(name) ?? null,
    keep: (name, bytes) => void kept.set(name, bytes),
  }
}

type Files = Readonly<Record<string, string | null>>

/** What a run gives: what it knows, what it reports, and which files it read. */
async function load(workspace: Workspace, memory: Memory | null) {
  const read: string[] = []
  const watched: Workspace = {
    ...workspace,
    read(path, limit) {
      read.push(path)
      return workspace.read(path, limit)
    },
  }
  const diagnostics = collectDiagnostics()
  const asked = { file: 'briefings/b.yaml', start: 0, end: 0 }
  const means = { workspace: watched, shapes: SHAPES, memory, report: diagnostics.report }
  const knowledge = await loadKnowledge('port', asked, means)
  const codes = diagnostics.sorted().map(({ code }) => code)
  const sources = [...(knowledge?.corpus.sources.values() ?? [])]
  return { knowledge, sources, diagnostics: diagnostics.sorted(), codes, read }
}

/** A run on files in memory, where a file's own text is its stamp; "touched 7" in it says when it was last touched. */
const run = (files: Files, memory: Memory | null) =>
  load(
    {
      ...memoryWorkspace(files),
      stamp(path) {
        const text = files[path]
        return text ? { signature: text, changed: Number(/touched (\d+)/.exec(text)?.[1] ?? 0) } : null
      },
    },
    memory,
  )

const GAZETTE = 'corpus/port/texts/gazette.txt'
const LETTER = 'corpus/port/texts/letter.txt'
const changed = { ...BASE, [GAZETTE]: (BASE[GAZETTE] ?? '').replace('14', '15') }

/** With a document that no evidence cites. */
const WITH_LETTER: Files = {
  ...BASE,
  [LETTER]: 'A letter of complaint.\n',
  'corpus/port/sources.yaml': `${BASE['corpus/port/sources.yaml']}letter: {type: personal_communication, text: texts/letter.txt, sha256: ${sha256('A letter of complaint.\n')}}\n`,
}

describe('what was pulled from a corpus is remembered', () => {
  it('and is the same, with the same diagnostics, without a file being read', async () => {
    const memory = openMemory()
    for (const files of [BASE, changed, WITH_LETTER]) {
      const plain = await run(files, null)
      await run(files, memory)
      const remembered = await run(files, memory)
      expect({ ...remembered.knowledge, basis: '' }).toEqual({ ...plain.knowledge, basis: '' })
      expect(remembered.diagnostics).toEqual(plain.diagnostics)
      expect(remembered.read).toEqual([])
    }
  })

  it('until a text, the list of facts or a folder changes', async () => {
    const memory = openMemory()
    await run(BASE, memory)
    const codes = async (files: Files) => (await run(files, memory)).codes
    expect(await codes(changed)).toEqual(['quote-not-found', 'source-changed'])
    expect(
      await codes({
        ...BASE,
        'corpus/port/facts/more.yaml':
          'injured: {kind: statement, claim: Again, evidence: [{source: wire, quote: in all}]}\n',
      }),
    ).toContain('duplicate-id')
    expect(await codes(BASE)).toEqual([])
  })

  it('and is read anew by another build', async () => {
    const memory = openMemory()
    await run(BASE, memory)
    const other = { ...openMemory('two'), recall: memory.recall }
    expect((await run(BASE, other)).read).toContain('corpus/port/facts.yaml')
  })

  it('and is read anew where any of it is damaged, in its first byte or its last', async () => {
    const memory = openMemory()
    const whole = await run(WITH_LETTER, memory)
    for (const [name, bytes] of [...memory.kept])
      for (const at of [0, bytes.length - 1]) {
        const damaged = Uint8Array.from(bytes)
        damaged[at] = (damaged[at] ?? 0) ^ 1
        memory.kept.set(name, damaged)
        const again = await run(WITH_LETTER, memory)
        expect(again.sources).toEqual(whole.sources)
        expect(again.diagnostics).toEqual(whole.diagnostics)
      }
    for (const name of memory.kept.keys()) memory.kept.set(name, new Uint8Array())
    expect((await run(WITH_LETTER, memory)).sources).toEqual(whole.sources)
  })
})

describe('after a change only what hangs on it is read again', () => {
  it('of a document that nothing cites, that alone', async () => {
    const memory = openMemory()
    await run(WITH_LETTER, memory)
    const after = await run({ ...WITH_LETTER, [LETTER]: 'A letter of thanks.\n' }, memory)
    expect(after.read).toEqual([LETTER])
    expect(after.codes).toEqual(['source-changed'])
    expect(after.sources.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'gazette read',
      'wire read',
      'letter changed',
    ])
    expect((await run(WITH_LETTER, memory)).codes).toEqual([])
  })

  it('of a document that is cited, the facts and what they cite, but not sources.yaml', async () => {
    const memory = openMemory()
    await run(WITH_LETTER, memory)
    const { read } = await run({ ...WITH_LETTER, [GAZETTE]: changed[GAZETTE] ?? '' }, memory)
    expect(read).toContain('corpus/port/facts.yaml')
    expect(read).not.toContain('corpus/port/sources.yaml')
    expect(read).not.toContain(LETTER)
  })

  it('and a file that was touched in the same moment as it was read is not trusted', async () => {
    const memory = openMemory()
    const touched = (text: string) => ({ ...WITH_LETTER, [LETTER]: `${text}, touched ${memory.now - 100}\n` })
    await run(touched('A letter'), memory)
    expect((await run(touched('A letter'), memory)).read).toEqual([LETTER])
  })
})

describe('texts are held of what is cited, and of nothing else', () => {
  it('while every file is verified', async () => {
    const { sources } = await run(WITH_LETTER, null)
    expect(sources.map(({ id, state, text }) => [id, state, text !== null])).toEqual([
      ['gazette', 'read', true],
      ['wire', 'read', true],
      ['letter', 'read', false],
    ])
  })

  it('and one that becomes cited is read', async () => {
    const memory = openMemory()
    await run(WITH_LETTER, memory)
    const facts = `${BASE['corpus/port/facts.yaml']}complaint: {kind: statement, claim: There was a letter, evidence: [{source: letter, quote: letter of complaint}]}\n`
    const after = await run({ ...WITH_LETTER, 'corpus/port/facts.yaml': facts }, memory)
    expect(after.sources.at(-1)?.text?.text).toBe('A letter of complaint.\n')
    expect(after.codes).not.toContain('quote-not-found')
  })

  it('and one that is uncited and absent, damaged or elsewhere is reported all the same', async () => {
    const entry = (lines: string) => ({
      ...WITH_LETTER,
      'corpus/port/sources.yaml': `${BASE['corpus/port/sources.yaml']}letter: {type: report${lines}}\n`,
    })
    const memory = openMemory()
    for (const [files, code] of [
      [entry(''), 'text-absent'],
      [entry(', text: texts/lost.txt'), 'text-absent'],
      [entry(', text: folder'), 'text-unreadable'],
      [entry(', text: ../../../elsewhere.txt'), 'path-outside-workspace'],
      [entry(', text: texts/letter.xyz'), 'text-unreadable'],
    ] as const) {
      const all = { ...files, 'corpus/port/folder': null, 'corpus/port/texts/letter.xyz': '\u0000\u0001' }
      expect((await run(all, memory)).codes).toEqual([code])
      expect((await run(all, memory)).codes).toEqual([code])
    }
  })
})

describe('a corpus that is edited while it is read', () => {
  /** A workspace whose file is there when it is first read, and gone from then on. */
  function losing(path: string): Workspace {
    let wasRead = false
    const whole = memoryWorkspace(WITH_LETTER)
    const { [path]: _, ...others } = WITH_LETTER
    return {
      ...whole,
      read(wanted, limit) {
        const files = wanted === path && wasRead ? memoryWorkspace(others) : whole
        wasRead ||= wanted === path
        return files.read(wanted, limit)
      },
    }
  }

  it.each([[LETTER], [GAZETTE], ['corpus/port/sources.yaml'], ['corpus/port/facts.yaml']])(
    'gives what one moment of %s gives, and the next run what is there then',
    async path => {
      const memory = openMemory()
      expect((await load(losing(path), memory)).codes).toEqual([])
      const after = Object.fromEntries(Object.entries(WITH_LETTER).filter(([name]) => name !== path))
      expect((await run(after, memory)).codes).toEqual((await run(after, null)).codes)
    },
  )
})
