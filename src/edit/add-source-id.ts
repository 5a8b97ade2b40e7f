/** Longest id, in characters; longer ones are cut between words. */
const LONGEST = 40

/** Cyrillic letters in Latin ones, without signs: the common ground of the systems for Russian and Ukrainian. */
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
}
const LATIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** What a document is known by, as far as it is. */
export interface Naming {
  readonly outlet: string | null
  readonly title: string | null
  /** Without its folder. */
  readonly fileName: string
  /** The first words of its text. */
  readonly opening: string
}

/**
 * A readable id for a source: of its outlet and title; without them of its file's name, or of its first words where that
 * name is made of figures or says nothing. Small Latin letters, digits and hyphens; `source` where nothing gives one.
 */
export function proposeId({ outlet, title, fileName, opening }: Naming): string {
  const name = slug(fileName.replace(/\.[A-Za-z0-9]{1,6}$/, ''))
  const candidates = [
    title === null ? '' : joined(slug(outlet ?? ''), slug(title)),
    isTelling(name) ? name : '',
    joined(slug(outlet ?? ''), slug(opening.split(/\s+/).slice(0, 6).join(' '))),
    name,
  ]
  return candidates.map(shorten).find(candidate => /[a-z]{2}/.test(candidate)) ?? 'source'
}

/** Makes ids that are not among those taken, whatever their case: the second `a` is `a-2`. */
export function uniqueNames(taken: Iterable<string>): (wanted: string) => string {
  const used = new Set([...taken].map(id => id.toLowerCase()))
  const next = new Map<string, number>()
  return wanted => {
    const base = wanted.toLowerCase()
    let name = wanted
    for (let number = next.get(base) ?? 2; used.has(name.toLowerCase()); number += 1) {
      name = numbered(wanted, number)
      next.set(base, number + 1)
    }
    used.add(name.toLowerCase())
    return name
  }
}

/** A number behind a name, before its extension. */
function numbered(name: string, number: number): string {
  const dot = name.lastIndexOf('.')
  return dot < 1 ? `${name}-${number}` : `${name.slice(0, dot)}-${number}${name.slice(dot)}`
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(
      /[а-яёіїєґў]\u0306?|[ßæœøłđðþı]/g,
      letter => CYRILLIC[letter.normalize('NFC')] ?? LATIN[letter] ?? '',
    )
    .replace(/[\u0300-\u036f'’‘`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

/** Whether a file's name says something: a word or two, and not only "download", figures or a checksum. */
const isTelling = (name: string): boolean =>
  name
    .split('-')
    .some(
      part =>
        /^[a-z]{3,}$/.test(part) &&
        !/^[a-f]+$/.test(part) &&
        !/^(?:download|document|untitled|article|text|file|page|index|scan|copy|new|final|html?|print|view|story|news)$/.test(
          part,
        ),
    )

/** The outlet stands in front, unless the title begins with it already. */
const joined = (outlet: string, title: string): string =>
  outlet === '' || title.startsWith(outlet) ? title : title === '' ? '' : `${outlet}-${title}`

/** Words on which no id should end. */
const DANGLING =
  /(?:-(?:a|an|the|and|or|but|of|to|in|on|at|for|from|with|by|as|is|are|was|were|has|have|that|which|der|die|das|und|von|im|zu|le|la|les|de|des|du|et|el|los|y|que))+$/

function shorten(text: string): string {
  if (text.length <= LONGEST) return text.replace(DANGLING, '')
  const cut = text.slice(0, LONGEST + 1)
  return cut
    .slice(0, Math.max(cut.lastIndexOf('-'), 12))
    .replace(/-+$/, '')
    .replace(DANGLING, '')
}
