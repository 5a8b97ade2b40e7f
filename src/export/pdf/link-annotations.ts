import type { LinkDescription } from './links.ts'
import { objectText, type PdfFile } from './pdf-file.ts'
import type { PdfPage } from './pdf-pages.ts'
import { entriesOf } from './stamps/dictionary.ts'
import { textEntry, textString, withEntries } from './syntax.ts'

export interface DescribedLinks {
  readonly objects: readonly (readonly [number: number, content: string])[]
  readonly areAllDescribed: boolean
}

/**
 * The annotations of links with a description of where they lead (`Contents`; ISO 14289-1, 7.18.5). Chromium writes none.
 */
export function describeLinks(
  file: PdfFile,
  pages: readonly PdfPage[],
  links: readonly LinkDescription[],
): DescribedLinks {
  const descriptions = new Map(links.map(({ address, description }) => [address, description]))
  let areAllDescribed = true
  const objects = pages
    .flatMap(({ annotations }) => annotations)
    .flatMap(number => {
      const annotation = objectText(file, number)
      if (!annotation.includes('/Subtype /Link')) return []
      const address = addressOf(annotation)
      const description = address === null ? undefined : (descriptions.get(address) ?? address)
      if (description === undefined || description === '') {
        areAllDescribed = false
        return []
      }
      return [[number, withEntries(annotation, { Contents: textString(description) })] as const]
    })
  return { objects, areAllDescribed }
}

/** As the page wrote it: a place in the document with `#` before its name, or an address outside. */
function addressOf(annotation: string): string | null {
  const entries = entriesOf(annotation)
  const place = entries.get('Dest')
  if (place?.startsWith('/')) return `#${nameText(place)}`
  return textEntry(entries.get('A') ?? '', 'URI')
}

/** What a name says: bytes that it cannot hold are written as `#` and two digits (ISO 32000-2, 7.3.5). */
function nameText(name: string): string {
  const bytes = name
    .slice(1)
    .replace(/#([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
