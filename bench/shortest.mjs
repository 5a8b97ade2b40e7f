import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import puppeteer from 'puppeteer'

/**
 * The shortest program that prints a file with Puppeteer as it is installed: start, load, print, end. It does not measure,
 * and the PDF gets no metadata and no attachment. `node shortest.mjs BROWSER PAGES.html OUT.pdf`
 */
const [executablePath, pages, out] = process.argv.slice(2)
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
// The browser that comes in an npm package has its libraries beside it.
const folder = dirname(executablePath)
const own = { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') }
const env = { ...process.env, ...(existsSync(own.FONTCONFIG_FILE) ? own : {}) }
const browser = await puppeteer.launch({ executablePath, args, env, headless: 'shell' })
const [page] = await browser.pages()
await page.goto(pathToFileURL(pages).href)
const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
await writeFile(out, pdf)
await browser.close()
