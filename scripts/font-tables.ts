import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FaceRow } from '../src/render/fonts/font-coverage.ts'
import { readCharacterMap, readTables } from './woff2.ts'

// Which characters each font file of the @fontsource packages really has: what the package's own stylesheet says of a
// subset, less what the file's character map lacks.
const TEXT_FONTS = ['inter', 'source-serif-4']
/** In order: the first that has a character gives it. Null takes all subsets but those of the text fonts. */
const FALLBACK_FONTS: readonly (readonly [name: string, subset: string | null])[] = [
  ['noto-sans-arabic', 'arabic'],
  ['noto-sans-hebrew', 'hebrew'],
  ['noto-sans-devanagari', 'devanagari'],
  ['noto-sans-thai', 'thai'],
  ['noto-sans-arabic', 'math'],
  ['noto-sans-arabic', 'symbols'],
  ['noto-sans-symbols', 'symbols'],
  ['noto-sans-symbols-2', 'symbols'],
  ['noto-emoji', null],
  ['biz-udpgothic', null],
  ['nanum-gothic', null],
  ['noto-sans-sc', null],
]
/** Subsets whose characters the text fonts have. */
const OF_TEXT_FONTS = /^(?:latin|cyrillic|greek|vietnamese)/
/** Subsets that a text font comes first for: of two that have a character, the first in this order gives it. */
const SUBSET_ORDER = ['latin', 'latin-ext', 'cyrillic', 'greek']

interface Face {
  readonly package: string
  readonly subset: string
  readonly weights: readonly number[]
  /** Code points in hexadecimal: `20-7e,a0`. */
  readonly ranges: string
}

/** The faces of a package: one for each subset of its regular weight. */
function readFaces(folder: string, name: string): readonly Face[] {
  const css = readFileSync(join(folder, name, '400.css'), 'utf8')
  const files = new Set(readdirSync(join(folder, name, 'files')))
  const faces = [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].map(([, rule = '']): Face => {
    const subset = new RegExp(`files/${name}-(.+?)-400-normal\\.woff2`).exec(rule)?.[1] ?? ''
    const named = /unicode-range:\s*([^;]+);/.exec(rule)?.[1] ?? ''
    const font = readFileSync(join(folder, name, 'files', `${name}-${subset}-400-normal.woff2`))
    const map = readCharacterMap(readTables(font).get('cmap') ?? Buffer.alloc(4))
    const codes = codesOf(named).filter(code => map.has(code))
    const weights = [400, 600, 700].filter(weight => files.has(`${name}-${subset}-${weight}-normal.woff2`))
    return { package: name, subset, weights: heaviest(weights), ranges: rangesOf(codes) }
  })
  const rank = ({ subset }: Face) =>
    (SUBSET_ORDER.indexOf(subset) + SUBSET_ORDER.length + 1) % (SUBSET_ORDER.length + 1)
  return faces.filter(({ ranges }) => ranges !== '').sort((a, b) => rank(a) - rank(b))
}

/** Regular, and one weight for what stands out. */
function heaviest(weights: readonly number[]): readonly number[] {
  return weights.includes(600) ? [400, 600] : weights
}

function codesOf(ranges: string): readonly number[] {
  return ranges.split(',').flatMap(range => {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-')
    const [start, end] = [Number.parseInt(from, 16), Number.parseInt(to, 16)]
    return Array.from({ length: end - start + 1 }, (_, index) => start + index)
  })
}

function rangesOf(codes: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const code of [...new Set(codes)].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && last[1] === code - 1) last[1] = code
    else ranges.push([code, code])
  }
  return ranges
    .map(([from, to]) => (from === to ? from.toString(16) : `${from.toString(16)}-${to.toString(16)}`))
    .join(',')
}

/** Rows of a table, for the packages that lie in one of the folders. */
export function fontTables(folders: readonly string[], table: 'text' | 'fallback'): readonly FaceRow[] {
  const facesOf = (name: string): readonly Face[] => {
    const folder = folders.find(candidate => existsSync(join(candidate, name)))
    return folder === undefined ? [] : readFaces(folder, name)
  }
  const faces =
    table === 'text'
      ? TEXT_FONTS.flatMap(facesOf)
      : FALLBACK_FONTS.flatMap(([name, only]) =>
          facesOf(name).filter(({ subset }) =>
            only === null ? !OF_TEXT_FONTS.test(subset) : subset === only,
          ),
        )
  return faces.map(face => [face.package, face.subset, face.weights, face.ranges])
}

/** The two modules of src/render that hold the tables, by their path. Every package must lie in one of the folders. */
export function fontModules(folders: readonly string[]): Readonly<Record<string, string>> {
  for (const name of [...TEXT_FONTS, ...FALLBACK_FONTS.map(([fallback]) => fallback)]) {
    const isThere = folders.some(folder => existsSync(join(folder, name)))
    if (!isThere) throw new Error(`@fontsource/${name} is not in ${folders.join(', ')}`)
  }
  return {
    'src/render/fonts/font-table.ts': moduleOf(
      'TEXT_FACES',
      'Characters of the fonts that themes are set in.',
      fontTables(folders, 'text'),
    ),
    'src/render/fonts/font-table-fallback.ts': moduleOf(
      'FALLBACK_FACES',
      'Characters of the fonts for other scripts, symbols and emoji.',
      fontTables(folders, 'fallback'),
    ),
  }
}

function moduleOf(name: string, comment: string, table: readonly FaceRow[]): string {
  const rows = table.map(row => `  ${JSON.stringify(row)},`)
  return [
    "import type { FaceRow } from './font-coverage.ts'",
    '',
    `/** ${comment} Written by scripts/font-tables.mjs; not by hand. */`,
    '// biome-ignore format: one row a file',
    `export const ${name}: readonly FaceRow[] = [`,
    ...rows,
    ']',
    '',
  ].join('\n')
}
