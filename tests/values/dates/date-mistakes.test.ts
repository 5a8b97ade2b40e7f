import { expect, it } from 'vitest'
import { hintForDate } from '../../../src/values/dates/date-mistakes.ts'

it.each([
  ['2026-06-31', 'June 2026 has 30 days.'],
  ['2025-02-29', 'February 2025 has 28 days.'],
  ['2025-13-01', 'There is no month 13. Write it as 2025-02-11, 2025-02 or 2025 (EDTF).'],
  ['2025-2-1', 'Write it as 2025-02-01.'],
  ['next week', 'Write it as 2025-02-11, 2025-02 or 2025 (EDTF).'],
])('says of %s what is wrong with it', (text, hint) => {
  expect(hintForDate(text)).toBe(hint)
})
