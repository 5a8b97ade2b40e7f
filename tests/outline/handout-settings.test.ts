import { describe, expect, it } from 'vitest'
import { compile, HEAD } from '../support/compile.ts'

async function read(lines: string) {
  const { briefing, found } = await compile({
    'briefings/b.yaml': `${HEAD}${lines}slides:\n  - layout: cover\n`,
  })
  const said = found.filter(({ severity }) => severity === 'error')
  return { handout: briefing?.outline.handout, contact: briefing?.outline.contact, said }
}

describe('handout:', () => {
  it('is the name of a design', async () => {
    const { handout, said } = await read('handout: slides\n')
    expect(said).toEqual([])
    expect(handout).toEqual({ design: 'slides', paper: 'A4', orientation: 'portrait', perPage: 3 })
  })

  it('or a map, whose paper goes before the outline’s', async () => {
    const { handout, said } = await read(
      'paper: A4\nhandout: {design: slides, paper: Letter, orientation: landscape, per-page: 6}\n',
    )
    expect(said).toEqual([])
    expect(handout).toEqual({ design: 'slides', paper: 'Letter', orientation: 'landscape', perPage: 6 })
  })

  it('has the outline’s paper where it names none', async () => {
    expect((await read('paper: Letter\nhandout: {orientation: landscape}\n')).handout).toEqual({
      design: 'notes',
      paper: 'Letter',
      orientation: 'landscape',
      perPage: 3,
    })
  })

  it.each([
    ['handout: note\n', 'invalid-value', /"note" is not allowed/],
    ['handout: {per-page: 5}\n', 'invalid-value', /"5" is not allowed/],
    ['handout: {orientation: upright}\n', 'invalid-value', /"upright" is not allowed/],
    ['handout: {page: A4}\n', 'unknown-key', /"page" is not known/],
  ])('%j is a mistake, and the outline is read without it', async (lines, code, message) => {
    const { handout, said } = await read(lines)
    expect(said.map(found => found.code)).toEqual([code])
    expect(said[0]?.message).toMatch(message)
    expect(handout).toEqual({ design: 'notes', paper: 'A4', orientation: 'portrait', perPage: 3 })
  })
})

describe('contact:', () => {
  it('names whom to ask', async () => {
    expect((await read('contact: "Desk, desk@port.example"\n')).contact).toBe('Desk, desk@port.example')
  })
})
