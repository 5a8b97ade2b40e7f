import { describe, expect, it } from 'vitest'
import { readTar } from '../../src/export/browser/tar.ts'

/** One entry of a ustar archive. */
function entry(name: string, content: string, { type = '0', mode = '644', prefix = '' } = {}): Buffer {
  const header = Buffer.alloc(512)
  header.write(name, 0)
  header.write(mode.padStart(7, '0'), 100)
  header.write(content.length.toString(8).padStart(11, '0'), 124)
  header.write(type, 156)
  header.write('ustar', 257)
  header.write(prefix, 345)
  const padding = Buffer.alloc((512 - (content.length % 512)) % 512)
  return Buffer.concat([header, Buffer.from(content), padding])
}

const archive = (...entries: Buffer[]): Buffer => Buffer.concat([...entries, Buffer.alloc(1024)])

describe('reading a tar archive', () => {
  it('gives its files with their contents and whether they can be run', () => {
    const entries = readTar(
      archive(
        entry('lib/', '', { type: '5' }),
        entry('./lib/a.so', 'x'.repeat(600), { mode: '755' }),
        entry('b', ''),
      ),
    )
    expect(entries.map(({ name, isExecutable, content }) => [name, isExecutable, content.length])).toEqual([
      ['lib/a.so', true, 600],
      ['b', false, 0],
    ])
  })

  it('joins a long name with its prefix', () => {
    expect(readTar(archive(entry('c', '', { prefix: 'a/b' })))[0]?.name).toBe('a/b/c')
  })

  it('leaves out links', () => {
    expect(
      readTar(archive(entry('link', '', { type: '2' }), entry('file', 'a'))).map(({ name }) => name),
    ).toEqual(['file'])
  })

  it('refuses names that lead out of it', () => {
    expect(() => readTar(archive(entry('../evil', 'a')))).toThrow('outside')
    expect(() => readTar(archive(entry('/etc/evil', 'a')))).toThrow('outside')
  })

  it('refuses an archive that is cut short', () => {
    expect(() => readTar(entry('a', 'x'.repeat(600)).subarray(0, 700))).toThrow('cut short')
  })
})
