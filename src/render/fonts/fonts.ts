import { createHash } from 'node:crypto'
import { charactersBeyondAscii, emojiSequencesIn } from './characters.ts'
import { type Face, fileOf, rangesOf, readFaceTable, unicodeRange } from './font-coverage.ts'
import { TEXT_FACES } from './font-table.ts'

/** Reads a font file by its path below node_modules; null where its package is not installed. */
export interface FontFiles {
  read(path: string): Uint8Array | null
}

/** A character that no embedded font has, and the package that would bring it, where one is known. */
export interface MissingCharacter {
  readonly character: string
  readonly code: number
  readonly package: string | null
}

export interface EmbeddedFonts {
  /** `@font-face` rules with the fonts in them. */
  readonly css: string
  readonly missing: readonly MissingCharacter[]
}

/** Families by package. `Fallback` and `Fallback Regular` stand in every font stack behind the theme's own. */
const FAMILIES: Readonly<Record<string, string>> = { inter: 'Inter', 'source-serif-4': 'Source Serif 4' }
const FALLBACK = 'Fallback'
const FALLBACK_REGULAR = 'Fallback Regular'
const SANS = 'inter'
const VARIATION_SELECTOR = 0xfe0f

/**
 * The fonts that a document needs, embedded: of the text fonts the subsets whose characters it uses, and for
 * characters that Inter lacks whichever fallback font has them. `html` is the document without its scripts.
 */
export async function embedFonts(html: string, files: FontFiles): Promise<EmbeddedFonts> {
  const codes = charactersBeyondAscii(html)
  const faces = readFaceTable(TEXT_FACES)
  const chosen = faces.filter(face => isChosen(face, faces, codes))
  const isEmphasised = html.includes('<em>')
  const rules = chosen.flatMap(face => {
    const rule = { family: FAMILIES[face.package] ?? '', face, ranges: face.ranges }
    const upright = face.weights.map(weight => ruleOf({ ...rule, weight, style: 'normal' }, files))
    return isEmphasised ? [...upright, ruleOf({ ...rule, weight: 400, style: 'italic' }, files)] : upright
  })
  const lacking = codes.filter(code => !faces.some(face => face.package === SANS && face.has(code)))
  const fallback = lacking.length === 0 ? { rules: [], missing: [] } : await fallbackFor(html, lacking, files)
  return { css: [...rules, ...fallback.rules].join(''), missing: fallback.missing }
}

/**
 * `@font-face` rules of Inter for a text that stands in a document of its own, such as a drawing. Their addresses are no
 * other document's: a browser that has loaded one shares it or not as time allows, and would then print the font once
 * or twice.
 */
export function embedSans(text: string, files: FontFiles): string {
  const owner = createHash('sha256').update(text).digest('hex').slice(0, 8)
  const codes = charactersBeyondAscii(text)
  const faces = readFaceTable(TEXT_FACES).filter(face => face.package === SANS)
  const chosen = faces.filter(face => isChosen(face, faces, codes))
  const rules = chosen.flatMap(face =>
    face.weights.map(weight =>
      ruleOf(
        { family: FAMILIES[SANS] ?? '', face, ranges: face.ranges, weight, style: 'normal', owner },
        files,
      ),
    ),
  )
  return rules.join('')
}

/** Characters of some text that no font has. Costs next to nothing where the text is in the text fonts' scripts. */
export async function findMissingCharacters(
  text: string,
  files: FontFiles,
): Promise<readonly MissingCharacter[]> {
  const faces = readFaceTable(TEXT_FACES)
  const lacking = charactersBeyondAscii(text).filter(
    code => !faces.some(face => face.package === SANS && face.has(code)),
  )
  return lacking.length === 0 ? [] : (await fallbackFor(text, lacking, files)).missing
}

/** A subset is chosen where it is the first of its font to have some character that is used; the one with ASCII always. */
function isChosen(face: Face, faces: readonly Face[], codes: readonly number[]): boolean {
  if (face.subset === 'latin') return true
  const earlier = faces.slice(0, faces.indexOf(face)).filter(other => other.package === face.package)
  return codes.some(code => face.has(code) && !earlier.some(other => other.has(code)))
}

async function fallbackFor(
  text: string,
  codes: readonly number[],
  files: FontFiles,
): Promise<{ readonly rules: readonly string[]; readonly missing: readonly MissingCharacter[] }> {
  const { FALLBACK_FACES } = await import('./font-table-fallback.ts')
  const faces = readFaceTable(FALLBACK_FACES)
  const isInstalled = (face: Face) => files.read(fileOf(face, 400, 'normal')) !== null
  const needed = new Map<Face, Set<number>>()
  const need = (face: Face, used: readonly number[]) =>
    needed.set(face, new Set([...(needed.get(face) ?? []), ...used]))
  for (const sequence of emojiSequencesIn(text)) {
    const drawn = sequence.filter(code => code !== VARIATION_SELECTOR)
    const face = faces.find(candidate => drawn.every(code => candidate.has(code)) && isInstalled(candidate))
    if (face !== undefined) need(face, sequence)
  }
  const missing: MissingCharacter[] = []
  for (const code of codes) {
    if ([...needed.keys()].some(face => face.has(code) && needed.get(face)?.has(code))) continue
    const having = faces.filter(face => face.has(code))
    const face = having.find(isInstalled)
    if (face !== undefined) need(face, [code])
    else missing.push({ character: String.fromCodePoint(code), code, package: packageOf(having[0]) })
  }
  const rules = [...needed].flatMap(([face, used]) => {
    const ranges = rangesOf([...used])
    const family = isOneWeight(face) ? FALLBACK_REGULAR : FALLBACK
    const weights = isOneWeight(face) ? [400] : face.weights
    return weights.map(weight => ruleOf({ family, face, weight, style: 'normal', ranges }, files))
  })
  return { rules, missing }
}

/**
 * Whether one weight of a face is enough: fonts of thousands of ideographs, and emoji, come in numbered pieces. They are
 * a family of their own, for a browser takes all characters of a family from the faces of one weight.
 */
function isOneWeight(face: Face): boolean {
  return face.weights.length === 1 || /^\[?\d+\]?$/.test(face.subset)
}

function packageOf(face: Face | undefined): string | null {
  return face === undefined ? null : `@fontsource/${face.package}`
}

interface Rule {
  readonly family: string
  readonly face: Face
  readonly weight: number
  readonly style: 'normal' | 'italic'
  readonly ranges: string
  /** Which document the font is for, where it is not the page itself. */
  readonly owner?: string
}

/** One `@font-face` rule, or nothing where the package has no such file (Inter's italic of a rare subset). */
function ruleOf({ family, face, weight, style, ranges, owner }: Rule, files: FontFiles): string {
  const bytes = files.read(fileOf(face, weight, style))
  if (bytes === null) return ''
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
  const type = owner === undefined ? 'font/woff2' : `font/woff2;owner=${owner}`
  return (
    `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};font-display:block;` +
    `src:url(data:${type};base64,${data}) format("woff2");unicode-range:${unicodeRange(ranges)}}\n`
  )
}
