import { describe, expect, it } from 'vitest'
import { aheadBy, STANDING, secondsOf, start, stop, writeTime } from '../../templates/client/timer.ts'

const MINUTE = 60_000

describe('the watch of the speaker view', () => {
  it('counts from when it is started, and not while it is stopped', () => {
    const stopped = stop(start(STANDING, 0), 2 * MINUTE)
    expect(secondsOf(stopped, 9 * MINUTE)).toBe(120)
    expect(secondsOf(start(stopped, 9 * MINUTE), 10 * MINUTE)).toBe(180)
  })

  it('goes on when it is started again while it runs', () => {
    const running = start(STANDING, 0)
    expect(secondsOf(start(running, MINUTE), 2 * MINUTE)).toBe(120)
  })

  it('never counts back when the clock is set back', () => {
    expect(secondsOf(start(STANDING, 5 * MINUTE), 0)).toBe(0)
  })
})

describe('against the plan, a speaker', () => {
  const planned = [60, 120, 60]

  it('is on time for as long as the slide is planned to be shown', () => {
    expect([60, 100, 180].map(elapsed => aheadBy(elapsed, 1, planned))).toEqual([0, 0, 0])
  })

  it('is ahead by what is left until the slide should have come', () => {
    expect(aheadBy(45, 1, planned)).toBe(15)
  })

  it('is behind by what has gone since the slide should have gone', () => {
    expect(aheadBy(200, 1, planned)).toBe(-20)
  })

  it('has the end of the talk before them on a slide that nothing is planned for', () => {
    expect(aheadBy(200, 3, planned)).toBe(40)
    expect(aheadBy(300, 3, planned)).toBe(-60)
  })
})

it.each([
  [0, '0:00'],
  [7.9, '0:07'],
  [754, '12:34'],
  [-754, '12:34'],
  [3723, '1:02:03'],
])('%s seconds are written %s', (seconds, written) => {
  expect(writeTime(seconds)).toBe(written)
})
