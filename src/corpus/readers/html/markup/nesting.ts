/**
 * Elements that stay open at most, one in another. The parser keeps them in an array from which it takes the first: with
 * some 16,000 and more, V8 moves all others each time. Browsers nest 512 deep.
 */
export const DEEPEST = 10_000

/** HTML, 13.1.2: elements that hold nothing. */
const VOID =
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'

/** HTML, 13.1.2.4: elements whose end may be left out; by name, those that end where one of that name begins. */
const ENDS: Readonly<Record<string, string>> = {
  li: 'li',
  dd: 'dd dt',
  dt: 'dd dt',
  rt: 'rt rp',
  rp: 'rt rp',
  td: 'td th thead',
  th: 'td th',
  tr: 'td th tr',
  tbody: 'thead tbody',
  tfoot: 'thead tbody',
  option: 'option',
  optgroup: 'option optgroup',
}

/** Elements that end a paragraph which is still open. */
const AFTER_PARAGRAPHS =
  'address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul'

/**
 * How deep the elements of a page lie in one another once it is parsed, as far as its tags tell: each tag is looked at once, and
 * each element closed once. What is read as text, such as a title, is taken for tags like any other.
 */
export function nestingOf(markup: string): number {
  const isVoid = new Set(VOID.split(' '))
  const ends = endsByName()
  const tag = /<(\/?)([a-z][^\s/>]*)/gi
  const open: string[] = []
  const counts = new Map<string, number>()
  const close = (): string | undefined => {
    const name = open.pop()
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) - 1)
    return name
  }
  let deepest = 0
  for (let match = tag.exec(markup); match !== null; match = tag.exec(markup)) {
    const name = (match[2] ?? '').toLowerCase()
    if (match[1] === '/') {
      // A closing tag without an opening one closes nothing.
      if ((counts.get(name) ?? 0) > 0) while (close() !== name);
      continue
    }
    const ended = ends.get(name)
    while (ended?.has(open.at(-1) ?? '')) close()
    if (isVoid.has(name)) continue
    open.push(name)
    counts.set(name, (counts.get(name) ?? 0) + 1)
    deepest = Math.max(deepest, open.length)
  }
  return deepest
}

function endsByName(): ReadonlyMap<string, ReadonlySet<string>> {
  const paragraph = new Set(['p'])
  return new Map([
    ...AFTER_PARAGRAPHS.split(' ').map(name => [name, paragraph] as const),
    ...Object.entries(ENDS).map(([name, ended]) => [name, new Set(ended.split(' '))] as const),
  ])
}
