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
