import { provenanceOf } from '../export/provenance.ts'
import { EMPTY_SEAL, sealHtml } from '../export/seal.ts'
import type { Briefing } from '../model/briefing.ts'
import { type DeckParts, renderDeck } from '../render/deck.ts'
import type { Rendering } from '../render/rendering.ts'
import type { Session } from '../session.ts'
import type { PackageFiles } from '../workspace.ts'
import { reportMissing } from './render-briefing.ts'

/** The deck: one HTML file with everything in it, its provenance too, and sealed. */
export async function deckFile(
  session: Session,
  briefing: Briefing,
  rendering: Rendering,
  version: string,
): Promise<Uint8Array> {
  const { html, missing } = await renderDeck(rendering, deckParts(session, briefing, version))
  reportMissing(missing, briefing, session)
  return sealHtml(html)
}

/** What a deck holds besides its slides, its seal empty. */
export const deckParts = ({ packageFiles }: Session, briefing: Briefing, version: string): DeckParts => ({
  revealStyle: dependency(packageFiles, 'reveal.js/dist/reveal.css'),
  scripts: [
    dependency(packageFiles, 'reveal.js/dist/reveal.js'),
    text(packageFiles.own('dist/client.js'), 'dist/client.js'),
  ],
  provenance: provenanceOf(briefing, { version, built: [] }),
  seal: `sha256:${EMPTY_SEAL}`,
})

const dependency = (files: PackageFiles, path: string): string => text(files.dependency(path), path)

function text(bytes: Uint8Array | null, path: string): string {
  if (bytes === null) throw new Error(`${path} is not installed. Run npm ci, which builds the package.`)
  return new TextDecoder().decode(bytes)
}
