import type { Briefing } from '../model/briefing.ts'
import type { Span } from '../model/span.ts'
import { readText } from '../schema/author-file.ts'
import type { Workspace } from '../workspace.ts'
import { entryRanges } from '../yaml/entries.ts'
import type { Path } from '../yaml/positions.ts'
import { readYaml } from '../yaml/read-yaml.ts'

/** A note of the desk's own, and where it stands. */
export interface DeskComment {
  readonly text: string
  readonly span: Span
}

/** The comments on an outline, and on the facts, sources and claimants that it cites, in this order. */
export function commentsOn({ outline, citations, sources }: Briefing, workspace: Workspace): DeskComment[] {
  const read = (file: string) => readText(workspace, file, () => {})
  const wanted = new Map<string, Set<string>>()
  const want = (file: string, id: string) => wanted.set(file, (wanted.get(file) ?? new Set()).add(id))
  for (const { fact } of citations) want(fact.span.file, fact.id)
  for (const { source } of sources) want(source.span.file, source.id)
  for (const { fact } of citations)
    for (const { chain } of fact.evidence)
      for (const { id, declared } of chain)
        if (declared) want(`corpus/${outline.corpus.name}/claimants.yaml`, id)
  return [
    ...commentsIn(outline.file, read(outline.file) ?? '', 0),
    ...[...wanted].flatMap(([file, ids]) => commentsOnEntries(file, read(file) ?? '', ids)),
  ]
}

/** Entries by themselves, since a list of sources may have ten thousand; the file as a whole where they cannot be told apart. */
function commentsOnEntries(file: string, text: string, ids: ReadonlySet<string>): DeskComment[] {
  if (!MAY_HOLD.test(text)) return []
  const isWanted = (path: Path) => ids.has(String(path[0]))
  const ranges = entryRanges(text)
  if (ranges === null) return commentsIn(file, text, 0, isWanted)
  return ranges.flatMap(({ start, end }) => {
    const own = text.slice(start, end)
    return MAY_HOLD.test(own) ? commentsIn(file, own, start, isWanted) : []
  })
}

const MAY_HOLD = /\bcomment["']?\s*:/

function commentsIn(
  file: string,
  text: string,
  offset: number,
  isWanted: (path: Path) => boolean = () => true,
): DeskComment[] {
  const yaml = MAY_HOLD.test(text) ? readYaml(file, text, () => {}) : null
  if (yaml === null) return []
  const found: DeskComment[] = []
  const walk = (value: unknown, path: Path): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
      const at = [...path, key]
      if (key === 'comment' && typeof inner === 'string' && isWanted(at)) {
        const { start, end } = yaml.positions.at(at)
        found.push({ text: inner, span: { file, start: start + offset, end: end + offset } })
      } else walk(inner, at)
    }
  }
  walk(yaml.data, [])
  return found
}
