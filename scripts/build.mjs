import { chmod, mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/**
 * Compiles the package into dist/: one small entry, commands and heavy libraries in files of their own that are loaded
 * when they are needed. What can be computed ahead is: JSON Schemas become plain data and compiled validators, the
 * package's layout schemas and templates are compiled and found again by the hash of their text.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const dist = join(root, 'dist')

await rm(dist, { recursive: true, force: true })
await mkdir(dist, { recursive: true })
await writeFile(join(dist, 'client.js'), await bundleClient())
const ahead = await precompile()
await bundlePackage(ahead)
await chmod(join(dist, 'citedeck.js'), 0o755)

/** The script that runs inside decks. */
async function bundleClient() {
  const result = await build({
    entryPoints: [join(root, 'templates/client/main.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
  })
  return result.outputFiles[0].text
}

/** Runs scripts/precompile.ts, which imports the sources and gives the text of the modules to put in their place. */
async function precompile() {
  const outfile = join(dist, 'precompile.tmp.mjs')
  await build({
    entryPoints: [join(root, 'scripts/precompile.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
  })
  const { precompileAll } = await import(pathToFileURL(outfile).href)
  const modules = await precompileAll(root)
  await rm(outfile)
  return modules
}

async function bundlePackage(modules) {
  const replaced = {
    name: 'precompiled-modules',
    setup(setup) {
      setup.onLoad({ filter: /\/src\/.*\.ts$/ }, ({ path }) => {
        const contents = modules[relative(root, path).replaceAll('\\', '/')]
        return contents === undefined ? undefined : { contents, loader: 'js', resolveDir: dirname(path) }
      })
    },
  }
  await build({
    entryPoints: { citedeck: join(root, 'src/cli/main.ts') },
    outdir: dist,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    chunkNames: 'chunks/[name]-[hash]',
    // Data files, native parts or nothing to gain: taken from node_modules when they are needed.
    external: ['@sparticuz/chromium', 'typescript'],
    plugins: [replaced],
    // Packages in CommonJS ask for names that ES modules do not have.
    banner: {
      js: [
        "import{createRequire as __createRequire}from'node:module'",
        "import{fileURLToPath as __fileURLToPath}from'node:url'",
        'const require=__createRequire(import.meta.url)',
        'const __filename=__fileURLToPath(import.meta.url)',
        "const __dirname=__filename.replace(/[\\/][^\\/]*$/,'')",
      ].join(';'),
    },
    // The same code without what finds and downloads browsers: citedeck looks for them itself.
    alias: { puppeteer: 'puppeteer-core' },
    logLevel: 'warning',
  })
}
