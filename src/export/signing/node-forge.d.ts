/** What citedeck uses of node-forge, which brings no types. */
declare module 'node-forge' {
  export interface Certificate {
    readonly subject: { getField(name: string): { readonly value: string } | null }
    readonly validity: { readonly notBefore: Date; readonly notAfter: Date }
    readonly publicKey: PublicKey
  }
  /** Of an RSA key. */
  export interface PublicKey {
    readonly n: { compareTo(other: unknown): number }
  }
  interface Bag {
    readonly key?: PublicKey | null
    readonly cert?: Certificate | null
  }
  interface Pkcs12 {
    getBags(filter: { readonly bagType: string }): Readonly<Record<string, readonly Bag[] | undefined>>
  }
  export interface Asn1 {
    readonly tagClass: number
    readonly type: number
    /** Bytes, one a character; or what it is made of. */
    readonly value: string | readonly Asn1[]
  }
  /** Reading takes its bytes away. */
  interface ByteBuffer {
    getBytes(): string
  }
  const forge: {
    readonly asn1: {
      readonly Class: { readonly UNIVERSAL: number; readonly CONTEXT_SPECIFIC: number }
      readonly Type: { readonly SET: number; readonly UTCTIME: number }
      create(tagClass: number, type: number, isConstructed: boolean, value: readonly Asn1[]): Asn1
      derToOid(bytes: unknown): string
      /** All bytes are read, and bit strings decoded, unless told. */
      fromDer(
        bytes: ByteBuffer,
        options?: { readonly parseAllBytes: boolean; readonly decodeBitStrings: boolean },
      ): Asn1
      generalizedTimeToDate(time: string): Date
      toDer(value: Asn1): ByteBuffer
      utcTimeToDate(time: string): Date
    }
    readonly util: { createBuffer(bytes: string): ByteBuffer }
    readonly pki: {
      readonly oids: Readonly<
        Record<'certBag' | 'messageDigest' | 'pkcs8ShroudedKeyBag' | 'signingTime', string>
      >
      certificateToPem(certificate: Certificate): string
    }
    readonly pkcs12: {
      pkcs12FromAsn1(asn1: Asn1, strict: boolean, password: string): Pkcs12
      toPkcs12Asn1(
        key: PublicKey,
        certificates: readonly Certificate[],
        password: string,
        options: { readonly algorithm: string; readonly count: number },
      ): Asn1
    }
  }
  // biome-ignore lint/style/noDefaultExport: the package has no other.
  export default forge
}
