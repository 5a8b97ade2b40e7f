import { describe, expect, it } from 'vitest'
import { type CitedFact, textToHtml, textToPlain } from '../../src/render/text-html.ts'
import { text } from './build.ts'

const facts: Readonly<Record<string, CitedFact>> = {
  hurt: { number: 1, href: '#evidence-hurt', label: 'Evidence 1: People hurt', value: 'at least 14' },
  closed: { number: 12, href: '#evidence-closed', label: 'Evidence 12: Days closed', value: '9' },
}
const html = (markdown: string) => textToHtml(text(markdown), id => facts[id] ?? null).toHTML()
const bare = (markdown: string) => html(markdown).replace(/<(?!sup|\/sup|bdi|\/bdi)[^>]*>/g, '')

describe('textToHtml', () => {
  it('shows HTML as text, in every kind of part', () => {
    const parts = html('<script>alert(1)</script> **<b>** `<i>` & "q"')
    expect(parts).not.toMatch(/<(?:script|b|i)>/)
    expect(parts).toContain('&lt;script&gt;')
    expect(parts).toContain('<code>&lt;i&gt;</code>')
  })

  it('writes a citation as a link that says what it leads to', () => {
    expect(html('Closed [@closed].')).toBe(
      'Closed.<sup class="cites"><a class="cite" href="#evidence-closed" data-fact="closed" aria-label="Evidence 12: Days closed">12</a></sup>',
    )
  })

  it('keeps whole what a hyphen would leave a letter or two of, and nothing longer', () => {
    expect(html('ISIS-K, al-Muhajir (F-16).')).toBe(
      '<span class="whole">ISIS-K</span>, <span class="whole">al-Muhajir</span> (<span class="whole">F-16</span>).',
    )
    expect(html('Fitton-Brown on long-range missions, Dar-es-Salaam')).not.toContain('whole')
  })

  it.each([
    ['Published 24–31 March 2024.', '24–31 March'],
    ['Am 24.–31. März war es zu.', '24.–31. März'],
    ['See pp. 4–5 of it.', 'pp. 4–5'],
    ['Situation report No. 12 says so.', 'No. 12'],
    ['Some 2,400 km away.', '2,400 km'],
    ['It costs £2.4 million or more.', '2.4 million'],
    ['Am 7 Uhr.', '7 Uhr'],
  ])('keeps a figure with what it belongs to: %s', (words, whole) => {
    expect(html(words)).toBe(words.replace(whole, `<span class="whole">${whole}</span>`))
  })

  it.each([
    'It has 14 people.',
    'On 7 March it was shut.',
    'In 2019, then.',
    'They were 40. Others came.',
    'Between 4,000–strong',
  ])('and lets others part: %s', words => {
    expect(html(words)).toBe(words)
  })

  it('joins citations that stand together with a comma, so that 1 and 12 never read as 112', () => {
    expect(bare('Shut [@hurt] [@closed] now')).toBe('Shut<sup class="cites">1, 12</sup> now')
    expect(bare('Shut [@hurt; @closed] now')).toBe('Shut<sup class="cites">1, 12</sup> now')
  })

  it('joins the citation of a value with those after it, and cites one fact once', () => {
    expect(bare('{{hurt}} [@closed; @hurt] hurt')).toBe(
      '<bdi class="value">at least 14</bdi><sup class="cites apart">1, 12</sup> hurt',
    )
  })

  it('leaves no gap where a fact that is cited already is cited again', () => {
    expect(bare('{{hurt}} [@hurt].')).toBe('<bdi class="value">at least 14</bdi>.<sup class="cites">1</sup>')
    expect(bare('Shut [@closed] [@closed].')).toBe('Shut.<sup class="cites">12</sup>')
  })

  it('keeps values apart that words stand between', () => {
    expect(bare('{{hurt}} in {{closed}} days')).toContain('</sup> in <bdi class="value">9</bdi><sup')
  })

  it('lets no line break fall before a citation where the script would allow one', () => {
    expect(bare('really? [@hurt]')).toBe('really?\u2060<sup class="cites">1</sup>')
    expect(bare('火事 [@hurt]')).toBe('火事\u2060<sup class="cites">1</sup>')
    expect(bare('fire [@hurt]')).not.toContain('\u2060')
  })

  it('closes the superscript inside the emphasis that holds it', () => {
    expect(bare('**likely [@hurt]** so')).toBe('likely<sup class="cites">1</sup> so')
    expect(html('**likely [@hurt]** so')).toMatch(/<strong>likely<sup.*<\/sup><\/strong> so/)
  })

  it('links to http, https and mailto alone', () => {
    expect(html('[here](https://a.example/?q=1&r=2)')).toBe(
      '<a href="https://a.example/?q=1&amp;r=2" rel="noopener" target="_blank">here</a>',
    )
    expect(html('[here](javascript:alert(1))')).not.toContain('href')
  })

  it('keeps right-to-left text and emoji whole', () => {
    expect(html('حريق 🔥 {{closed}}')).toContain('حريق 🔥 <bdi class="value">9</bdi>')
  })
})

describe('textToPlain', () => {
  it('puts values in words and leaves citations out, with the space before them', () => {
    const plain = textToPlain(text('**{{hurt}}** hurt [@hurt], *shut* [@closed].'), id => facts[id] ?? null)
    expect(plain).toBe('at least 14 hurt, shut.')
  })
})
