const MONTHS = 'January February March April May June July August September October November December'
const FORMS = 'Write it as 2025-02-11, 2025-02 or 2025 (EDTF).'

/** What is wrong with a text that is no date, and how one is written: for the hint of `invalid-date`. */
export function hintForDate(text: string): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text.trim()) ?? []
  if (year === '') return FORMS
  const name = MONTHS.split(' ')[Number(month) - 1]
  if (name === undefined) return `There is no month ${month}. ${FORMS}`
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  if (Number(day) > last) return `${name} ${year} has ${last} days.`
  const written = [year, month.padStart(2, '0'), ...(day === '' ? [] : [day.padStart(2, '0')])].join('-')
  return written === text.trim() ? FORMS : `Write it as ${written}.`
}
