import type { Token } from './token.ts'
import { STOPS } from './verbs.ts'

/**
 * What news tell of those and that which they count, a line for each kind of happening: words that two reports may use for
 * the same. "bring+out" is a verb with a word after it. A word may be of several kinds. Our own choice.
 */
const FRAMES = {
  dead: 'kill die drown perish dead death fatality slay massacre slaughter murder assassinate succumb body corpse life toll lose+life find+dead leave+dead execute behead shoot+dead burn+death burn+alive crush+death cost+life claim+life lynch strangle suffocate asphyxiate hang electrocute gun+down cut+down stab+death beat+death trample+death kill+instantly pass+away pronounce+dead confirm+dead feared+dead wipe+out butcher fatal obituary mourn claim take+life death+toll',
  hurt: 'injure wound hurt injury maim treat treatment hospitalise hospitalize admit hospital burn+injury take+hospital rush+hospital suffer+injury suffer+burn suffer+wound suffer+fracture sustain+injury sustain+burn sustain+wound receive+injury casualty bring+hospital fly+hospital patient collapse+heat in+hospital receive+treatment be+ill suffer+poisoning treat+poisoning concuss fracture bruise scald trample stab knife laceration injured need+treatment require+treatment need+treatment treat+injury treat+shock in+clinic critical+condition stretcher',
  critical: 'critical critically grave gravely intensive serious seriously severe severely life-threatening',
  lost: 'missing unaccounted vanish disappear trap trapped bury+under feared remain+inside look+for search+for miss fear+for still+inside dig+for unaccounted+for unreachable stray go+missing remain+missing list+missing report+missing be+missing whereabouts unknown bury entomb lose+contact lose+trace lose+touch hear+from sweep+away carry+away swallow',
  saved:
    'rescue save survive survivor pull+out pull+alive pull+safety pull+from bring+out bring+alive bring+safety bring+ashore dig+out dig+alive lift+out lift+off winch pluck haul+out haul+aboard pick+up free+rubble carry+out lead+out escape+alive escape+unhurt bring+surface alive unhurt unharmed unscathed rescue+from take+safety reach+safety swim+ashore swim+safety cling scramble+safety live+through walk+away free+wreckage free+from prise+from extricate fish+out recover+alive find+alive make+safety lift+safety carry+safety get+safety',
  displaced:
    'homeless displace displaced uproot flee evacuate evacuation evacuee relocate shelter refuge camp refugee refugee+cross leave+home move+out move+to spend+night shelter+in walk+out drive+from drive+out force+from force+out order+out take+shelter take+refuge seek+refuge sleep+rough sleep+outdoors abandon+home leave+foot leave+for accommodate house+in clear+out stream+out pour+out take+road cross+border cross+into leave+country sleep take+hall bring+hall take+school bring+school leave+area leave+village leave+town drive+home shift without+home resettle vacate lose+home lodge stay+with take+in exodus influx expel deport evict eviction turn+out throw+out force+home lose+roof stream+across stream+into pour+into pour+across arrive+since seek+shelter seek+safety seek+asylum find+shelter find+refuge camp+out live+camp live+tent internally ordered+leave ask+leave tell+leave',
  held: 'arrest detain detention custody jail imprison apprehend nab recapture round+up catch hold question face+charge charge+with under+arrest in+custody indict remand appear+court convict sentence on+trial accuse capture+police lock+up swoop pick+up take+custody take+in lock+away behind+bar put+trial put+away detainee round-up crackdown book prosecute arraign extradite',
  tried: 'acquit trial convict sentence on+trial go+trial stand+trial',
  captive:
    'capture hostage abduct abduction kidnap kidnapping captive captivity take+hostage take+away hold+hostage hold+captive remain+hand in+hand seize+people snatch+people herd hold carry+off march+off drive+off keep+prisoner still+hold miss+abduct ransom hijack take+prisoner take+captive keep+captive still+captive remain+captive remain+captivity in+captivity prisoner seize+hostage whisk+away',
  freed:
    'release free freed exchange hand+over let+go set+free return+home liberate swap come+home walk+free turn+loose go+free parole pardon amnesty bail let+out let+off emerge+captivity reunite exonerate',
  surrendered: 'surrender lay+arm hand+weapon give+themselves capitulate',
  abused: 'abuse molest rape assault mistreat torture beat',
  tested: 'test examine screen inspect check analyse analyze assess survey',
  trained: 'train teach recruit instruct',
  visited: 'visit tour draw attract',
  escaped:
    'escape break+out run+away at+large on+run get+away slip+away abscond bolt elude evade flee+scene flee+prison break+jail break+prison tunnel+out jailbreak',
  ill: 'infect infection sicken case sick fall+ill fall+sick contract diagnose test+positive come+down epidemic poison poisoning ill illness disease sickness suffer+from suffer+disease affected+by fever vomit hospital+symptom symptom infect+with affect+disease strike+down catch+disease develop+symptom show+symptom carrier positive sicken+by sick+from make+ill make+sick taken+ill tested+positive case+confirm confirm+case',
  helpers:
    'deploy mobilise mobilize dispatch search dig comb fight battle send assign work+night work+clear work+repair take+part on+duty at+work be+out stand+guard patrol despatch help join+search lead+search draft reinforce at+scene work+rubble tackle scour sift guard secure mobilisation mobilization respond battle+blaze fight+fire tackle+blaze fight+blaze rush+scene dispatch+to despatch+to fan+out volunteer involve+rescue involve+search participate+rescue participate+search join+rescue join+effort help+search take+rescue lead+rescue hunt+for work+rescue',
  crowd:
    'march rally gather demonstrate protest demonstration attend turn+out crowd pack fill+square take+street take+part assemble parade chant attendance converge mass flock throng line+street descend vigil mourner gather+outside converge+on occupy blockade picket+outside rally+outside procession turnout+at',
  strikers:
    'strike stoppage walkout walk+out walk+off stop+work down+tool stay+away stay+home join+strike picket absent strike+over refuse+work lay+tool strike+back join+stoppage join+walkout stay+out on+strike industrial+action down+tools join+action take+action walk+job stop+working call+strike',
  employed:
    'work employ staff job workforce employee payroll work+in work+at work+for provide+job hire recruit employer crew+of manpower headcount',
  dismissed:
    'dismiss sack lay+off layoff redundancy redundant axe shed cut+job lose+job job+go job+cut cut slash eliminate go cost+job job+lose lie+off job+threaten fire+worker threaten risk+job face+sack get+sack give+notice lose+livelihood make+redundant cull+job pink+slip furlough fire+staff shed+job job+loss loss+job close+loss let+go slim+down downsize trim retrench phase+out eliminate+position',
  inside:
    'aboard carry on+board inside board in+building travel ride crew+aboard passenger+aboard be+inside be+in in+mine underground on+shift work+in cram crowd+onto pack+into occupant occupy+building trapped+inside attend+party be+party be+concert be+aboard be+board at+time check+in staying enrol enroll house pupil+at study+at attend+school',
  room: 'capacity seat+for allow room+for build+for licence design+for mean+for permit hold+up limit',
  stranded:
    'strand stick stuck delay divert wait stop+between maroon cut+off halt wait+out sleep+airport camp+airport be+stuck',
  cancelled:
    'cancel cancellation ground suspend scrap call+off postpone put+off shelve abandon suspend+flight drop divert+flight reschedule',
  powerless:
    'electricity power without+power without+electricity without+light lose+power cut+off in+dark black+out blackout disconnect cut+supply without+water without+gas out+power reconnect restore+power outage darkness dark go+dark knock+out+power knock+power electricity+cut',
  ruined:
    'destroy wreck flatten collapse gut burn raze demolish damage ruin level bury fall+in tear+down topple buckle smash sweep+away wash+away crush swallow submerge flood inundate bring+down tear+off knock+down blow+down fall+down wreckage loss write+off lose destruction blacken scorch cover engulf affect foul hit unroof uninhabitable reduce+rubble reduce+ash set+fire torch vandalise devastate obliterate pulverise pulverize reduce+ruin tear+apart rip+off rip+apart blow+away flatten+home damage+by vandalize uproot+tree snap collapse+in swamp submerged ablaze charred incinerate consume level+ground bulldoze pull+down pull+apart knock+over sweep+into wipe+off torched burned burnt put+torch set+ablaze set+alight',
  closed:
    'close shut closure stay+shut stay+closed keep+shut remain+closed shutter mothball wind+up seal+off cordon close+door shutdown',
  seized:
    'seize confiscate impound intercept find recover discover uncover haul seizure contain weigh carry hide stash conceal bust smuggle capture+cargo sniff wrap total+weight swoop retrieve discovery cache stockpile trove turn+up dig+up net+haul catch+with stop+with shipment+of consignment bundle parcel',
  stolen:
    'steal rob loot take+away get+away escape+with make+off grab snatch theft haul robbery net burgle plunder take disappear+with vanish+with go+missing heist thief pinch pilfer lift hold-up loss+of get+with make+away run+off disappear+from miss+from take+from haul+worth robber raid+net embezzle siphon defraud swindle fraud hack theft+of',
  spilled:
    'leak escape spill release pour gush seep spew discharge pump+out flow slick pour+out ooze discharge+into pollute contaminate pour+into spew+into dump leak+into empty+into',
  culled: 'cull slaughter destroy put+down kill gas culling burn',
  perished: 'perish die dead death lose find+dead wash+up wash+ashore',
  tolled: 'record register count detect feel measure log monitor report',
  damage:
    'damage loss lose destroy cost suffer put+damage estimate+damage bill destruction ravage toll+economy inflict insure insurer estimate+loss loss+put',
  costs:
    'cost spend bill expense expenditure set+aside charge provision budget price run+to write+down cost+bank outlay invest investment pay+for pour+into burden overrun price+tag worth+of set+back',
  aid: 'aid relief lend lending grant pledge contribute contribution donate donation provide allocate approve promise give send release give+fund support help assistance commit offer earmark credit loan set+aside fund rush+aid package relief+fund assistance+worth deliver supply distribute hand+out airlift+supply set+up+fund subsidise subsidize bail+out bailout rescue+package',
  compensated:
    'compensate compensation payout payment pay receive get award promise offer give grant entitle hand+out go+to+family damages settle indemnify benefit refund award+damage lawsuit settlement payout+to pay+victim pay+family restitution redress reimburse',
  demanded:
    'demand ask seek want request claim appeal need requirement require call+for ransom sue demand+release insist press+for look+for want+for ransom+demand hold+ransom call sought bounty reward',
  offered:
    'offer propose proposal bid reject accept turn+down raise+offer refuse improve rise reward bounty put+forward table counter-offer bid+for',
  fined: 'fine penalty impose+fine penalise fin sanction levy punish order+pay liable penalty+of',
  bought:
    'buy purchase acquire pay sell sale deal takeover takeover+bid price bid value merger merge exchange offer snap+up stake buyout buy-out purchase+price divest auction auctioned hammer',
  worth:
    'worth value street+value fetch estimate+value value+at street price+at market+value insure+for appraise',
  raised: 'raise collect collection fund appeal subscribe donate donation subscription receive',
  earned:
    'profit earn earnings gain net+income surplus make+profit pre-tax after-tax make+loss report+loss post+profit post+loss deficit',
  sales: 'revenue turnover sales sale income receipts takings',
  won: 'win seat secure gain take hold poll receive lead get get+vote share majority vote elect return score capture+seat give lead+by ahead trail trail+with command support approval backing back endorse',
  turnout: 'turnout vote cast ballot electorate go+poll',
  grew: 'rise increase grow jump climb up gain surge soar expand growth add improve advance double triple quadruple boost expand+by accelerate swell mount',
  shrank:
    'fall drop decline decrease down shrink slump slide plunge lose ease dip cut reduce reduction downgrade plummet tumble shed contract halve cut+by dwindle sink retreat erode weaken',
  vaccinated: 'vaccinate immunise immunize inoculate jab dose vaccine vaccination immunisation target cover',
  recalled:
    'recall call+back withdraw replace go+back bring+back take+back return+workshop repair affect involve cover pull+shelf take+shelf remove+sale return+dealer defect faulty defective',
  affected:
    'affect hit concern involve expose breach steal compromise exploit leak+data leak+detail hack hacker expose+data lose+data steal+data access access+record compromise+account be+risk at+risk potentially disrupt',
  built:
    'build produce make manufacture assemble construct erect output production put+up churn+out turn+out complete finish erect+by',
  imported: 'import need require order buy ship shipment deliver',
  hungry:
    'hungry hunger starve famine go+hungry need+food need+aid need+help face+hunger malnourish undernourish depend starvation feed food+aid short+food go+without ration feed+people drought face+starvation risk+starvation in+need need+assistance',
  lived: 'live resident inhabitant population home+to dwell reside people+live',
  struck:
    'attack strike raid bomb bombing drop launch fire hit carry+out explode blast detonate go+off shell plant device shell+by rocket detonation mortar target+by hit+by',
  blazing: 'burn blaze rage fire',
  attackers:
    'attack storm seize hijack raid take burst enter hold+up ambush shoot assault gunman carry+out stage burst+in break+into smash drive+up force+way open+fire fire+at armed raid+on dress+as disguise masked mask wear wield',
  flown: 'fly airlift bring take take+out carry transport ferry bring+home fly+out fly+home bring+back lift',
  banned: 'ban bar exclude suspend embargo halt+import prohibit stop+import restrict',
  opened: 'open set+up establish run shelter+in look+after house provide+shelter take+in+people',
  derailed:
    'derail leave+rail plunge overturn jump+track come+off leave+track crash+into collide crash ram slam veer roll+over smash+into plough plow',
  returned:
    'return go+home come+back go+back return+home repatriate send+back head+home go+back+to resettle+in allow+return move+back',
} as const

export type Frame = keyof typeof FRAMES

/** A kind of happening; a verb of no known kind is a kind of its own: "to paddle". */
export type Happening = Frame | `to ${string}`

interface Lexicon {
  readonly single: ReadonlyMap<string, readonly Frame[]>
  readonly double: ReadonlyMap<string, readonly { readonly second: string; readonly frame: Frame }[]>
}

let made: Lexicon | null = null

function lexicon(): Lexicon {
  if (made) return made
  const single = new Map<string, Frame[]>()
  const double = new Map<string, { second: string; frame: Frame }[]>()
  for (const [frame, words] of Object.entries(FRAMES) as [Frame, string][])
    for (const word of words.split(' ')) {
      const [first = '', second] = word.split('+')
      if (second === undefined) single.set(first, [...(single.get(first) ?? []), frame])
      else double.set(first, [...(double.get(first) ?? []), { second, frame }])
    }
  made = { single, double }
  return made
}

/** Words after a verb that can be part of what it says. */
const REACH = 7

/** Kinds of happening that a word of a sentence, with the words after it, may tell; those of two words go before. */
export function framesAt(tokens: readonly Token[], at: number): readonly Frame[] {
  const token = tokens[at]
  if (!token) return []
  const { single, double } = lexicon()
  const frames = new Set<Frame>()
  for (const key of new Set([token.lemma, token.lower]))
    for (const { second, frame } of double.get(key) ?? [])
      for (let next = at + 1; next <= at + REACH && next < tokens.length; next += 1) {
        const after = tokens[next]
        if (!after || STOPS.has(after.text) || after.text === ',') break
        if (after.lower === second || after.lemma === second) frames.add(frame)
      }
  if (frames.size > 0) return [...frames]
  return single.get(token.lemma) ?? single.get(token.lower) ?? []
}

/** Kinds of happening that only people are counted in. */
const OF_PEOPLE: ReadonlySet<Happening> = new Set<Happening>([
  'saved',
  'displaced',
  'held',
  'captive',
  'freed',
  'hurt',
  'lost',
  'crowd',
  'strikers',
  'inside',
  'tried',
  'critical',
  'employed',
  'hungry',
  'lived',
])

/** Whether a bare figure of it counts people: "388 have been brought out alive". */
export const areOfPeople = (frames: readonly Happening[]): boolean => {
  const [first] = frames
  return first !== undefined && frames.every(frame => OF_PEOPLE.has(frame))
}

export const framesOf = (word: string): readonly Frame[] => lexicon().single.get(word) ?? []

/** "stranded", "wrecked", "striking": the verb that a participle is made of, where it is known. */
export function verbOf(word: string): string {
  const { single } = lexicon()
  const stems = [
    word,
    word.replace(/(?:ed|ing)$/, ''),
    word.replace(/(?:ed|ing)$/, 'e'),
    word.replace(/(.)\1(?:ed|ing)$/, '$1'),
  ]
  return stems.find(stem => single.has(stem)) ?? word
}
