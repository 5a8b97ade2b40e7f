import { describe, expect, it } from 'vitest'
import { timed } from '../../../../src/facts/suggestions/grouping/apart.ts'
import { standingsOf } from '../../../../src/facts/suggestions/grouping/standings.ts'
import { documentOf } from '../read-text.ts'

/** Words of the figures that lead their document. */
async function leading(text: string): Promise<readonly string[]> {
  const { source, issued, findings } = await documentOf(text)
  const figures = timed(
    findings.flatMap(finding => (finding.kind === 'quantity' ? [{ source, issued, finding }] : [])),
  )
  const standings = standingsOf(figures)
  return figures
    .filter(figure => standings.get(figure)?.isMain && standings.get(figure)?.isLeading)
    .map(({ finding }) => finding.value.words ?? '')
}

describe('what leads a report', () => {
  it('is the first that it counts of people of one fate', async () => {
    expect(await leading('The blast killed 12 people. A raid killed 40 people.')).toEqual(['12'])
  })

  it('is no count over years', async () => {
    const text = 'It has killed hundreds across Tarvand since 2021 and at least 143 at a fair in Orvel.'
    expect(await leading(text)).toEqual(['at least 143'])
  })
})
