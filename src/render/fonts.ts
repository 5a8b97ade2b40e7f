import { charactersBeyondAscii } from './characters.ts'
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

/** Families by package. `Fallback` stands in every font stack behind the theme's own. */
const FAMILIES: Readonly<Record<string, string>> = { inter: 'Inter', 'source-serif-4': 'Source Serif 4' }
const FALLBACK = 'Fallback'
const SANS = 'inter'

/**
 * The fonts that a document needs, embedded: of the text fonts the subsets whose characters it uses, and for
 * characters that Inter lacks whichever fallback font has them. `html` is the document without its scripts.
 */
export async function embedFonts(html: string, files: FontFiles): Promise<EmbeddedFonts> {
  const codes = charactersBeyondAscii(html)
  const faces = readFaceTable(TEXT_FACES)
  const chosen = faces.filter(face => isChosen(face, faces, codes))
  const styles: readonly ('normal' | 'italic')[] = html.includes('<em>') ? ['normal', 'italic'] : ['normal']
  const rules = chosen.flatMap(face =>
    styles.flatMap(style =>
      face.weights.map(weight =>
        ruleOf({ family: FAMILIES[face.package] ?? '', face, weight, style, ranges: face.ranges }, files),
      ),
    ),
  )
  const lacking = codes.filter(code => !faces.some(face => face.package === SANS && face.has(code)))
  const fallback = lacking.length === 0 ? { rules: [], missing: [] } : await fallbackFor(lacking, files)
  return { css: [...rules, ...fallback.rules].join(''), missing: fallback.missing }
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
  return lacking.length === 0 ? [] : (await fallbackFor(lacking, files)).missing
}

/** A subset is chosen where it is the first of its font to have some character that is used; the one with ASCII always. */
function isChosen(face: Face, faces: readonly Face[], codes: readonly number[]): boolean {
  if (face.subset === 'latin') return true
  const earlier = faces.slice(0, faces.indexOf(face)).filter(other => other.package === face.package)
  return codes.some(code => face.has(code) && !earlier.some(other => other.has(code)))
}

async function fallbackFor(
  codes: readonly number[],
  files: FontFiles,
): Promise<{ readonly rules: readonly string[]; readonly missing: readonly MissingCharacter[] }> {
  const { FALLBACK_FACES } = await import('./font-table-fallback.ts')
  const faces = readFaceTable(FALLBACK_FACES)
  const needed = new Map<Face, number[]>()
  const missing: MissingCharacter[] = []
  for (const code of codes) {
    const having = faces.filter(face => face.has(code))
    const face = having.find(candidate => files.read(fileOf(candidate, 400, 'normal')) !== null)
    if (face === undefined) {
      missing.push({ character: String.fromCodePoint(code), code, package: packageOf(having[0]) })
    } else {
      needed.set(face, [...(needed.get(face) ?? []), code])
    }
  }
  const rules = [...needed].flatMap(([face, used]) =>
    weightsOf(face).map(weight =>
      ruleOf({ family: FALLBACK, face, weight, style: 'normal', ranges: rangesOf(used) }, files),
    ),
  )
  return { rules, missing }
}

/** Fonts of thousands of ideographs come in numbered pieces: of those one weight is enough. */
function weightsOf(face: Face): readonly number[] {
  return /^\[?\d+\]?$/.test(face.subset) ? [400] : face.weights
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
}

/** One `@font-face` rule, or nothing where the package has no such file (Inter's italic of a rare subset). */
function ruleOf({ family, face, weight, style, ranges }: Rule, files: FontFiles): string {
  const bytes = files.read(fileOf(face, weight, style))
  if (bytes === null) return ''
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
  return (
    `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};font-display:block;` +
    `src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:${unicodeRange(ranges)}}\n`
  )
}
