import { type Document, isCollection, type Range as NodeRange, visit, type YAMLError } from 'yaml'
import type { Code } from '../diagnostics/codes.ts'
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts'
import { lineAt, lineStart } from './lines.ts'
import { colonOnLine, type MisreadText, misreadInBrackets, misreadOnLine } from './misread-texts.ts'

/**
 * The first mistake on each line, in the author's terms: what follows on a line is mostly an echo of it, and behind a bracket
 * that is not closed only what needs quotes is none.
 */
export function explainSyntaxErrors(document: Document, file: string, text: string): Diagnostic[] {
  const lines = new Set<number>()
  const diagnostics: Diagnostic[] = []
  const errors = withoutEchoes(document.errors).map(error => moveToOpening(error, document, text))
  let isInBracket = false
  for (const error of errors.sort((a, b) => a.pos[0] - b.pos[0])) {
    const line = lineStart(text, error.pos[0])
    if (lines.has(line)) continue
    lines.add(line)
    const diagnostic = explain(error, file, text)
    if (!isInBracket || diagnostic.code === 'text-needs-quotes') diagnostics.push(diagnostic)
    isInBracket ||= isUnclosedBracket(error)
  }
  return diagnostics
}

/** A line indented by a tab spoils what ends at it: only the tab is reported. */
function withoutEchoes(errors: readonly YAMLError[]): YAMLError[] {
  const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT').map(({ pos }) => pos[0])
  return errors.filter(({ code, pos }) => code === 'TAB_AS_INDENT' || !tabs.includes(pos[1]))
}

/** A quotation mark or bracket that is never closed is noticed where the file goes on; the author looks for where it opens. */
function moveToOpening(error: YAMLError, document: Document, text: string): YAMLError {
  const isQuote = error.code === 'MISSING_CHAR' && /quote/.test(error.message)
  if (!isQuote && !isUnclosedBracket(error)) return error
  let opening: number | null = null
  visit(document, {
    Node: (_, node) => {
      const [start, end] = (node.range ?? [0, 0, 0]) as NodeRange
      const fits = isQuote
        ? end === error.pos[0]
        : isCollection(node) && /[[{]/.test(text[start] ?? '') && start < error.pos[0] && end >= error.pos[0]
      if (fits && start < end) opening = start
    },
  })
  if (opening !== null) error.pos = [opening, opening + 1]
  return error
}

/** One that goes on over lines with hyphens is noticed there. */
const isUnclosedBracket = ({ code, message }: YAMLError): boolean =>
  code === 'BLOCK_IN_FLOW' || /^Flow (?:map|sequence) in block|to end with [\]}]/.test(message)

function explain(error: YAMLError, file: string, text: string): Diagnostic {
  const line = lineAt(text, error.pos[0])
  const start = lineStart(text, error.pos[0])
  const misread = misreadAt(error, line, start, text)
  if (misread) return needsQuotes(misread, file, text)
  const colon = error.code === 'BLOCK_AS_IMPLICIT_KEY' ? colonOnLine(line, start) : null
  if (colon)
    return diagnose(
      'text-needs-quotes',
      { file, ...colon },
      'A text that holds a colon and a space needs quotes: YAML reads it as a map.',
      { hint: 'Put the text in double quotes.' },
    )
  const span = { file, start: error.pos[0], end: Math.max(error.pos[1], error.pos[0]) }
  return diagnose(codeOf(error), span, messageOf(error, text), { hint: hintOf(error) })
}

/** A text without its quotes, said in the same words wherever it is noticed. */
export function needsQuotes(
  { start, end, mark, reading }: MisreadText,
  file: string,
  text: string,
): Diagnostic {
  const message = `A text that begins with ${mark} needs quotes: YAML reads it as ${reading}.`
  return diagnose('text-needs-quotes', { file, start, end }, message, {
    hint: `Write ${quoted(text.slice(start, end))}.`,
  })
}

/** A text as it is written in quotes, for a hint. */
export function quoted(text: string): string {
  if (text.length > 80) return 'quotes around the whole text'
  return text.includes('"') ? `'${text.replaceAll("'", "''")}'` : `"${text}"`
}

/** The text without quotes that an error comes from: the value of its line, or a text in brackets before it. */
function misreadAt(error: YAMLError, line: string, start: number, text: string): MisreadText | null {
  if (error.code !== 'BAD_SCALAR_START' && error.code !== 'UNEXPECTED_TOKEN' && error.code !== 'MISSING_CHAR')
    return null
  const whole = misreadOnLine(line, start)
  if (whole) return whole
  const before = text.slice(start, error.pos[0])
  const opening = /(?:\[\s*|(?:\{\{[^{}]*\}\}|\[\s*@[^\]]*\])\s*)$/.exec(before)
  return opening ? misreadInBrackets(text, start + opening.index) : null
}

function codeOf(error: YAMLError): Code {
  if (error.code === 'TAB_AS_INDENT') return 'yaml-tab'
  return 'yaml-syntax'
}

function messageOf(error: YAMLError, text: string): string {
  if (/call stack/.test(error.message)) return 'Maps and lists are nested too deep to be read.'
  if (isUnclosedBracket(error)) {
    const bracket = `A ${text.startsWith('{', error.pos[0]) ? '{' : '['} is not closed`
    return error.code === 'BLOCK_IN_FLOW'
      ? `${bracket} before lines that begin with a hyphen.`
      : `${bracket}.`
  }
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return 'A tab is used for indentation.'
    case 'MULTIPLE_DOCS':
      return 'The file holds more than one YAML document.'
    case 'MISSING_CHAR':
      return /quote/.test(error.message) ? 'A quotation mark is not closed.' : withFullStop(error.message)
    default:
      return withFullStop(error.message)
  }
}

function hintOf(error: YAMLError): string {
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return 'Indent with spaces.'
    case 'MULTIPLE_DOCS':
      return 'Take out the line of three hyphens, and what follows it.'
    default:
      return 'Look at indentation and at unquoted marks such as : # [ { on this line and the one above.'
  }
}

const withFullStop = (message: string): string => (/[.!?]$/.test(message) ? message : `${message}.`)
