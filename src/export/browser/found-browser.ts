/** A browser's program, before it is started. */
export interface FoundBrowser {
  /**
   * `given`: named by the user. `managed`: put in its cache by Puppeteer. `installed`: the machine's own.
   * `bundled`: the headless shell inside @sparticuz/chromium.
   */
  readonly kind: 'given' | 'managed' | 'installed' | 'bundled'
  readonly path: string
  /** Added to the variables of the browser's process, and of no other. */
  readonly variables: Readonly<Record<string, string>>
}
