import { plainRuns, type Runs, run } from '../runs.ts'
import { viewChanges } from '../views/changes-view.ts'
import type { ChangeRowView, DocumentView } from '../views/view.ts'
import type { Views } from '../views/views.ts'
import { type Fields, textOf } from './content.ts'
import type { TableBody } from './matter.ts'

/** What has changed since an earlier edition, as a table: the claim, what was stated, what is so now. */
export function changesIn(fields: Fields, { views }: { readonly views: Views }): TableBody {
  const changes = fields.since?.kind === 'changes' ? viewChanges(fields.since.changes, views.book) : null
  const note = textOf(fields.note, views)
  const isLast = changes?.isLast !== false
  const beneath = plainRuns(
    [changes?.nothing, ...(isLast ? (changes?.beneath ?? []) : [])].filter(Boolean).join(' '),
  )
  return {
    kind: 'table',
    hasRowHeadings: true,
    columns: [views.book.say('claim'), changes?.before ?? '', views.book.say('change-now')].map(heading => ({
      heading: plainRuns(heading),
      isNumeric: false,
    })),
    rows: (changes?.rows ?? []).map(row => [
      claimOf(row),
      sideOf(row.before, row.absent, false),
      sideOf(row.after, row.absent, true),
    ]),
    note:
      isLast && note !== null
        ? [...beneath, ...(beneath.length > 0 ? plainRuns(' ') : []), ...note]
        : beneath,
    verdict: null,
  }
}

/** Which edition it is set against, and which of several slides it is. */
export function changesTitle({ since }: Fields, { book }: Views): Runs | null {
  if (since?.kind !== 'changes') return null
  const { heading, part } = viewChanges(since.changes, book)
  return plainRuns(`${heading}${part ?? ''}`)
}

const claimOf = ({ claim, cite, label }: ChangeRowView): Runs => [
  ...plainRuns(claim),
  ...(cite === null
    ? []
    : [run(String(cite.number), { isRaised: true, href: cite.href, label: cite.claim })]),
  ...plainRuns(`\n${label}`),
]

function sideOf(side: ChangeRowView['before'], absent: string, isStrong: boolean): Runs {
  if (side === null) return plainRuns(absent)
  return [run(side.value, { isStrong }), ...plainRuns(side.standing === null ? '' : `\n${side.standing}`)]
}

/** The correction notice of a first page, a line each. */
export function correctionLines({ corrections, words }: DocumentView): readonly string[] {
  if (corrections === null) return []
  const stated = (before: string | null): string =>
    before === null ? '' : `${words['corrections-stated']} ${before}. `
  return [
    `${corrections.heading}:`,
    ...corrections.firstRows.map(
      ({ claim, brief: { name, before, after, revised } }) =>
        `${name === null ? '' : `${name}: `}${claim}. ${stated(before)}${words['corrections-now']} ${after}.${revised === null ? '' : ` ${revised}`}`,
    ),
    ...(corrections.more === null ? [] : [corrections.more]),
  ]
}
