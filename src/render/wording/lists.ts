const formats = new Map<string, Intl.ListFormat>()

/** Names one after the other, as a language joins them: `and` before the last, or `or`. */
export function joinList(
  names: Iterable<string>,
  lang: string,
  joiner: 'conjunction' | 'disjunction',
): string {
  const key = `${lang} ${joiner}`
  const format = formats.get(key) ?? new Intl.ListFormat(lang, { type: joiner })
  formats.set(key, format)
  return format.format(names)
}

/** The same of names that may have commas of their own ("A. Rowan, port police"): those are parted by semicolons. */
export function joinNames(names: readonly string[], lang: string): string {
  const isPlain = names.length === 1 || names.every(name => !name.includes(','))
  return isPlain ? joinList(names, lang, 'conjunction') : names.join('; ')
}
