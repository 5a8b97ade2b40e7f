/** Tables of words, made when the first title is looked at. */
interface Tables {
  /** Auxiliaries, modals and copulas: any of them makes a sentence. */
  readonly auxiliaries: ReadonlySet<string>
  /** Past forms that do not end in -ed, and presents of the same verbs where they are no common noun. */
  readonly irregular: ReadonlySet<string>
  /** Verbs that headlines use. Their -s form, and their plain form behind a plural, are taken for verbs. */
  readonly stems: ReadonlySet<string>
  /** The same of verbs whose -s form is first a noun: their plain form alone. */
  readonly nounish: ReadonlySet<string>
}

let made: Tables | null = null

function tables(): Tables {
  made ??= {
    auxiliaries: words(AUXILIARIES),
    irregular: words(IRREGULAR),
    stems: words(STEMS),
    nounish: words(NOUNISH),
  }
  return made
}

const AUXILIARIES =
  "am is are was were be been being isn't aren't wasn't weren't has have had hasn't haven't hadn't do does did don't doesn't didn't will won't would can cannot can't could may might must shall should"

const IRREGULAR = `became began begun blew bore bought broke brought built burnt came caught chose chosen cost crept cut dealt died drew drank drove ate fell
  felt fled flew forbade forgot fought found froze gave got went grew hid hit held hung heard hurt kept knew known laid led left lent let lit
  lost made meant met paid put quit ran rang read rose said sang sank sat saw sent set shook shone shot showed shown shut slept slid spoke
  spent split spread sprang stole stood struck stuck swore swam swept swung taken took taught tore told thought threw thrown understood woke won
  wore withdrew withdrawn wrote written seen done gone sought sold shrank underwent overtook foresaw`

const STEMS = `accept accuse add admit affect agree aid aim allow announce appear apply approve argue arrive ask attack attend avoid back ban
  become begin believe belong blame block break bring build burn buy call carry cast cause change charge claim clear close come confirm conflict
  contain continue contradict control cost cover cross cut deal decide decline decrease delay deny depend describe destroy detain determine die
  differ disagree disappear dispute doubt draw drive drop ease emerge employ end enter escape exceed exist expand expect explain extend face fail
  fall favour fear feel fight find finish flee follow force free gain get give go grow halt happen help hide hit hold hope identify imply impose
  improve include increase indicate involve join keep kill know lack last launch lead learn leave let lie limit link lose make matter mean meet
  miss move need note object occur offer open oppose order outweigh overtake own pass pay persist plan point pose predict prefer prepare present
  prevent produce promise prove provide publish pull push put raise reach receive recruit reduce refuse reject rely remain remove replace report
  require resemble resign respond rest return reveal rise rule run say see seek seem sell send serve set shift show shut sign slow speak spread
  stand start state stay stem stop strike suffer suggest support survive take target tell tend think threaten trail treat trigger try turn
  use vary vote wait want warn weaken widen win withdraw withhold work worsen count date feed fit form hang hinge mark match name place rest sit train
  abandon absorb accelerate achieve acknowledge acquire adapt adjust adopt advise affirm aggravate allege alter amass amend annul
  anticipate apologise apologize appoint arise arrest assemble assert assess assign assume assure attain attract avert await baffle balk bolster
  bypass cancel cease celebrate cite cling coincide collide combine commit compare compete complain complete comply concede conceal conclude
  condemn confine confront conquer consider consist consolidate constitute construct consult converge convict cope correspond corroborate create
  criticise criticize cripple crumble curb curtail dampen debunk declare decry deepen defend defer defy demolish deplete deploy deport derail
  deserve detect deter deteriorate deviate diminish disband discard disclose discover dismiss displace disprove disrupt dissolve distinguish
  distort diverge divide dodge dominate downplay drag drown dwarf dwindle earn elect eliminate embrace enable encounter encourage endanger endorse
  endure enforce engage engulf enjoy enlarge enlist ensure entail erase erode erupt escalate establish evacuate evade evaporate evolve exaggerate
  examine exclude exhaust exonerate explode expose fade falter flare flounder fluctuate forbid foresee forget forgive founder freeze fulfil gather
  generate grapple guarantee halve hamper harden hasten haunt hesitate hinder ignite ignore impede impress incite incur infect infer inflict inform
  inhabit inherit inject injure inspire insist install intend intensify interpret intervene invade invest investigate invite invoke jeopardise
  jeopardize justify lag lament languish lessen liberate linger loom loosen lower lure maintain manage merge merit mislead miscount mourn multiply
  mutate negotiate nominate obey obscure observe obstruct obtain oust outlast outnumber outpace overcome overestimate overlap overlook override
  oversee overshadow overstate overturn overwhelm owe perish persuade plead plummet plunge postpone pour precede preclude prevail
  presume proceed proclaim prohibit prolong prompt propose prosecute protect provoke quit rebuild rebut recede reckon recognise recognize recommend
  reconsider reconstruct recover rectify redraw reflect regain regard reinforce relate relent relinquish relocate renew renounce reopen repeal
  repel replicate reproach resent resist resolve restore restrain restrict resume retain retake retaliate retract retrieve revert revise revive
  revoke ruin scatter secure seize separate settle shatter shorten shrink shrug shun sink slash smoulder smuggle snub soar soften solve stagnate
  stabilise stabilize steal steer stray strengthen stumble subside succeed succumb sue suffice summon surpass surround suspend sustain swallow sway
  swell tackle taper tarnish testify thicken thrive throw thwart tighten topple transform trickle underestimate undergo underline undermine
  underscore understate understand undertake unearth unfold unite unravel unveil uphold urge vanish veer verify vie violate vow wane waver weigh
  wither withstand wrangle`

const NOUNISH = `appeal arm balance bank battle beat benefit boost boycott brace breach capture chase clash collapse combat crash demand deter double drain drift
  edge echo export feature flood flow focus forecast fuel fund grip guard harm hike hinge hire import jail jump knock leak lean leap level lift list loot
  measure mirror mount narrow near object pause peak permit pile plague praise press profit protest quarrel question race rally ration rebound recall
  release repair repeat reply rescue resort retreat rival rock rush sag salvage save scale scrap seal shape share shelter shelve signal
  silence slide slip slump spark spill spiral split sponsor stall stem stick stir strain strip struggle supply surface surge surrender swing
  switch tally tear tie tilt tip torch touch tour trace trade transfer trap travel trim triple tumble update upset venture veto visit voice void
  warrant weather welcome witness worry wound wreck yield`

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
  return found.some((word, index) => isVerb(word, found.slice(0, index), found[index + 1]))
}

function isVerb(word: string, before: readonly string[], next: string | undefined): boolean {
  const { auxiliaries, irregular, stems, nounish } = tables()
  if (auxiliaries.has(word) || irregular.has(word) || /'(?:re|ll|ve|d)$/.test(word)) return true
  if (/^(?:it|that|there|who|what|he|she|here|where)'s$/.test(word)) return true
  if (/[^e]ed$/.test(word) && word.length > 3 && !NOT_PAST.has(word)) return true
  const last = before.at(-1)
  // A command ("Move the drums") is told from a noun by nothing but its place: it is left to the author.
  if (last === undefined || NOUN_FOLLOWS.has(last)) return false
  // "Reports differ", "the counts of the dead fit together", "ministry and union agree"; but not "the port report".
  const isPlural =
    (before.length >= 3 && before.includes('and')) ||
    before.some(earlier => PLURALS.has(earlier) || /[^s]s$/.test(earlier))
  if (stems.has(word) || nounish.has(word)) return isPlural
  if (!PLURALS.has(last) && presentOf(word).some(stem => stems.has(stem))) return true
  // "Hospital halves its count", "insurers fight the bill": between two nouns an article follows nothing but a verb.
  const isThirdPerson = /[^s]s$/.test(word) && !/[^s]s$/.test(last)
  return (
    next !== undefined && ARTICLES.has(next) && (isThirdPerson || /[^s]s$/.test(last)) && !IS_SMALL.test(word)
  )
}

const ARTICLES = new Set(['a', 'an', 'the', 'its', 'their', 'his', 'her', 'our'])
/** What may stand between a plural and an article without being a verb. */
const IS_SMALL =
  /^(?:.{1,2}|and|but|nor|for|from|with|into|onto|over|under|after|before|between|against|about|without|amid|among|across|along|behind|beyond|during|inside|near|outside|per|past|since|through|throughout|toward|towards|until|upon|via|within|than|when|where|while|as|plus|versus|despite|beside|besides|around|above|below|like|unlike|whose|that|all|both|half|twice|.*ly|.*ing)$/

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
