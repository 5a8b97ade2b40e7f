import { beforeAll, describe, expect, it } from 'vitest'
import { codePointOffset } from '../../../src/corpus/place.ts'
import { openTagger, type Tagger } from '../../../src/facts/suggestions/grammar/tagger.ts'
import { propose } from '../../../src/facts/suggestions/propose.ts'
import { readDocument } from '../../../src/facts/suggestions/reading/read-document.ts'
import { type LabelledDocument, labelledCorpus, markedReports } from './labelled-corpora.ts'
import { describeMeasured, type Measured, measure } from './measure.ts'

/**
 * Figures that an analyst would want, labelled by hand, against those that are proposed. README.md tells what was
 * labelled and how. The held-out reports were labelled before anything was measured on them.
 */
let tagger: Tagger
beforeAll(async () => {
  tagger = await openTagger()
})

function measureOn(name: string, documents: readonly LabelledDocument[]): Measured {
  const texts = new Map(documents.map(({ id, text }) => [id, text.text]))
  const found = documents.map(({ id, text, issued }) => readDocument(id, text, issued, tagger))
  const proposed = propose(found).flatMap(({ id, kind, findings }) =>
    findings.flatMap(({ source, finding: { at } }) => {
      const text = texts.get(source) ?? ''
      const place = { start: codePointOffset(text, at.start), end: codePointOffset(text, at.end) }
      return kind === 'quantity' ? [{ source, group: id, ...place }] : []
    }),
  )
  const measured = measure(Object.fromEntries(documents.map(({ id, labels }) => [id, labels])), proposed)
  console.log(describeMeasured(name, measured))
  return measured
}

const ENOUGH = {
  recall: expect.toSatisfy((share: number) => share >= 0.8),
  precision: expect.toSatisfy((share: number) => share >= 0.75),
  groupPrecision: expect.toSatisfy((share: number) => share >= 0.9),
  groupRecall: expect.toSatisfy((share: number) => share >= 0.8),
}

describe('figures', () => {
  it.each(['held-out', 'held-out-2', 'held-out-3', 'held-out-4', 'held-out-5', 'tuned-on', 'tuned-on-2'])(
    'of the invented reports in %s are found and grouped',
    async folder => {
      expect(measureOn(folder, await markedReports(folder))).toMatchObject(ENOUGH)
    },
  )

  it.each(['harbour-fire', 'is-khorasan'])('of the corpus %s are found and grouped', async name => {
    const documents = await labelledCorpus(name)
    if (documents === null) {
      console.log(`${name}: skipped, its texts are not here`)
      return
    }
    expect(measureOn(name, documents)).toMatchObject(ENOUGH)
  })
})
