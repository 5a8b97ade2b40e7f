import { entriesOf } from '../../corpus/readers/docx/archive.ts'
import { decodeEntities } from './html-text.ts'
import type { ReadableFile, ReadablePart } from './readable-file.ts'
import { APART, setApart } from './wording.ts'

/** The parts of a ZIP archive (APPNOTE.TXT), such as slides for PowerPoint (ECMA-376): texts, properties, names, pictures. */
export function readArchiveParts(bytes: Uint8Array): Omit<ReadableFile, 'name'> {
  const entries = entriesOf(bytes)
  if ('problem' in entries)
    throw new Error(`An archive that was just made cannot be read: ${entries.problem}.`)
  const parts = entries.flatMap(({ name, read }): ReadablePart[] =>
    /\.(?:xml|rels|vml|svg|txt|json)$/i.test(name) ? xmlParts(name, read()) : [],
  )
  const names = entries.map(({ name }) => name).join('\n')
  return {
    parts: [...parts, { where: 'names of its parts', text: names, isContent: false }],
    holdsPicture: ({ bytes: sought }) =>
      entries.some(
        ({ size, bytes: content }) => size === sought.length && Buffer.compare(content(), sought) === 0,
      ),
  }
}

/** Elements that hold words of the author's in documents of ECMA-376 and in the Dublin Core properties beside them. */
const TEXTS =
  /<(a:t|text|title|desc|dc:\w+|cp:keywords|cp:category|cp:lastModifiedBy)\b[^>]*>([\s\S]*?)<\/\1>/g

function xmlParts(name: string, xml: string): ReadablePart[] {
  const isTheirs = !/theme|slideMaster|slideLayout/i.test(name)
  const texts = [...xml.matchAll(TEXTS)].map(([, , text = '']) => text)
  const described = [...xml.matchAll(/\s(?:descr|title|tooltip|Target)="([^"]*)"/g)].map(
    ([, text = '']) => text,
  )
  return [
    { where: name, text: decodeEntities([...texts, ...described].join(APART)), isContent: isTheirs },
    // A line may be cut into runs of letters.
    {
      where: name,
      text: decodeEntities(xml.replace(/<\/a:p>/g, APART).replace(/<[^>]*>/g, '')),
      isContent: false,
    },
    { where: name, text: decodeEntities(setApart(xml)), isContent: false },
  ]
}
