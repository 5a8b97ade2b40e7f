import { startAnnouncing } from './announce.ts'
import { startBlank } from './blank.ts'
import { startDeck } from './deck.ts'
import { startSearch } from './deck-search.ts'
import { listen } from './dom.ts'
import { startDrawer } from './drawer.ts'
import { startGoTo } from './go-to.ts'
import { startHelp } from './help.ts'
import { startLinks } from './links.ts'
import { startOverview } from './overview.ts'
import { startPointer } from './pointer.ts'
import { isForPrint, layOutForPrint } from './print.ts'
import { startProgress } from './progress.ts'
import { startReading } from './reading.ts'
import { startSourceText } from './source-text.ts'
import { startSpeaker } from './speaker.ts'
import { startTouch } from './touch.ts'
import { startWindows } from './windows.ts'
import { readWords } from './words.ts'

/**
 * What runs inside a deck. Reveal stands in a script before this one.
 *
 * The evidence stands behind the script in the file, and may still be read while the first slide is shown. Where the address
 * asks for a certain place it is waited for.
 */
const isAwaited = document.documentElement.dataset['aimed'] !== undefined
if (isAwaited && document.readyState === 'loading') listen(document, 'DOMContentLoaded', run)
else run()

function run(): void {
  if (isForPrint(location)) layOutForPrint(document)
  else start(document)
}

function start(page: Document): void {
  const deck = startDeck(page)
  const say = readWords(page)
  const text = startSourceText(page, deck, say)
  const drawer = startDrawer(page, deck, say, text)
  if (drawer) {
    startLinks(page, deck, drawer)
    startSearch(page, deck, say, drawer, text)
  }
  startGoTo(page, deck, say)
  startHelp(page, deck)
  startOverview(page, deck, say)
  startProgress(page, deck)
  startBlank(page, deck)
  startTouch(page, deck)
  startReading(page, deck)
  startAnnouncing(page, deck, say)
  startSpeaker(page, deck, say, drawer, startPointer(page, deck))
  startWindows(page, deck, say, drawer)
}
