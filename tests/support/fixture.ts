import { createHash } from 'node:crypto'
import { collectDiagnostics } from '../../src/diagnostics/collect-diagnostics.ts'
import { locate } from '../../src/diagnostics/frame.ts'
import { compileBriefing } from '../../src/pipeline.ts'
import { openSession } from '../../src/session.ts'
import type { Workspace } from '../../src/workspace.ts'
import { memoryWorkspace } from './memory-workspace.ts'

/**
 * A fixture is one text of several files. `# file: PATH` begins a file; a comment line with carets marks what stands
 * above it, and names the diagnostic that must be reported there:
 *
 *     quote: at least 41 dock workers
 *     #      ^^^^^^^^^^^^^^^^^^^^^^^^ quote-not-found
 *
 * `#<^^^` marks from the first column. `# expect: CODE FILE` (before the first file, or where a mark cannot stand) expects a diagnostic at the file's start.
 * Marks stay in the files, which are YAML: there they are comments.
 */
export interface Fixture {
  readonly files: Readonly<Record<string, string>>
  /** `code file:line:column-column`, sorted. */
  readonly expected: readonly string[]
}

export function readFixture(text: string): Fixture {
  const files: Record<string, string> = {}
  const expected: string[] = []
  let path = ''
  let lines: string[] = []
  let lineAbove = 0
  for (const line of text.split('\n')) {
    const begins = /^# file: (\S+)$/.exec(line)
    const expects = /^# expect: (\S+) (\S+)$/.exec(line)
    if (begins?.[1]) {
      path = begins[1]
      lines = []
      files[path] = ''
      continue
    }
    if (expects) {
      expected.push(`${expects[1]} ${expects[2]}:1:1-1`)
      continue
    }
    if (path === '') continue
    const mark = /^( *#[ ]*|#<)(\^+) (\S+)\s*$/.exec(line)
    lines.push(line)
    files[path] = lines.join('\n')
    if (!mark) {
      lineAbove = lines.length
      continue
    }
    const start = mark[1] === '#<' ? 1 : (mark[1]?.length ?? 0) + 1
    expected.push(`${mark[3]} ${path}:${lineAbove}:${start}-${start + (mark[2]?.length ?? 0)}`)
  }
  return { files, expected: expected.sort() }
}

/** What citedeck reports of a workspace's outline, in the form of `Fixture.expected`; hints left out unless asked for. */
export async function diagnose(
  workspace: Workspace,
  outline: string,
  hints: readonly string[] = [],
): Promise<string[]> {
  const diagnostics = collectDiagnostics()
  const session = await openSession(workspace, process.cwd(), diagnostics.report)
  await compileBriefing(session, outline)
  const read = (file: string): string | null => {
    const found = workspace.read(file)
    return found.kind === 'read' ? new TextDecoder().decode(found.bytes) : null
  }
  return diagnostics
    .sorted()
    .filter(({ code, severity }) => severity !== 'hint' || hints.includes(code))
    .map(diagnostic => {
      const { start, end } = locate(diagnostic.span, read)
      const line = read(diagnostic.span.file)?.split('\n')[start.line - 1] ?? ''
      const last = end.line === start.line ? end.column : [...line].length + 1
      return `${diagnostic.code} ${diagnostic.span.file}:${start.line}:${start.column}-${last}`
    })
    .sort()
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const GAZETTE = `Fire closes the east quay

At least 14 dock workers were hurt on Monday, the port authority said. The fire broke out in shed 4 shortly before dawn.

The authority does not see the fire as a danger to the town. The quay may be shut for nine days, a spokeswoman said.
`

const WIRE = `Eleven people were hurt in a harbour fire, the fire service said on Tuesday.

Sixteen were hurt in all, the fire service said later.
`

/** A small sound workspace, which fixtures write over. */
export const BASE: Readonly<Record<string, string>> = {
  'corpus/port/texts/gazette.txt': GAZETTE,
  'corpus/port/texts/wire.txt': WIRE,
  'corpus/port/sources.yaml': `gazette:
  type: article-newspaper
  title: Fire closes the east quay
  container-title: Gazette
  issued: 2025-02-11
  text: texts/gazette.txt
  sha256: ${sha256(GAZETTE)}
wire:
  type: article
  container-title: Wire
  issued: 2025-02-11
  text: texts/wire.txt
  sha256: ${sha256(WIRE)}
`,
  'corpus/port/claimants.yaml': `authority: {name: Port authority, aliases: [the port]}
service: {name: Fire service}
`,
  'corpus/port/facts.yaml': `injured:
  kind: quantity
  claim: People hurt in the fire
  unit: people
  evidence:
    - source: gazette
      quote: At least 14 dock workers
      by: authority
    - source: wire
      quote: Sixteen were hurt
      by: service
`,
  'briefings/b.yaml': `title: After the fire
date: 2025-02-20
marking: TLP:GREEN
corpus: port
slides:
  - layout: points
    title: Reports of the injured fit together
    points:
      - Both services counted [@injured].
`,
}

export function fixtureWorkspace(fixture: Fixture): Workspace {
  return memoryWorkspace({ ...BASE, ...fixture.files })
}
