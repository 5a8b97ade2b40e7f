import handlebars from 'handlebars'
import { TEMPLATE_OPTIONS, templateHash } from './template-options.ts'

/**
 * Text of the module that the build puts in the place of `precompiled.ts`: each template compiled, under the hash of its
 * text. For the build alone; nothing that runs imports it.
 */
export function precompileTemplates(texts: Iterable<string>): string {
  const entries = [...new Set(texts)].map(text => {
    const compiled = handlebars.precompile(text, TEMPLATE_OPTIONS)
    return `[${JSON.stringify(templateHash(text))},${String(compiled)}]`
  })
  return `export const PRECOMPILED_TEMPLATES = new Map([${entries.join(',\n')}])\n`
}
