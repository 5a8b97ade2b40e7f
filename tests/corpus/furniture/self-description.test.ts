import { describe, expect, it } from 'vitest'
import { describeItself, filingOf } from '../../../src/corpus/furniture/self-description.ts'
import { sourceText } from '../source-text.ts'

const PROSE = 'Firefighters closed the east quay at Ostrey on Monday night after a blaze broke out in shed 4.'
const said = (...paragraphs: string[]) => describeItself(sourceText(...paragraphs))

describe('what a text says of itself', () => {
  it('title, authors, day and address, as they stand', () => {
    expect(
      said(
        'World',
        'Fire closes the east quay | Harbour Gazette',
        'By Mara Lindqvist and Tom Hale, staff writers',
        'Published 11 February 2025, 06:40 GMT; updated 12 February 2025',
        PROSE,
        PROSE.replace('4', '5'),
        'https://gazette.example/east-quay',
      ),
    ).toEqual({
      title: 'Fire closes the east quay',
      'container-title': 'Harbour Gazette',
      author: [{ literal: 'Mara Lindqvist' }, { literal: 'Tom Hale' }],
      issued: '2025-02-11',
      URL: 'https://gazette.example/east-quay',
    })
  })

  it('nothing where it begins with its story', () => {
    expect(said(PROSE, PROSE.replace('4', '5'))).toEqual({})
  })

  it('no day where two stand there, or where only part of one does', () => {
    expect(said('Fire closes the quay', '11 February 2025', '12 February 2025', PROSE)).not.toHaveProperty(
      'issued',
    )
    expect(said('Fire closes the quay', 'OSTREY, March 3 (AP) —', PROSE)).not.toHaveProperty('issued')
    expect(said('Fire closes the quay', 'Published 03/04/2025', PROSE)).not.toHaveProperty('issued')
  })

  it('the day of a letter, beside its place', () => {
    expect(said('To the harbour board', 'Ostrey, 11 February 2025', PROSE).issued).toBe('2025-02-11')
  })

  it('the day that a whole dateline tells is when the report was filed, and not when it was published', () => {
    const filed = sourceText(`OSTREY, Northland, February 11, 2025 (Coast Wire Agency) — ${PROSE}`, PROSE)
    expect(describeItself(filed)).not.toHaveProperty('issued')
    expect(filingOf(filed)).toEqual({
      day: '2025-02-11',
      dateline: 'OSTREY, Northland, February 11, 2025 (Coast Wire Agency)',
    })
    expect(filingOf(sourceText(`OSTREY, February 11 (AP) — ${PROSE}`, PROSE))).toBeNull()
    expect(filingOf(sourceText(PROSE))).toBeNull()
  })

  it('the day in other languages', () => {
    expect(said('Brand am Ostkai schließt Hafen', 'Stand: 11.02.2025', PROSE).issued).toBe('2025-02-11')
    expect(said('Le quai est fermé', 'Publié le 1er février 2025 à 14h30', PROSE).issued).toBe('2025-02-01')
    expect(said('El muelle está cerrado', '11 de febrero de 2025', PROSE).issued).toBe('2025-02-11')
    expect(said('Причал закрыт после пожара', '11 февраля 2025, 14:30', PROSE).issued).toBe('2025-02-11')
    expect(said('港口东码头因火灾关闭', '2025年2月11日 14:30', PROSE).issued).toBe('2025-02-11')
  })

  it('the fields of an archive’s export', () => {
    expect(
      said(
        'HEADLINE: Ferry line drops its night boats',
        'PUBLICATION: The Ostrey Courier',
        'BYLINE: By JONAS FERRIER',
        PROSE,
      ),
    ).toMatchObject({
      title: 'Ferry line drops its night boats',
      'container-title': 'The Ostrey Courier',
      author: [{ literal: 'Jonas Ferrier' }],
    })
  })

  it('outlet and day of a masthead, and the title below it', () => {
    expect(
      said(
        'Radio Ostrey, "The Morning", 12 February 2025',
        'Talk with Lena Hart, inspector of police',
        PROSE,
      ),
    ).toEqual({
      title: 'Talk with Lena Hart, inspector of police',
      'container-title': 'Radio Ostrey',
      issued: '2025-02-12',
    })
    expect(said('The Harbour Gazette | February 12, 2025', 'Fire closes the quay', PROSE)).toEqual({
      title: 'Fire closes the quay',
      'container-title': 'The Harbour Gazette',
      issued: '2025-02-12',
    })
  })

  it('publisher and day of a letterhead', () => {
    expect(
      said(
        'REPUBLIC OF VASK',
        'MINISTRY OF TRANSPORT',
        'Press release No. 51/2025, 11 February 2025',
        'Correction to press release No. 47/2025',
        PROSE,
      ),
    ).toEqual({
      title: 'Correction to press release No. 47/2025',
      publisher: 'Ministry of Transport',
      issued: '2025-02-11',
    })
    expect(said('REPUBLIC OF VASK MINISTRY OF TRANSPORT', 'Press release No. 51/2025', PROSE).publisher).toBe(
      'Ministry of Transport',
    )
    expect(said('Vask Harbour Observatory, field note 12, 8 June 2026', PROSE)).toEqual({
      publisher: 'Vask Harbour Observatory',
      issued: '2026-06-08',
    })
  })

  it('publisher, kind and day, whichever dash parts them', () => {
    expect(
      said(
        'REPUBLIC OF VASK — MINISTRY OF PUBLIC HEALTH',
        'Cholera Situation Report No. 12 — 14 September 2026',
        'Cholera in the lower valley',
        PROSE,
      ),
    ).toMatchObject({ publisher: 'Ministry of Public Health', issued: '2026-09-14' })
    expect(said('VASK PRESS AGENCY (VPA)', PROSE).publisher).toBe('Vask Press Agency')
    expect(said('VARN STATE RAILWAYS', 'Incident Bulletin No. 2, 4 May 2026', PROSE)).toMatchObject({
      publisher: 'Varn State Railways',
      issued: '2026-05-04',
    })
  })

  it('the outlet above its day, and the place and day of a letter', () => {
    expect(said('Ostrey Courier', '16 September 2026', 'Cholera toll climbs to 39', PROSE)).toEqual({
      title: 'Cholera toll climbs to 39',
      'container-title': 'Ostrey Courier',
      issued: '2026-09-16',
    })
    expect(said('MAIRIE DE BESSOU', 'Bessou, le 18 septembre 2026', PROSE)).toMatchObject({
      publisher: 'Mairie de Bessou',
      issued: '2026-09-18',
    })
  })

  it.each([
    ['a headline in capitals that begins with a body', 'POLICE UNION STRIKE'],
    ['a headline about a body', 'Ministry of Transport Denies Delay'],
    ['a headline in capitals', 'FIRE SERVICE COUNTS SIXTEEN'],
    ['a headline with the day of an event', 'Explosion at Ostrey, 3 June 2025'],
    ['a headline that names a paper', 'Fire Hits Gazette'],
  ])('no publisher, outlet or day by %s', (_, line) => {
    expect(said(line, PROSE)).toEqual({ title: line })
  })
})
