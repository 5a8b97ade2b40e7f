import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'puppeteer'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly target: readonly string[]; readonly element?: Element }[]
}

interface Axe {
  run(context: unknown, options: object): Promise<{ readonly violations: readonly Violation[] }>
}

/** What axe-core finds against a page as it stands, or a part of it: "rule at element", with the id of the page around it. */
export async function axeViolations(page: Page, part = 'html'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  return page.evaluate(async (selector: string) => {
    const { axe } = window as unknown as { readonly axe: Axe }
    const { violations } = await axe.run(selector, { elementRef: true, resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, element }) => {
        const around = element?.closest('.page, .slides section section')?.id ?? ''
        return `${around}: ${id} at ${target.join(' ')}`
      }),
    )
  }, part)
}
