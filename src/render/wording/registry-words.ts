import type { Claimant } from '../../model/source.ts'

/**
 * Words of the registry as they are printed: with the apostrophes of running text, however they were typed. Words that somebody
 * said are not among these: they stay as they stand in their source.
 */
export function typeset(words: string): string {
  const hasQuotes = /(?:^|[\s([])'/.test(words)
  return hasQuotes
    ? words.replaceAll(/(?<=\p{L})'(?=\p{L})/gu, '’')
    : words.replaceAll(/(?<=[\p{L}\p{N}])'/gu, '’')
}

/** The name of a claimant as it is printed. */
export const nameOf = ({ name }: Claimant): string => typeset(name)
