import { createHash } from 'node:crypto'
import type Handlebars from 'handlebars'

/**
 * How every template is compiled: a name that is not there is a mistake and not an empty string, no helper but
 * Handlebars' own, and the indentation of a partial changes nothing.
 */
export const TEMPLATE_OPTIONS = { strict: true, knownHelpersOnly: true, preventIndent: true } as const

/** What Handlebars compiles a template to. */
export type TemplateSpecification = Parameters<typeof Handlebars.template>[0]

/** By what a compiled template is found again: the SHA-256 of its text. */
export function templateHash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
