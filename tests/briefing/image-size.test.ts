import { describe, expect, it } from 'vitest'
import { imageSize } from '../../src/briefing/image-size.ts'

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap(part => (typeof part === 'string' ? [...part].map(letter => letter.charCodeAt(0)) : part)),
  )

describe('a picture’s size, from its own header', () => {
  it('PNG', () => {
    const png = bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', [0, 0, 5, 0, 0, 0, 2, 208])
    expect(imageSize(png)).toEqual({ mediaType: 'image/png', width: 1280, height: 720 })
  })

  it('GIF', () => {
    expect(imageSize(bytes('GIF89a', [64, 1, 200, 0]))).toEqual({
      mediaType: 'image/gif',
      width: 320,
      height: 200,
    })
  })

  it('JPEG, behind another segment', () => {
    const jpeg = bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc0, 0, 17, 8, 0, 100, 0, 200, 3])
    expect(imageSize(jpeg)).toEqual({ mediaType: 'image/jpeg', width: 200, height: 100 })
  })

  it('WebP, lossless', () => {
    const webp = bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8L', [0, 0, 0, 0, 0x2f, 0x3f, 0x01, 0x32, 0x00])
    expect(imageSize(webp)).toEqual({ mediaType: 'image/webp', width: 320, height: 201 })
  })

  it('SVG: its size, or its view box', () => {
    expect(imageSize(bytes('<svg width="400px" height="300">'))).toMatchObject({ width: 400, height: 300 })
    expect(
      imageSize(bytes('<?xml version="1.0"?>\n<svg width="100%" viewBox="0 0 1136 432">')),
    ).toMatchObject({ width: 1136, height: 432 })
  })

  it('anything else, or a header cut off, is no picture', () => {
    expect(imageSize(bytes('%PDF-1.7'))).toBeNull()
    expect(imageSize(bytes('\x89PNG\r\n\x1a\n'))).toBeNull()
    expect(imageSize(bytes([]))).toBeNull()
  })
})
