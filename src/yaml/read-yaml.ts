import { type Document, parseDocument } from 'yaml'
import { type Diagnostic, diagnose, type Report } from '../diagnostics/diagnostic.ts'
import type { Span } from '../model/span.ts'
import { findMisreadNodes } from './misread-nodes.ts'
import { toPlain } from './plain-data.ts'
import { movePositions, type Positions, positionsIn } from './positions.ts'
import { type QuotedTexts, quoteTexts } from './quoted-texts.ts'
import { explainSyntaxErrors } from './syntax-errors.ts'

/** A YAML file as plain data: maps, lists, and strings as they are spelled (`2025`, `007`, `yes`). */
export interface YamlFile {
  readonly file: string
  readonly data: unknown
  readonly positions: Positions
  /** False where it has mistakes that could be read past, as its author meant it: it can be checked, not built from. */
  readonly sound: boolean
}

/**
 * Reads YAML 1.2 with the failsafe schema, so that every scalar keeps its spelling. Reports everything that does not
 * parse or that YAML takes for something else. Texts that need quotes are read as if they had them, so that the rest is
 * checked in the same run; null where the file cannot be read even so.
 */
export function readYaml(file: string, text: string, report: Report): YamlFile | null {
  const { document, written, toOriginal, mistakes } = parseAsMeant(file, text)
  mistakes.forEach(report)
  if (document.errors.length > 0) return null
  const plain = toPlain(document)
  if (plain.kind === 'refused') {
    const span = { file, start: toOriginal(plain.range.start), end: toOriginal(plain.range.end) }
    if (mistakes.length === 0) report(diagnose(plain.code, span, plain.message, { hint: plain.hint }))
    return null
  }
  const positions = positionsIn(document, file, written)
  return {
    file,
    data: plain.data,
    positions: written === text ? positions : movePositions(positions, toOriginal),
    sound: mistakes.length === 0,
  }
}

/** A document, the text that it was parsed from, and every mistake that was met on the way to it. */
interface Meant extends QuotedTexts {
  readonly document: Document
  readonly written: string
  readonly mistakes: readonly Diagnostic[]
}

/**
 * Parses a text, puts quotes around what needs them, and parses it again, until nothing more is found: a text without its
 * quotes hides others behind it, and what else it breaks is no mistake of its own.
 */
function parseAsMeant(file: string, text: string): Meant {
  const unquoted: Diagnostic[] = []
  for (;;) {
    const quoted = quoteTexts(
      text,
      unquoted.map(({ span }) => span),
    )
    const document = parse(quoted.text)
    const found = findMistakes(document, file, quoted.text).map(mistake => moveBack(mistake, quoted))
    const fresh = found.filter(({ code, span }) => code === 'text-needs-quotes' && !overlaps(span, unquoted))
    if (fresh.length === 0 || unquoted.length > MOST_UNQUOTED) {
      const others = found.filter(({ code }) => code !== 'text-needs-quotes')
      return { ...quoted, document, written: quoted.text, mistakes: [...unquoted, ...others] }
    }
    for (const mistake of fresh) if (!overlaps(mistake.span, unquoted)) unquoted.push(mistake)
  }
}

/** A file with more is no briefing. */
const MOST_UNQUOTED = 1000

function findMistakes(document: Document, file: string, text: string): Diagnostic[] {
  const errors = explainSyntaxErrors(document, file, text)
  const nodes = findMisreadNodes(document, file, text)
  // Where the file is broken, nodes are not what they seem; but what needs quotes needs them.
  const isBroken = errors.some(({ code }) => code === 'yaml-syntax' || code === 'yaml-tab')
  return [...errors, ...nodes.filter(({ code }) => !isBroken || code === 'text-needs-quotes')]
}

const parse = (text: string): Document =>
  parseDocument(text, { schema: 'failsafe', prettyErrors: false, logLevel: 'error', uniqueKeys: false })

const overlaps = (span: Span, others: readonly Diagnostic[]): boolean =>
  others.some(other => other.span.start < span.end && span.start < other.span.end)

const moveBack = (mistake: Diagnostic, { toOriginal }: QuotedTexts): Diagnostic => ({
  ...mistake,
  span: { ...mistake.span, start: toOriginal(mistake.span.start), end: toOriginal(mistake.span.end) },
})
