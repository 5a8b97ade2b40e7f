import type { PdfMetadata } from './pdf-metadata.ts'

/**
 * The metadata as an XMP packet (ISO 16684-1) with Dublin Core, XMP basic and PDF properties, the same facts as in the
 * document information. `accessibility` is the part of ISO 14289 (PDF/UA) that the file says it keeps to, or null.
 */
export function xmpPacket(metadata: PdfMetadata, producer: string, accessibility: 1 | null): string {
  const { title, author, subject, keywords, lang, date, creator } = metadata
  const moment = `${date}T00:00:00Z`
  const properties = [
    `<dc:format>application/pdf</dc:format>`,
    `<dc:title>${alternative(title)}</dc:title>`,
    author === null ? '' : `<dc:creator><rdf:Seq>${item(author)}</rdf:Seq></dc:creator>`,
    subject === null ? '' : `<dc:description>${alternative(subject)}</dc:description>`,
    keywords.length === 0 ? '' : `<dc:subject><rdf:Bag>${keywords.map(item).join('')}</rdf:Bag></dc:subject>`,
    keywords.length === 0 ? '' : `<pdf:Keywords>${escapeXml(keywords.join(', '))}</pdf:Keywords>`,
    `<dc:language><rdf:Bag>${item(lang)}</rdf:Bag></dc:language>`,
    `<dc:date><rdf:Seq>${item(date)}</rdf:Seq></dc:date>`,
    `<pdf:Producer>${escapeXml(producer)}</pdf:Producer>`,
    `<xmp:CreatorTool>${escapeXml(creator)}</xmp:CreatorTool>`,
    `<xmp:CreateDate>${moment}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${moment}</xmp:ModifyDate>`,
    `<xmp:MetadataDate>${moment}</xmp:MetadataDate>`,
    accessibility === null ? '' : `<pdfuaid:part>${accessibility}</pdfuaid:part>`,
  ].filter(property => property !== '')
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/">
${properties.join('\n')}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`
}

const alternative = (text: string): string =>
  `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`

const item = (text: string): string => `<rdf:li>${escapeXml(text)}</rdf:li>`

/** XML 1.0 has no way to write most control characters; they are left out. */
function escapeXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 lacks.
  const allowed = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
  return allowed.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
