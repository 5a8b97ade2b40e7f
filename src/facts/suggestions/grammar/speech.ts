/** Lemmas of verbs that name who says something. */
export const SAYING: ReadonlySet<string> = new Set(
  'say tell report announce state claim add warn estimate declare confirm insist argue note assert testify explain believe acknowledge admit reckon stress disclose reveal calculate allege think write maintain recall suggest accuse deny put give'.split(
    ' ',
  ),
)

/** Verbs whose subject is the one who counted: "the fire service counted 16 injured". */
export const COUNTING: ReadonlySet<string> = new Set(
  'report confirm register count record estimate put announce list document log verify tally'.split(' '),
)

/** Verbs that are other things too, and name who says or thinks it only before "that" or a quotation. */
export const SAYING_THAT: ReadonlySet<string> = new Set(
  'agree assess conclude contend emphasise emphasize find hope indicate predict show vow'.split(' '),
)

/** Verbs that name who says it beside a quotation alone. */
export const QUOTED: ReadonlySet<string> = new Set(
  'ask boast comment complain continue cry joke lament observe plead quip recall remark reply shout sigh urge'.split(
    ' ',
  ),
)

/** Verbs of what nobody has said yet and is theirs all the same: "the director expects the slick to reach the coast". */
export const EXPECTING: ReadonlySet<string> = new Set('anticipate expect fear foresee forecast'.split(' '))
