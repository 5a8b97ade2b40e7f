/** Longest name in UTF-8, under every file system's bound with room for a number and a temporary ending. */
const LONGEST_BYTES = 120
/** Names that Windows keeps for devices. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/**
 * A file's name as it can stand on every file system and in YAML without quotes: letters, digits, dots, hyphens and low
 * lines; the rest are hyphens. It keeps its extension.
 */
export function safeName(name: string): string {
  const dot = name.lastIndexOf('.')
  const hasExtension = dot > 0 && /^\.[A-Za-z0-9]{1,8}$/.test(name.slice(dot))
  const extension = hasExtension ? name.slice(dot) : ''
  const stem = (hasExtension ? name.slice(0, dot) : name)
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
  const bounded = bound(stem)
  return `${bounded === '' ? 'text' : DEVICES.test(bounded) ? `${bounded}-text` : bounded}${extension}`
}

function bound(stem: string): string {
  let bounded = stem
  while (Buffer.byteLength(bounded) > LONGEST_BYTES) bounded = [...bounded].slice(0, -1).join('')
  return bounded.replace(/[.-]+$/, '')
}
