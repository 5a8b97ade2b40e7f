/** A part of a finished file that can be searched. */
export interface ReadablePart {
  /** Where it is, in words: "page 3", "its metadata". */
  readonly where: string
  readonly text: string
  /**
   * Whether it holds what readers are told, so that a single word in it means something; else it also holds the terms of
   * a format.
   */
  readonly isContent: boolean
}

/** A finished file, unpacked. */
export interface ReadableFile {
  readonly name: string
  readonly parts: readonly ReadablePart[]
  /** Whether a picture, byte for byte or, where a format packs it anew, of its size in pixels, is in it. */
  readonly holdsPicture: (picture: SoughtPicture) => boolean
}

export interface SoughtPicture {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly width: number
  readonly height: number
}
