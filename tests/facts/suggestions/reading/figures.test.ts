import { describe, expect, it } from 'vitest'
import { figuresIn, findingsIn } from '../read-text.ts'

describe('what a figure counts', () => {
  it.each([
    ['The blast killed at least 12 people.', ['at least 12 → people killed']],
    ['Forty soldiers were wounded in the raid.', ['Forty → soldier injured']],
    ['The raid left 130 people dead.', ['130 → people killed']],
    ['The hospital counted 16 injured.', ['16 → people injured']],
    ['The death toll has risen to 78.', ['78 → people killed']],
    ['He put the number of dead at more than 100.', ['more than 100 → people killed']],
    ['Crews found 240 drums of solvent.', ['240 → drum']],
    ['Police seized 2.3 tonnes of cocaine.', ['2.3 → ton']],
    ['Two thirds of the roof fell in.', ['Two thirds → roof']],
    ['It was a magnitude 6.4 earthquake.', ['6.4 → magnitude']],
    ['A tremor of 4.3 on the Richter scale woke Orvel.', ['4.3 → magnitude']],
    ['Some 39 people are still missing.', ['Some 39 → people missing']],
    ['The number of missing people was 59.', ['59 → people missing']],
    ['The number of dead could pass 2,500.', ['2,500 → people killed']],
    ['The bodies of 28 people had been recovered.', ['28 → people killed']],
    ['Persons displaced: 53,200. Confirmed dead: 5.', ['53,200 → people homeless', '5 → people killed']],
    ['No fewer than 38 have been brought out alive.', ['No fewer than 38 → people rescued']],
    ['Some 600 people had been admitted to hospitals with burns.', ['Some 600 → people treated']],
    ['Five clerks, among them the cashier, were arrested.', ['Five → clerk arrested']],
    ['Five clerks are under arrest.', ['Five → clerk arrested']],
    ['Nine crew members were rescued.', ['Nine → crew rescued']],
    ['Crews pulled 28 bodies from the mud.', ['28 → people killed']],
    ['So far 21 bodies have been identified.', ['21 → people identified']],
    ['Then 34 bodies were handed to their families.', ['34 → people handed_over']],
    ['About 500 residents left their homes.', ['About 500 → civilian evacuated']],
    ['Some 70 people were believed to be on the ferry.', ['Some 70 → people aboard']],
    ['The crash killed all 86 people aboard.', ['86 → people killed']],
    ['All 132 hostages were freed.', ['132 → hostage released']],
    ['Crews raced to save 150 people trapped in the pit.', ['150 → people trapped']],
    ['The men threatened to kill the 132 passengers.', ['132 → passenger']],
    ['More than 100 fires are burning near Tarvel.', ['More than 100 → fire']],
    ['Some 70 people were crushed to death at the gate.', ['Some 70 → people killed']],
    ['Mobs beat four men to death in Orvel.', ['four → man killed']],
    ['Eleven people were taken to hospital with burns.', ['Eleven → people treated']],
    ['Some 93 people were still in hospital.', ['Some 93 → people treated']],
    ['Six men, four of them Danes, were arrested.', ['Six → man arrested', 'four → dane arrested']],
    ['All 117 people on the flight were killed.', ['117 → people killed']],
    ['The number of people moved out of their homes rose to 632.', ['632 → people evacuated']],
    ['About 6,000 tons of oil have escaped.', ['About 6,000 → ton']],
    ['Four gunmen took the bus.', ['Four → fighter']],
    ['So far 40 convicts have been caught.', ['40 → prisoner arrested']],
    ['Some 200 rescue workers dug all night.', ['Some 200 → rescuer']],
    ['Nine survivors were still being treated.', ['Nine → survivor treated']],
    ['The haul was worth $27 million.', ['$27 million → value']],
    ['Police put the street value of the drugs at $1.4 million.', ['$1.4 million → value']],
    ['The firm sold 33 mln shares.', ['33 mln → share']],
    ['The sea would rise by one metre.', ['one → metre']],
    ['Eight masked, heavily armed gunmen stormed the bank.', ['Eight → fighter']],
    ['Eight men in two vans burst through the gate.', ['Eight → man', 'two → van']],
    ['The toll rose to 33 Sunday.', ['33 → people killed']],
    ['The toll from the great earthquake tops 18,000.', ['18,000 → people killed']],
    ['Of 815 pupils 535 had not yet been accounted for.', ['815 → student', '535 → people missing']],
    ['Dara: 270 refugees have fled.', ['270 → refugee fled']],
    ['An exodus of 160 people to nearby villages began.', ['160 → people fled']],
    ['The dead include nine guards and two cooks.', ['nine → guard killed', 'two → cook killed']],
    [
      'At least 50 people are dead, including 12 guards.',
      ['At least 50 → people killed', '12 → guard killed'],
    ],
    [
      'The toll rose to 164, as crews raced to save 150 people trapped in the pit.',
      ['164 → people killed', '150 → people trapped'],
    ],
    ['More than 300 teenage schoolgirls have been abducted.', ['More than 300 → child captured']],
    ['Some 655 people lost their jobs.', ['Some 655 → people']],
    ['The army lost 13 soldiers.', ['13 → soldier killed']],
    ['At least 60 lost their lives in the fire.', ['At least 60 → people killed']],
    ['The death-roll is now given as 41.', ['41 → people killed']],
    ['Four robbers had carried out the raid.', ['Four → robber']],
    ['Some 7,400 men, women and children ate there.', ['Some 7,400 → people']],
    ['The ferry took on 118 passengers and crew.', ['118 → people']],
    ['The report named 300 “wanted robbers” in Orvel.', ['300 → robber']],
    ['The 9.4-kilometre tunnel was closed.', ['9.4 → kilometre']],
    ['A two-kilometre stretch was blocked.', ['two → kilometre']],
    ['A 900-page report was issued.', ['900 → page']],
    ['A 200-strong unit searched the wood.', ['200 → people']],
    ['The slick covers 30 square kilometres.', ['30 → square kilometre']],
    ['Winds of 180 km/h were measured.', ['180 → kph']],
    ['Two of his officers were killed.', ['Two → policeman killed']],
    ['All but 400 of the passengers have been flown home.', ['400 → passenger']],
    ['Twelve of the dead were firefighters.', ['Twelve → firefighter killed']],
    ['Nine of the victims were children.', ['Nine → child']],
    ['The court fined 40 men and sent seven abroad.', ['40 → man', 'seven → man']],
    ['The League won 33 seats, the Liberals nine.', ['33 → seat', 'nine → seat']],
    ['It has 41 beds for women and 17 for men.', ['41 → bed', '17 → bed']],
    ['The port has a fleet of eight.', ['eight → fleet']],
    ['The 1.5 tonnes of flour were seized in 2008.', ['1.5 → ton']],
    ['A clerk stole $486,000 from her church.', ['$486,000 → steal']],
    ['The ransom was $2 million.', ['$2 million → ransom']],
    ['The state raised compensation for families to $500.', ['$500 → compensation']],
    ['Losses could reach $300 million.', ['$300 million → lose']],
    ['The ferry, built to carry 60, had 112 on board.', ['60 → people aboard', '112 → people aboard']],
    ['About 900 were inside the hall.', ['About 900 → people']],
    ['The march drew 20,000 people. Police spoke of 8,000.', ['20,000 → people', '8,000 → people']],
    [
      'So far 1,000 have died. Doctors say that 1,000 is too low.',
      ['1,000 → people killed', '1,000 → people killed'],
    ],
    ['A quake measuring 6.3 struck Orvel.', ['6.3 → magnitude']],
    ['Of 64 boats, seven go out still.', ['64 → ship', 'seven → ship']],
    ['Police held 12 youths and found four home-made pistols.', ['12 → youth', 'four → pistol']],
    ['About 600 staff face the sack.', ['About 600 → worker']],
    ['The wreck holds about 800 dead Orvel seals.', ['about 800 → seal killed']],
    ['The dead now number 87.', ['87 → people killed']],
    ['Casualties were put at 301.', ['301 → people casualties']],
    ['Police rounded up 230 members of the gang.', ['230 → member']],
    ['The lorry carried drums of paint and 24 crates.', ['24 → crate']],
    ['The bank made a profit of £214 million last year.', ['£214 million → profit']],
    ['Profits fell by 12 per cent to £214 million.', ['12 per cent → profit', '£214 million → profit']],
    ['Damage is expected to run to $300 million.', ['$300 million → damage']],
    ['The ship held $9 million worth of ivory.', ['$9 million → value']],
    ['The strike cost the port $2 million a day.', ['$2 million → cost']],
    ['Unemployment rose to 9.4 per cent in March.', ['9.4 per cent → unemployment']],
    [
      'The slick is nine kilometres long. More than 60 took part in the search.',
      ['nine → kilometre', 'More than 60 → '],
    ],
  ])('%s', async (text, expected) => {
    expect(await figuresIn(text)).toEqual(expected)
  })

  it.each([
    ['Some 340 flights were put off.', 'cancelled'],
    ['The number of cancelled flights has risen to 1,900.', 'cancelled'],
    ['Fire gutted 30 shops.', 'ruined'],
    ['More than 300 rebels had laid down their arms.', 'surrendered'],
    ['Some 200 canoeists paddled home.', 'to paddle'],
    ['More than 1,000 were involved in the rescue effort.', 'helpers'],
    ['Some 2,300 people living downstream were told to leave.', 'displaced'],
    ['Homes in Pozo, the next village, were destroyed, 140 in all.', 'ruined'],
    ['Tarnia has taken in 30,000 refugees.', 'opened'],
  ])('is told by a verb of two words, or by what stands before its noun: %s', async (text, frame) => {
    const [figure] = await findingsIn(text, 'quantity')
    expect(figure?.frames).toContain(frame)
  })

  it('is of no year that others of them go back to', async () => {
    expect(await findingsIn('The report named 300 robbers going back to 1947.', 'quantity')).toMatchObject([
      { when: null },
    ])
  })

  it('is shared by figures that "and" joins', async () => {
    expect(await figuresIn('The bomb killed 170 villagers and 13 soldiers.')).toEqual([
      '170 → civilian killed',
      '13 → soldier killed',
    ])
  })

  it('is no part of the family that his sons are', async () => {
    expect(await figuresIn('Two of his sons were killed.')).toEqual([])
  })

  it('shares the verb that follows both', async () => {
    expect(await figuresIn('At least 52 villagers and seven soldiers were killed.')).toEqual([
      'At least 52 → civilian killed',
      'seven → soldier killed',
    ])
  })

  it('ends with "people" where a verb is taken for a noun', async () => {
    expect(await figuresIn('A list of 39 missing people conflicts with the ministry.')).toEqual([
      '39 → people missing',
    ])
  })

  it('is told by what it is said to be', async () => {
    const [, part] = await findingsIn('There were 90 Danes on the ferry. Three were children.', 'quantity')
    expect(part).toMatchObject({ counted: 'child', partitive: true })
  })

  it('is a difference where it is "fewer than"', async () => {
    expect(
      await findingsIn('The road toll stands at 45, eight fewer than last year.', 'quantity'),
    ).toMatchObject([{ family: 'killed' }, { dimension: 'difference', increment: true }])
  })

  it('is another for each verb of a sentence', async () => {
    expect(await figuresIn('The storm killed 60 people and injured more than 100 others.')).toEqual([
      '60 → people killed',
      'more than 100 → people injured',
    ])
  })

  it('is told in the sentence before where this one goes on from it', async () => {
    expect(
      await figuresIn('The town counted 16 injured. They were eleven dock workers and five sailors.'),
    ).toEqual(['16 → people injured', 'eleven → worker injured', 'five → sailor injured'])
  })

  it('is a part of others where it is "of them"', async () => {
    const [, part] = await findingsIn('Crews found 90 drums, 40 of them empty.', 'quantity')
    expect(part).toMatchObject({ counted: 'drum', partitive: true })
  })

  it('is a part of others where it is "of whom"', async () => {
    const [, part] = await findingsIn('Some 90 people fled, of whom 40 are sleeping in camps.', 'quantity')
    expect(part).toMatchObject({ partitive: true })
  })

  it('is what was counted before where somebody else gives the number', async () => {
    expect(
      await figuresIn(
        'The owner said that 90 people were trapped in the tower; the union said the number was nearer 130.',
      ),
    ).toEqual(['90 → people trapped', '130 → people trapped'])
    expect(await figuresIn('The toll was 54. This was later revised to at least 60.')).toEqual([
      '54 → people killed',
      'at least 60 → people killed',
    ])
    expect(await figuresIn('Some 24 people are missing; the army puts the missing at 16.')).toEqual([
      'Some 24 → people missing',
      '16 → people missing',
    ])
  })

  it('is no total where it comes on top', async () => {
    expect(await findingsIn('The ministry confirmed 14 new cases.', 'quantity')).toMatchObject([
      { increment: true },
    ])
  })
})

describe('what stands before its figure', () => {
  it.each([
    ['The rebels now number more than 2,500.', 'more than 2,500', 'fighter', 'rebels'],
    ['Its members number about 900.', 'about 900', 'member', 'members'],
    ['Refugees in the camp now total 14,000.', '14,000', 'refugee', 'Refugees'],
    ['Strikers at the yard numbered 150.', '150', 'striker', 'Strikers'],
    ['The rebels are thought to number 5,000.', '5,000', 'fighter', 'rebels'],
    ['The rebels numbered 1,200 last spring.', '1,200', 'fighter', 'rebels'],
    ['Visitors to the fair reached 12,000.', '12,000', 'visitor', 'Visitors'],
    ['Arrests stand at 45.', '45', 'people', 'Arrests'],
    ['Confirmed cases stood at 320 on Monday.', '320', 'case', 'Confirmed cases'],
    ['Its fighters are put at 4,000.', '4,000', 'fighter', 'fighters'],
    ['The garrison is estimated at 600.', '600', 'garrison', 'garrison'],
    ['The number of young strikers rose to 700.', '700', 'striker', 'young strikers'],
  ])('is counted: %s', async (text, value, counted, words) => {
    expect(await findingsIn(text, 'quantity')).toMatchObject([{ value: { words: value }, counted, words }])
  })

  it('gives way to a noun after the figure', async () => {
    expect(await figuresIn('The brigade numbers 800 men.')).toEqual(['800 → man'])
  })

  it('is no toll by itself', async () => {
    expect(await findingsIn('The death toll rose to 78.', 'quantity')).toMatchObject([{ words: null }])
  })
})

describe('who does it to others', () => {
  it.each([
    ['Two bombings in Orvel that killed nearly 100 people shook the coast.', 'Two → bombing'],
    ['Three gunmen killed 12 people.', 'Three → fighter'],
    ['Two storms have killed about 90 people since May.', 'Two → storm'],
    ['Two blasts wounded up to 60.', 'Two → bombing'],
    ['Nine officers arrested the mayor.', 'Nine → policeman'],
  ])('has come to no harm: %s', async (text, doer) => {
    const [first] = await figuresIn(text)
    expect(first).toBe(doer)
  })

  it.each([
    ['Three soldiers killed on Monday were brothers.', 'Three → soldier killed'],
    ['Three soldiers killed last week were brothers.', 'Three → soldier killed'],
    ['Twelve soldiers have been killed.', 'Twelve → soldier killed'],
    ['Some 12 killed 40 injured in Orvel.', 'Some 12 → people killed'],
  ])('is not whom it was done to: %s', async (text, killed) => {
    const [first] = await figuresIn(text)
    expect(first).toBe(killed)
  })
})

describe('what two figures share', () => {
  it('is their verb and neither place nor date, where each has its own', async () => {
    const text = 'It has killed hundreds across Tarvand since 2021 and 143 at a fair in Orvel on Monday.'
    expect(await findingsIn(text, 'quantity')).toMatchObject([
      { family: 'killed', sinceYear: true, when: null, context: { places: ['Tarvand'] } },
      { family: 'killed', sinceYear: false, when: { edtf: '2025-02-17' }, context: { places: ['Orvel'] } },
    ])
  })

  it('is quoted with the whole of what follows a bare figure', async () => {
    const text = 'The raids killed 90 people in Tarvand and 143 at a crowded open-air jazz concert.'
    const [, second] = await findingsIn(text, 'quantity')
    expect(text.slice(second?.quote.start, second?.quote.end)).toBe('143 at a crowded open-air jazz concert')
  })

  it('is the place where the first has none of its own', async () => {
    const text = 'The blast killed 12 guests and two cooks in Orvel.'
    expect(await findingsIn(text, 'quantity')).toMatchObject([
      { context: { places: ['Orvel'] } },
      { context: { places: ['Orvel'] } },
    ])
  })

  it.each([
    ['It has killed or injured close to 1,000 guests.', 'close to 1,000 → guest casualties'],
    ['Some 40 guests were killed and wounded in the blast.', 'Some 40 → guest casualties'],
  ])('may be two verbs: %s', async (text, figure) => {
    expect(await figuresIn(text)).toEqual([figure])
  })

  it('is no verb that comes after the one of the first', async () => {
    expect(await figuresIn('Gunmen took 90 hostages and 30 people died.')).toEqual([
      '90 → hostage captured',
      '30 → people killed',
    ])
  })
})

describe('what nobody would want', () => {
  it.each([
    ['an age', 'Lina Obay, 34, clung to a drum. A girl of 3 and a woman aged 83 were with her.'],
    ['ages between two', 'Men aged between 23 and 58 were there.'],
    ['a part of a compound', 'The 48-hour stoppage hit a 120-seat assembly.'],
    ['one of something', 'It was one of the worst storms, one resident said.'],
    ['a turn of phrase', 'He said three things, two times, to both sides.'],
    ['how many were asked', 'Two sources confirmed it.'],
    ['a time of day', 'It began at 4:12 a.m. and ended at twenty past five.'],
    ['a length of time in passing', 'Over the past two years he worked for five hours a day.'],
    ['a telephone number', 'Call (530) 555-0188 for news.'],
    ['an ordinal', 'It was the fifth forecast and the third strike.'],
    ['a name with a number in it', 'The fire was in shed 4 on Highway 49.'],
    ['where something is', 'It struck 70 miles northeast of Orvel, four blocks from the quay.'],
    ['how many there may be more', 'One or more might be under the rubble.'],
    ['a single one whose body is told of', 'They unloaded the body of one slain passenger.'],
    ['somebody’s own children', 'She lost her husband and three children.'],
    ['since when something was not', 'It was the highest rate in more than 16 years.'],
    ['a place that is called a half', 'They opened the western half of the quay.'],
  ])('%s', async (_, text) => {
    expect(await figuresIn(text)).toEqual([])
  })

  it('a sum that is told again in another currency', async () => {
    expect(await figuresIn('The ransom was £7 million ($9.7 million), or about €8 million.')).toEqual([
      '£7 million → ransom',
    ])
    expect(await figuresIn('They paid £7 million, and $2 million to their lawyers.')).toHaveLength(2)
  })

  it('a measure that is told again in other units', async () => {
    expect(
      await figuresIn('Winds of 73 miles per hour (117 kph) tore at the roof. The 20m (66ft) boat sank.'),
    ).toEqual(['73 → mph', '20 → metre'])
  })

  it('a long first line is a headline too', async () => {
    const headline = 'At least 28 miners die in a coal mine near Orvel and two days of mourning follow'
    expect(await figuresIn(`${headline}\n\nThe blast killed 28 miners.`)).toEqual(['28 → worker killed'])
  })

  it('a headline says again what its story says', async () => {
    expect(await figuresIn('Flood toll touches 52\n\nThe flood killed 52 people.')).toEqual([
      '52 → people killed',
    ])
  })
})

describe('who says it', () => {
  it.each([
    ['The blast killed 12 people, the governor said.', 'governor'],
    ['The governor said that the blast killed 12 people.', 'governor'],
    ['According to the interior ministry, the blast killed 12 people.', 'interior ministry'],
    ['The blast killed 12 people, the ministry’s spokeswoman, Rena Dovik, said.', 'Rena Dovik'],
    ['The blast killed 12 people, said Colonel Ana Ruiz.', 'Colonel Ana Ruiz'],
    ['The fire service counted 12 injured.', 'fire service'],
    ['HARKIN: The blast killed 12 people.', 'HARKIN'],
    ['A porter, who asked us to leave out his name, says the blast killed 12 people.', 'porter'],
    ['The blast killed 12 people.', null],
    ['The group claimed responsibility for the blast, which killed 12 people.', null],
  ])('%s', async (text, by) => {
    expect(await findingsIn(text, 'quantity')).toMatchObject([{ by }])
  })

  it('is no figure and no relative pronoun', async () => {
    expect(
      await findingsIn(
        'In addition to the 52 villagers and seven soldiers reported killed, two fled.',
        'quantity',
      ),
    ).toMatchObject([{ by: null }, { by: null }, { by: null }])
  })

  it('is named whole, whatever its letters', async () => {
    expect(
      await findingsIn('Minister Orhan Yıldan said 412 workers were in the pit.', 'quantity'),
    ).toMatchObject([{ by: 'Minister Orhan Yıldan' }])
  })

  it('is named after the last sentence of a quotation', async () => {
    const text =
      'The board had met, Mara Tolen said.\n“The yard lost 340 jobs. That is all of them,” Piet Honig said.'
    expect(await findingsIn(text, 'quantity')).toMatchObject([{ by: 'Piet Honig' }])
  })

  it('a pronoun stands for who spoke before', async () => {
    const text = 'The blast was large, Governor Halim Orad said. He said that 12 people had died.'
    expect(await findingsIn(text, 'quantity')).toMatchObject([{ by: 'Governor Halim Orad' }])
  })
})
