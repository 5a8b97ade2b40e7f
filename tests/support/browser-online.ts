import puppeteer, { type Browser } from 'puppeteer'
import { connectBrowser } from '../../src/export/browser/launch.ts'
import { thisMachine } from './machine.ts'

/** The browser that the other tests use, as its maker starts it: this one reaches servers of this machine. */
export async function openOnline(): Promise<Browser> {
  const { process: tried, found } = await connectBrowser({ machine: thisMachine, named: null })
  await tried.close()
  return puppeteer.launch({
    executablePath: found.path,
    headless: 'shell',
    args: thisMachine.isRoot ? ['--no-sandbox'] : [],
    env: { ...process.env, ...found.variables },
  })
}
