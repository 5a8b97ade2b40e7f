import type { DocumentFindings } from './document.ts'

/** What is raised when findings are read otherwise, so that what was kept before is not taken. */
const VERSION = 14

/** Findings of a document as bytes, to be kept beside its content. */
export function encodeFindings(findings: DocumentFindings): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ version: VERSION, findings }))
}

/**
 * Findings that were kept; null for those of another version, of another date of issue (relative dates were counted from
 * it), and for what is damaged. They take the source's id of today: one content may have had another.
 */
export function decodeFindings(
  bytes: Uint8Array | null,
  source: string,
  issued: string | null,
): DocumentFindings | null {
  if (bytes === null) return null
  try {
    const { version, findings } = JSON.parse(new TextDecoder().decode(bytes)) as {
      version: number
      findings: DocumentFindings
    }
    return version === VERSION && findings.issued === issued ? { ...findings, source } : null
  } catch {
    return null
  }
}
