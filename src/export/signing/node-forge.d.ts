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
    readonly type: number
    /** Bytes, one a character; or what it is made of. */
    readonly value: string | readonly Asn1[]
  }
  /** Of a SignedData (RFC 5652) what was read of its first signer. */
  interface SignedMessage {
    readonly certificates: readonly Certificate[]
    readonly rawCapture: { readonly authenticatedAttributes: readonly Asn1[]; readonly signature: string }
  }
  const forge: {
    readonly asn1: {
      readonly Class: { readonly UNIVERSAL: number }
      readonly Type: { readonly SET: number }
      create(tagClass: number, type: number, isConstructed: boolean, value: readonly Asn1[]): Asn1
      derToOid(bytes: unknown): string
      fromDer(bytes: unknown): Asn1
      toDer(value: Asn1): { getBytes(): string }
    }
    readonly util: { createBuffer(bytes: string): unknown }
    readonly pki: {
      readonly oids: Readonly<Record<'certBag' | 'messageDigest' | 'pkcs8ShroudedKeyBag', string>>
      certificateToPem(certificate: Certificate): string
    }
    readonly pkcs7: { messageFromAsn1(asn1: Asn1): SignedMessage }
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
