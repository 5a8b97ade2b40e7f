import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/** Writes the generated pages of docs/: bundles scripts/docs.ts, since Node 20 reads no TypeScript, and runs it. */
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
// Inside node_modules, so that the packages left out of the bundle are found.
const folder = await mkdtemp(join(root, 'node_modules/.citedeck-docs-'))
try {
  const outfile = join(folder, 'docs.mjs')
  await build({
    entryPoints: [join(root, 'scripts/docs.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
  })
  const { generatedPages } = await import(pathToFileURL(outfile).href)
  for (const [path, text] of Object.entries(generatedPages(root))) {
    await writeFile(join(root, path), text)
    console.log(path)
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
