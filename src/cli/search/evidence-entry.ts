import type { EvidenceQuote } from '../../corpus/index/evidence-quote.ts'

/** A piece of evidence as YAML, to be pasted under `evidence:` of a fact. */
export function evidenceEntry(source: string, { quote, prefix, suffix }: EvidenceQuote): string {
  const fields = { source, quote, prefix, suffix }
  return Object.entries(fields)
    .flatMap(([key, text]) => (text === undefined ? [] : [`${key}: ${yamlText(text)}`]))
    .map((line, index) => `${index === 0 ? '- ' : '  '}${line}`)
    .join('\n')
}

/** Words that YAML 1.1 or 1.2 readers take for something else than text. */
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n)$/i

/**
 * A text as a YAML scalar: bare where it begins with a letter and holds nothing that could be read otherwise, here or by
 * a reader of YAML 1.1; else in quotes.
 */
export function yamlText(text: string): string {
  const isBare =
    /^\p{L}/u.test(text) &&
    !/: |:$| #|["'{}[\]\\|>&*!%@`\p{C}\u2028\u2029]|\s$/u.test(text) &&
    !RESERVED.test(text)
  if (isBare) return text
  return text.includes('"') ? `'${text.replaceAll("'", "''")}'` : `"${text.replaceAll('\\', '\\\\')}"`
}
