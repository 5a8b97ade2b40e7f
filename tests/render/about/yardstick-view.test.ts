import { describe, expect, it } from 'vitest'
import { viewYardstick } from '../../../src/render/about/yardstick-view.ts'
import { briefing, english, layout, ofPlain, ofText, slide } from '../build.ts'

const judging = (likelihood: string) =>
  slide(1, layout('bluf'), {
    judgements: { kind: 'list', items: [{ kind: 'record', fields: { likelihood: ofPlain(likelihood) } }] },
  })
const used = (of: ReturnType<typeof viewYardstick>) =>
  of?.steps.filter(({ isUsed }) => isUsed).map(({ words, range }) => `${words}: ${range}`)

describe('viewYardstick', () => {
  it('is not there where no likelihood is given', () => {
    expect(
      viewYardstick(
        briefing([slide(1, layout('points'), { lead: ofText('The quay is shut.') })], []),
        english,
      ),
    ).toBeNull()
  })

  it('marks the step that a judgement is put at', () => {
    expect(used(viewYardstick(briefing([judging('very likely')], []), english))).toEqual([
      'very likely, highly probable: 80–95%',
    ])
  })

  it('finds likelihoods in running text too', () => {
    const said = slide(1, layout('points'), { lead: ofText('Another fire is **unlikely** this year.') })
    expect(used(viewYardstick(briefing([said], []), english))).toEqual(['unlikely, improbable: 20–45%'])
  })

  it('shows the scale in force and no other', () => {
    const view = viewYardstick(briefing([judging('likely')], [], { scale: 'phia' }), english)
    expect([view?.name, used(view)]).toEqual(['PHIA', ['likely, probable: 55–75%']])
  })
})
