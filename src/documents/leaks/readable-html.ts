import { decodeEntities, textOfHtml } from './html-text.ts'
import type { ReadablePart } from './readable-file.ts'
import { jsonParts } from './readable-json.ts'
import { APART, setApart } from './wording.ts'

/**
 * An HTML document in parts: what it says, its attributes, the data in its scripts, and its source as it stands. Files
 * embedded as `data:` URIs are left out of the text, save what drawings say: pictures are looked for by their bytes.
 */
export function htmlParts(html: string): ReadablePart[] {
  const source = html.replace(/data:[\w/+.;=-]*base64,[A-Za-z0-9+/=]+/g, 'data:')
  const drawings = [...html.matchAll(/data:image\/svg\+xml;base64,([A-Za-z0-9+/=]+)/g)].map(
    ([, packed = '']) => ({
      where: 'a picture',
      text: textOfHtml(Buffer.from(packed, 'base64').toString('utf8')),
      isContent: true,
    }),
  )
  const scripts = [...source.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)]
  const data = scripts.flatMap(([, , content = '']) => jsonParts(content, 'its data') ?? [])
  const shown = source.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/gi, ' ')
  const attributes = [...shown.matchAll(ATTRIBUTE)].map(([, value = '']) => value)
  return [
    { where: 'its text', text: textOfHtml(shown), isContent: true },
    { where: 'its attributes', text: decodeEntities(attributes.join(APART)), isContent: true },
    ...data,
    ...drawings,
    { where: 'its source', text: setApart(source), isContent: false },
  ]
}

/** Those that hold no coordinates and no names of styles. */
const ATTRIBUTE = /\s(?!class=|style=|d=|points=|transform=|viewBox=)[\w:-]+="([^"]*)"/g
