import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const TEMPLATES = join(import.meta.dirname, '../../templates')
const OWN = readdirSync(join(TEMPLATES, 'layouts')).map(name => `layouts/${name}/slide.hbs`)
const PARTIALS = readdirSync(join(TEMPLATES, 'partials')).map(name => `partials/${name}`)
const HANDOUTS = readdirSync(join(TEMPLATES, 'handouts'))
  .filter(name => name.endsWith('.hbs'))
  .map(name => `handouts/${name}`)

describe('templates of what is printed', () => {
  // White space is kept in them while a document is printed (`data-spoken` in templates/base.css): a line break would be drawn.
  it.each([...OWN, ...PARTIALS, ...HANDOUTS])(
    '%s writes each paragraph, heading and cell on one line',
    path => {
      const lines = readFileSync(join(TEMPLATES, path), 'utf8').split('\n')
      const opened = /<(p|h[1-6]|t[dh]|d[dt]|figcaption)\b[^>]*>/g
      const left = lines.filter(line => {
        const count = (pattern: RegExp): number => [...line.matchAll(pattern)].length
        return count(opened) !== count(/<\/(?:p|h[1-6]|t[dh]|d[dt]|figcaption)>/g)
      })
      expect(left).toEqual([])
    },
  )
})
