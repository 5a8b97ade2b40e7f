import { joinParts, WHOLE } from './join-parts.ts'
import { isTag, type Kid, mapTags, newTag, type Tag, withKids } from './structure.ts'
import { textEntry, textString } from './syntax.ts'

/**
 * A structure tree as PDF/UA-1 asks for it (ISO 14289-1, 7.1 to 7.9), from the one that Chromium prints:
 *
 * - tags that the page carries (`carryTags`) take their places, and parts of one whole are joined (`carryWholes`);
 * - `NonStruct`, a tag for every box and every run of text, gives way to what it holds; text in no paragraph gets one;
 * - items of lists have a label and a body, lists nothing but items (ISO 32000-1, 14.8.4.3.3);
 * - headings begin with the first level and skip none;
 * - a language is given where it is not that of what is around; `lang` is the document's;
 * - nothing is empty but cells of tables, which count.
 */
export function mendStructure(tags: readonly Tag[], lang: string): readonly Tag[] {
  const carried = joinParts(tags.map(tag => carriedTag(tag, lang)))
  return withoutSkippedLevels(carried.map(mend))
}

/** What the page says of a tag in its language: another type, the number of a whole, or both. */
const CARRIED = /-x(?:-([A-Za-z]+))?(?:-w(\d+))?$/

/** A tag as the page wants it, and all within it. `around` is the language of what it stands in. */
function carriedTag(tag: Tag, around: string): Tag {
  const written = tag.entries.get('Lang')
  if (written === undefined)
    return withKids(
      tag,
      mapTags(tag.kids, kid => carriedTag(kid, around)),
    )
  const entries = new Map(tag.entries)
  const lang = textEntry(`<</Lang ${written}>>`, 'Lang') ?? around
  const spoken = lang.replace(CARRIED, '').replace(/^und$/, around)
  if (spoken === around) entries.delete('Lang')
  else entries.set('Lang', textString(spoken))
  const [, type = tag.type, whole] = CARRIED.exec(lang) ?? []
  if (whole !== undefined) entries.set(WHOLE, whole)
  return {
    kind: 'tag',
    number: tag.number,
    type,
    entries,
    kids: mapTags(tag.kids, kid => carriedTag(kid, spoken)),
  }
}

const INLINE = new Set(['Span', 'Strong', 'Em', 'Link', 'Quote', 'Code', 'Reference'])
const HEADINGS = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6'])
/** What holds text, not paragraphs. */
const TEXTUAL = new Set(['P', ...HEADINGS, ...INLINE])
/** What holds either text or paragraphs. */
const EITHER = new Set(['TD', 'TH', 'LBody', 'Lbl', 'Caption', 'Note', 'TOCI', 'LI', 'Figure'])
const TABULAR = new Set(['Table', 'THead', 'TBody', 'TFoot', 'TR'])
/** What counts even if it is empty. */
const COUNTED = new Set(['TD', 'TH'])

/** Whether an element gives way to what it holds: its language goes with it only where that is the document's. */
const isBare = (tag: Tag): boolean => tag.type === 'NonStruct' && tag.entries.size === 0

/** Whether a part of a document stands in a line of text. */
function isInline(kid: Kid): boolean {
  if (!isTag(kid)) return true
  if (isBare(kid)) return kid.kids.every(isInline)
  return INLINE.has(kid.type)
}

function mend(tag: Tag): Tag {
  const kids = kidsOf(tag)
  if (tag.type === 'L') return withKids(tag, itemsOf(kids))
  if (tag.type === 'LI') return withKids(tag, labelAndBody(kids))
  if (tag.type === 'Figure' && !tag.entries.has('Alt') && kids.every(isTag)) return frameOf(tag, kids)
  if (tag.type === 'TOC')
    return withKids(
      tag,
      kids.filter(kid => isTag(kid) && /^TOCI?$/.test(kid.type)),
    )
  return withKids(tag, kids)
}

function kidsOf(tag: Tag): readonly Kid[] {
  if (TEXTUAL.has(tag.type)) return inlineKids(tag.kids)
  if (EITHER.has(tag.type) && tag.kids.every(isInline)) return inlineKids(tag.kids)
  if (TABULAR.has(tag.type)) return tag.kids.flatMap(unboxed).map(mendKid).filter(isKept)
  return blockKids(tag)
}

const mendKid = (kid: Kid): Kid => (isTag(kid) ? mend(kid) : kid)

const isKept = (kid: Kid): boolean => !isTag(kid) || kid.kids.length > 0 || COUNTED.has(kid.type)

const unboxed = (kid: Kid): readonly Kid[] => (isTag(kid) && isBare(kid) ? kid.kids.flatMap(unboxed) : [kid])

function inlineKids(kids: readonly Kid[]): readonly Kid[] {
  const inner: Kid[] = []
  const collect = (kids: readonly Kid[]): void => {
    for (const kid of kids) {
      if (kid.kind !== 'tag') inner.push(kid)
      else if (isBare(kid)) collect(kid.kids)
      else {
        const mended = mend(kid)
        if (isKept(mended)) inner.push(mended)
      }
    }
  }
  collect(kids)
  return inner
}

/** What a box holds, with a paragraph around all text that stands in none. */
function blockKids(box: Tag): readonly Kid[] {
  const kids: Kid[] = []
  let text: Tag[] = []
  const endText = (): void => {
    const [first] = text
    const inner = inlineKids(text)
    text = []
    if (first === undefined || inner.length === 0) return
    // The paragraph takes the object of a box that gives way, if one does.
    kids.push(isBare(first) ? { ...first, type: 'P', kids: inner } : newTag('P', inner))
  }
  for (const kid of box.kids) {
    if (!isTag(kid)) kids.push(kid)
    else if (!isInline(kid)) {
      endText()
      kids.push(...(isBare(kid) ? blockKids(kid) : [mend(kid)]))
    } else if (isBare(kid) && kid.kids.some(isTag)) {
      endText()
      text = [kid]
      endText()
    } else text.push(kid)
  }
  endText()
  return kids.filter(isKept)
}

/**
 * An element `figure`, which says nothing of itself and draws nothing itself. A table takes its caption for its own (ISO 32000-1, 14.8.4.3.4); a
 * picture does not: what it says in other words would be read instead of the caption too.
 */
function frameOf(frame: Tag, kids: readonly Kid[]): Tag {
  const tables = kids.filter(kid => isTag(kid) && kid.type === 'Table')
  const captions = kids.filter(kid => isTag(kid) && kid.type === 'Caption')
  const [table] = tables
  const [caption] = captions
  if (tables.length !== 1 || captions.length !== 1 || !table || !caption || !isTag(table))
    return { ...frame, type: 'Div', kids }
  const isAbove = kids.indexOf(caption) < kids.indexOf(table)
  const captioned = withKids(table, isAbove ? [caption, ...table.kids] : [...table.kids, caption])
  const left = kids.filter(kid => kid !== caption).map(kid => (kid === table ? captioned : kid))
  return { ...frame, type: 'Div', kids: left }
}

/** Labels and bodies that stand in no item (a list of terms) get one. */
function itemsOf(kids: readonly Kid[]): readonly Kid[] {
  const items: Kid[] = []
  let item: Kid[] = []
  const endItem = (): void => {
    if (item.length > 0) items.push(newTag('LI', item))
    item = []
  }
  for (const kid of kids) {
    const type = isTag(kid) ? kid.type : null
    if (type === 'LI' || type === 'L' || type === 'Caption') {
      endItem()
      items.push(kid)
    } else if (type === 'Lbl') {
      endItem()
      item = [kid]
    } else item.push(type === 'LBody' ? kid : newTag('LBody', [kid]))
  }
  endItem()
  return items
}

function labelAndBody(kids: readonly Kid[]): readonly Kid[] {
  const isPart = (kid: Kid): kid is Tag => isTag(kid) && (kid.type === 'Lbl' || kid.type === 'LBody')
  const rest = kids.filter(kid => !isPart(kid))
  const parts = kids.filter(isPart)
  return rest.length === 0 ? parts : [...parts, newTag('LBody', rest)]
}

/**
 * Headings of the levels that follow from their order: below the nearest higher one before it, a heading is one level
 * lower (ISO 14289-1, 7.4.2).
 */
function withoutSkippedLevels(tags: readonly Tag[]): readonly Tag[] {
  const above: { readonly level: number; readonly mended: number }[] = []
  const level = (tag: Tag): Tag => {
    const type = HEADINGS.has(tag.type) ? `H${levelOf(Number(tag.type.slice(1)))}` : tag.type
    const kids = mapTags(tag.kids, level)
    return type === tag.type ? withKids(tag, kids) : { ...tag, type, kids }
  }
  const levelOf = (written: number): number => {
    while ((above.at(-1)?.level ?? 0) >= written) above.pop()
    const mended = (above.at(-1)?.mended ?? 0) + 1
    above.push({ level: written, mended })
    return mended
  }
  return tags.map(level)
}
