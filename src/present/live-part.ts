import type { Phrasebook } from '../render/words.ts'
import type { PageSetup } from './messages.ts'

/** What every page that is served ends with: the script that listens to the server, and the styles of its panel. */
export interface LivePart {
  readonly script: string
  readonly style: string
}

/** A page with what keeps it up to date, at the end of its body. */
export function withLivePart(html: string, { script, style }: LivePart, setup: PageSetup): string {
  const end = html.lastIndexOf('</body>')
  const data = JSON.stringify(setup).replace(/</g, '\\u003c')
  const part = [
    `<style data-live>${style}</style>`,
    `<script type="application/json" id="live-setup">${data}</script>`,
    `<script data-live>${script.replace(/<\/(?=script)/gi, '<\\/')}</script>`,
  ]
  // Browsers ask the server for an icon where none is named.
  const head = html.slice(0, end).replace('</title>', '</title>\n<link rel="icon" href="data:,">')
  return `${head}${part.join('\n')}\n${html.slice(end)}`
}

/** Words that the script says, by the keys that it knows them by. */
export const liveWords = (book: Phrasebook): PageSetup['words'] =>
  Object.fromEntries(['copy', 'copied', 'offline', 'mistakes'].map(key => [key, book.say(`live-${key}`)]))
