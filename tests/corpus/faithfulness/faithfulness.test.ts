import { describe, expect, it } from 'vitest'
import { anchorQuote } from '../../../src/corpus/anchoring/anchor-quote.ts'
import {
  clippingMessage,
  type Declared,
  findClipping,
} from '../../../src/corpus/faithfulness/faithfulness.ts'
import { sourceText } from '../source-text.ts'

const SILENT: Declared = { stance: 'asserts', hedge: null, hasClaimant: false, language: null }

/** `Before [quoted words] after`: what is clipped, as `kind where: words`. Two brackets are one elided quote. */
function clipped(marked: string, declared: Partial<Declared> = {}): string[] {
  const source = sourceText(marked.replace(/[[\]]/g, ''))
  const quote = [...marked.matchAll(/\[([^\]]*)\]/g)].map(match => match[1]).join(' … ')
  const prefix = marked.slice(0, marked.indexOf('['))
  const anchored = anchorQuote(source, { quote, prefix })
  if (anchored.kind !== 'found') throw new Error(`${anchored.kind}: ${quote}`)
  return findClipping(source, anchored.passage, { ...SILENT, ...declared }).map(
    ({ kind, where, severity, words }) => `${severity === 'error' ? 'error ' : ''}${kind} ${where}: ${words}`,
  )
}

describe('a clipped negation', () => {
  it.each([
    ['The porter does not see that as [a danger].', 'negation before: not'],
    ['The chief denied that [the shed was unlocked] but left early.', 'negation before: denied'],
    ['There is no evidence that [the porter lit a match].', 'negation before: no evidence'],
    ['The crew failed to [reach the shed].', 'negation before: failed to'],
    ['Nobody in the office [heard the alarm].', 'negation before: Nobody'],
    ['Few in the office [heard the alarm].', 'negation before: Few'],
    ['The crew fled without [raising the alarm].', 'negation before: without'],
    ['The harbour is a non-[smoking area] now.', 'negation before: non'],
    ['The fund doesn’t hold [the money, boats and crews] it needs.', 'negation before: doesn’t'],
    ['The quay is no longer [open to boats].', 'negation before: no longer'],
    ['The fire spread to shed 5 rather than [shed 3].', 'negation before: rather than'],
    ['[Fourteen dock workers] were not hurt.', 'negation after: were not'],
    [
      'One paper wrote: [the porter lit it], a charge firmly denied by his union.',
      'negation after: a charge firmly denied by',
    ],
  ])('is found: %s', (marked, expected) => {
    expect(clipped(marked)).toContain(expected)
  })

  it.each([
    'The porter did not see it, but [the guard raised the alarm].',
    'The crane did not fall; [the shed burned].',
    'The crew was not hurt, while [14 dock workers were].',
    'The crew was not hurt and they [saved the boats].',
    'The mayor did not name the guard, who [was in the shed].',
    'The shed – not the first to burn – [burned for nine hours].',
    'Although the crew could not reach it, [the shed burned out].',
    'The fire not only took the shed, [it took the crane].',
    'There is no doubt that [the shed burned].',
    '[The shed burned] and the crew did not come.',
    '[The shed burned for nine hours]. The crew did not come.',
    '[The crew did not come].',
  ])('is not found where it does not reach the quote: %s', marked => {
    expect(clipped(marked)).toEqual([])
  })

  it('that an ellipsis skips is an error', () => {
    expect(clipped('The port [will] not [open on Monday].')).toEqual(['error negation elided: not'])
  })

  it('that an ellipsis skips with the whole aside it belongs to is a warning', () => {
    expect(clipped('The port [will] – though not for long – [open on Monday].')).toEqual([
      'negation elided: not',
    ])
  })

  it.each(['denies', 'doubts', 'no-comment'] as const)('is declared by the stance: %s', stance => {
    expect(clipped('The chief denied that [the shed was unlocked].', { stance })).toEqual([])
  })
})

describe('a clipped hedge', () => {
  it.each([
    ['The porter allegedly [lit a match].', 'hedge before: allegedly'],
    ['It is highly likely that [the porter lit a match].', 'hedge before: likely'],
    ['Some reports suggest [the shed held 4,000 litres].', 'hedge before: suggest'],
    ['The chief is believed to [have left the harbour].', 'hedge before: believed to'],
    ['The shed may have [held solvents].', 'hedge before: may'],
    ['If the wind turns, [the crane will burn].', 'hedge before: If'],
    ['The inquiry asks whether [the shed was locked].', 'hedge before: whether'],
    ['An alleged [leak in the tank] is blamed.', 'hedge before: alleged'],
    ['A porter was charged with [setting the fire].', 'hedge before: charged with'],
    ['[The shed held solvents], it is believed.', 'hedge after: it is believed'],
    ['[A second fire] may have started.', 'hedge after: may have'],
  ])('is found: %s', (marked, expected) => {
    expect(clipped(marked)).toContain(expected)
  })

  it.each([
    'The porter [allegedly lit a match].',
    'The shed may burn again, but [the crane is safe].',
    'The alleged fire setter, a porter, [left the harbour].',
    'Shed 5, which reportedly held paint, [burned for an hour].',
    'Even if the wind turns, [the crane is safe].',
  ])('is not found where it is quoted or does not reach: %s', marked => {
    expect(clipped(marked)).toEqual([])
  })

  it('that an ellipsis skips is a warning', () => {
    expect(clipped('[The porter] allegedly [lit a match].')).toEqual(['hedge elided: allegedly'])
  })

  it('is declared by `hedge`, or by a doubting stance', () => {
    const marked = 'The porter allegedly [lit a match].'
    expect(clipped(marked, { hedge: 'alleged' })).toEqual([])
    expect(clipped(marked, { stance: 'doubts' })).toEqual([])
    expect(clipped(marked, { stance: 'denies' })).toHaveLength(1)
  })
})

describe('an expectation that nobody is named for', () => {
  it('is a hedge', () => {
    expect(clipped('The quay is expected to [open by 1 April].')).toContain('hedge before: is expected to')
    expect(clipped('The quay is [expected to open by 1 April].')).toEqual([])
  })
})

describe('a clipped speaker', () => {
  it.each([
    'The port expects rain, and [14 people were hurt].',
    'The expected ship [came in at noon].',
    'The court has evidence of [a fire in the shed].',
    'The port has plans for [a new quay].',
  ])('is not found where an expectation ends, or is none: %s', marked => {
    expect(clipped(marked)).toEqual([])
  })

  it.each([
    ['The port authority said that [14 people were hurt].', 'speaker before: The port authority said'],
    ['According to the union, [14 people were hurt].', 'speaker before: According to the union'],
    ['[14 people were hurt], police said on Monday.', 'speaker after: police said'],
    ['“[It burned for hours],” said Hale, a porter.', 'speaker after: said'],
    ['“[It burned for hours],” Hale told the Gazette.', 'speaker after: Hale told'],
    ['Inspectors believe [the tank leaked].', 'speaker before: Inspectors believe'],
    ['Hale added: “[It burned for hours].”', 'speaker before: Hale added'],
    [
      'The harbour police has evidence that [the fire was lit by a guard].',
      'speaker before: The harbour police has evidence',
    ],
    [
      'The union holds strong proof that [the doors were locked].',
      'speaker before: The union holds strong proof',
    ],
    ['The port expects [the quay to open by 1 April].', 'speaker before: The port expects'],
    ['The port expected that [the quay would open].', 'speaker before: The port expected'],
    ['The insurer is convinced that [a guard lit it].', 'speaker before: The insurer is convinced'],
    ['The owner alleges [a guard lit it].', 'speaker before: The owner alleges'],
    ['The owner contended that [a guard lit it].', 'speaker before: The owner contended'],
  ])('is found: %s', (marked, expected) => {
    expect(clipped(marked)).toEqual([expected])
  })

  it('is found in quotation marks that a sentence before opened', () => {
    const source = sourceText('Hale was there. “It burned. The crane fell at nine.”')
    const anchored = anchorQuote(source, { quote: 'The crane fell' })
    if (anchored.kind !== 'found') throw new Error()
    const [found] = findClipping(source, anchored.passage, SILENT)
    expect(found).toMatchObject({ kind: 'speaker', range: { start: 16, end: 17 } })
    expect(found && clippingMessage(found)).toMatch(/quotation marks/)
  })

  it.each([
    '[Hale, a porter], said the shed burned.',
    'The company claimed responsibility for [a fire in shed 4].',
    'Police told the paper about the barge, which [sank in 2014].',
    'The ‘iron [quay]’ burned.',
    'He [said that the shed burned].',
  ])('is not found where it speaks of something else, or is quoted: %s', marked => {
    expect(clipped(marked)).toEqual([])
  })

  it('is declared by `by`', () => {
    expect(clipped('The port authority said that [14 people were hurt].', { hasClaimant: true })).toEqual([])
  })
})

describe('a clipped bound', () => {
  it.each([
    ['At least [14 people] were hurt.', 'bound before: At least'],
    ['Up to [6,000 litres] burned.', 'bound before: Up to'],
    ['It took no more than [a few hundred] loads.', 'bound before: no more than'],
    ['It cost more than [£10,000].', 'bound before: more than'],
    ['Boats number [14] or more.', 'bound after: or more'],
    ['It cost £[10,000].', 'bound before: £'],
    ['It held [4] million litres.', 'bound after: million'],
    ['It held between 4,000 and [6,000 litres].', 'bound before: between 4,000 and'],
  ])('is found: %s', (marked, expected) => {
    expect(clipped(marked, { hasClaimant: true })).toEqual([expected])
  })

  it.each([
    '[At least 14 people] were hurt.',
    'They ran over [the bridge].',
    'About [Hale] little is known.',
  ])('is not found where it is quoted, or belongs to no figure: %s', marked => {
    expect(clipped(marked, { hasClaimant: true })).toEqual([])
  })
})

describe('findClipping', () => {
  it('says what is clipped, where, and what would declare it', () => {
    const source = sourceText('The porter does not see that as a danger.')
    const anchored = anchorQuote(source, { quote: 'a danger' })
    if (anchored.kind !== 'found') throw new Error()
    const [found] = findClipping(source, anchored.passage, SILENT)
    expect(found?.range).toEqual({ start: 16, end: 19 })
    expect(found && clippingMessage(found)).toBe(
      'Before the quote stands a negation, "not"; the evidence does not say so in `stance`.',
    )
  })

  it('names of several the one nearest to the quote', () => {
    expect(clipped('Perhaps the porter was believed to [have left].')).toEqual(['hedge before: believed to'])
  })

  it('passes over texts in other languages than English', () => {
    expect(clipped('No fue el no [fuego de ayer].', { language: 'es' })).toEqual([])
    expect(clipped('The porter may [have left].', { language: 'en-GB' })).toHaveLength(1)
  })
})
