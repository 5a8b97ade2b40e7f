import { foldWord } from './words.ts'

/**
 * A name as a key that most spellings of it share: Muhammad, Mohammed and Mohamed; Ghafari and Ghaffari; Qassem and
 * Kassim; Türkiye and Turkey. What is kept are the consonants after the first letter, as in Soundex and its kin, with digraphs
 * and letters that romanisations choose between (c, k, q; kh, gh, ph; w, v) made one; what is short is kept whole. The
 * choice of letters is ours. Cyrillic and Greek are romanised first; other scripts have no capitals to know a name by.
 */
export function nameKey(word: string): string {
  const latin = romanise(foldWord(word))
    .replace(/'s?$/, '')
    .replace(/[^a-z]/g, '')
  if (latin.length <= 3) return latin
  const singular =
    latin.length > 4 && latin.endsWith('s') && !latin.endsWith('ss') ? latin.slice(0, -1) : latin
  const plain = singular
    .replace(/ph/g, 'f')
    .replace(/t?sch|tch/g, 'ch')
    .replace(/dzh|dj|zh/g, 'j')
    .replace(/[kg]h/g, found => found.charAt(0))
    .replace(/c(?=[eiy])/g, 's')
    .replace(/ck|c(?!h)|q/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/z/g, 's')
  const first = plain
    .replace(/^[aeiou]/, 'a')
    .replace(/^y/, 'j')
    .replace(/^w/, 'v')
    .charAt(0)
  const key =
    first +
    plain
      .slice(1)
      .replace(/(?<=[bdgklnrt])h/g, '')
      .replace(/[aeiouyw]/g, '')
  const single = key.replace(/(.)\1+/g, '$1')
  return single.length < 3 ? latin : single
}

const CYRILLIC = 'абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґў'
const CYRILLIC_LATIN =
  'a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh shch - y - e yu ya i yi ye g u'.split(' ')
const GREEK = 'αβγδεζηθικλμνξοπρσςτυφχψω'
const GREEK_LATIN = 'a v g d e z i th i k l m n x o p r s s t y f ch ps o'.split(' ')

/** Letter for letter, near to BGN/PCGN's romanisations, without their marks; what is Latin stays. */
function romanise(word: string): string {
  if (/^[\0-\x7f]*$/.test(word)) return word
  return [...word]
    .map(letter => {
      const cyrillic = CYRILLIC.indexOf(letter)
      if (cyrillic >= 0) return CYRILLIC_LATIN[cyrillic] ?? ''
      const greek = GREEK.indexOf(letter)
      return greek >= 0 ? (GREEK_LATIN[greek] ?? '') : letter
    })
    .join('')
}
