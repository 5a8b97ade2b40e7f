import { describe, expect, it } from 'vitest'
import { furnitureIn } from '../../../src/corpus/furniture/furniture.ts'
import { sourceText } from '../source-text.ts'

const PROSE = 'The harbourmaster closed the east quay on Monday night, the port authority said.'
const MORE = 'At least 14 dock workers were treated for smoke in the hospital of the town.'

/** What is furniture of a line between two paragraphs of a story, and its kind. */
const marked = (line: string): string[] => {
  const source = sourceText(PROSE, line, MORE)
  return furnitureIn(source).map(({ kind, start, end }) => `${kind}: ${source.text.slice(start, end)}`)
}

describe('a line that is no story', () => {
  it.each([
    ['share', 'Share this article'],
    ['share', 'Facebook Twitter WhatsApp Email'],
    ['share', 'Share on Facebook'],
    ['advertisement', 'ADVERTISEMENT'],
    ['advertisement', 'Story continues below advertisement'],
    ['related', 'READ MORE: Ferry fares to rise'],
    ['related', 'See also  Mayor resigns over fire'],
    ['related', 'Also Read | Ferry fares to go up'],
    ['related', '► Lesen Sie auch: Fähre wird teurer'],
    ['related', 'À lire aussi : Le port cherche un chef'],
    ['related', 'Читайте также: Паромы подорожают'],
    ['related', 'اقرأ أيضا: ارتفاع أسعار العبارات'],
    ['related', '延伸阅读：渡轮票价将上涨'],
    ['related', 'The ferry to the islands will not sail in winter, the line said, because… Read more'],
    ['plea', 'Sign up for our newsletter.'],
    ['plea', 'Follow us on Google news ,Twitter , and join our channel'],
    ['plea', 'We have a small favour to ask.'],
    ['plea', 'Will you help keep the Gazette free for all?'],
    ['plea', 'Il vous reste 62.1% de cet article à lire.'],
    ['plea', 'Unlike many news organisations, we have put up no wall.'],
    ['wire-notice', '- ENDS -'],
    ['plea', 'Get the day’s headlines delivered to your inbox.'],
    ['plea', 'Do you have a story? Email us at desk@gazette.example.'],
    ['navigation', 'We use cookies to give you the best experience on our website.'],
    ['navigation', 'By clicking Accept, you agree to our terms.'],
    ['navigation', 'https://gazette.example/east-quay'],
    ['navigation', 'Back to top'],
    ['byline', 'By Mara Lindqvist, Harbour Gazette'],
    ['byline', 'By JONAS FERRIER and LISE MOTT'],
    ['byline', '(Reporting by Jonas Ferrier in Ostrey; editing by L. Mott)'],
    ['byline', 'Lise Mott contributed to this report.'],
    ['credit', 'Smoke over the quay on Tuesday. REUTERS/Ines Marr'],
    ['credit', 'Photo: Ines Marr/Harbour Gazette'],
    ['credit', 'Getty Images'],
    ['copyright', '© 2025 Harbour Gazette. All rights reserved.'],
    ['copyright', 'This material may not be published, broadcast, rewritten or redistributed.'],
    [
      'wire-notice',
      '(This story has not been edited by our staff and is auto-generated from a syndicated feed.)',
    ],
    ['wire-notice', 'This article was originally published by the Ostrey Courier.'],
    ['wire-notice', 'Reuter'],
    ['timestamp', 'Updated 11 February 2025, 14:30 GMT'],
    ['timestamp', '5 min read'],
    ['comments', '12 comments'],
    ['markup', '[ad_1]'],
    ['markup', '<iframe src="//tags.example/ns.html" height="0"></iframe>'],
  ])('%s: %s', (kind, line) => {
    const found = marked(line)
    expect(found.join(' ')).toContain(`${kind}: `)
    const covered = found.map(each => each.slice(each.indexOf(': ') + 2)).join(' ')
    expect(covered.replace(/[^\p{L}\p{N}]/gu, '')).toBe(line.replace(/[^\p{L}\p{N}]/gu, ''))
  })
})

describe('a sentence of a story stays', () => {
  it.each([
    'Read more than twenty of the complaints and the same name comes back.',
    'By Monday the harbour had been closed for a week.',
    'By Monday Night',
    '“We use cookies,” the site told its visitors.',
    'The company said that it uses cookies to follow visitors.',
    'Heavy rain contributed to this year’s delay.',
    'Reporting by the Gazette showed that the permits had lapsed.',
    'Share prices fell by 4 per cent.',
    'The report was published by the board on Tuesday.',
    'The video could not be verified.',
    'The sickness first appeared in Ostrey.',
    'The names of the dead may not be published, the court ruled.',
    'Contact with the ship was lost in January.',
    'Watch: the word was painted on every door of the street.',
    'He works for LinkedIn in the capital and sails at weekends.',
    'Police — the harbour’s own — were late.',
    'The dead were a docker, 41, and his son.',
    'Copyright law of 1998 was meant for films.',
    'With reports of fire on both quays, the crew left.',
    'Source code for the crane was lost in the blaze.',
    'Photographs from the shed showed forty drums.',
    'Advertisement is what the board called it.',
    'If you know the harbour, you know its sheds.',
    'This report is part of what the board will read in May.',
  ])('%s', sentence => {
    expect(marked(sentence)).toEqual([])
  })

  it('a list of names below a story stays', () => {
    const source = sourceText(PROSE, MORE, 'The dead are:', 'Joan Pell, 34', 'Anton Brandt, 61')
    expect(furnitureIn(source)).toEqual([])
  })

  it('what comes last stays, below an advertisement too', () => {
    const source = sourceText(PROSE, MORE, 'ADVERTISEMENT', 'But who will pay?', 'The dead:', 'Joan Pell, 34')
    expect(furnitureIn(source).map(({ kind }) => kind)).toEqual(['advertisement'])
  })

  it('points of a list that lost its line ends stay', () => {
    const source = sourceText(
      `Fourteen people were hurt in the fireThe quay is closed for nine daysIn all 40 drums burnt. ${PROSE}`,
    )
    expect(furnitureIn(source)).toEqual([])
  })

  it('a wrapped line that begins with a capital stays', () => {
    const text = [
      'The inquiry will be led by the head of the',
      'Harbour Board of Ostrey and by two members of its',
      'council, who have been named by the mayor and the',
      'Ferry Line in equal parts.',
    ].join('\n')
    const source = { text, paragraphs: [{ start: 0, end: text.length }], places: [] }
    expect(furnitureIn(source)).toEqual([])
    expect(furnitureIn(sourceText(...text.split('\n')))).toEqual([])
  })
})

describe('what stands a second time', () => {
  const TITLE = 'Fire closes the east quay at Ostrey'
  it('a title is marked where it comes back', () => {
    const source = sourceText(TITLE, 'By Mara Lindqvist', TITLE, PROSE, MORE)
    expect(furnitureIn(source).map(({ kind, start }) => [kind, start])).toEqual([
      ['byline', 36],
      ['repetition', 54],
    ])
  })

  it('a sentence pulled out is marked beside the story, not in it', () => {
    const pulled = 'Nobody at the harbour has ever had to answer for a fire'
    const source = sourceText(PROSE, pulled, `${MORE} ${pulled}, though there were three in ten years.`)
    expect(furnitureIn(source)).toEqual([
      { kind: 'repetition', start: PROSE.length + 1, end: PROSE.length + 1 + pulled.length },
    ])
  })
})

it('goes through a page of three thousand lines', () => {
  const source = sourceText(
    ...Array.from({ length: 3_000 }, (_, index) => `${PROSE} It was call ${index} of the night.`),
  )
  expect(furnitureIn(source)).toEqual([])
})
