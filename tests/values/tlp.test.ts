import { expect, it } from 'vitest'
import { TLP } from '../../src/briefing/markings.ts'
import { exceeds, TLP_LABELS } from '../../src/values/tlp.ts'

it('labels are those that documents are marked with, in the same order', () => {
  expect(TLP.map(({ label }) => label)).toEqual(TLP_LABELS)
})

it('a label exceeds every more open one, and none else', () => {
  const pairs = TLP_LABELS.flatMap((label, at) =>
    TLP_LABELS.map((ceiling, limit) => [label, ceiling, at < limit] as const),
  )
  for (const [label, ceiling, isStricter] of pairs)
    expect(exceeds(label, ceiling), `${label} under ${ceiling}`).toBe(isStricter)
  expect(exceeds('OURS', 'TLP:CLEAR')).toBe(false)
})
