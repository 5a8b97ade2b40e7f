import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openBench } from './support/command.ts'

const root = join(import.meta.dirname, '..')

it('the schemas for editors are what the command writes for this workspace (citedeck schema)', async () => {
  const files = readdirSync(join(root, 'corpus'), { recursive: true, encoding: 'utf8' }).filter(path =>
    path.endsWith('.yaml'),
  )
  const bench = openBench(
    Object.fromEntries(files.map(path => [`corpus/${path}`, readFileSync(join(root, 'corpus', path))])),
  )
  try {
    const { out } = await bench.run('schema')
    for (const path of out.split('\n'))
      expect(readFileSync(join(root, path), 'utf8'), path).toBe(
        readFileSync(join(bench.folder, path), 'utf8'),
      )
  } finally {
    bench.remove()
  }
})
