import { setTimeout as sleep } from 'node:timers/promises'
import type { ReadSource } from '../diagnostics/frame.ts'
import { outlineId } from '../outline/outline-id.ts'
import { type LiveDeck, openLiveDeck, type Round } from './live-deck.ts'
import type { Message } from './messages.ts'
import { watchFiles } from './watch.ts'
import { openWorkbench, type Workbench, type WorkbenchMeans } from './workbench.ts'

/** Outlines of a workspace, kept up to date with their files. */
export interface Preview {
  readonly workbench: Workbench
  /** By the names that they have in addresses. */
  readonly decks: ReadonlyMap<string, LiveDeck>
  /** Does something between two updates. */
  readonly between: <Result>(work: () => Promise<Result>) => Promise<Result>
  readonly close: () => Promise<void>
}

export interface PreviewMeans extends WorkbenchMeans {
  readonly outlines: readonly string[]
  /** Of citedeck. */
  readonly version: string
  /** What is not for this audience is left out of every deck; null leaves nothing out. */
  readonly audience: string | null
  /** A reader of files as they are now. */
  readonly openSource: () => ReadSource
  readonly tell: (name: string, message: Message) => void
  /** After each update of a deck but its first. */
  readonly updated: (name: string) => void
  /** Something that nobody expected; the preview goes on. */
  readonly failed: (fault: unknown) => void
}

/** As long as an editor may take to write a file, in milliseconds. */
const WRITING = 120
/** As long as a browser may take to paint a slide that it was told, in milliseconds. */
const PAINTING = 60

/** Compiles outlines, and then each of them again whenever a file that it rests on has changed. */
export async function openPreview(means: PreviewMeans): Promise<Preview> {
  const { workspace, outlines, openSource, tell, updated, failed } = means
  const workbench = await openWorkbench(means)
  const decks = new Map(
    nameOutlines(outlines).map(([name, file]) => [name, openLiveDeck(workbench, file, means)] as const),
  )
  /** Paths that have changed and have not been looked into. */
  let pending = new Set<string>()
  let last: Promise<unknown> = Promise.resolve()
  let isClosed = false
  const between = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = last.then(work)
    last = result.catch(() => {})
    return result
  }
  /** Ends a pause: files have changed. */
  let wake = new AbortController()
  const pause = async (milliseconds: number): Promise<boolean> => {
    if (pending.size === 0) await sleep(milliseconds, null, { signal: wake.signal }).catch(() => {})
    return pending.size === 0
  }
  /** While files are written, and before: then nobody waits for anything. */
  const patient = {
    isSettled: () => pause(WRITING),
    pause: async () => void (await pause(PAINTING)),
  }
  const hasty = { isSettled: async () => true, pause: async () => {} }

  const update = async (
    names: Iterable<string>,
    timing: Pick<Round, 'isSettled' | 'pause'>,
  ): Promise<void> => {
    for (const name of names)
      await decks.get(name)?.update({
        ...timing,
        tell: message => tell(name, message),
        isOverdue: () => pending.size > 0,
        readSource: openSource(),
      })
  }
  const scope = () => ({
    files: [
      ...[...decks.values()].flatMap(deck => deck.files()),
      ...workbench.corpora().flatMap(({ texts }) => texts),
    ],
    folders: ['templates'],
    yamlFolders: workbench.corpora().flatMap(({ name }) => [`corpus/${name}`, `corpus/${name}/facts`]),
  })

  let due = new Set<string>()
  const run = async (): Promise<void> => {
    if (isClosed || pending.size === 0) return
    const paths = [...pending]
    pending = new Set()
    if (paths.some(path => path.startsWith('templates/'))) await workbench.renewTemplates()
    else if (paths.some(path => path.startsWith('corpus/'))) workbench.renewCorpora()
    for (const name of affected(paths, decks)) due.add(name)
    const names = due
    due = new Set()
    await update(names, patient)
    for (const name of names) updated(name)
    // What was given up is done again with what has changed in the meantime.
    if (pending.size > 0) due = names
    watching.watch(scope())
  }

  // Watched before they are read: what is saved in between is seen.
  const watching = await watchFiles(workspace, scope(), paths => {
    for (const path of paths) pending.add(path)
    wake.abort()
    wake = new AbortController()
    between(run).catch(failed)
  })
  await between(() => update(decks.keys(), hasty))
  watching.watch(scope())
  return {
    workbench,
    decks,
    between,
    async close() {
      isClosed = true
      await watching.close()
      await last
    },
  }
}

/** Decks that some changed files may change. */
function affected(paths: readonly string[], decks: ReadonlyMap<string, LiveDeck>): readonly string[] {
  const isShared = paths.some(path => /^(?:templates|corpus)\//.test(path))
  return [...decks].flatMap(([name, deck]) =>
    isShared || deck.files().some(file => paths.includes(file)) ? [name] : [],
  )
}

/** Outlines by the last part of their addresses: their ids, numbered where two have the same. */
function nameOutlines(outlines: readonly string[]): readonly (readonly [name: string, file: string])[] {
  const taken = new Set<string>()
  return outlines.map(file => {
    const id = outlineId(file)
    let name = id
    for (let copy = 2; taken.has(name); copy++) name = `${id}-${copy}`
    taken.add(name)
    return [name, file] as const
  })
}
