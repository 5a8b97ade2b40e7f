import { connectDrawer } from './drawer.ts'
import { startDeck } from './deck.ts'

/** What runs inside a deck. Reveal and its notes plugin stand in scripts before this one. */
const deck = startDeck()
connectDrawer(document, deck)
