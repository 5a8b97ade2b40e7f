/** A handling label: FIRST's Traffic Light Protocol 2.0, or one of the workspace's own. */
export interface Marking {
  readonly label: string
  /** CSS colours; TLP 2.0 gives them as hex values. */
  readonly foreground: string
  readonly background: string
}
