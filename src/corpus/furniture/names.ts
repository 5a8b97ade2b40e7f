/** Small words that stand between names in a byline or a credit, and what people are called there. */
const BETWEEN =
  'and & in for of the with at from by de del della di da dos van von der den du la le el al bin ibn abu y e et und i и та в для на ' +
  'staff writer writers reporter reporters correspondent correspondents editor editors editing editor-at-large writing reporting additional bureau chief contributor contributing columnist journalist senior ' +
  'freelance special political diplomatic foreign defence defense security national international news desk team agencies agency chief deputy assistant producer photographer analyst our own'

let between: ReadonlySet<string> | null = null

/**
 * Whether words are names, roles and what joins them, and nothing else: at least one begins with a capital, and none that
 * begins with a small letter is any other word. Scripts without capitals are never sure.
 */
export function isNameList(words: string): boolean {
  const each = words
    .replace(/\([^)]*\)|@[\w.]+|\S+@\S+|https?:\S+/g, ' ')
    .split(/[\s,;|/·•:—–]+/)
    .map(word => word.replace(/^["'“”‘’(]+|["'“”‘’).]+$/g, ''))
    .filter(Boolean)
  if (each.length === 0 || each.length > 24) return false
  between ??= new Set(BETWEEN.split(' '))
  const joins = between
  return each.some(isCapital) && each.every(word => isCapital(word) || joins.has(word.toLowerCase()))
}

const isCapital = (word: string): boolean =>
  /^(?:[dlo]['’]|al-|el-|ben-|Mc|Mac)?[A-ZÀ-ÞĀ-ɏА-ЯЁІЇЄҐ]/.test(word) && !/\d/.test(word)
