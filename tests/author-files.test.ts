import { describe, expect, it } from 'vitest'
import { BASE, diagnose } from './support/fixture.ts'
import { memoryWorkspace } from './support/memory-workspace.ts'

const OUTLINE = 'briefings/b.yaml'

describe('files that are no YAML text at all', () => {
  it('an outline that is not there is missing', async () => {
    const { [OUTLINE]: _, ...rest } = BASE
    expect(await diagnose(memoryWorkspace(rest), OUTLINE)).toEqual([`file-missing ${OUTLINE}:1:1-1`])
  })

  it('a folder in the place of an outline is unreadable', async () => {
    expect(await diagnose(memoryWorkspace({ ...BASE, [OUTLINE]: null }), OUTLINE)).toEqual([
      `file-unreadable ${OUTLINE}:1:1-1`,
    ])
  })

  it('an outline in Latin-1 is not UTF-8', async () => {
    const bytes = new Uint8Array([0x74, 0x3a, 0x20, 0xe9, 0x0a])
    expect(await diagnose(memoryWorkspace({ ...BASE, [OUTLINE]: bytes }), OUTLINE)).toEqual([
      `file-not-utf8 ${OUTLINE}:1:4-5`,
    ])
  })

  it('what is not UTF-8 is pointed at on its line, behind letters of several bytes', async () => {
    const bytes = Buffer.concat([Buffer.from('t: ä\nu: “é” '), Buffer.from([0xe9, 0x0a])])
    expect(await diagnose(memoryWorkspace({ ...BASE, [OUTLINE]: bytes }), OUTLINE)).toEqual([
      `file-not-utf8 ${OUTLINE}:2:8-9`,
    ])
  })

  it('an outline of 17 MiB is refused unread', async () => {
    const bytes = new Uint8Array(17 * 1024 * 1024).fill(0x20)
    expect(await diagnose(memoryWorkspace({ ...BASE, [OUTLINE]: bytes }), OUTLINE)).toEqual([
      `file-unreadable ${OUTLINE}:1:1-1`,
    ])
  })

  it('a byte-order mark and CRLF line ends are read as if they were not there', async () => {
    const windows = `\ufeff${BASE[OUTLINE]?.replaceAll('\n', '\r\n')}`
    expect(await diagnose(memoryWorkspace({ ...BASE, [OUTLINE]: windows }), OUTLINE)).toEqual([])
  })

  it('the text of a source that is a folder, or not UTF-8, is unreadable, at the key that names it', async () => {
    const place = 'corpus/port/sources.yaml:6:9-26'
    for (const content of [null, new Uint8Array([0xff, 0xfe, 0x41])])
      expect(
        await diagnose(memoryWorkspace({ ...BASE, 'corpus/port/texts/gazette.txt': content }), OUTLINE),
      ).toEqual([`text-unreadable ${place}`])
  })

  it('a picture of 50 MB is refused unread', async () => {
    const outline = `${BASE[OUTLINE]}  - {layout: image, title: The plan shows the quay, image: plan.png, alt: A plan}\n`
    const picture = new Uint8Array(50 * 1024 * 1024)
    const found = await diagnose(
      memoryWorkspace({ ...BASE, [OUTLINE]: outline, 'briefings/plan.png': picture }),
      OUTLINE,
    )
    expect(found).toEqual([`image-unusable ${OUTLINE}:10:60-68`])
  })
})
