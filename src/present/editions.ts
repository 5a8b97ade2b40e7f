import type { Diagnostic, Report } from '../diagnostics/diagnostic.ts'
import type { NamedEditions } from '../editions/named-editions.ts'
import type { Outline } from '../model/outline.ts'
import { readEditions } from '../pipeline.ts'
import type { Workspace } from '../workspace.ts'
import { isSame } from './is-same.ts'

/** Earlier editions that one outline goes back to, read once as long as it names the same ones and their files stand as they did. */
export interface Editions {
  readonly read: (outline: Outline, report: Report) => Promise<NamedEditions>
  /** Paths of the files that were looked for. */
  readonly paths: () => readonly string[]
}

interface Known {
  /** What the outline said that they were read by. */
  readonly asked: unknown
  readonly stamps: ReadonlyMap<string, string | null>
  readonly named: NamedEditions
  readonly reported: readonly Diagnostic[]
}

export function openEditions(workspace: Workspace): Editions {
  let known: Known | null = null
  const stampOf = (path: string): string | null => workspace.stamp(path)?.signature ?? null
  return {
    async read(outline, report) {
      const asked = askedBy(outline)
      const isKnown =
        known !== null &&
        isSame(known.asked, asked) &&
        [...known.stamps].every(([path, stamp]) => stampOf(path) === stamp)
      // What was reported stands at places in the text, which moves: it is reported anew.
      if (known === null || !isKnown || known.reported.length > 0) {
        const stamps = new Map<string, string | null>()
        const reported: Diagnostic[] = []
        const watched: Workspace = {
          ...workspace,
          read(path, limit) {
            stamps.set(path, stampOf(path))
            return workspace.read(path, limit)
          },
        }
        const named = await readEditions(outline, watched, diagnostic => {
          reported.push(diagnostic)
          report(diagnostic)
        })
        known = { asked, stamps, named, reported }
      }
      return known.named
    },
    paths: () => [...(known?.stamps.keys() ?? [])],
  }
}

/** All that says which editions are meant. */
const askedBy = ({ slides, supersedes }: Outline) => ({
  supersedes,
  fields: slides.map(({ fields }) => Object.values(fields).filter(({ kind }) => kind === 'edition')),
})
