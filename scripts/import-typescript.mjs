import { mkdtemp, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/** The folder of the package. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Imports a module written in TypeScript, which Node 20 does not read: its path from the package's root. */
export async function importTypeScript(path) {
  // Inside node_modules, so that the packages left out of the bundle are found.
  const folder = await mkdtemp(join(root, 'node_modules/.citedeck-'))
  try {
    const outfile = join(folder, `${basename(path, '.ts')}.mjs`)
    await build({
      entryPoints: [join(root, path)],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      packages: 'external',
    })
    return await import(pathToFileURL(outfile).href)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
