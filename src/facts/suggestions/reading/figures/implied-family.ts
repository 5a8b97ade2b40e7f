import type { Family } from '../../grammar/families.ts'
import type { Frame } from '../../grammar/frames.ts'
import { isPerson } from '../../grammar/nouns.ts'
import type { Role } from './figure-role.ts'

/** Kinds of happening that leave no doubt of what became of people. Those moved, held or lost may be so in several ways. */
const IMPLIED: Readonly<Partial<Record<Frame, Family>>> = {
  dead: 'killed',
  hurt: 'injured',
  saved: 'rescued',
  captive: 'captured',
  freed: 'released',
  escaped: 'escaped',
}

/**
 * A role with what became of people where no verb of a family tells it, but one kind of happening does: "brought out alive".
 * `frames`: what is told of them by their own verb or noun, and not by their clause: "volunteers trying to save the seals".
 */
export function withImpliedFamily(role: Role, counted: string | null, frames: readonly Frame[]): Role {
  const [frame] = frames
  const isTold = role.family !== null || role.isDoing === true || frame === undefined || frames.length > 1
  if (isTold || counted === null || !isPerson(counted)) return role
  return { ...role, family: IMPLIED[frame] ?? null }
}
