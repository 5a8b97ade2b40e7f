import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EnvironmentError } from '../../src/diagnostics/environment-error.ts'
import { describeBrowser } from '../../src/export/browser/describe-browser.ts'
import { connectBrowser, openBrowser, startBrowser } from '../../src/export/browser/launch.ts'
import { openPage } from '../../src/export/browser/page.ts'
import { thisMachine } from '../support/machine.ts'

const options = { machine: thisMachine, named: null }

describe('a browser', () => {
  it('starts, says its version, and removes what it wrote', async () => {
    const { browser, process, found } = await connectBrowser(options)
    expect(await browser.version()).toMatch(/^\w*Chrom\w*\/\d+/)
    expect(existsSync(found.path)).toBe(true)
    expect(existsSync(process.folder)).toBe(true)
    await process.close()
    expect(existsSync(process.folder)).toBe(false)
  })

  it('says so when it runs without its sandbox, which is as root only', async () => {
    const browser = await openBrowser(options)
    expect(browser.notices.length).toBe(thisMachine.isRoot && thisMachine.platform === 'linux' ? 1 : 0)
    await browser.close()
  })

  it('can be started early and closed unused', async () => {
    await startBrowser(options).close()
  })

  it('that does not exist is named in the message, and no other is taken instead', async () => {
    const started = startBrowser({ machine: thisMachine, named: '/nowhere/chrome' })
    await expect(started.ready).rejects.toThrow(EnvironmentError)
    await expect(started.ready).rejects.toThrow(
      '--browser names a browser that does not exist: /nowhere/chrome',
    )
  })

  it('that cannot start is named in the message with what it said', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'citedeck-test-'))
    const program = join(folder, 'browser')
    writeFileSync(program, '#!/bin/sh\necho "libnss3.so: cannot open shared object file" >&2\nexit 127\n', {
      mode: 0o755,
    })
    const opening = openBrowser({ machine: thisMachine, named: program })
    await expect(opening).rejects.toThrow(/No browser could be started[\s\S]*libnss3\.so/)
    rmSync(folder, { recursive: true })
  })

  it('that dies at work ends the work with an environment error', async () => {
    const { browser, process } = await connectBrowser(options)
    const page = await openPage(browser, process, '<!doctype html><title>a</title><p>text</p>')
    const working = page.evaluate(() => new Promise(() => {}), null)
    const expectation = expect(working).rejects.toThrow(EnvironmentError)
    await process.close()
    await expectation
    await expect(page.pdf()).rejects.toThrow('The browser ended while it was at work')
  })

  it('is described for doctor', async () => {
    const description = await describeBrowser(options)
    expect(description.trouble).toBeNull()
    expect(description.candidates[0]?.kind).toBe(description.used?.kind)
    const broken = await describeBrowser({ machine: thisMachine, named: '/nowhere/chrome' })
    expect(broken.used).toBeNull()
    expect(broken.trouble?.message).toContain('/nowhere/chrome')
  })
})
