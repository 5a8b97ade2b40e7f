import { describe, expect, it } from 'vitest'
import { imageSize } from '../../src/briefing/image-size.ts'

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap(part => (typeof part === 'string' ? [...part].map(letter => letter.charCodeAt(0)) : part)),
  )

const png = (width: number, height: number): Uint8Array =>
  bytes(
    '\x89PNG\r\n\x1a\n',
    [0, 0, 0, 13],
    'IHDR',
    [width >>> 24, width >>> 16, width >>> 8, width].map(byte => byte & 255),
    [height >>> 24, height >>> 16, height >>> 8, height].map(byte => byte & 255),
    'IDAT',
    'IEND',
  )
const SVG = 'xmlns="http://www.w3.org/2000/svg"'

describe('a picture’s size, from its own bytes', () => {
  it('PNG', () => {
    expect(imageSize(png(1280, 720))).toEqual({ mediaType: 'image/png', width: 1280, height: 720 })
  })

  it('GIF', () => {
    expect(imageSize(bytes('GIF89a', [64, 1, 200, 0, 0, 0, 0], ';'))).toEqual({
      mediaType: 'image/gif',
      width: 320,
      height: 200,
    })
  })

  it('JPEG, behind another segment', () => {
    const jpeg = bytes(
      [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc0, 0, 17, 8, 0, 100, 0, 200, 3],
      [0xff, 0xd9],
    )
    expect(imageSize(jpeg)).toEqual({ mediaType: 'image/jpeg', width: 200, height: 100 })
  })

  it('WebP, lossless', () => {
    const webp = bytes('RIFF', [17, 0, 0, 0], 'WEBPVP8L', [0, 0, 0, 0, 0x2f, 0x3f, 0x01, 0x32, 0x00])
    expect(imageSize(webp)).toEqual({ mediaType: 'image/webp', width: 320, height: 201 })
  })

  it('SVG: its size, or its view box, behind whatever may stand before it', () => {
    expect(imageSize(bytes(`<svg ${SVG} width="400px" height="300"></svg>`))).toMatchObject({
      width: 400,
      height: 300,
    })
    expect(
      imageSize(
        bytes(
          `<?xml version="1.0"?>\n<!-- a plan -->\n<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg ${SVG} width="100%" viewBox="0 0 1136 432"></svg>\n`,
        ),
      ),
    ).toMatchObject({ width: 1136, height: 432 })
  })
})

describe('no picture that a browser shows', () => {
  it.each([
    ['another kind of file', bytes('%PDF-1.7')],
    ['nothing', bytes([])],
    ['a page with a drawing in it', bytes(`<html><svg ${SVG}></svg></html>`)],
    ['a PNG cut off in its header', bytes('\x89PNG\r\n\x1a\n')],
    ['a PNG without its end', png(10, 10).subarray(0, 28)],
    ['a PNG of no width', png(0, 10)],
    ['a PNG that says it is larger than any screen', png(100_000, 100_000)],
    ['a JPEG without its end', bytes([0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 100, 0, 200, 3])],
    ['a GIF without its end', bytes('GIF89a', [64, 1, 200, 0, 0, 0, 0])],
    ['a WebP shorter than it says', bytes('RIFF', [99, 0, 0, 0], 'WEBPVP8L', [0, 0, 0, 0, 0x2f, 1, 1, 1, 1])],
    ['an SVG without its namespace', bytes('<svg width="4" height="3"></svg>')],
    ['an SVG without its end', bytes(`<svg ${SVG} width="4" height="3"><g>`)],
  ])('%s', (_, file) => {
    expect(imageSize(file)).toBeNull()
  })
})
