import { cpSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SlidesMessage } from '../../src/present/messages.ts'
import { BASE } from '../support/fixture.ts'
import { ask, type Desk, type Heard, listenTo, openDesk, pageOf, serve } from '../support/present.ts'

const OUTLINE = 'briefings/b.yaml'
const HEAD = 'title: After the fire\ndate: 2025-02-20\nmarking: TLP:GREEN\ncorpus: port\n'
const outline = (...points: readonly string[]): string =>
  `${HEAD}slides:\n${points
    .map(
      (point, index) =>
        `  - layout: points\n    title: Finding number ${index + 1} is here\n    points:\n      - ${point}\n`,
    )
    .join('')}`
const COUNTED = 'Both services counted [@injured].'

let desk: Desk
let server: Awaited<ReturnType<typeof serve>>
let heard: Heard

beforeEach(async () => {
  desk = openDesk({ ...BASE, [OUTLINE]: outline('First point', COUNTED, 'Third point') })
  server = await serve(desk, [OUTLINE])
  heard = await listenTo(server.port, 'b', await pageOf(server.port, 'b'))
})
afterEach(async () => {
  heard.close()
  await server.close()
  desk.remove()
  expect(server.faults).toEqual([])
})

const shows =
  (text: string) =>
  ({ slides }: SlidesMessage): boolean =>
    slides.some(([, html]) => html.includes(text))

describe('a save', () => {
  it('tells of the slide that was written alone, and leads to it', async () => {
    desk.write(OUTLINE, outline('First point', COUNTED, 'Third point, told anew'))
    const message = await heard.next('slides')
    expect(message).toMatchObject({ order: null, follow: 2, base: message.version - 1 })
    expect(message.slides.map(([index]) => index)).toEqual([2])
    expect(message.slides[0]?.[1]).toMatch(
      /^<section id="finding-number-3-is-here" data-number="3"[^>]*>.*told anew/s,
    )
  })

  it('of what comes to the same tells of nothing', async () => {
    desk.write(OUTLINE, `# A remark\n${outline('First point', COUNTED, 'Third point')}`)
    await pause(400)
    expect(heard.messages.filter(({ kind }) => kind === 'slides')).toEqual([])
  })

  it('of a slide put in tells first of it, then of what it moves', async () => {
    desk.write(OUTLINE, outline('First point', 'A new point', COUNTED, 'Third point'))
    const [first, second] = [await heard.next('slides'), await heard.next('slides')]
    expect(first.order?.from).toHaveLength(6)
    expect(first.follow).toBe(1)
    expect(second.base).toBe(first.version)
    expect(second.follow).toBeNull()
  })

  it('that puts another file in its place is seen', async () => {
    const aside = join(desk.folder, 'briefings/.b.yaml.tmp')
    for (const word of ['once', 'twice', 'thrice']) {
      writeFileSync(aside, outline(`First point ${word}`, COUNTED, 'Third point'))
      renameSync(aside, join(desk.folder, OUTLINE))
      await heard.next('slides', shows(word))
    }
  })

  it('of a fact is seen on its slide and in its evidence', async () => {
    const facts = BASE['corpus/port/facts.yaml'] ?? ''
    desk.write('corpus/port/facts.yaml', facts.replace('People hurt in the fire', 'People injured'))
    await heard.next('slides', shows('People injured'))
    await heard.next('rest')
    expect((await ask(server.port, '/b')).text).toContain('People injured')
  })

  it('of a template of the workspace is seen', async () => {
    desk.write('templates/partials/marking.hbs', '<p class="marking">Held close</p>\n')
    await heard.next('slides', shows('Held close'))
    rmSync(join(desk.folder, 'templates'), { recursive: true })
    await heard.next('slides', shows('TLP:GREEN'))
  })

  it('of a template that cannot be used is a mistake, and the last good deck stays', async () => {
    desk.write('templates/partials/marking.hbs', '{{#if}}')
    const told = await heard.next('mistakes', ({ list }) =>
      list.some(({ code }) => code === 'template-broken'),
    )
    expect(told.list.find(({ code }) => code === 'template-broken')?.place).toMatch(/^templates\/.+:1:1$/)
    expect((await ask(server.port, '/b')).text).toContain('Third point')
  })
})

describe('an outline with mistakes', () => {
  it.each([
    ['a fact that there is not', outline('See [@nobody].', COUNTED, 'Third point'), 'unknown-fact', ':9:15'],
    [
      'broken YAML',
      `${outline('First point', COUNTED, 'Third point')}  - title: "open`,
      'yaml-syntax',
      ':18:12',
    ],
    [
      'a slide of no layout',
      `${outline('First point', COUNTED, 'Third point')}  - layout: pointz\n`,
      'unknown-layout',
      ':18:13',
    ],
  ])('keeps the last good deck: %s', async (_, text, code, place) => {
    desk.write(OUTLINE, text)
    const told = await heard.next('mistakes', ({ list }) => list.some(item => item.code === code))
    expect(told.stale).toBe('The last good deck is shown.')
    expect(told.list[0]).toMatchObject({ severity: 'error', code, place: `${OUTLINE}${place}` })
    expect(heard.messages.filter(({ kind }) => kind === 'slides')).toEqual([])
    expect((await ask(server.port, '/b')).text).toContain('First point')
    desk.write(OUTLINE, outline('Mended point', COUNTED, 'Third point'))
    await heard.next('slides', shows('Mended point'))
    expect(await heard.next('mistakes', ({ stale }) => stale === null)).toBeTruthy()
  })

  it('shows a slide that can be read, whatever the checks say of it', async () => {
    desk.write(OUTLINE, outline('First point', 'Both services counted 99 people [@injured].', 'Third point'))
    await heard.next('slides', shows('counted 99 people'))
    const told = await heard.next('mistakes', ({ list }) =>
      list.some(({ code }) => code === 'number-unsupported'),
    )
    expect(told.stale).toBeNull()
  })

  it('has a page of its own as long as there has been no deck', async () => {
    const broken = openDesk({ ...BASE, [OUTLINE]: 'title: x\nslides: [\n' })
    const other = await serve(broken, [OUTLINE])
    const page = await ask(other.port, '/b')
    expect([page.status, page.text.includes('This outline gives no deck yet.')]).toEqual([200, true])
    const listener = await listenTo(other.port, 'b', '')
    broken.write(OUTLINE, outline('First point'))
    await listener.next('slides')
    expect((await ask(other.port, '/b')).text).toContain('First point')
    listener.close()
    await other.close()
    broken.remove()
  })
})

describe('a file', () => {
  it('that is deleted leaves the last deck, until it is there again', async () => {
    rmSync(join(desk.folder, OUTLINE))
    const told = await heard.next('mistakes', ({ list }) => list.some(({ code }) => code === 'file-missing'))
    expect(told.stale).not.toBeNull()
    desk.write(OUTLINE, outline('Restored point', COUNTED, 'Third point'))
    await heard.next('slides', shows('Restored point'))
  })

  it('that is renamed is missed, and found again under its name', async () => {
    const [here, there] = [join(desk.folder, OUTLINE), join(desk.folder, 'briefings/other.yaml')]
    renameSync(here, there)
    await heard.next('mistakes', ({ list }) => list.some(({ code }) => code === 'file-missing'))
    writeFileSync(there, outline('Renamed point', COUNTED, 'Third point'))
    renameSync(there, here)
    await heard.next('slides', shows('Renamed point'))
  })

  it('that is half written is waited for', async () => {
    const whole = outline('First point', COUNTED, 'Third point, longer')
    for (const part of [0, 60, 150, 230]) {
      writeFileSync(join(desk.folder, OUTLINE), whole.slice(0, part))
      await pause(25)
    }
    writeFileSync(join(desk.folder, OUTLINE), whole)
    const message = await heard.next('slides', shows('longer'))
    expect(message.order).toBeNull()
    await pause(300)
    const told = heard.messages.filter(({ kind }) => kind !== 'beat')
    expect(told.filter(found => found.kind === 'mistakes' && found.stale !== null)).toEqual([])
    expect(told.filter(found => found.kind === 'slides' && found.order !== null)).toEqual([])
  })

  it('that is saved fifty times in a second ends as it was saved last', async () => {
    for (let save = 1; save <= 50; save++) {
      desk.write(OUTLINE, outline(`Save ${save} of fifty`, COUNTED, 'Third point'))
      await pause(20)
    }
    await heard.next('slides', shows('Save 50 of fifty'))
    let version = heard.messages.find(found => found.kind === 'slides')?.base
    for (const message of heard.messages)
      if (message.kind === 'slides') {
        expect(message.base).toBe(version)
        version = message.version
      }
  })

  it('that was saved while its corpus was being replaced is shown with the new one', async () => {
    const corpus = join(desk.folder, 'corpus/port')
    cpSync(corpus, join(desk.folder, 'aside'), { recursive: true })
    rmSync(corpus, { recursive: true })
    const told = await heard.next('mistakes', ({ stale }) => stale !== null)
    expect(told.list.some(({ severity }) => severity === 'error')).toBe(true)
    const facts = (BASE['corpus/port/facts.yaml'] ?? '').replace('People hurt', 'Workers hurt')
    writeFileSync(join(desk.folder, 'aside/facts.yaml'), facts)
    renameSync(join(desk.folder, 'aside'), corpus)
    await heard.next('mistakes', ({ stale }) => stale === null)
    expect((await ask(server.port, '/b')).text).toContain('Workers hurt')
  })
})

describe('the server', () => {
  it('tells a page that comes back all that it has missed', async () => {
    const known = await pageOf(server.port, 'b')
    desk.write(OUTLINE, outline('Missed point', COUNTED, 'Third point'))
    await heard.next('slides')
    const late = await listenTo(server.port, 'b', known)
    const whole = await late.next('slides')
    expect(whole).toMatchObject({ base: null, order: { columns: [3, 1, 1], from: [] } })
    expect(whole.slides[0]?.[1]).toContain('Missed point')
    await late.next('rest')
    late.close()
  })

  it('has a page that another program served load itself anew', async () => {
    const response = await fetch(`http://127.0.0.1:${server.port}/b/events?program=older&known=x`)
    let told = ''
    for await (const chunk of response.body ?? []) {
      told += new TextDecoder().decode(chunk)
      if (told.includes('data:')) break
    }
    expect(told).toContain('data: {"kind":"reload"}')
  })

  it('serves what it has built, and nothing else', async () => {
    const statusOf = async (path: string, headers: Record<string, string> = {}, method = 'GET') =>
      (await ask(server.port, path, { headers, method })).status
    expect(await statusOf('/b')).toBe(200)
    expect((await ask(server.port, '/')).headers.location).toBe('/b')
    for (const path of [
      '/b.yaml',
      '/briefings/b.yaml',
      '/b/../b',
      '/corpus/port/facts.yaml',
      '/b/position',
      '/b/x',
      '/package.json',
    ])
      expect([path, await statusOf(path)]).toEqual([path, path.includes('..') ? 400 : 404])
    expect(await statusOf('/b', { Host: 'evil.example' })).toBe(403)
    expect(await statusOf('/b/events', { Origin: 'http://evil.example' })).toBe(403)
    expect(await statusOf('/b', {}, 'DELETE')).toBe(405)
  })

  it('stands beside another one for the same outline', async () => {
    const other = await serve(desk, [OUTLINE], { port: server.port })
    const listener = await listenTo(other.port, 'b', await pageOf(other.port, 'b'))
    expect(other.port).toBeGreaterThan(server.port)
    desk.write(OUTLINE, outline('For both', COUNTED, 'Third point'))
    await Promise.all([heard.next('slides', shows('For both')), listener.next('slides', shows('For both'))])
    listener.close()
    await other.close()
  })

  it('leaves its port free', async () => {
    const other = await serve(desk, [OUTLINE])
    const { port } = other
    const listener = await listenTo(port, 'b', '')
    await other.close()
    const again = await serve(desk, [OUTLINE], { port })
    expect(again.port).toBe(port)
    listener.close()
    await again.close()
  })
})
