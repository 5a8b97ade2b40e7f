import type { HandoutSettings } from '../model/handout.ts'
import type { AuthoredOutline } from './outline-schema.ts'

/** What an outline says of its handout. `paper:` in the head holds where `handout:` names none. */
export function handoutSettings({ handout, paper }: Partial<AuthoredOutline>): HandoutSettings {
  const written: Written = typeof handout === 'object' ? handout : handout ? { design: handout } : {}
  return {
    design: written.design ?? 'notes',
    paper: written.paper ?? paper ?? 'A4',
    orientation: written.orientation ?? 'portrait',
    perPage: written['per-page'] ?? 3,
  }
}

type Written = Exclude<NonNullable<AuthoredOutline['handout']>, string>
