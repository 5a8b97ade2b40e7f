/** Nouns without a plural. */
const UNCOUNTED: ReadonlySet<string> = new Set(
  'damage aid turnout crew staff police cattle money food rice wheat maize oil fuel water'.split(' '),
)

/** The plural of a lower-case noun; of what has no plural, the noun. */
export function pluralOf(noun: string): string {
  if (/s$|people$/.test(noun) || UNCOUNTED.has(noun)) return noun
  if (/man$/.test(noun)) return noun.replace(/man$/, 'men')
  if (/[^aeiou]y$/.test(noun)) return noun.replace(/y$/, 'ies')
  return /(?:sh|ch|x)$/.test(noun) ? `${noun}es` : `${noun}s`
}

const IRREGULAR: Readonly<Record<string, string>> = {
  find: 'found',
  take: 'taken',
  send: 'sent',
  put: 'put',
  make: 'made',
  give: 'given',
  see: 'seen',
  hold: 'held',
  lose: 'lost',
  win: 'won',
  buy: 'bought',
  sell: 'sold',
  build: 'built',
  pay: 'paid',
  cut: 'cut',
  hit: 'hit',
  bring: 'brought',
  keep: 'kept',
  set: 'set',
  shoot: 'shot',
  sink: 'sunk',
  burn: 'burned',
  fight: 'fought',
  catch: 'caught',
  teach: 'taught',
  tell: 'told',
  drive: 'driven',
  throw: 'thrown',
  draw: 'drawn',
  break: 'broken',
  feed: 'fed',
  lead: 'led',
  meet: 'met',
  read: 'read',
  spend: 'spent',
  write: 'written',
  bear: 'born',
  beat: 'beaten',
  shut: 'shut',
  lay: 'laid',
  strike: 'struck',
  hide: 'hidden',
  ban: 'banned',
  drop: 'dropped',
  plan: 'planned',
  stop: 'stopped',
  ship: 'shipped',
  admit: 'admitted',
  submit: 'submitted',
  commit: 'committed',
  permit: 'permitted',
  trap: 'trapped',
  rob: 'robbed',
  grab: 'grabbed',
  steal: 'stolen',
  seek: 'sought',
  choose: 'chosen',
  weep: 'wept',
  forecast: 'forecast',
  shed: 'shed',
  fly: 'flown',
  fall: 'fallen',
  forbid: 'forbidden',
}

/** Verbs that things do and that are not done to them, and those that say nothing. */
const NO_PARTICIPLE: ReadonlySet<string> = new Set(
  'come go fight be have remain stand spend number total include live stay work serve say tell become rise die sleep lie sit run speak seem attend mean get begin start last face share put estimate cost take allow cause suffer boost rely force let order prompt leave'.split(
    ' ',
  ),
)

/** The participle by which what a verb is done to is described: "seized"; null for verbs that are not done to anything. */
export function participleOf(verb: string): string | null {
  if (NO_PARTICIPLE.has(verb) || !/^[a-z]+$/.test(verb)) return null
  if (IRREGULAR[verb]) return IRREGULAR[verb] ?? null
  if (/e$/.test(verb)) return `${verb}d`
  // One syllable with a short vowel doubles its end: "pegged".
  if (/^[^aeiou]+[aeiou][bdgmnprt]$/.test(verb)) return `${verb}${verb.at(-1)}ed`
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`
  return `${verb}ed`
}
