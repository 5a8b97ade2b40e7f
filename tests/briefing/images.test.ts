import { describe, expect, it } from 'vitest'
import { readImage } from '../../src/briefing/images.ts'
import { memoryWorkspace } from '../support/memory-workspace.ts'

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"></svg>'
const workspace = memoryWorkspace({
  'briefings/b/beside.svg': SVG,
  'images/at the root "🔥".svg': SVG,
  'images/text.png': 'not a picture',
  'images/large.png': new Uint8Array(9 * 1024 * 1024),
  'images/folder': null,
})

function read(path: string) {
  const found: string[] = []
  const span = { file: 'briefings/b/outline.yaml', start: 0, end: 0 }
  const image = readImage(workspace, span.file, path, span, ({ code }) => found.push(code))
  return image ? image.path : found.join()
}

describe('a picture is named from the outline’s folder, or from the root', () => {
  it.each([
    ['beside.svg', 'briefings/b/beside.svg'],
    ['./beside.svg', 'briefings/b/beside.svg'],
    ['images/at the root "🔥".svg', 'images/at the root "🔥".svg'],
    ['images\\at the root "🔥".svg', 'images/at the root "🔥".svg'],
    ['../../images/at the root "🔥".svg', 'images/at the root "🔥".svg'],
    ['nowhere.svg', 'file-missing'],
    ['../../../secret.svg', 'path-outside-workspace'],
    ['/etc/secret.svg', 'path-outside-workspace'],
    ['https://example.org/a.svg', 'path-outside-workspace'],
    ['data:image/svg+xml,x', 'path-outside-workspace'],
    ['C:\\pictures\\a.svg', 'path-outside-workspace'],
    ['images/folder', 'file-unreadable'],
    ['images/text.png', 'image-unusable'],
    ['images/large.png', 'image-unusable'],
  ])('%s: %s', (path, expected) => {
    expect(read(path)).toBe(expected)
  })
})
