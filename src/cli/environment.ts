import type { Memory } from '../memory/recollection.ts'

/** What a command is given of the world outside the workspace. Only the entry point makes one. */
export interface Environment {
  /** What earlier runs have kept; null where nothing is to be kept. */
  readonly memory: Memory | null
  readonly cwd: string
  readonly variables: Readonly<Record<string, string | undefined>>
  readonly home: string
  readonly platform: NodeJS.Platform
  readonly isRoot: boolean
  readonly nodeVersion: string
  /** Milliseconds since 1970; used for the date in a new outline, and for nothing that is built. */
  readonly now: number
  /** Folder that holds the package's own `templates/`, with its version. */
  readonly packageRoot: string
  readonly version: string
  /** Has something ended or awaited before a run that is broken off (Ctrl-C) ends. */
  readonly beforeBreakingOff: (finish: () => Promise<unknown>) => void
  /** For a command that goes on until it is told to end (Ctrl-C): done when it is told, and then it ends by itself. */
  readonly untilTold: () => Promise<void>
  /** Milliseconds since 1970, whenever it is asked. */
  readonly clock: () => number
}
