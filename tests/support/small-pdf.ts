/** A PDF of pages with a line of text each, in the form in which Chromium writes: one classic table, its content as it is. */
export function smallPdf(pages: readonly { readonly text: string; readonly size?: string }[]): Buffer {
  const first = 7
  const objects = [
    '<</Title (After \\(the\\) fire)\n/Producer (Skia/PDF m147)>>',
    `<</Type /Catalog\n/Pages 3 0 R\n/Lang (en)\n/Metadata 5 0 R\n/StructTreeRoot 6 0 R>>`,
    `<</Type /Pages\n/Count ${pages.length}\n/Kids [${pages.map((_, index) => `${first + 2 * index} 0 R`).join(' ')}]>>`,
    '<</Type /Font\n/Subtype /Type1\n/BaseFont /Helvetica>>',
    streamOf('/Type /Metadata /Subtype /XML', '<x:xmpmeta><rdf:RDF xmlns:rdf="r"></rdf:RDF></x:xmpmeta>'),
    '<</Type /StructTreeRoot>>',
    ...pages.flatMap(({ text, size = '0 0 594.96 841.92' }, index) => [
      `<</Type /Page\n/Parent 3 0 R\n/MediaBox [${size}]\n/Resources <</Font <</F1 4 0 R>>>>\n/Annots [<</Type /Annot /Subtype /Link /Rect [0 0 9 9] /A <</S /URI /URI (https://a.example)>>>>]\n/Contents ${first + 2 * index + 1} 0 R>>`,
      streamOf('', `.24 0 0 -.24 0 841 cm\nBT\n/F1 40 Tf\n1 0 0 -1 300 300 Tm\n(${text}) Tj\nET\n`),
    ]),
  ]
  let written = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = written.length
    written += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`
  const trailer = `trailer\n<</Size ${objects.length + 1}\n/Root 2 0 R\n/Info 1 0 R\n/ID [<aa> <aa>]>>\n`
  return Buffer.from(`${written}${table}${trailer}startxref\n${written.length}\n%%EOF\n`, 'latin1')
}

const streamOf = (entries: string, content: string): string =>
  `<<${entries} /Length ${content.length}>>\nstream\n${content}\nendstream`
