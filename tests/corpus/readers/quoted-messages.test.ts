import { describe, expect, it } from 'vitest'
import { furnitureIn } from '../../../src/corpus/furniture/furniture.ts'
import { otherMessagesOf } from '../../../src/corpus/quoted-messages.ts'
import { readDocument } from '../../../src/corpus/readers/read-document.ts'
import { storySentences } from '../../../src/corpus/story.ts'

const HEADER = ['From: Mila Soren <mila@harbour.example>', 'To: desk@quay.example', 'Subject: Re: the fire']

async function read(path: string, ...lines: readonly string[]) {
  const reading = await readDocument(path, Buffer.from(lines.join('\n')))
  if ('problem' in reading) throw new Error(reading.problem)
  return reading.ok
}

const mail = (...lines: readonly string[]) =>
  read('a.eml', ...HEADER, 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8', '', ...lines)

const page = (markup: string) =>
  read('a.eml', ...HEADER, 'MIME-Version: 1.0', 'Content-Type: text/html; charset=utf-8', '', markup)

type Text = Awaited<ReturnType<typeof read>>
const storyOf = (source: Text) =>
  storySentences(source).map(({ start, end }) => source.text.slice(start, end).replace(/\s+/g, ' '))

describe('the message that a message answers', () => {
  it.each([
    [
      'marked lines',
      ['On 4 June 2026 at 09:10, desk@quay.example wrote:', '> Were 47 hurt?', '> We read 47.'],
    ],
    [
      'an attribution over two lines',
      ['On Thu, 4 Jun 2026 at 09:10, The Desk', '<desk@quay.example> wrote:', '', '> Were 47 hurt?'],
    ],
    ['a divider', ['-----Original Message-----', 'From: Desk', 'Were 47 hurt?', '', 'We read 47.']],
    [
      'a German head',
      [
        'Von: Desk <desk@quay.example>',
        'Gesendet: Donnerstag, 4. Juni 2026 09:10',
        'An: Mila Soren',
        'Betreff: Feuer',
        '',
        'Waren es 47?',
      ],
    ],
    ['a German attribution', ['Am 04.06.26 um 09:10 schrieb Desk:', '> Waren es 47 Verletzte?']],
    [
      'a French attribution without marks',
      ['Le 4 juin 2026 à 09:10, Desk <desk@quay.example> a écrit :', '', 'Étaient-ils 47 ?'],
    ],
    [
      'a forwarded head',
      [
        '________________________________',
        'From: Desk',
        'Sent: Thursday, 4 June 2026 09:10',
        'To: Mila Soren',
        'Subject: Fire',
        '',
        'Were 47 hurt?',
      ],
    ],
  ])('is set aside, known by %s', async (_, quoted) => {
    const source = await mail('The correct number is 36.', '', ...quoted)
    expect(storyOf(source)).toEqual(['The correct number is 36.'])
    expect(source.text).toContain('47')
    expect(furnitureIn(source).map(({ kind }) => kind)).toContain('quoted-message')
  })

  it('is not a line that a mailbox marked because it begins with From', async () => {
    const source = await mail('Two people died.', '>From the hospital we hear of 36 injured.')
    expect(otherMessagesOf(source)).toEqual([])
  })

  it('is set aside line by line where the answer stands between', async () => {
    const source = await mail(
      '> Were 47 hurt?',
      'No, 36 people were hurt.',
      '> And who died?',
      'Two of them died.',
    )
    expect(storyOf(source)).toEqual(['No, 36 people were hurt.', 'Two of them died.'])
    expect(source.places.map(({ label }) => label)).toEqual([
      'quoted-message/p[1]',
      'p[1]',
      'quoted-message/p[2]',
      'p[2]',
    ])
  })

  it('is set aside in a page, by the element in which a program keeps it', async () => {
    const source = await page(
      '<html><body><p>The correct number is 36.</p><div class="gmail_quote"><div class="gmail_attr">On Thu, 4 Jun 2026 at 09:10, Desk wrote:<br></div><blockquote><p>Were 47 hurt?</p></blockquote></div></body></html>',
    )
    expect(storyOf(source)).toEqual(['The correct number is 36.'])
    expect(source.places.at(-1)?.label).toMatch(/^quoted-message\//)
  })

  it('is set aside in a page that only shows its head', async () => {
    const source = await page(
      '<html><body><p>The correct number is 36.</p><hr><div><b>From:</b> Desk<br><b>Sent:</b> 4 June 2026<br><b>To:</b> Mila<br><b>Subject:</b> Fire</div><p>Were 47 hurt?</p></body></html>',
    )
    expect(storyOf(source)).toEqual(['The correct number is 36.'])
  })

  it('stays where it is all that there is: then it was handed on', async () => {
    const source = await mail(
      '---------- Forwarded message ---------',
      'From: Desk',
      '',
      'At least 14 were hurt.',
    )
    expect(storyOf(source)).toContain('At least 14 were hurt.')
    expect(otherMessagesOf(source)).toMatchObject([{ kind: 'forwarded' }])
  })

  it('stays where it is handed on with a word', async () => {
    const source = await mail('For you.', '', 'Begin forwarded message:', '', 'At least 14 were hurt.')
    expect(storyOf(source)).toContain('At least 14 were hurt.')
    expect(otherMessagesOf(source)).toMatchObject([{ kind: 'forwarded' }])
  })
})

describe('a message that was saved as a text', () => {
  it('keeps its own head and sets aside what it answers', async () => {
    const source = await read('a.txt', ...HEADER, '', 'The correct number is 36.', '', '> Were 47 hurt?')
    expect(storyOf(source)).toContain('The correct number is 36.')
    expect(storyOf(source).join(' ')).not.toContain('47')
  })
})

describe('a text that is no message', () => {
  it.each([
    ['a block quote', ['The report says:', '', '> The quay was shut at once.', '', 'Nobody denies it.']],
    [
      'a block quote that somebody wrote',
      ['On 4 June 2026 the minister wrote:', '', '> The quay was shut at once.'],
    ],
    ['a writer’s words', ['On 4 June 2026, at 09:10, the minister wrote:', '', 'The quay was shut at once.']],
  ])('keeps %s', async (_, lines) => {
    const source = await read('a.md', ...lines)
    expect(otherMessagesOf(source)).toEqual([])
    expect(storyOf(source).join(' ')).toContain('The quay was shut at once.')
  })
})
