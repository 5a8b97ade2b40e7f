/** The part of pngjs that the tests use; it brings no declarations. */
declare module 'pngjs' {
  export class PNG {
    readonly width: number
    readonly height: number
    readonly data: Uint8Array
    static readonly sync: {
      read(bytes: Uint8Array): PNG
    }
  }
}
