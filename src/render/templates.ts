import type Handlebars from 'handlebars'
import untyped from 'handlebars/runtime.js'
import { PRECOMPILED_TEMPLATES } from './precompiled.ts'
import { TEMPLATE_OPTIONS, templateHash } from './template-options.ts'

/** Handlebars without its compiler; its declarations name no default export, which is what it has. */
const runtime = untyped as unknown as typeof Handlebars

/** Fills the templates that it was opened with. Throws a `TemplateFault`. */
export interface Templates {
  fill(name: string, view: object): string
}

/** A template that does not compile, or asks for what is not there. */
export class TemplateFault extends Error {
  /** Path of the template that was being filled, under templates/. */
  readonly template: string
  constructor(template: string, reason: string) {
    super(reason)
    this.template = template
  }
}

/**
 * Opens templates: texts by name, and partials by name. Those that the build compiled ahead are found by the hash of
 * their text; Handlebars' compiler is loaded only where one was not. Each is made ready when it is first used.
 */
export async function openTemplates(
  texts: ReadonlyMap<string, string>,
  partials: ReadonlyMap<string, string>,
): Promise<Templates> {
  const all = [...texts.values(), ...partials.values()]
  const isReady = all.every(text => PRECOMPILED_TEMPLATES.has(templateHash(text)))
  const handlebars = (isReady ? runtime : (await import('handlebars')).default).create()
  const make = (name: string, text: string): ReturnType<typeof handlebars.template> => {
    const ready = PRECOMPILED_TEMPLATES.get(templateHash(text))
    if (ready !== undefined) return handlebars.template(ready)
    return attempt(name, () => handlebars.compile(text, TEMPLATE_OPTIONS))
  }
  for (const [name, text] of partials) {
    const path = `partials/${name}.hbs`
    const partial = lazily(() => {
      const filler = make(path, text)
      // Handlebars compiles when it first fills: what goes wrong there is told of the partial, not of what it stands in.
      return (...given: Parameters<typeof filler>) => attempt(path, () => filler(...given))
    })
    Object.defineProperty(handlebars.partials, name, { get: partial, enumerable: true })
  }
  const fillers = new Map([...texts].map(([name, text]) => [name, lazily(() => make(name, text))]))
  return {
    fill(name, view) {
      const filler = fillers.get(name)
      if (filler === undefined) throw new TemplateFault(name, 'There is no such template.')
      return attempt(name, () => filler()(view))
    },
  }
}

function attempt<Result>(name: string, run: () => Result): Result {
  try {
    return run()
  } catch (fault) {
    if (fault instanceof TemplateFault || !(fault instanceof Error)) throw fault
    throw new TemplateFault(name, fault.message)
  }
}

function lazily<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
