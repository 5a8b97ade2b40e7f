import { allSlides, presentSlide } from './slides.ts'
import { partOf, put } from './speaker-window.ts'
import { aheadBy, STANDING, secondsOf, start, stop, total, type Watch, writeTime } from './timer.ts'
import type { Say } from './words.ts'

/** The time of the talk: counted from the first slide turned in view of the speaker, or from the button. */
export interface TalkTime {
  /** A slide has been turned. */
  turned(): void
  toggle(): void
  reset(): void
  /** Writes all times into the speaker view. */
  write(view: Window): void
}

/** Keeps the time of the talk. */
export function keepTime(page: Document, say: Say): TalkTime {
  let watch: Watch = STANDING
  /** Of the talk when the present slide came up, in seconds. */
  let slideBegan = 0
  const of = (seconds: number): string =>
    seconds > 0 ? say('time-planned', { time: writeTime(seconds) }) : ''
  return {
    turned() {
      const now = Date.now()
      if (watch === STANDING) watch = start(watch, now)
      slideBegan = secondsOf(watch, now)
    },
    toggle() {
      watch = (watch.since === null ? start : stop)(watch, Date.now())
    },
    reset() {
      watch = STANDING
      slideBegan = 0
    },
    write(view) {
      const now = Date.now()
      const elapsed = secondsOf(watch, now)
      const slides = allSlides(page)
      const planned = slides.map(({ dataset }) => 60 * Number(dataset['minutes'] ?? 0))
      const index = slides.indexOf(presentSlide(page) as HTMLElement)
      // Less than a second is no difference.
      const ahead = Math.trunc(aheadBy(elapsed, index, planned))
      const pace = ahead > 0 ? 'pace-ahead' : ahead < 0 ? 'pace-behind' : 'pace-on-time'
      const isCompared = total(planned) > 0 && watch !== STANDING
      put(view, 'clock', new Date(now).toLocaleTimeString(page.documentElement.lang, { timeStyle: 'short' }))
      put(view, 'elapsed', writeTime(elapsed))
      put(view, 'planned', of(Math.round(total(planned))))
      put(view, 'slide-elapsed', writeTime(elapsed - slideBegan))
      put(view, 'slide-planned', of(planned[index] ?? 0))
      put(view, 'pace', isCompared ? say(pace, { time: writeTime(ahead) }) : '')
      partOf(view, 'pace').dataset['pace'] = pace
      put(view, 'timer', say(watch.since === null ? 'time-start' : 'time-stop'))
    },
  }
}
