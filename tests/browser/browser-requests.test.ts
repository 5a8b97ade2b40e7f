import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BrowserHandle, openBrowser } from '../../src/export/browser/launch.ts'
import { thisMachine } from '../support/machine.ts'

let browser: BrowserHandle
beforeAll(async () => {
  browser = await openBrowser({ machine: thisMachine, named: null })
})
afterAll(() => browser.close())

const paragraph = (): string | undefined => document.querySelector('p')?.textContent

async function listen(): Promise<{ server: Server; origin: string; asked: string[] }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end('from outside')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return { server, origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`, asked }
}

describe('a page that is printed', () => {
  it('reaches no server, and what it asked for is told', async () => {
    const { server, origin, asked } = await listen()
    const page = await browser.openPage(`<!doctype html>
      <link rel="stylesheet" href="${origin}/style.css"><link rel="preconnect" href="${origin}">
      <style>p { background: url(${origin}/background.png) }</style>
      <p>own words</p><img src="${origin}/picture.png"><iframe src="${origin}/frame.html"></iframe>`)
    expect(page.blocked()).toEqual(
      ['background.png', 'frame.html', 'picture.png', 'style.css'].map(name => `${origin}/${name}`),
    )
    expect(asked).toEqual([])
    await page.close()
    server.close()
  })

  it('reads no other file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'citedeck-test-'))
    const secret = join(folder, 'secret.html')
    writeFileSync(secret, '<p>secret words</p>')
    const url = pathToFileURL(secret).href
    const page = await browser.openPage(
      `<!doctype html><p>own words</p><iframe src="${url}"></iframe><object data="${url}"></object>`,
    )
    expect(page.blocked()).toEqual([url])
    const pdf = Buffer.from(await page.pdf()).toString('latin1')
    expect(pdf).not.toContain('secret')
    await page.close()
    rmSync(folder, { recursive: true })
  })

  it('stays where it is when it wants to go elsewhere', async () => {
    const page = await browser.openPage(
      '<!doctype html><meta http-equiv="refresh" content="0;url=https://elsewhere.example/"><p>own words</p>',
    )
    expect(await page.evaluate(paragraph, null)).toBe('own words')
    await page.close()
  })

  it('runs no script of its own', async () => {
    const page = await browser.openPage(
      '<!doctype html><p>own words</p><script>document.querySelector("p").textContent = "changed"</script>',
    )
    expect(await page.evaluate(paragraph, null)).toBe('own words')
    await page.close()
  })

  it('may hold pictures and fonts as data, which are no requests', async () => {
    const page = await browser.openPage(
      '<!doctype html><img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><p>own words</p>',
    )
    expect(page.blocked()).toEqual([])
    await page.close()
  })
})
