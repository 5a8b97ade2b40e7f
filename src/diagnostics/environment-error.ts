/**
 * Something outside the author's files stands in the way: no usable browser, a folder that cannot be written. The
 * message says what, the remedy what to do about it; both are printed as they stand, and the exit code is 2.
 */
export class EnvironmentError extends Error {
  readonly remedy: string
  constructor(message: string, remedy: string, options: { readonly cause?: unknown } = {}) {
    super(message, options)
    this.remedy = remedy
  }
}
