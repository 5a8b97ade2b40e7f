/** Auxiliaries, modals and copulas: any of them makes a sentence. */
const AUXILIARIES = words(
  "am is are was were be been being isn't aren't wasn't weren't has have had hasn't haven't hadn't do does did don't doesn't didn't will won't would can cannot can't could may might must shall should",
)

/** Past forms that do not end in -ed, and presents of the same verbs where they are no common noun. */
const IRREGULAR = words(
  `became began begun blew bore bought broke brought built burnt came caught chose chosen cost crept cut dealt died drew drank drove ate fell
  felt fled flew forbade forgot fought found froze gave got went grew hid hit held hung heard hurt kept knew known laid led left lent let lit
  lost made meant met paid put quit ran rang read rose said sang sank sat saw sent set shook shone shot showed shown shut slept slid spoke
  spent split spread sprang stole stood struck stuck swore swam swept swung taken took taught tore told thought threw thrown understood woke won
  wore withdrew withdrawn wrote written seen done gone sought sold shrank underwent overtook foresaw`,
)

/** Verbs that headlines use. Their -s form, and their plain form behind a plural, are taken for verbs. */
const STEMS = words(
  `accept accuse add admit affect agree aid aim allow announce appear apply approve argue arrive ask attack attend avoid back ban
  become begin believe belong blame block break bring build burn buy call carry cast cause change charge claim clear close come confirm conflict
  contain continue contradict control cost cover cross cut deal decide decline decrease delay deny depend describe destroy detain determine die
  differ disagree disappear dispute doubt draw drive drop ease emerge employ end enter escape exceed exist expand expect explain extend face fail
  fall favour fear feel fight find finish flee follow force free gain get give go grow halt happen help hide hit hold hope identify imply impose
  improve include increase indicate involve join keep kill know lack last launch lead learn leave let lie limit link lose make matter mean meet
  miss move need note object occur offer open oppose order outweigh overtake own pass pay persist plan point pose predict prefer prepare present
  prevent produce promise prove provide publish pull push put raise reach receive recruit reduce refuse reject rely remain remove replace report
  require resemble resign respond rest return reveal rise rule run say see seek seem sell send serve set shift show shut sign slow speak spread
  stand start state stay stem stop strike suffer suggest support survive take target tell tend think threaten trail treat trigger try turn
  use vary vote wait want warn weaken widen win withdraw withhold work worsen count date feed fit form hang hinge mark match name place rest sit train`,
)

/** Words that end in -ed and are no verbs. */
const NOT_PAST = words(
  'shed bed red seed speed feed need hundred united sacred naked ted breed weed greed indeed deed creed alleged wicked kindred unmanned biased',
)

/**
 * Whether a title holds a finite verb, as far as its forms tell: it errs towards yes, so that "no" can be trusted.
 * English.
 */
export function hasFiniteVerb(title: string): boolean {
  const found =
    title
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}]+(?:'[\p{L}]+)?/gu) ?? []
  return found.some((word, index) => isVerb(word, found.slice(0, index)))
}

function isVerb(word: string, before: readonly string[]): boolean {
  if (AUXILIARIES.has(word) || IRREGULAR.has(word) || /'(?:re|ll|ve|d)$/.test(word)) return true
  if (/^(?:it|that|there|who|what|he|she|here|where)'s$/.test(word)) return true
  if (/[^e]ed$/.test(word) && word.length > 3 && !NOT_PAST.has(word)) return true
  const last = before.at(-1)
  // A command ("Move the drums") is told from a noun by nothing but its place: it is left to the author.
  if (last === undefined || NOUN_FOLLOWS.has(last)) return false
  // "Reports differ", "the counts of the dead fit together"; but not "the port report".
  if (STEMS.has(word)) return before.some(earlier => PLURALS.has(earlier) || /[^s]s$/.test(earlier))
  return presentOf(word).some(stem => STEMS.has(stem))
}

/** Behind these stands a noun. */
const NOUN_FOLLOWS = words(
  'a an the of in on at by for from to with without into over under after before between against about its their his her our your this these no any each every',
)

const PLURALS = words(
  'we they you i who people men women children police both all many few most some others two three four five six seven eight nine ten',
)

/** What a form in -s can be the third person of. */
function presentOf(word: string): string[] {
  if (!/s$/.test(word) || /ss$/.test(word)) return []
  return [word.slice(0, -1), word.replace(/es$/, ''), word.replace(/ies$/, 'y')]
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/))
}
