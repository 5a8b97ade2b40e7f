import { type Document, isCollection, isMap, isScalar, type Node, type Pair, type Scalar, visit } from 'yaml'
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts'
import { lineAt, lineStart } from './lines.ts'
import { misreadInBrackets, misreadOnLine } from './misread-texts.ts'
import { needsQuotes } from './syntax-errors.ts'

/**
 * What is YAML and cannot be meant: a bare `{{id}}` (a map whose key is a map), a text that begins with an anchor or a
 * tag (`&co counted` says "counted"), merge keys, and characters that no page can show.
 */
export function findMisreadNodes(document: Document, file: string, text: string): Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  const aliased = new Set<string>()
  const note = (
    code: 'text-needs-quotes' | 'yaml-syntax' | 'unknown-key',
    node: Node,
    message: string,
    hint: string,
  ): void => {
    const [start, end] = node.range ?? [0, 0]
    diagnostics.push(diagnose(code, { file, start, end }, message, { hint }))
  }
  const noteMisread = (node: Node): boolean => {
    const start = node.range?.[0] ?? 0
    const line = lineStart(text, start)
    const misread = misreadInBrackets(text, start) ?? misreadOnLine(lineAt(text, start), line)
    const whole = misreadOnLine(lineAt(text, start), line)
    const found = whole && whole.start === misread?.start ? whole : misread
    if (found) diagnostics.push(needsQuotes(found, file, text))
    return found !== null
  }
  const checkScalar = (scalar: Scalar): void => {
    const isUnusedAnchor = scalar.anchor !== undefined && !aliased.has(scalar.anchor)
    if (isUnusedAnchor || scalar.tag !== undefined) {
      if (!noteMisread(scalar))
        note(
          'yaml-syntax',
          scalar,
          'Anchors and tags have no meaning here.',
          'Take it out, or put the whole text in quotes.',
        )
      return
    }
    const character = UNSHOWABLE.exec(String(scalar.value ?? ''))?.[0]
    if (character !== undefined)
      note(
        'yaml-syntax',
        scalar,
        `This text holds the character ${nameOf(character)}, which no page can show.`,
        'Take it out.',
      )
  }
  if (text.includes('*'))
    visit(document, {
      Alias: (_, alias) => {
        aliased.add(alias.source)
        if (!alias.resolve(document) && !noteMisread(alias))
          note(
            'yaml-syntax',
            alias,
            `The alias *${alias.source} has no anchor.`,
            'A text that begins with * needs quotes.',
          )
      },
    })
  visit(document, {
    Scalar: (_, scalar) => checkScalar(scalar),
    Collection: (_, node) => {
      if (node.tag !== undefined && isCollection(node))
        note('yaml-syntax', node, 'Tags (!…) have no meaning here.', 'Take the tag out.')
    },
    Pair: (_, pair) => {
      const key = pair.key as Node | null
      if (isScalar(key) && key.value === '<<' && key.type === 'PLAIN')
        note('unknown-key', key, 'YAML’s merge keys (<<) are not read.', 'Write the fields out.')
    },
    Map: (_, map) => {
      const strange = map.items.find(({ key }: Pair) => !isScalar(key))
      if (!strange) return
      if (isMap(strange.key) && text.startsWith('{{', map.range?.[0] ?? 0) && noteMisread(map))
        return visit.SKIP
      note('yaml-syntax', map, 'A key must be a word, and this one is not.', 'Put the text in quotes.')
      return visit.SKIP
    },
  })
  return diagnostics
}

/** C0 and C1 controls but tab and line ends, noncharacters, and halves of surrogate pairs: not in YAML 1.2, nor in XML. */
const UNSHOWABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]|\p{Surrogate}/u

const nameOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
