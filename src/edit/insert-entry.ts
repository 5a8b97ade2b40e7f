import { isDeepStrictEqual } from 'node:util'
import { readYaml, type YamlFile } from '../yaml/read-yaml.ts'

/** An entry for a file that is one map: its key, and itself in both of YAML's styles, lines ended by LF. */
export interface NewEntry {
  readonly key: string
  /** `key:` and indented lines, ending in a line end. */
  readonly block: string
  /** `key: {…}` on one line, without a comma. */
  readonly flow: string
}

/**
 * The text of a YAML file with entries behind its last: every character of it stays, comments at its end, line ends and a
 * missing last one included; entries are written as the file's own are (in braces where it is one map in braces). Null
 * where that cannot be done without changing what the file says.
 */
export function insertEntries(file: string, text: string, entries: readonly NewEntry[]): string | null {
  const yaml = readYaml(file, text, () => {})
  if (yaml === null || !isMapOrEmpty(yaml.data)) return null
  if (entries.some(({ key }) => Object.hasOwn(yaml.data as object, key))) return null
  const written = ['\n', ''].map(gap => write(text, yaml, entries, gap))
  return written.find(candidate => says(file, candidate, yaml.data, entries)) ?? null
}

const isMapOrEmpty = (data: unknown): boolean =>
  data === '' || (typeof data === 'object' && data !== null && !Array.isArray(data))

function write(text: string, yaml: YamlFile, entries: readonly NewEntry[], gap: string): string {
  const lineEnd = /\r\n/.test(text) ? '\r\n' : '\n'
  const root = yaml.positions.at([])
  const isFlow = yaml.data !== '' && text.charAt(root.start) === '{'
  const added = isFlow
    ? insertIntoFlow(text, yaml, root.end - 1, entries)
    : appendBlock(text, yaml, entries, gap)
  return added.before + added.entries.replaceAll('\n', lineEnd) + added.after
}

interface Inserted {
  readonly before: string
  readonly entries: string
  readonly after: string
}

function appendBlock(text: string, yaml: YamlFile, entries: readonly NewEntry[], gap: string): Inserted {
  const [first] = Object.keys(yaml.data as object)
  const key = first === undefined ? 0 : yaml.positions.keyAt([first]).start
  const indent = ' '.repeat(key - (text.lastIndexOf('\n', key - 1) + 1))
  const at = documentEnd(text, yaml.positions.at([]).end)
  const before = text.slice(0, at)
  const isOpenLine = before !== '' && !before.endsWith('\n')
  const isBelowGap = before === '' || /(?:^|\n)[ \t]*\r?\n$/.test(before)
  const blocks = entries.map(({ block }) => block.replace(/^(?=[^\n])/gm, indent)).join(gap)
  return {
    before,
    entries: (isOpenLine ? '\n' : '') + (isBelowGap ? '' : gap) + blocks,
    after: text.slice(at),
  }
}

/** Where a document ends: before a line that says so, or at the end of the file. */
function documentEnd(text: string, contentEnd: number): number {
  const mark = /^(?:\.\.\.|---)(?:\s|$)/gm
  mark.lastIndex = contentEnd
  return mark.exec(text)?.index ?? text.length
}

function insertIntoFlow(text: string, yaml: YamlFile, brace: number, entries: readonly NewEntry[]): Inserted {
  const last = Object.keys(yaml.data as object).at(-1)
  const lines = `${entries.map(({ flow }) => `  ${flow}`).join(',\n')}`
  if (last === undefined)
    return { before: text.slice(0, brace), entries: `\n${lines}\n`, after: text.slice(brace) }
  const end = yaml.positions.at([last]).end
  const between = text.slice(end, brace)
  const hasComma = /^(?:\s|#[^\n]*)*,/.test(between)
  const isOnOwnLine = /\n[ \t]*$/.test(between)
  const before =
    text.slice(0, end) + (hasComma ? '' : ',') + (isOnOwnLine ? between.replace(/\r?\n[ \t]*$/, '') : between)
  return { before, entries: `\n${lines}${hasComma ? ',' : ''}\n`, after: text.slice(brace) }
}

/** Whether a text says what the file said, and the new keys besides. */
function says(file: string, text: string, old: unknown, entries: readonly NewEntry[]): boolean {
  let isSound = true
  const read = readYaml(file, text, ({ severity }) => {
    if (severity === 'error') isSound = false
  })
  if (!isSound && read === null) return false
  const data = read?.data as Readonly<Record<string, unknown>>
  if (typeof data !== 'object' || data === null) return false
  const before = old === '' ? {} : (old as Readonly<Record<string, unknown>>)
  const keys = Object.keys(data)
  if (!isDeepStrictEqual(keys, [...Object.keys(before), ...entries.map(({ key }) => key)])) return false
  return Object.keys(before).every(key => isDeepStrictEqual(data[key], before[key]))
}
