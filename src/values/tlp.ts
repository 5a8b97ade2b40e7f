/** Labels of the Traffic Light Protocol 2.0 (FIRST, August 2022), from the strictest to the most open. */
export const TLP_LABELS = ['TLP:RED', 'TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR'] as const

export type TlpLabel = (typeof TLP_LABELS)[number]

/** Whether what is marked with one label may not stand in a document that is marked with another. */
export function exceeds(label: string, ceiling: string): boolean {
  const labels: readonly string[] = TLP_LABELS
  const allowed = labels.indexOf(ceiling)
  const asked = labels.indexOf(label)
  return allowed >= 0 && asked >= 0 && asked < allowed
}
