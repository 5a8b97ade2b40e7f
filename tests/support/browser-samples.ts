import { type Made, make, overlaid, project } from './browser-documents.ts'
import { remembering } from './remembering.ts'

/** Layouts of the package whose slides an author writes; the others make the appendices of every document. */
export const GENERATED = ['evidence', 'sources']
export const WRITTEN: readonly string[] = project
  .list('templates/layouts')
  .filter(name => !GENERATED.includes(name))

export const USES = ['full', 'minimal'] as const

/** Id of the slide that shows a use of a layout. */
export const slideIdOf = (layout: string, use: string): string => `${layout}-${use}`

/** An outline that holds every use in every sample.yaml, word for word, in a theme. */
export function samplesOutline(theme: string): string {
  const slides = WRITTEN.flatMap(layout => USES.map(use => sampleSlide(layout, use)))
  return [
    'title: Every layout',
    'date: 2025-02-20',
    'information-cut-off: 2025-02-19',
    'status: draft',
    'marking: TLP:AMBER',
    'corpus: harbour-fire',
    `theme: ${theme}`,
    'lang: en-GB',
    'slides:',
    ...slides,
  ].join('\n')
}

/** The briefing of that outline. */
export const makeSamples = remembering((theme: string): Promise<Made> => {
  const file = 'briefings/layouts.yaml'
  return make(overlaid({ [file]: samplesOutline(theme) }), file)
})

function sampleSlide(layout: string, use: string): string {
  const lines = textOf(`templates/layouts/${layout}/sample.yaml`).split('\n')
  const start = lines.indexOf(`${use}:`)
  if (start < 0) throw new Error(`The sample of ${layout} has no use "${use}".`)
  const length = lines.slice(start + 1).findIndex(line => /^\S/.test(line))
  const own = lines.slice(start + 1, length < 0 ? undefined : start + 1 + length)
  return [`  - id: ${slideIdOf(layout, use)}`, ...own.map(line => `  ${line}`)].join('\n')
}

function textOf(path: string): string {
  const read = project.read(path)
  if (read.kind !== 'read') throw new Error(`${path} cannot be read.`)
  return new TextDecoder().decode(read.bytes)
}
