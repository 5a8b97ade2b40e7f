import { createCipheriv, createHash, randomBytes } from 'node:crypto'
import { dictionaryOf } from '../stamps/dictionary.ts'

export interface Passwords {
  /** Opens the file; null for one that opens without. */
  readonly user: string | null
  /** Opens it with all rights; null for one that nobody knows. */
  readonly owner: string | null
}

/** The key of one file, and the dictionary by which a password leads to it. */
export interface Encryption {
  readonly dictionary: string
  /** Some bytes of the file, encrypted, with the vector that they begin with. */
  readonly encrypt: (bytes: Uint8Array) => Buffer
}

/** Longest password, in bytes of UTF-8: the rest of a longer one would be passed over. */
export const LONGEST_PASSWORD = 127

/** Reading aloud, copying and printing are allowed, changing is not (ISO 32000-2, table 22). */
const PERMISSIONS = ~0 & ~(1 << 3) & ~(1 << 5) & ~(1 << 8) & ~(1 << 10) & ~3

/**
 * An encryption with AES-256: the standard security handler, version 5, revision 6 (ISO 32000-2, 7.6.4.3 and 7.6.4.4;
 * algorithms 8, 9 and 10). Its key is random.
 */
export function newEncryption({ user, owner }: Passwords): Encryption {
  const key = randomBytes(32)
  const userBytes = passwordBytes(user ?? '')
  const ownerBytes = owner === null ? randomBytes(32) : passwordBytes(owner)
  const [U, UE] = entriesFor(userBytes, Buffer.alloc(0), key)
  const [O, OE] = entriesFor(ownerBytes, U, key)
  const permissions = Buffer.alloc(16, 0xff)
  permissions.writeInt32LE(PERMISSIONS, 0)
  permissions.write('Tadb', 8, 'latin1')
  randomBytes(4).copy(permissions, 12)
  const dictionary = dictionaryOf({
    Filter: '/Standard',
    V: '5',
    R: '6',
    Length: '256',
    CF: '<</StdCF <</AuthEvent /DocOpen /CFM /AESV3 /Length 32>>>>',
    StmF: '/StdCF',
    StrF: '/StdCF',
    O: hexadecimal(O),
    OE: hexadecimal(OE),
    U: hexadecimal(U),
    UE: hexadecimal(UE),
    P: String(PERMISSIONS),
    Perms: hexadecimal(withoutPadding('aes-256-ecb', key, null, permissions)),
    EncryptMetadata: 'true',
  })
  return {
    dictionary,
    encrypt(bytes) {
      const vector = randomBytes(16)
      const cipher = createCipheriv('aes-256-cbc', key, vector)
      return Buffer.concat([vector, cipher.update(bytes), cipher.final()])
    },
  }
}

/** What the standard asks of a password's Unicode (RFC 4013), as far as it changes what people type. */
function passwordBytes(password: string): Buffer {
  return Buffer.from(password.normalize('NFKC')).subarray(0, LONGEST_PASSWORD)
}

/** The entry that a password is checked with, and the one that holds the key (algorithms 8 and 9). */
function entriesFor(password: Buffer, userEntry: Buffer, key: Buffer): readonly [Buffer, Buffer] {
  const [validation, keySalt] = [randomBytes(8), randomBytes(8)]
  const check = Buffer.concat([hashOf(password, validation, userEntry), validation, keySalt])
  const wrapping = hashOf(password, keySalt, userEntry)
  return [check, withoutPadding('aes-256-cbc', wrapping, Buffer.alloc(16), key)]
}

/** Algorithm 2.B of ISO 32000-2: 32 bytes. */
function hashOf(password: Buffer, salt: Buffer, userEntry: Buffer): Buffer {
  let hash = createHash('sha256').update(password).update(salt).update(userEntry).digest()
  for (let round = 0, last = 0; round < 64 || last > round - 32; round++) {
    const once = Buffer.concat([password, hash, userEntry])
    const repeated = Buffer.concat(Array.from({ length: 64 }, () => once))
    const encrypted = withoutPadding('aes-128-cbc', hash.subarray(0, 16), hash.subarray(16, 32), repeated)
    // 256 leaves 1 when it is divided by 3: the sum of the bytes leaves what the number leaves.
    const remainder = encrypted.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3
    hash = createHash(HASHES[remainder] ?? 'sha256')
      .update(encrypted)
      .digest()
    last = encrypted.at(-1) ?? 0
  }
  return hash.subarray(0, 32)
}

const HASHES = ['sha256', 'sha384', 'sha512']

function withoutPadding(algorithm: string, key: Buffer, vector: Buffer | null, bytes: Buffer): Buffer {
  const cipher = createCipheriv(algorithm, key, vector).setAutoPadding(false)
  return Buffer.concat([cipher.update(bytes), cipher.final()])
}

const hexadecimal = (bytes: Buffer): string => `<${bytes.toString('hex')}>`
