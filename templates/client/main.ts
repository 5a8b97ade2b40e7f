import { startDeck } from './deck.ts'
import { connectDrawer } from './drawer.ts'

/** What runs inside a deck. Reveal and its notes plugin stand in scripts before this one. */
connectDrawer(document, startDeck(document))
