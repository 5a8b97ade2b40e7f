import { join } from 'node:path'

/** What finding and starting a browser needs to know of the machine; the command line's own environment fits. */
export interface Machine {
  readonly variables: Readonly<Record<string, string | undefined>>
  /** The user's home folder. */
  readonly home: string
  readonly platform: NodeJS.Platform
  readonly isRoot: boolean
}

/**
 * The user's own folder for files that can be made again: `XDG_CACHE_HOME` (XDG Base Directory 0.8) or `~/.cache`, on
 * macOS `~/Library/Caches`, on Windows `%LOCALAPPDATA%`.
 */
export function cacheFolder({ variables, home, platform }: Machine): string {
  if (platform === 'darwin') return join(home, 'Library', 'Caches')
  if (platform === 'win32') return variables['LOCALAPPDATA'] || join(home, 'AppData', 'Local')
  return variables['XDG_CACHE_HOME'] || join(home, '.cache')
}
