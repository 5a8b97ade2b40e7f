/**
 * A place in one of the author's files. Offsets are UTF-16 indices into the file's decoded text
 * (no byte-order mark, line ends as they stand); line and column are computed only when printed.
 */
export interface Span {
  /** Path from the workspace's root, with forward slashes. */
  readonly file: string
  readonly start: number
  /** One past the last character; equal to `start` for a place between characters. */
  readonly end: number
}

/** A half-open range of UTF-16 indices into some text. */
export interface Range {
  readonly start: number
  readonly end: number
}
