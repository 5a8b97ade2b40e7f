import { describe, expect, it } from 'vitest'
import { collectDiagnostics } from '../src/cli/diagnostic-list.ts'
import type { Memory } from '../src/knowledge.ts'
import { compileBriefing } from '../src/pipeline.ts'
import { openSession } from '../src/session.ts'
import { BASE } from './support/fixture.ts'
import { memoryWorkspace } from './support/memory-workspace.ts'

function openMemory(build = 'one'): Memory & { readonly kept: Map<string, Uint8Array> } {
  const kept = new Map<string, Uint8Array>()
  return {
    build,
    kept,
    recall: name => kept.get(name) ?? null,
    keep: (name, bytes) => void kept.set(name, bytes),
  }
}

/** What a run gives: its briefing, its diagnostics, and which files it read. */
async function run(files: Readonly<Record<string, string>>, memory: Memory | null) {
  const read: string[] = []
  const inner = memoryWorkspace(files)
  const workspace = {
    ...inner,
    read: (path: string, limit?: number) => {
      read.push(path)
      return inner.read(path, limit)
    },
  }
  const diagnostics = collectDiagnostics()
  const session = await openSession(workspace, process.cwd(), diagnostics.report, memory)
  const briefing = await compileBriefing(session, 'briefings/b.yaml')
  return { briefing, diagnostics: diagnostics.sorted(), read }
}

const GAZETTE = 'corpus/port/texts/gazette.txt'
const changed = { ...BASE, [GAZETTE]: (BASE[GAZETTE] ?? '').replace('14', '15') }

describe('what was pulled from a corpus is remembered', () => {
  it('and gives the same briefing and the same diagnostics', async () => {
    const memory = openMemory()
    for (const files of [BASE, changed]) {
      const plain = await run(files, null)
      await run(files, memory)
      const remembered = await run(files, memory)
      expect(remembered.briefing?.citations).toEqual(plain.briefing?.citations)
      expect(remembered.diagnostics).toEqual(plain.diagnostics)
    }
    expect(memory.kept.size).toBe(1)
  })

  it('until a text, the list of facts or a folder changes', async () => {
    const memory = openMemory()
    await run(BASE, memory)
    const codes = async (files: Readonly<Record<string, string>>) =>
      (await run(files, memory)).diagnostics.map(({ code }) => code)
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

  it('and is read anew by another build, or where it is damaged', async () => {
    const memory = openMemory()
    await run(BASE, memory)
    const [place] = memory.kept.keys()
    memory.kept.set(place ?? '', new Uint8Array([1, 2, 3]))
    expect((await run(BASE, memory)).briefing).not.toBeNull()
    const other = { ...openMemory('two'), recall: memory.recall }
    expect((await run(BASE, other)).read).toContain('corpus/port/facts.yaml')
  })
})
