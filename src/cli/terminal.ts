import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Palette } from '../diagnostics/frame.ts'

/** Where a command prints: results to `out`, messages to `err`, progress only where a person watches. */
export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Replaces the progress line; an empty text clears it. Nothing in a pipe. */
  readonly progress: (text: string) => void
  readonly palette: Palette
  readonly bold: (text: string) => string
  readonly faint: (text: string) => string
  /** Makes words stand out in what goes to `out`: in colour, or in square brackets where there is none. */
  readonly mark: (text: string) => string
}

interface Streams {
  readonly stdout: NodeJS.WriteStream
  readonly stderr: NodeJS.WriteStream
}

/**
 * A terminal on the process's streams. Colours follow https://no-color.org: never with NO_COLOR set or TERM=dumb,
 * always with FORCE_COLOR, else where a person watches.
 */
export function openTerminal(
  { stdout, stderr }: Streams,
  variables: Readonly<Record<string, string | undefined>>,
): Terminal {
  const wantsColour = (stream: NodeJS.WriteStream): boolean => {
    if (variables['NO_COLOR']) return false
    if (variables['FORCE_COLOR'] && variables['FORCE_COLOR'] !== '0') return true
    return stream.isTTY === true && variables['TERM'] !== 'dumb'
  }
  const coloured = wantsColour(stderr)
  const paint = (code: string, text: string): string => (coloured ? `\x1b[${code}m${text}\x1b[0m` : text)
  const shows = stderr.isTTY === true && variables['TERM'] !== 'dumb' && !variables['CI']
  let drawn = false
  const clear = (): void => {
    if (drawn) stderr.write('\r\x1b[2K')
    drawn = false
  }
  return {
    out: text => {
      clear()
      stdout.write(`${harmless(text)}\n`)
    },
    err: text => {
      clear()
      stderr.write(`${harmless(text)}\n`)
    },
    progress: text => {
      if (!shows) return
      clear()
      if (text === '') return
      stderr.write(text.slice(0, Math.max(20, (stderr.columns || 80) - 1)))
      drawn = true
    },
    palette: {
      severity: (severity, text) => paint(SEVERITY_COLOUR[severity], text),
      place: text => paint('36', text),
      faint: text => paint('2', text),
    },
    bold: text => paint('1', text),
    faint: text => paint('2', text),
    mark: wantsColour(stdout) ? text => `\x1b[1;33m${text}\x1b[0m` : text => `[${text}]`,
  }
}

/**
 * A text without what would steer the terminal, but for the colours that are used here: names and titles come out of files that
 * anybody may have written, and could hide or rewrite what is said of them (ECMA-48).
 */
function harmless(text: string): string {
  return text.replace(STEERING, '\ufffd')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about.
const STEERING = /\x1b(?!\[(?:0|1|2|36|1;3[1-4])m)|\r(?!\n)|[\0-\x08\x0b\x0c\x0e-\x1a\x1c-\x1f]/g

const SEVERITY_COLOUR: Readonly<Record<Diagnostic['severity'], string>> = {
  error: '1;31',
  warning: '1;33',
  hint: '1;34',
}
