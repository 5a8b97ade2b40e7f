import type { Run, Runs } from '../runs.ts'

/** Characters in a line: what RFC 3676 (format=flowed) asks for, so that a line that is quoted twice still fits into 78. */
export const WIDTH = 72

/** Words at which no line may begin: they would be a list, a heading or a quotation there, or what mail programs change. */
const BOUND = /^(?:[-+*>#=|~`]+$|[>#|]|\d{1,9}[.)]$|From$)/

/**
 * Markdown as lines of at most `WIDTH` characters with an indent before each. The first takes `first` instead, which is
 * of the same width. A word that is longer than a line stands on its own.
 */
export function wrapLines(markdown: string, first = '', rest = ' '.repeat(first.length)): readonly string[] {
  return markdown.split('\n').flatMap((part, index) => wrapPart(part, index === 0 ? first : rest, rest))
}

function wrapPart(part: string, first: string, rest: string): readonly string[] {
  const lines: string[] = []
  let line = first
  let isEmpty = true
  for (const word of boundWords(part)) {
    if (!isEmpty && line.length + 1 + word.length > WIDTH) {
      lines.push(line)
      line = rest
      isEmpty = true
    }
    line += isEmpty ? word : ` ${word}`
    isEmpty = false
  }
  return isEmpty ? lines : [...lines, line]
}

/** Words, those at which no line may begin together with the one before. */
function boundWords(part: string): readonly string[] {
  const words: string[] = []
  for (const word of part.split(/[ \t]+/).filter(item => item !== '')) {
    const last = words.at(-1)
    if (last !== undefined && BOUND.test(word)) words[words.length - 1] = `${last} ${word}`
    else words.push(word)
  }
  return words
}

/** Runs as Markdown, citations as footnotes: `[^3]`. A break in a line is `\n`. */
export function runsToMarkdown(runs: Runs): string {
  return joinAlike(runs).map(runToMarkdown).join('').trim()
}

/** Quoted words and strong ones are told alike in Markdown: neighbours become one. */
function joinAlike(runs: Runs): readonly Run[] {
  const joined: Run[] = []
  for (const next of runs) {
    // The comma between two citations.
    if (next.isRaised && next.href === null) continue
    joined.push(next)
  }
  return joined
}

function runToMarkdown({ text, isRaised, isStrong, isQuoted, isEmphasised, isCode, href }: Run): string {
  if (isRaised) return `[^${text}]`
  if (isCode) return text.includes('`') ? escapeMarkdown(text) : `\`${text}\``
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
  if (words === '') return text
  const isAddress = href !== null && !href.startsWith('#')
  if (isAddress && href === words) return `${before}<${href}>${after}`
  const escaped = escapeMarkdown(words)
  const linked = isAddress ? `[${escaped}](${href})` : escaped
  const mark = isStrong || isQuoted ? '**' : isEmphasised ? '*' : ''
  return `${before}${mark}${linked}${mark}${after}`
}

/** Text in which nothing is taken for a mark. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*[\]<]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/^(\d{1,9})([.)])(?=\s)/gm, '$1\\$2')
    .replace(/^([-+#>=|~])/gm, '\\$1')
}
