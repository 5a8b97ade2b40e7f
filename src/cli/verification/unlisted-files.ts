import { posix } from 'node:path'
import { fileStem, isNamedAsBuilt } from '../../documents/built-document.ts'
import { statesTheSame } from '../../editions/states-the-same.ts'
import { MANIFEST_NAME } from '../../export/distribution/manifest.ts'
import type { Edition } from '../../model/edition.ts'
import type { VerifiedDistribution } from './verify-distribution.ts'
import { isWhole, type VerifiedFile } from './verify-file.ts'

/** A file of a folder of which the provenance.json in it says nothing. */
export interface UnlistedFile {
  readonly name: string
  readonly state: UnlistedState
  /** What it holds of its own; null where no file of its kind carries a seal. */
  readonly file: VerifiedFile | null
}

/**
 * `same`: whole, and of the same statements, by another build of one edition. `other-edition`: of the same briefing, and
 * states something else. `unknown`: passes for a part of this edition by its name or by its seal, and is not shown to be one.
 * `other-briefing` and `foreign` do not pass for one.
 */
export type UnlistedState = 'same' | 'other-edition' | 'unknown' | 'other-briefing' | 'foreign'

/** How a file stands to the edition in whose folder it lies. */
export function standingOf(name: string, file: VerifiedFile | null, current: Edition): UnlistedState {
  if (file?.provenance.kind === 'read') {
    const { provenance } = file
    if (provenance.edition.head.id !== current.head.id) return 'other-briefing'
    if (!statesTheSame(provenance.edition, current)) return 'other-edition'
    return isWhole(file) ? 'same' : 'unknown'
  }
  return file?.isOurs || isNamedAsBuilt(name, fileStem(current.head)) ? 'unknown' : 'foreign'
}

/** Manifests of copies for recipients that are of another edition than the one in whose folder they lie. */
export const otherCopies = (
  distributions: readonly VerifiedDistribution[],
  { head }: Edition,
): readonly UnlistedFile[] =>
  distributions.flatMap(found => {
    if (found.kind !== 'read') return []
    const { id, edition, date } = found.distribution
    if (id === head.id && edition === head.edition && date === head.date) return []
    const name = posix.join(found.folder, MANIFEST_NAME)
    return [{ name, state: id === head.id ? 'other-edition' : 'other-briefing', file: null }]
  })

/** Whether a file cannot be mistaken for a part of the edition in whose folder it lies, or may be. */
export const isNoOther = ({ state }: UnlistedFile): boolean =>
  state !== 'other-edition' && state !== 'unknown'
