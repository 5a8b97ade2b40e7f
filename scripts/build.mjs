import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { appendFileSync, cpSync, existsSync, readdirSync } from 'node:fs'
import { chmod, copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { build } from 'esbuild'
import { importTypeScript, root } from './import-typescript.mjs'

/**
 * Compiles the package into dist/, for a quick start: one program in one file, and each large library that only some
 * commands need in another, read when it is needed. What can be computed ahead is: JSON Schemas become plain data and
 * compiled validators, the package's layout schemas and templates are compiled and found again by the hash of their
 * text, and V8 keeps what it has compiled of the program beside it (see scripts/start.cjs).
 */
const dist = join(root, 'dist')
/** Where it is made, so that there is a whole one at all times. */
const made = join(root, 'dist.tmp')

/**
 * What finds the native part of libsql asks the system which C library it has, which takes longer than opening an index.
 * Here each of the two that may be installed is tried: where npm puts it, inside libsql or beside it, and else, by Node's own
 * way to it, which takes as long again, wherever libsql finds it.
 */
const NATIVE_PART = `
  import { existsSync } from 'node:fs'
  import { dirname, join } from 'node:path'
  export function load() {
    const system = process.platform + '-' + process.arch
    const kinds = { linux: process.arch === 'arm' ? ['-gnueabihf', '-musleabihf'] : ['-gnu', '-musl'], win32: ['-msvc'] }
    const names = (kinds[process.platform] ?? ['']).map(kind => '@libsql/' + system + kind)
    let missing
    const attempt = (from, name) => {
      try {
        return from(name)
      } catch (error) {
        missing ??= error
      }
    }
    const modules = nearestModules()
    for (const folder of [join(modules, 'libsql/node_modules'), modules])
      for (const name of names) {
        const path = join(folder, name, 'index.node')
        const part = existsSync(path) && attempt(require, path)
        if (part) return part
      }
    const { createRequire } = require('node:module')
    const beside = createRequire(createRequire(__filename).resolve('libsql'))
    for (const name of names) {
      const part = attempt(beside, name)
      if (part) return part
    }
    throw missing
  }
  function nearestModules() {
    for (let folder = __dirname; ; folder = dirname(folder)) {
      const modules = join(folder, 'node_modules')
      if (folder === dirname(folder) || existsSync(join(modules, 'libsql'))) return modules
    }
  }
  export const currentTarget = () => ''`

/** What libraries load at once, and citedeck never or seldom reaches: together a tenth of a second. */
const UNREACHED = {
  // For commands that are programs of their own.
  'node:child_process': { importer: /\/commander\//, contents: 'module.exports = {}' },
  // Addresses are not made links by themselves.
  'linkify-it': { importer: /\/markdown-it\//, contents: 'export default class {}' },
  // The table of HTML's entities, for an address in a link that holds one.
  entities: {
    importer: /\/markdown-it\//,
    contents: `
      export const decodeHTML = text => require('entities').decodeHTML(text)
      export const decodeHTMLStrict = text => require('entities').decodeHTMLStrict(text)`,
  },
  '@neon-rs/load': { importer: /\/libsql\//, contents: NATIVE_PART },
  'detect-libc': {
    importer: /\/libsql\//,
    contents: 'export const familySync = () => null, GLIBC = 0, MUSL = 1',
  },
}

/** Puts those stubs in their places. */
const withoutUnreached = {
  name: 'without-unreached',
  setup(setup) {
    for (const [name, stub] of Object.entries(UNREACHED)) {
      const filter = new RegExp(`^${name}$`)
      setup.onResolve({ filter }, ({ importer }) =>
        stub.importer.test(importer) ? { path: name, namespace: 'unreached' } : undefined,
      )
      setup.onLoad({ filter, namespace: 'unreached' }, () => ({ contents: stub.contents, resolveDir: root }))
    }
  },
}

/**
 * The program without all commands but one, a sixth of it: searching takes no longer than reading the whole and what V8
 * made of it.
 */
const onlySearch = {
  name: 'only-search',
  setup(setup) {
    setup.onResolve({ filter: /^\.\/commands\// }, ({ path }) =>
      path.endsWith('/search.ts') ? undefined : { path, namespace: 'elsewhere' },
    )
    setup.onLoad({ filter: /./, namespace: 'elsewhere' }, () => ({ contents: 'export {}' }))
  },
}

/** Scripts that run in browsers: inside decks, in pages that `present` serves, and on the phone that is their remote control. */
const CLIENTS = { 'client.js': 'main.ts', 'live.js': 'live.ts', 'remote.js': 'remote.ts' }

/** Libraries in files of their own, by the names by which src/ imports them. */
const LIBRARIES = {
  // Without what finds, downloads and starts browsers: citedeck does that itself.
  puppeteer: {
    file: 'puppeteer.js',
    contents:
      "import puppeteer from 'puppeteer-core/internal/puppeteer-core-browser.js'\nmodule.exports = puppeteer",
  },
  '@mozilla/readability': { file: 'readability.js' },
  // For what was not compiled ahead: layouts and templates of a workspace's own.
  'ajv/dist/2020.js': { file: 'ajv.js', contents: "module.exports = require('ajv/dist/2020.js')" },
  handlebars: { file: 'handlebars.js', contents: "module.exports = require('handlebars')" },
  libsql: { file: 'libsql.js', contents: asDefault('libsql') },
  linkedom: { file: 'linkedom.js' },
  mammoth: { file: 'mammoth.js', contents: asDefault('mammoth') },
  'postal-mime': { file: 'postal-mime.js', contents: asDefault('postal-mime') },
  'pdfjs-dist/legacy/build/pdf.mjs': {
    file: 'pdfjs.js',
    // Its worker runs in the same thread, found where it looks first.
    contents: `import * as pdfjsWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs'
      globalThis.pdfjsWorker = pdfjsWorker
      export * from 'pdfjs-dist/legacy/build/pdf.mjs'`,
  },
  pptxgenjs: { file: 'pptxgenjs.js', contents: asDefault('pptxgenjs') },
  tinyglobby: { file: 'tinyglobby.js' },
  'csv-parse/sync': { file: 'csv-parse.js' },
  '@signpdf/signer-p12': { file: 'signer-p12.js' },
  'node-forge': { file: 'node-forge.js', contents: asDefault('node-forge') },
  chardet: { file: 'chardet.js' },
  chokidar: { file: 'chokidar.js' },
  'wink-nlp': { file: 'wink-nlp.js', contents: asDefault('wink-nlp') },
  'wink-eng-lite-web-model': {
    file: 'wink-model.js',
    contents: asDefault('wink-eng-lite-web-model'),
  },
}

await rm(made, { recursive: true, force: true })
await mkdir(made, { recursive: true })
for (const [file, entry] of Object.entries(CLIENTS))
  await writeFile(join(made, file), await bundleClient(entry))
// The text of the modules that are put in the place of those in src/.
const { precompileAll, precompileSources } = await importTypeScript('scripts/precompile.ts')
await bundleProgram('program.js', await precompileAll(root), [])
await bundleProgram('search.js', precompileSources(), [onlySearch])
for (const [name, { file, contents = asNames(name) }] of Object.entries(LIBRARIES))
  await bundle({ stdin: { contents, resolveDir: root } }, file, [withoutUnreached])
await writeFile(
  join(made, 'build-id'),
  createHash('sha256')
    .update(await readFile(join(made, 'program.js')))
    .digest('hex'),
)
await copyFile(join(root, 'scripts/start.cjs'), join(made, 'citedeck.js'))
await chmod(join(made, 'citedeck.js'), 0o755)
// The package speaks ES modules; what is built here is CommonJS, which starts sooner.
await writeFile(join(made, 'package.json'), '{ "type": "commonjs" }\n')
await rm(dist, { recursive: true, force: true })
await rename(made, dist)
keepCompiled()
await rm(join(dist, 'sample.tmp'), { recursive: true, force: true })

async function bundleClient(entry) {
  const result = await build({
    entryPoints: [join(root, 'templates/client', entry)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
  })
  return result.outputFiles[0].text
}

/** The program. Modules that it imports when they are needed lie in the same file, and run when they are needed. */
async function bundleProgram(file, modules, plugins) {
  const replaced = {
    name: 'precompiled-modules',
    setup(setup) {
      setup.onLoad({ filter: /\/src\/.*\.ts$/ }, ({ path }) => {
        const contents = modules[relative(root, path).replaceAll('\\', '/')]
        return contents === undefined ? undefined : { contents, loader: 'js', resolveDir: dirname(path) }
      })
      setup.onResolve({ filter: /^[\w@]/ }, ({ path }) => {
        const library = LIBRARIES[path]
        return library && { path: `./${library.file}`, external: true }
      })
    },
  }
  await bundle({ entryPoints: [join(root, 'src/cli/main.ts')] }, file, [
    replaced,
    ...plugins,
    withoutUnreached,
  ])
}

/** What Node gives for the library: its one export where that is its default, else all that it exports. */
function asDefault(name) {
  return `import library from '${name}'\nmodule.exports = library`
}

function asNames(name) {
  return `export * from '${name}'`
}

/**
 * One file, as a function of what CommonJS gives a module: the form in which scripts/start.cjs runs it. It is ASCII
 * alone, because a text of one byte a character is read many times faster.
 */
async function bundle(entry, name, plugins) {
  const result = await build({
    ...entry,
    write: false,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    // Without template literals all text stands in strings, which esbuild writes in ASCII.
    supported: { 'dynamic-import': false, 'template-literal': false },
    // The latter: libsql takes its native part from NATIVE_PART.
    define: { 'import.meta.url': '__address', 'process.env.LIBSQL_JS_DEV': 'true' },
    banner: {
      js: "(function(exports,require,module,__filename){const __address=require('node:url').pathToFileURL(__filename).href,__dirname=require('node:path').dirname(__filename);",
    },
    footer: { js: '})' },
    // Data files and native parts: taken from node_modules when they are needed.
    external: ['@sparticuz/chromium', 'typescript'],
    plugins,
    logLevel: 'warning',
  })
  // What is left stands in regular expressions, where the escape means the same.
  const ascii = result.outputFiles[0].text.replace(
    /[^\0-\x7f]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  await writeFile(join(made, name), ascii)
}

/**
 * Runs the program on the sample, and has V8 keep what it compiled for that: what a run needs when the outline has changed
 * and the corpus has not, as it is most of the time. More would make each start longer. The cache only saves time: whether
 * the sample is sound, and even whether it is there, is not asked here.
 */
function keepCompiled() {
  const sample = join(dist, 'sample.tmp')
  const outline = join(sample, 'briefings/harbour-fire.yaml')
  const run = (command, more) =>
    spawnSync(process.execPath, [join(dist, 'citedeck.js'), ...command], {
      cwd: sample,
      env: { ...process.env, XDG_CACHE_HOME: join(sample, 'cache'), ...more },
      stdio: 'ignore',
    })
  if (!existsSync(join(root, 'corpus/harbour-fire'))) return
  cpSync(join(root, 'corpus/harbour-fire'), join(sample, 'corpus/harbour-fire'), { recursive: true })
  cpSync(join(root, 'briefings/harbour-fire.yaml'), outline)
  for (const name of readdirSync(join(root, 'briefings')))
    if (!name.endsWith('.yaml'))
      cpSync(join(root, 'briefings', name), join(sample, 'briefings', name), { recursive: true })
  run(['check', 'harbour-fire'])
  for (const command of ['check', 'build']) {
    appendFileSync(outline, '# changed\n')
    run([command, 'harbour-fire'], { CITEDECK_KEEP_COMPILED: '1' })
  }
  // An index is gone on with where no file was touched just before it was made (`isSettled` in src/workspace.ts).
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2100)
  const search = ['search', 'fire', '--corpus', 'harbour-fire']
  run(search)
  run(search, { CITEDECK_KEEP_COMPILED: '1' })
}
