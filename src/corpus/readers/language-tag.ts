/** A language as a canonical tag of BCP 47; null for what is none. */
export function languageTag(declared: string): string | null {
  const tag = declared.trim().replaceAll('_', '-')
  if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag)) return null
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null
  } catch {
    return null
  }
}
