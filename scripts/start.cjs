#!/usr/bin/env node
'use strict'
/**
 * Starts citedeck. Compiling a program takes Node longer than checking a briefing takes the program, so the build leaves
 * beside each file what V8 made of it (its code cache), one for each of the commands that matter most: reading one takes time
 * by its size. V8 takes it only if it is by the same V8 with the same flags, and else compiles as always. Nothing is
 * written here when citedeck runs.
 */
const { readFileSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const { setFlagsFromString } = require('node:v8')
const { Script } = require('node:vm')

// Most of a short run is first calls. A function is optimised after ten times as many turns as V8 would by itself, which
// leaves the processor to the run and to the browser beside it; patterns are compiled once, and not first to be interpreted.
// The heap stays small: marking it by and by, before there is a need, costs more than it spares.
// These are names of Node 20's V8; another would complain of one that it does not know, and goes without. So does a
// preview, which is no short run: it compiles what was cached with other flags, and is quicker from its first saves on.
if (process.versions.v8.startsWith('11.3.') && process.argv[2] !== 'present')
  for (const flag of ['--interrupt-budget=1320000', '--no-regexp-tier-up', '--no-incremental-marking']) setFlagsFromString(flag)

const KEEPS_COMPILED = process.env.CITEDECK_KEEP_COMPILED === '1'
const IS_SEARCH = process.argv[2] === 'search'
const CACHE = `${['build', 'search'].includes(process.argv[2]) ? process.argv[2] : 'check'}.cache`

/** Files that have been run, by their name. */
const loaded = new Map()

/** A file of this folder by its name, run once; anything else as Node finds it. */
function load(name) {
  if (!name.startsWith('./')) return require(name)
  const known = loaded.get(name)
  if (known) return known.module.exports
  const filename = join(__dirname, name)
  // It is ASCII alone, and so read fastest as one byte a character.
  const script = new Script(readFileSync(filename, 'latin1'), {
    filename,
    cachedData: KEEPS_COMPILED ? undefined : readIfThere(`${filename}.${CACHE}`),
  })
  const module = { exports: {} }
  loaded.set(name, { module, script, filename })
  script.runInThisContext()(module.exports, load, module, filename)
  return module.exports
}

function readIfThere(path) {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

if (KEEPS_COMPILED)
  process.once('exit', () => {
    if (!IS_SEARCH) load('./puppeteer.js')
    for (const { script, filename } of loaded.values())
      writeFileSync(`${filename}.${CACHE}`, script.createCachedData())
  })

// Searching takes less time than reading what it does not need.
load(IS_SEARCH ? './search.js' : './program.js')
