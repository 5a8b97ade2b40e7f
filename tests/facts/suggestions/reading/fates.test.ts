import { describe, expect, it } from 'vitest'
import { figuresIn, findingsIn } from '../read-text.ts'

describe('what became of those counted', () => {
  it.each([
    ['Some 112 were believed still missing.', ['Some 112 → people missing']],
    ['Some 141 people could not be reached.', ['Some 141 → people missing']],
    ['Rangers reached 141 people.', ['141 → people']],
    ['About 300 people remained in hospital.', ['About 300 → people treated']],
    ['The crash left 12 people in hospital.', ['12 → people treated']],
    ['The storm left 5,000 people without shelter.', ['5,000 → people homeless']],
    ['About 30,000 people have been made homeless.', ['About 30,000 → people homeless']],
    ['The leak forced 4,000 people from their homes.', ['4,000 → people evacuated']],
    ['Some 17 people are confirmed to have died.', ['Some 17 → people killed']],
    ['Some 214 suffered injuries.', ['Some 214 → people injured']],
    ['Another 214 sustained burns.', ['214 → people injured']],
    ['At least eight nurses were taken captive.', ['At least eight → nurse captured']],
    ['So far 38 people have been brought out alive.', ['38 → people rescued']],
    ['Crews pulled 31 people from the rubble.', ['31 → people rescued']],
    ['The court sentenced 18 officers to death.', ['18 → policeman']],
    ['Also aboard were 68 passengers.', ['68 → passenger aboard']],
    ['All 87 aboard died.', ['87 → people killed']],
    ['None of the 87 aboard survived.', ['87 → people aboard']],
    ['Three people were shot dead.', ['Three → people killed']],
    ['Police shot dead three people.', ['three → people killed']],
    ['He blew himself up, killing himself and 14 others.', ['14 → people killed']],
    ['Fourteen people and the bomber died.', ['Fourteen → people killed']],
    ['The army lost a tank, for the loss of 40 men.', ['40 → man killed']],
    ['Gunmen seized eight nurses.', ['eight → nurse captured']],
    ['Eight hostages are still being held.', ['Eight → hostage captured']],
    ['More than 90 funerals were held.', ['More than 90 → funeral']],
    ['A force of 1,200 men is holding the town.', ['1,200 → man']],
    ['The morgue received 90 bodies.', ['90 → people killed']],
    ['So far 90 bodies were received by their families.', ['90 → people handed_over']],
    ['Ambulances took 60 people to the city hospital.', ['60 → people treated']],
    ['Thirty trucks carrying rice reached the town.', ['Thirty → truck']],
    ['The ferry sank, leaving 63 people without life.', ['63 → people killed']],
    ['About 150 inmates broke out.', ['About 150 → prisoner escaped']],
    ['Seven were acquitted and 18 were given terms.', ['Seven → people', '18 → people']],
    [
      'The ferry sank, leaving 63 without life and eight without trace.',
      ['63 → people killed', 'eight → people missing'],
    ],
    [
      'The rebels killed 85 soldiers. The ministry admitted the loss of 19.',
      ['85 → soldier killed', '19 → people killed'],
    ],
    ['The deficit, honestly counted, was $400 million.', ['$400 million → deficit']],
    ['Nine died in the city hospital, 11 in the clinic.', ['Nine → people killed', '11 → people killed']],
    [
      'Police recaptured 63 of 184 convicts who broke out.',
      ['63 → prisoner arrested', '184 → prisoner escaped'],
    ],
    ['The bodies of three men have still not been found.', ['three → man missing']],
    ['Those rescued on Friday included two nurses.', ['two → nurse rescued']],
    ['Dozens of volunteers were trying to save the seals.', ['Dozens → volunteer']],
    ['Wardens picked up 2,100 birds, most of them dead.', ['2,100 → bird']],
    ['Raiders abducted 39 nurses.', ['39 → nurse captured']],
    ['Twenty-three passengers were burnt alive.', ['Twenty-three → passenger killed']],
    ['The deceased include five students.', ['five → student killed']],
    ['The families of the dead are to get $5,000 each.', ['$5,000 → get']],
    ['They escaped with £90,000 in used notes.', ['£90,000 → escape']],
    ['Fears are growing for 17 miners trapped 300 metres down.', ['17 → worker trapped', '300 → metre']],
    ['He said 14 had been arrested and 40 were still at large.', ['14 → people arrested', '40 → people']],
    ['The death toll after four days of fighting has topped 460.', ['460 → people killed']],
    ['The mayor gave the death toll as 87.', ['87 → people killed']],
    [
      'Some 416 whales came ashore. Of those, more than 300 died.',
      ['Some 416 → whale', 'more than 300 → whale killed'],
    ],
  ])('%s', async (text, expected) => {
    expect(await figuresIn(text)).toEqual(expected)
  })

  it.each([
    ['Several thousand residents of Orvel, in the south, are homeless.', 'homeless'],
    ['Six men, four of them Danes, were arrested.', 'arrested'],
    ['Some 4,000 people in 12 villages were evacuated.', 'evacuated'],
    ['Some 2,000 people in Pozo, the village below, were evacuated.', 'evacuated'],
    ['Some 35,000 people, a third of them refugees, are trapped.', 'trapped'],
    ['Two men (both armed) were killed.', 'killed'],
  ])('is told over what stands between: %s', async (text, family) => {
    const [figure] = await findingsIn(text, 'quantity')
    expect(figure?.family).toBe(family)
  })

  it('is not told by what is said of something beside them', async () => {
    const [figure] = await findingsIn('Two men in stolen uniforms robbed the bank.', 'quantity')
    expect(figure?.verb).toBe('rob')
  })
})
