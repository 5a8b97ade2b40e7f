import { describe, expect, it } from 'vitest'
import { shortenSentence } from '../../../src/render/handouts/footnote-words.ts'
import { viewFootnotes } from '../../../src/render/handouts/footnotes.ts'
import { renderSlides } from '../../../src/render/rendering.ts'
import { briefing, FONTS, fact, layout, slide, TEMPLATES, WORDS } from '../build.ts'

/** Words with what is quoted in brackets. */
function shorten(marked: string): string {
  const pieces = marked
    .split(/(\[[^\]]*\])/)
    .filter(text => text !== '')
    .map(text => ({ text: text.replace(/[[\]]/g, ''), isQuoted: text.startsWith('[') }))
  return shortenSentence(pieces)
    .map(({ text, isQuoted }) => (isQuoted ? `[${text}]` : text))
    .join('')
}

describe('the words of a footnote', () => {
  const LONG =
    'The harbourmaster, who had been on the quay since the early morning and had seen the tugs come in,'

  it('leave a short sentence whole', () => {
    expect(shorten('The port said that [14 people were hurt], and shut.')).toBe(
      'The port said that [14 people were hurt], and shut.',
    )
  })

  it('leave out of a long one what stands far from the quoted words, and no half word', () => {
    expect(
      shorten(`${LONG} said that [14 people were hurt], as he had been told by the crews of two tugs.`),
    ).toBe(
      '… morning and had seen the tugs come in, said that [14 people were hurt], as he had been told by the …',
    )
  })

  it('leave out nothing that is quoted, however long it is, and part what lies far apart', () => {
    expect(shorten(`[${LONG}] ${LONG} ${LONG} said so [twice].`)).toBe(
      `[${LONG}] The harbourmaster, who had … morning and had seen the tugs come in, said so [twice].`,
    )
  })

  it('cut a script without spaces at a character', () => {
    const [before] = shorten(`${'港'.repeat(200)}[14]`).split('[')
    expect(before).toBe(`… ${'港'.repeat(51)}`)
  })
})

describe('the passages of a footnote', () => {
  async function passagesOf(...sketches: Parameters<typeof fact>[1][number][]) {
    const subject = fact('hurt', sketches)
    const citations = [{ number: 1, fact: subject }]
    const made = briefing([slide(1, layout('points'), {}, { citations })], [subject])
    const rendering = await renderSlides(made, { templates: TEMPLATES, words: WORDS, fonts: FONTS })
    const [note] = viewFootnotes(rendering)
    return { who: note?.passages.map(({ evidence }) => evidence.who), more: note?.more }
  }
  const says = (by: string, value: string) => ({ by: [by], says: value, outlet: by })

  it('are the one that it is told by where reports agree; the others are counted', async () => {
    const { who, more } = await passagesOf(says('Port', '14'), says('Wire', '14'), says('Radio', '14'))
    expect(who).toEqual(['Port'])
    expect(more).toBe('Two more passages')
  })

  it('are that one and the first against it where they differ', async () => {
    const { who, more } = await passagesOf(says('Port', '14'), says('Wire', '24'), says('Radio', '25'))
    expect(who).toEqual(['Port', 'Wire'])
    expect(more).toBe('One more passage')
  })
})
