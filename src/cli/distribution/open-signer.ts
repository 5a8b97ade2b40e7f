import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { EnvironmentError, explainFileError } from '../../diagnostics/environment-error.ts'
import type { Certificate } from '../../export/signing/certificate.ts'
import type { ManifestSigner } from '../../export/signing/manifest-signature.ts'
import type { Environment } from '../environment.ts'
import { askSecret } from './ask-secret.ts'

/** What signs a distribution: its manifest always, its copies where there is a certificate. */
export interface Signer {
  readonly manifest: ManifestSigner
  readonly certificate: Certificate | null
}

/**
 * Opens what `--sign` names: a certificate (.p12, .pfx), whose password is that of CITEDECK_CERTIFICATE_PASSWORD or is
 * asked for, or an Ed25519 key in PEM. Without it the user's own key signs, which is made when it is first needed.
 */
export async function openSigner(named: string | undefined, environment: Environment): Promise<Signer> {
  const { certificateSigner, keySigner } = await import('../../export/signing/manifest-signature.ts')
  if (named === undefined)
    return { manifest: keySigner(await ownKey(environment), 'Your key'), certificate: null }
  const bytes = readNamed(resolve(environment.cwd, named), named)
  if (!/\.(p12|pfx)$/i.test(named)) return { manifest: keySigner(bytes, named), certificate: null }
  const { openCertificate } = await import('../../export/signing/certificate.ts')
  const given = environment.variables['CITEDECK_CERTIFICATE_PASSWORD']
  const password =
    given ?? (await askSecret(`Password of ${named}: `, 'Give it in CITEDECK_CERTIFICATE_PASSWORD.'))
  const certificate = await openCertificate({ name: named, bytes, password, now: environment.now })
  return { manifest: certificateSigner(certificate), certificate }
}

function readNamed(path: string, named: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (cause) {
    const reason = existsSync(path) ? explainFileError(cause) : 'there is no such file'
    throw new EnvironmentError(
      `${named} cannot be read: ${reason}.`,
      'Name a .p12 file or a key with --sign FILE.',
      { cause },
    )
  }
}

/** The fingerprint of the user's own key; null where none has been made, or it cannot be read. */
export async function ownFingerprint(environment: Environment): Promise<string | null> {
  const path = keyPath(environment)
  if (!existsSync(path)) return null
  const { keySigner } = await import('../../export/signing/manifest-signature.ts')
  try {
    return keySigner(readFileSync(path), path).signedBy.fingerprint
  } catch {
    return null
  }
}

const keyPath = (environment: Environment): string =>
  join(configFolder(environment), 'citedeck', 'signing-key.pem')

/** The user's own key, in the folder for what programs are told to keep; readable by the user alone. */
async function ownKey(environment: Environment): Promise<string> {
  const path = keyPath(environment)
  if (existsSync(path)) return readFileSync(path, 'utf8')
  const { newSigningKey } = await import('../../export/signing/manifest-signature.ts')
  const key = newSigningKey()
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    writeFileSync(path, key, { mode: 0o600, flag: 'wx' })
  } catch (cause) {
    const message = `A key to sign with cannot be kept in ${path}: ${explainFileError(cause)}.`
    throw new EnvironmentError(message, 'Name a key or a certificate with --sign FILE.', { cause })
  }
  return key
}

function configFolder({ variables, home, platform }: Environment): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support')
  if (platform === 'win32') return variables['APPDATA'] || join(home, 'AppData', 'Roaming')
  return variables['XDG_CONFIG_HOME'] || join(home, '.config')
}
