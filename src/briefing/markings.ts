import type { Marking } from '../model/marking.ts'

/**
 * Labels and colours of the Traffic Light Protocol 2.0 (FIRST, August 2022, "TLP definitions" and the table of
 * RGB values): coloured letters on black. The labels are exact: no space, capitals, a colon.
 */
export const STRICTEST: Marking = { label: 'TLP:RED', foreground: '#FF2B2B', background: '#000000' }

/** From the strictest to the most open. */
export const TLP: readonly Marking[] = [
  STRICTEST,
  { label: 'TLP:AMBER+STRICT', foreground: '#FFC000', background: '#000000' },
  { label: 'TLP:AMBER', foreground: '#FFC000', background: '#000000' },
  { label: 'TLP:GREEN', foreground: '#33FF00', background: '#000000' },
  { label: 'TLP:CLEAR', foreground: '#FFFFFF', background: '#000000' },
]

/** The marking of this label, or null where TLP 2.0 has none. */
export function findMarking(label: string): Marking | null {
  return TLP.find(marking => marking.label === label) ?? null
}
