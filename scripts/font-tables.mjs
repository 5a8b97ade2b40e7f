import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/**
 * Writes the tables of which characters the fonts have, when the version of a font package changes. Further folders of
 * packages may be named, for fonts that the project knows of and does not install:
 *
 *   node scripts/font-tables.mjs [folder …]
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const folder = await mkdtemp(join(root, 'node_modules/.citedeck-fonts-'))
try {
  const outfile = join(folder, 'font-tables.mjs')
  await build({
    entryPoints: [join(root, 'scripts/font-tables.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
  })
  const { fontModules } = await import(pathToFileURL(outfile).href)
  const folders = [join(root, 'node_modules/@fontsource'), ...process.argv.slice(2)]
  for (const [path, text] of Object.entries(fontModules(folders))) {
    await writeFile(join(root, path), text)
    console.log(path)
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
