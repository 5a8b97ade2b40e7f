import { type Dice, dice } from './random.ts'

/** An event that never happened: what every report of it can tell. */
export interface Invented {
  readonly facts: readonly Fact[]
  /** A statement that was handed to all reporters. */
  readonly statement: string
  /** Names that a report may use in its own sentences. */
  readonly cast: Cast
}

/** The ways in which different reporters put one thing. */
type Fact = readonly string[]

interface Cast {
  readonly people: readonly string[]
  readonly places: readonly string[]
  readonly bodies: readonly string[]
}

const GIVEN =
  'Muhammad Ahmed Yusuf Karim Layla Sergei Dmitri Olga Ivan Natalia Pedro Lucia Miguel Rosa Chen Wei Amara Kwame Ngozi Tariq Hassan Fatima Selim Aylin Johan Ingrid Lars Marta Pavel Zofia'.split(
    ' ',
  )
const FAMILY =
  'Rahmani Khalidov Petrenko Okafor Mensah Vasquez Delgado Lindqvist Haraldsen Nowak Zielinski Qasimi Ghaffari Yilmaz Demirtash Kuznetsov Morozova Abubakar Tshabalala Castellan Brankovic Hadzic Laurentis Mbeki Sokolov Farouqi Jamali Orhan Vikram Chaudhry Thapa Gurung Perera Mahato Ostrow Kellermann Dubois Fontaine Harcourt Whitby'.split(
    ' ',
  )
const TOWNS =
  'Kharistan Bolvadi Mirzapur Ostrava Tarkhan Qalandar Velikoye Senboro Almeria Dunmore Halvik Zarechny Pokhari Luanga Matadi Corrientes Esmeral Kardak Yenikoy Brezovo Gornji Sandvik Rautara Kisumbe Talovka'.split(
    ' ',
  )
const BODIES =
  'Ministry of Transport|Red Crescent|National Rescue Service|Mining Inspectorate|Bureau of Statistics|Seismic Institute|Port Directorate|Health Council|Border Guard|Electricity Board|Farmers League|Teachers Union|Central Bank|Water Authority|Anti-Corruption Office'.split(
    '|',
  )
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)
const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')

const thousands = (value: number): string => value.toLocaleString('en-US')

/** An event of its own cast and figures. `region` gives events of one region their towns and bodies in common. */
export function inventEvent(seed: number, region = seed): Invented {
  const own = dice(seed)
  const shared = dice(region + 7_000_000)
  const places = shared.shuffle(TOWNS).slice(0, 6)
  const bodies = shared.shuffle(BODIES).slice(0, 5)
  const families = own.shuffle(FAMILY).slice(0, 9)
  const people = families.map(family => `${own.pick(GIVEN)} ${family}`)
  const cast = { people, places, bodies }
  return { facts: factsOf(cast, own), statement: statementOf(cast, own), cast }
}

const last = (name: string): string => name.split(' ').at(-1) ?? name

function statementOf({ people, places }: Cast, own: Dice): string {
  return (
    `“We will rebuild ${places[0]} with the help of all our partners, and nobody will be left out in the cold this winter. ` +
    `The commission of ${last(people[0] ?? '')} will look at every document and every contract of the last ${own.number(5, 30)} years,” the government said in a statement.`
  )
}

function factsOf({ people: p, places: t, bodies: b }: Cast, own: Dice): Fact[] {
  const n = (low: number, high: number): string => thousands(own.number(low, high))
  const day = own.pick(DAYS)
  const month = own.pick(MONTHS)
  const date = own.number(1, 28)
  const [dead, hurt, homes, money, years, km] = [
    n(12, 90),
    n(100, 900),
    n(1200, 9000),
    own.number(2, 60) / 10,
    own.number(3, 40),
    own.number(15, 400),
  ]
  const [soldiers, percent, missing, calls, trucks, wards, fine, height] = [
    n(1100, 9000),
    own.number(11, 89),
    n(13, 99),
    n(2000, 30000),
    n(21, 300),
    own.number(4, 18),
    n(20000, 900000),
    own.number(4, 60),
  ]
  const year = own.number(1961, 2019)
  return [
    [
      `At least ${dead} people were killed and ${hurt} injured when a dam burst above ${t[0]} on ${day}, the ${b[0]} said.`,
      `A dam failure above ${t[0]} on ${day} has left at least ${dead} dead and ${hurt} hurt, according to the ${b[0]}.`,
      `The ${b[0]} put the toll of ${day}'s dam collapse near ${t[0]} at ${dead}, with ${hurt} wounded.`,
    ],
    [
      `The water reached ${t[1]}, ${km} kilometres downstream, before dawn on ${date} ${month}.`,
      `Before sunrise on ${month} ${date} the flood had arrived in ${t[1]}, some ${km} kilometres away.`,
      `In ${t[1]}, ${km} kilometres further down the valley, people woke to the flood on ${month} ${date}.`,
    ],
    [
      `${p[0]}, who heads the ${b[1]}, said that ${homes} homes had been destroyed.`,
      `Some ${homes} houses are gone, ${p[0]} of the ${b[1]} told reporters.`,
      `The ${b[1]} counts ${homes} ruined houses, said its head, ${p[0]}.`,
    ],
    [
      `President ${p[1]} flew to ${t[2]} and promised $${money} million for the families.`,
      `In ${t[2]}, President ${p[1]} pledged ${money} million dollars in aid to the victims' families.`,
      `${money} million dollars will go to the families, President ${p[1]} announced during a visit to ${t[2]}.`,
    ],
    [
      `The dam was built in ${year} by engineers from ${t[3]} and had been repaired ${own.number(2, 9)} times.`,
      `Engineers from ${t[3]} put up the wall in ${year}.`,
      `Put up in ${year}, the dam was the work of a company from ${t[3]}.`,
    ],
    [
      `${p[2]}, a farmer in ${t[1]}, lost ${own.number(12, 80)} cows and the house of his parents.`,
      `“I heard a sound like a train,” said ${p[2]}, a farmer from ${t[1]}.`,
      `${p[2]} of ${t[1]} climbed a mulberry tree and stayed there for ${own.number(3, 19)} hours.`,
    ],
    [
      `The ${b[2]} sent ${soldiers} soldiers and ${trucks} trucks to the valley.`,
      `${soldiers} troops with ${trucks} lorries are on their way, the ${b[2]} said.`,
      `Troops are clearing the road from ${t[4]}, the ${b[2]} said.`,
    ],
    [
      `An inspection had found cracks ${years} months ago, but ${p[3]}, then deputy director, did not close the gates.`,
      `Cracks were noted ${years} months before the disaster; ${p[3]}, the deputy director at the time, kept the gates open.`,
      `${p[3]} rejected an order to close the dam, according to documents seen by this newspaper.`,
    ],
    [
      `Prosecutors in ${t[4]} are looking at whether ${p[4]} may have taken bribes of ${fine} euros.`,
      `${p[4]} is suspected of taking ${fine} euros, prosecutors in ${t[4]} said.`,
      `An inquiry into ${p[4]} has been opened in ${t[4]}.`,
    ],
    [
      `About ${percent} percent of the valley is without power, the ${b[3]} said.`,
      `The ${b[3]} said that ${percent} per cent of customers had no electricity.`,
      `Most of the valley is dark, said ${p[5]} of the ${b[3]}.`,
    ],
    [
      `${missing} people are still missing, among them the mayor of ${t[5]}, ${p[6]}.`,
      `Among the ${missing} missing is ${p[6]}, mayor of ${t[5]}.`,
      `The mayor of ${t[5]}, ${p[6]}, has not been seen since.`,
    ],
    [
      `Hospitals in ${t[2]} opened ${wards} more wards, said ${p[7]}, a surgeon.`,
      `${p[7]}, a surgeon in ${t[2]}, has slept for ${own.number(2, 6)} hours since ${day}.`,
      `In ${t[2]} the surgeon ${p[7]} said that ${wards} wards had been added.`,
    ],
    [
      `The emergency line took ${calls} calls in one night, according to ${p[8]} of the ${b[4]}.`,
      `${p[8]}, who runs the line for the ${b[4]}, counted ${calls} calls.`,
      `More calls came than in all of ${year + 1}, the ${b[4]} said.`,
    ],
    [
      `The wave was ${height} metres high where the Zarya river bends, the ${b[1]} said.`,
      `Where the Zarya turns south the water stood ${height} metres high.`,
      `It was the worst flood on the Zarya since ${year - 20}.`,
    ],
  ]
}

/** Sentences that a reporter adds of his own: people, places and figures that no other report has. */
function ownSentences({ places }: Cast, own: Dice): string[] {
  const stranger = (): string => `${own.pick(GIVEN)} ${own.pick(FAMILY)}`
  const town = (): string => own.pick([...places, ...TOWNS])
  return [
    `On the road to ${town()}, ${stranger()} was selling bread from a cart as if nothing had happened.`,
    `“Nobody told us to leave,” said ${stranger()}, ${own.number(21, 84)}, in the school of ${town()}.`,
    `${stranger()} of the university of ${town()} has studied the valley for ${own.number(4, 30)} years and called the collapse a warning.`,
    `A bus with ${own.number(11, 49)} pilgrims from ${town()} was turned back at the bridge.`,
    `Insurers in ${town()} expect claims of ${own.number(3, 90)} million dollars, said ${stranger()}.`,
    `It rained for ${own.number(3, 12)} days in ${own.pick(MONTHS)}, more than in any year since ${own.number(1950, 2005)}.`,
    `${stranger()}, who lost a brother, waited at the gate of the barracks in ${town()}.`,
    `Opposition leader ${stranger()} asked in ${town()} for a new election by ${own.pick(MONTHS)}.`,
    `The price of flour rose by ${own.number(4, 45)} percent, traders in ${town()} said.`,
    `Schools in ${town()} and ${town()} stay closed until ${own.pick(DAYS)}.`,
    `Neighbours carried ${stranger()} on a door to the church of ${town()}.`,
    `The last accident of this kind, in ${own.number(1955, 2010)}, cost ${own.number(13, 400)} lives near ${town()}.`,
  ]
}

export interface Report {
  readonly sentences: readonly string[]
}

/**
 * One reporter's report: the news first, then most of the other facts in an order of his own, put in his own way, between
 * sentences of his own.
 */
export function report(event: Invented, seed: number): Report {
  const own = dice(seed)
  const [lead, ...rest] = event.facts
  const told = own.shuffle(rest).slice(0, own.number(8, 12))
  const said = told.map(fact => own.pick(fact))
  const extra = own.shuffle(ownSentences(event.cast, own)).slice(0, own.number(5, 9))
  const statement = own.chance(0.5) ? [event.statement] : []
  const body = interleave(said, [...extra, ...statement], own)
  return { sentences: [own.pick(lead ?? ['']), ...body] }
}

/** Both lists in their order, one among the other. */
function interleave(first: readonly string[], second: readonly string[], own: Dice): string[] {
  const [a, b] = [[...first], [...second]]
  const mixed: string[] = []
  while (a.length + b.length > 0) {
    const from = own.chance(a.length / (a.length + b.length)) ? a : b
    mixed.push(...from.splice(0, 1))
  }
  return mixed
}
