import { posix } from 'node:path'
import type { LeftFile } from './left-files.ts'

/** What earlier builds have left in a folder, `place` for the reader of the terminal. */
export interface LeftPlace {
  readonly place: string
  readonly files: readonly LeftFile[]
}

/** What is left, a line for each file and one for all pictures, with what each says of itself. */
export function sayLeft({ place, files }: LeftPlace): readonly string[] {
  const pictures = files.filter(isPicture)
  const lines = files.filter(file => !isPicture(file)).map(file => `  ${file.name}: ${sayEdition(file)}`)
  const count = `${pictures.length} ${pictures.length === 1 ? 'picture' : 'pictures'}`
  return [
    `Left in ${place} by an earlier build, and not shown to be of this edition:`,
    ...lines,
    ...(pictures.length === 0 ? [] : [`  slides/: ${count}, which do not say of which edition`]),
    'Build them anew, or put them away.',
  ]
}

const isPicture = ({ name }: LeftFile): boolean => name.startsWith('slides/')

function sayEdition({ name, edition }: LeftFile): string {
  if (edition === null)
    return name === 'copies' ? 'their list cannot be read' : 'does not say of which edition'
  const { edition: number, date } = edition
  return number === null
    ? `of ${date}, and states something else`
    : `edition ${number} of ${date}, and states something else`
}

/** What is left, as `build --json` prints it. */
export const leftToJson = ({ place, files }: LeftPlace): readonly object[] =>
  files.map(({ name, edition }) => ({
    file: posix.join(place, name),
    edition: edition?.edition ?? null,
    date: edition?.date ?? null,
  }))
