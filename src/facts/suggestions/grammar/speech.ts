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

/** Verbs that follow a quotation or go before one and mark its speaker. */
export const isSaying = (lemma: string): boolean => SAYING.has(lemma)
