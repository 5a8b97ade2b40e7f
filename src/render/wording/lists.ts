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

/**
 * Values of which one holds. Where one of them is a list itself, they are parted by semicolons: "France; or France and
 * Italy".
 */
export function joinChoices(values: readonly string[], lang: string): string {
  const [and, or] = [joinList(['', ''], lang, 'conjunction'), joinList(['', ''], lang, 'disjunction')]
  const isList = (value: string): boolean => value.includes(', ') || value.includes(and)
  const last = values.at(-1)
  if (values.length === 1 || last === undefined || !values.some(isList))
    return joinList(values, lang, 'disjunction')
  return `${values.slice(0, -1).join('; ')};${or}${last}`
}

/** Names that may have commas of their own ("A. Rowan, port police"): those are parted by semicolons. */
export function joinNames(names: readonly string[], lang: string): string {
  const isPlain = names.length === 1 || names.every(name => !name.includes(','))
  return isPlain ? joinList(names, lang, 'conjunction') : names.join('; ')
}
