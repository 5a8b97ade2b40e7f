import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importTypeScript } from '../scripts/import-typescript.mjs'

/** Reads every text of a folder as citedeck does, and says how long that took: `node bench/read-texts.mjs FOLDER`. */
const folder = process.argv[2]
const { readDocument } = await importTypeScript('src/corpus/readers/read-document.ts')
const names = readdirSync(folder)
const start = process.hrtime.bigint()
for (const name of names) {
  const reading = await readDocument(name, readFileSync(join(folder, name)))
  if ('problem' in reading) throw new Error(`${name}: ${reading.problem}`)
}
console.log(`reading ${Number(process.hrtime.bigint() - start) / 1e9}`)
