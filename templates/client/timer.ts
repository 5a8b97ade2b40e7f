/** The talk's time, in seconds: a watch that can be stopped, and how it stands against the plan. */

export interface Watch {
  /** Seconds counted before it was last started. */
  readonly before: number
  /** When it was last started, in milliseconds; null while it stands. */
  readonly since: number | null
}

export const STANDING: Watch = { before: 0, since: null }

export function secondsOf({ before, since }: Watch, now: number): number {
  return before + (since === null ? 0 : Math.max(0, now - since) / 1000)
}

export function start(watch: Watch, now: number): Watch {
  return watch.since === null ? { ...watch, since: now } : watch
}

export function stop(watch: Watch, now: number): Watch {
  return { before: secondsOf(watch, now), since: null }
}

/**
 * By how many seconds a speaker is ahead of the plan on a slide, counted from 0; below 0 behind it. It is 0 for as long as
 * the slide is planned to be shown. `planned` holds the seconds of each slide.
 */
export function aheadBy(elapsed: number, slide: number, planned: readonly number[]): number {
  const begins = total(planned.slice(0, slide))
  const ends = begins + (planned[slide] ?? 0)
  return elapsed < begins ? begins - elapsed : Math.min(0, ends - elapsed)
}

export function total(seconds: readonly number[]): number {
  return seconds.reduce((sum, each) => sum + each, 0)
}

/** "0:07", "12:30", "1:02:30": whole seconds, without those that are not full. */
export function writeTime(seconds: number): string {
  const whole = Math.floor(Math.abs(seconds))
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  const small = String(whole % 60).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${small}` : `${minutes}:${small}`
}
