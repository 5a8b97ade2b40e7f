import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type Bench, openBench } from '../support/command.ts'
import { BASE, sha256 } from '../support/fixture.ts'

let bench: Bench
afterEach(() => bench.remove())
const read = (path: string) => readFileSync(join(bench.folder, path), 'utf8')
const SOURCES = 'corpus/port/sources.yaml'

const FIRE = `Fire closes the east quay

By Mara Lindqvist and Tom Hale
Published 11 February 2025, 06:40 GMT
URL: https://gazette.example/east-quay

Firefighters closed the east quay at Ostrey on Monday night after a blaze broke out in shed 4.
At least 14 dock workers were treated for smoke, and two of them were kept in hospital overnight.
`
const FERRY =
  'The Northern Ferry Line will drop its night boats to the islands in September, its chairman said.\n'

describe('source add', () => {
  it('fills an entry with what the text says of itself, and copies the file', async () => {
    bench = openBench({ 'fire.txt': FIRE })
    const { exitCode, out, err } = await bench.run('source', 'add', 'fire.txt', '--corpus', 'port')
    expect(exitCode).toBe(0)
    expect(out).toBe('fire-closes-the-east-quay  texts/fire.txt  not found: container-title')
    expect(err).toContain('Made corpus/port, which was not there.')
    expect(read('corpus/port/texts/fire.txt')).toBe(FIRE)
    expect(read(SOURCES)).toMatch(/^# yaml-language-server/)
    expect(
      read(SOURCES).endsWith(`
fire-closes-the-east-quay:
  type: document
  title: Fire closes the east quay
  author: [{literal: Mara Lindqvist}, {literal: Tom Hale}]
  issued: 2025-02-11
  URL: https://gazette.example/east-quay
  language: en
  text: texts/fire.txt
  sha256: ${sha256(FIRE)}
  descriptor: Signed text of 41 words.
`),
    ).toBe(true)
    expect((await bench.run('source', 'list')).out).toContain('fire-closes-the-east-quay  read')
  })

  it('adds behind what an author wrote, and disturbs none of it', async () => {
    const before = `${BASE[SOURCES]}\n# for the desk: nothing below this line yet`
    bench = openBench({ ...BASE, [SOURCES]: `\ufeff${before}`, 'ferry.txt': FERRY })
    expect(await bench.run('source', 'add', 'ferry.txt')).toMatchObject({ exitCode: 0 })
    expect(read(SOURCES).startsWith(`\ufeff${before}\n\nferry:\n`)).toBe(true)
    expect((await bench.run('source', 'list')).out).toContain('ferry    read')
  })

  it('writes the day of a dateline as inferred, and says so', async () => {
    bench = openBench({ 'wire.txt': `OSTREY, February 11, 2025 (AP) — ${FERRY}` })
    const { out, err } = await bench.run('source', 'add', 'wire.txt', '--corpus', 'port')
    expect(out).toContain('not found: title, container-title, author, URL')
    expect(err).toContain(
      'wire.txt: no date of publication; inferred from its dateline, “OSTREY, February 11, 2025 (AP)”: 2025-02-11',
    )
    expect(read(SOURCES)).toContain(
      '  issued-inferred: {date: 2025-02-11, from: "its dateline, “OSTREY, February 11, 2025 (AP)”"}\n',
    )
    expect((await bench.run('source', 'list')).out).toContain('2025-02-11 (inferred)')
    expect((await bench.run('check')).exitCode).toBe(0)
  })

  it('ends with the command that comes next', async () => {
    bench = openBench({ 'ferry.txt': FERRY, 'fire.txt': FIRE })
    const alone = await bench.run('source', 'add', 'ferry.txt', '--corpus', 'port')
    expect(alone.err).toMatch(/\nNext: citedeck suggest --corpus port$/)
    expect((await bench.run('source', 'add', 'fire.txt')).err).toMatch(
      /\nNext: citedeck copies --corpus port$/,
    )
  })

  it('describes a source by what was found, and not by what was not', async () => {
    bench = openBench({ 'ferry.txt': FERRY })
    await bench.run('source', 'add', 'ferry.txt', '--corpus', 'port')
    expect(read(SOURCES)).toContain('descriptor: Text of 17 words.')
  })

  it('reads publisher, day and title below a letterhead, and misses no outlet then', async () => {
    const letter =
      'MINISTRY OF TRANSPORT\n\nPress release No. 5/2025, 12 February 2025\n\nThe east quay opens again\n\n'
    bench = openBench({ 'release.txt': `${letter}${FERRY}` })
    const { out } = await bench.run('source', 'add', 'release.txt', '--corpus', 'port')
    expect(out).toContain('not found: author, URL')
    expect(read(SOURCES)).toContain(
      '  title: The east quay opens again\n  publisher: Ministry of Transport\n  issued: 2025-02-12\n',
    )
  })

  it('--id gives the id of one file, and no other', async () => {
    bench = openBench({ ...BASE, 'ferry.txt': FERRY, 'fire.txt': FIRE })
    expect(await bench.run('source', 'add', 'ferry.txt', '--id', 'line-1')).toMatchObject({
      exitCode: 0,
      out: expect.stringMatching(/^line-1 {2}texts\/ferry\.txt/),
    })
    const taken = await bench.run('source', 'add', 'fire.txt', '--id', 'Gazette')
    expect(taken).toMatchObject({ exitCode: 2, err: expect.stringContaining('There is a source "gazette"') })
    const two = await bench.run('source', 'add', 'fire.txt', 'ferry.txt', '--id', 'two')
    expect(two).toMatchObject({ exitCode: 2, err: expect.stringContaining('--id names one source') })
    expect((await bench.run('source', 'add', 'fire.txt', '--id', 'a b')).exitCode).toBe(2)
  })

  it('begins a corpus in an empty folder of its own, and says so', async () => {
    bench = openBench({ ...BASE, 'ferry.txt': FERRY })
    mkdirSync(join(bench.folder, 'mine'))
    const { err } = await bench.runIn('mine', 'source', 'add', '../ferry.txt', '--corpus', 'line')
    expect(err).toContain('Made corpus/line')
    expect(err).toContain('This folder is a workspace of its own from now on.')
    expect(existsSync(join(bench.folder, 'mine/corpus/line/texts/ferry.txt'))).toBe(true)
  })

  it('adds from a folder of a workspace to its corpora, and says where', async () => {
    bench = openBench({ ...BASE, 'inbox/ferry.txt': FERRY })
    const { err } = await bench.runIn('inbox', 'source', 'add', 'ferry.txt')
    expect(err).toContain('That is in the workspace ')
    expect(err).toContain('1 source added to ../corpus/port/sources.yaml.')
  })

  it('--dry-run shows the entry, and writes nothing', async () => {
    bench = openBench({ 'fire.txt': FIRE })
    const { exitCode, out, err } = await bench.run(
      'source',
      'add',
      'fire.txt',
      '--corpus',
      'port',
      '--dry-run',
    )
    expect(exitCode).toBe(0)
    expect(out).toContain(
      'fire-closes-the-east-quay:\n  type: document\n  title: Fire closes the east quay\n',
    )
    expect(err).toContain('Nothing was written.')
    expect(readdirSync(bench.folder)).toEqual(['fire.txt'])
  })

  it('a folder that is added again tells what went wrong first, and counts most of what is there already', async () => {
    const inbox = Object.fromEntries(
      Array.from({ length: 9 }, (_, at) => [`inbox/${at}.txt`, `${FERRY}${at}`]),
    )
    bench = openBench({ ...inbox, 'inbox/none.txt': '' })
    await bench.run('source', 'add', 'inbox', '--corpus', 'port')
    const { exitCode, err } = await bench.run('source', 'add', 'inbox')
    const lines = err.split('\n')
    expect(exitCode).toBe(1)
    expect(lines[0]).toBe('error source-not-added  inbox/none.txt  the file is empty')
    expect(lines.filter(line => line.includes('already, as'))).toHaveLength(5)
    expect(lines[6]).toBe('error source-not-added  4 more that the corpus has already; --json lists them')
    const { diagnostics } = JSON.parse((await bench.run('source', 'add', 'inbox', '--json')).out)
    expect(diagnostics).toHaveLength(10)
  })

  it('refuses a second copy of a file, and names the source that has it', async () => {
    bench = openBench({
      ...BASE,
      'again.txt': BASE['corpus/port/texts/gazette.txt'] ?? '',
      'a.txt': FERRY,
      'b.txt': FERRY,
    })
    const { exitCode, out, err } = await bench.run('source', 'add', 'again.txt', 'a.txt', 'b.txt')
    expect(exitCode).toBe(1)
    expect(err).toContain(
      'error source-not-added  again.txt  the corpus has this very file already, as gazette',
    )
    expect(err).toMatch(/error source-not-added {2}b\.txt {2}.* as the-northern-ferry-line-will-drop/)
    expect(out.split('\n')).toHaveLength(1)
  })

  it('bad files stop nothing, and are listed with the reason', async () => {
    bench = openBench({
      'in/empty.txt': '',
      'in/picture.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
      'in/blank.txt': ' \n\n ',
      'in/ferry.txt': FERRY,
      'in/locked.txt': 'secret',
    })
    chmodSync(join(bench.folder, 'in/locked.txt'), 0)
    symlinkSync('nowhere', join(bench.folder, 'in/dangling.txt'))
    const { exitCode, out, err } = await bench.run(
      'source',
      'add',
      'in',
      'missing.txt',
      '*.nothing',
      '--corpus',
      'port',
    )
    expect(exitCode).toBe(1)
    expect(out).toContain('ferry  texts/ferry.txt')
    const refused = (file: string) =>
      err.split('\n').find(line => line.includes(`source-not-added  ${file}  `)) ?? ''
    expect(refused('in/empty.txt')).toContain('the file is empty')
    expect(refused('in/blank.txt')).toContain('there is no text in it')
    expect(refused('in/picture.png')).toMatch(/not read|no reader/)
    expect(refused('in/dangling.txt')).toContain('it is a link that leads nowhere')
    expect(refused('missing.txt')).toContain('there is no such file')
    expect(refused('*.nothing')).toContain('nothing matches this pattern')
    // Whoever is root may read it all the same.
    if (process.getuid?.() !== 0) expect(refused('in/locked.txt')).toContain('permission denied')
    expect(readdirSync(join(bench.folder, 'corpus/port/texts'))).toContain('ferry.txt')
    expect(readdirSync(join(bench.folder, 'corpus/port/texts'))).not.toContain('empty.txt')
  })

  it('takes folders with all in them, and patterns; hidden files and what belongs to saved pages stay out', async () => {
    bench = openBench({
      'in/a.txt': `${FERRY}One.\n`,
      'in/deep/b.txt': `${FERRY}Two.\n`,
      'in/.hidden.txt': `${FERRY}Three.\n`,
      'in/page.html': `<html><body><p>${FERRY}Four.</p></body></html>`,
      'in/page_files/c.txt': `${FERRY}Five.\n`,
      'other/d.md': `${FERRY}Six.\n`,
    })
    const { out } = await bench.run('source', 'add', 'in', 'oth*/*.md', '--corpus', 'port', '--json')
    const { added, diagnostics, created } = JSON.parse(out)
    expect(added.map(({ file }: { file: string }) => file)).toEqual([
      'in/a.txt',
      'in/deep/b.txt',
      'in/page.html',
      'other/d.md',
    ])
    expect(diagnostics).toEqual([])
    expect(created).toBe(true)
  })

  it('two documents that would have one id get two, and two files of one name do too', async () => {
    bench = openBench({
      'a/fire.txt': FIRE,
      'b/fire.txt': `${FIRE}It was put out at dawn on Tuesday by the crews of three tugs.\n`,
    })
    const { out } = await bench.run('source', 'add', 'a', 'b', '--corpus', 'port')
    expect(out).toContain('fire-closes-the-east-quay  texts/fire.txt')
    expect(out).toContain('fire-closes-the-east-quay-2  texts/fire-2.txt')
  })

  it('names with spaces, quotes and emoji work; a link to a file is followed and said so, one to a folder is not', async () => {
    bench = openBench({ 'it’s a "ferry" 🚢.txt': FERRY, 'real/fire.txt': FIRE })
    symlinkSync('real/fire.txt', join(bench.folder, 'link.txt'))
    symlinkSync('real', join(bench.folder, 'folder.txt'))
    const { out, err } = await bench.run(
      'source',
      'add',
      'it’s a "ferry" 🚢.txt',
      'link.txt',
      '--corpus',
      'port',
    )
    expect(out).toContain('its-a-ferry  texts/it-s-a-ferry.txt')
    expect(err).toContain('link.txt: a link; what it leads to was read: ')
    mkdirSync(join(bench.folder, 'links'))
    symlinkSync('../real', join(bench.folder, 'links/back'))
    expect((await bench.run('source', 'add', 'links', '--corpus', 'port')).out).toBe('')
  })

  it('a text that lies in the corpus already stays where it is', async () => {
    bench = openBench({ 'corpus/port/texts/ferry.txt': FERRY })
    expect((await bench.run('source', 'add', 'corpus/port/texts', '--corpus', 'port')).out).toContain(
      'ferry  texts/ferry.txt',
    )
    expect(
      readdirSync(join(bench.folder, 'corpus/port/texts')).filter(name => name.endsWith('.txt')),
    ).toEqual(['ferry.txt'])
    expect(existsSync(join(bench.folder, 'corpus/port/facts.yaml'))).toBe(true)
  })

  it('a sources.yaml that cannot be read is left alone, and says why', async () => {
    bench = openBench({ ...BASE, [SOURCES]: 'a: [\n', 'ferry.txt': FERRY })
    const { exitCode, err } = await bench.run('source', 'add', 'ferry.txt')
    expect(exitCode).toBe(1)
    expect(err).toContain('yaml-syntax')
    expect(read(SOURCES)).toBe('a: [\n')
    expect(existsSync(join(bench.folder, 'corpus/port/texts/ferry.txt'))).toBe(false)
  })

  it('what was copied is taken back where sources.yaml cannot be written', async () => {
    bench = openBench({ ...BASE, 'ferry.txt': FERRY })
    // One entry would have to stand in the place of another: a key that YAML alone takes for one.
    writeFileSync(join(bench.folder, SOURCES), `${BASE[SOURCES]}? [x]\n: y\n`)
    const outcome = await bench
      .run('source', 'add', 'ferry.txt')
      .catch(error => ({ exitCode: 2, err: String(error) }))
    expect(outcome.exitCode).not.toBe(0)
    expect(existsSync(join(bench.folder, 'corpus/port/texts/ferry.txt'))).toBe(false)
  })

  it('asks which corpus where there are several or none, and refuses a name that is none', async () => {
    bench = openBench({ 'ferry.txt': FERRY })
    expect(await bench.run('source', 'add', 'ferry.txt')).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('--corpus NAME'),
    })
    expect(await bench.run('source', 'add', 'ferry.txt', '--corpus', '../up')).toMatchObject({ exitCode: 2 })
  })
})
