import {
  type Alias,
  type Document,
  isMap,
  isScalar,
  type Node,
  type Pair,
  type Scalar,
  visit,
  type YAMLMap,
} from 'yaml'
import type { Code } from '../diagnostics/codes.ts'
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts'
import type { Range } from '../model/span.ts'
import { lineAt, lineStart } from './lines.ts'
import { misreadInBrackets, misreadOnLine } from './misread-texts.ts'
import { needsQuotes, quoted } from './syntax-errors.ts'

/** The text that is looked through, and what was found so far. */
interface Search {
  readonly file: string
  readonly text: string
  readonly found: Diagnostic[]
}

/**
 * What YAML allows and no author means: a key that stands twice, a bare `{{id}}` (a map whose key is a map), a text that
 * begins with an anchor or a tag (`&co counted` says "counted"), merge keys, and characters that no page can show.
 */
export function findMisreadNodes(document: Document, file: string, text: string): Diagnostic[] {
  const search: Search = { file, text, found: [] }
  const aliased = new Set<string>()
  if (text.includes('*'))
    visit(document, {
      Alias: (_, alias) => {
        aliased.add(alias.source)
        if (!alias.resolve(document)) noteLostAlias(alias, search)
      },
    })
  visit(document, {
    Scalar: (_, scalar) => checkScalar(scalar, aliased, search),
    Seq: (_, list) => checkTag(list, search),
    Map: (_, map) => (checkMap(map, search) ? undefined : visit.SKIP),
  })
  return search.found
}

function checkScalar(scalar: Scalar, aliased: ReadonlySet<string>, search: Search): void {
  const isUnusedAnchor = scalar.anchor !== undefined && !aliased.has(scalar.anchor)
  if (isUnusedAnchor || scalar.tag !== undefined) {
    if (noteUnquoted(scalar, search)) return
    note(
      'yaml-syntax',
      scalar,
      'Anchors and tags have no meaning here.',
      'Take it out, or quote the text.',
      search,
    )
    return
  }
  // `>5` is the head of a block of text that is indented by 5, and holds none.
  if (
    scalar.value === '' &&
    '|>'.includes(search.text[scalar.range?.[0] ?? 0] ?? ' ') &&
    noteUnquoted(scalar, search)
  )
    return
  const character = UNSHOWABLE.exec(String(scalar.value ?? ''))?.[0]
  if (character === undefined) return
  const message = `This text holds the character ${nameOf(character)}, which no page can show.`
  note('yaml-syntax', scalar, message, 'Take it out.', search)
}

/** Checks the keys of a map; false where it is none that could be looked into. */
function checkMap(map: YAMLMap, search: Search): boolean {
  checkTag(map, search)
  const strange = map.items.find(({ key }: Pair) => !isScalar(key))
  if (strange) {
    const isReference = isMap(strange.key) && search.text.startsWith('{{', map.range?.[0] ?? 0)
    if (isReference && noteUnquoted(map, search)) return false
    note('yaml-syntax', map, 'A key must be a word, and this one is not.', 'Put the text in quotes.', search)
    return false
  }
  for (const { start, end } of textsCutByCommas(map, search.text)) {
    const message = 'A text that holds a comma needs quotes between braces: YAML ends it at the comma.'
    const hint = `Write ${quoted(search.text.slice(start, end))}.`
    search.found.push(diagnose('text-needs-quotes', { file: search.file, start, end }, message, { hint }))
  }
  const keys = new Set<unknown>()
  for (const { key } of map.items as Pair<Scalar, unknown>[]) {
    if (keys.has(key.value))
      note(
        'yaml-duplicate-key',
        key,
        'This key stands twice in the same map.',
        'Keep one of the two.',
        search,
      )
    if (key.value === '<<' && key.type === 'PLAIN')
      note('unknown-key', key, 'YAML’s merge keys (<<) are not read.', 'Write the fields out.', search)
    keys.add(key.value)
  }
  return true
}

/** `{quote: 1,248 cases, by: port}`: what follows a plain text behind a comma and has no colon is the rest of that text. */
function textsCutByCommas({ flow, items }: YAMLMap, text: string): Range[] {
  if (flow !== true) return []
  const found: Range[] = []
  let last: Range | null = null
  for (const { key, value } of items as Pair<Scalar, Node | null>[]) {
    const [, end = 0] = key.range ?? []
    const isRest = value === null && key.type === 'PLAIN' && !KEY_LIKE.test(String(key.value))
    if (isRest && last !== null && !text.slice(last.end, end).includes('\n')) {
      if (found.at(-1)?.start === last.start) found.pop()
      last = { start: last.start, end }
      found.push(last)
    } else last = isScalar(value) && value.type === 'PLAIN' && value.range ? rangeOf(value.range) : null
  }
  return found
}

/** A key that has lost its value, more likely than words of a text. */
const KEY_LIKE = /^[a-z][a-z-]*$/

const rangeOf = ([start, end]: readonly [number, number, number]): Range => ({ start, end })

function checkTag(node: Node, search: Search): void {
  if (node.tag !== undefined)
    note('yaml-syntax', node, 'Tags (!…) have no meaning here.', 'Take the tag out.', search)
}

function noteLostAlias(alias: Alias, search: Search): void {
  if (noteUnquoted(alias, search)) return
  const hint = 'A text that begins with * needs quotes.'
  note('yaml-syntax', alias, `The alias *${alias.source} has no anchor.`, hint, search)
}

/** Reports the text at a node as one that needs quotes, if it looks like one: the rest of its line, or of its place in brackets. */
function noteUnquoted(node: Node, { file, text, found }: Search): boolean {
  const start = node.range?.[0] ?? 0
  const onLine = misreadOnLine(lineAt(text, start), lineStart(text, start))
  const inBrackets = misreadInBrackets(text, start)
  const misread = inBrackets && onLine?.start !== inBrackets.start ? inBrackets : onLine
  if (misread) found.push(needsQuotes(misread, file, text))
  return misread !== null
}

function note(code: Code, node: Node, message: string, hint: string, { file, found }: Search): void {
  const [start, end] = node.range ?? [0, 0]
  found.push(diagnose(code, { file, start, end }, message, { hint }))
}

/** C0 and C1 controls but tab and line ends, noncharacters, and halves of surrogate pairs: not in YAML 1.2, nor in XML. */
const UNSHOWABLE = /(?![\t\n\r\x85])[\p{Cc}\ufffe\uffff]|\p{Surrogate}/u

const nameOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
