import type { Outline } from '../model/outline.ts'

/**
 * What can be made of a briefing, in the order in which it is made: the reveal.js document, the slides as pages, paper
 * to hand out, slides for PowerPoint and its like, a picture of each slide, text for an e-mail.
 */
export const KINDS = ['deck', 'pdf', 'handout', 'pptx', 'png', 'md'] as const
export type DocumentKind = (typeof KINDS)[number]

/** What a browser prints. */
export const PRINTED_KINDS = ['pdf', 'handout', 'png'] as const satisfies readonly DocumentKind[]
export type PrintedKind = (typeof PRINTED_KINDS)[number]

/** Whether any of some kinds needs a browser. */
export function needsBrowser(kinds: readonly DocumentKind[]): boolean {
  return printedAmong(kinds).length > 0
}

/** Those of some kinds that a browser prints. */
export function printedAmong(kinds: readonly DocumentKind[]): readonly PrintedKind[] {
  return PRINTED_KINDS.filter(kind => kinds.includes(kind))
}

/** A finished file, by the name that it has in its folder; with `/` where it lies in a folder of its own. */
export interface BuiltDocument {
  readonly name: string
  readonly mediaType: string
  readonly content: string | Uint8Array
}

type FileKind = Exclude<DocumentKind, 'png'>

const FILES: Readonly<Record<FileKind, { readonly ending: string; readonly mediaType: string }>> = {
  deck: { ending: '.html', mediaType: 'text/html' },
  pdf: { ending: '.pdf', mediaType: 'application/pdf' },
  handout: { ending: '-handout.pdf', mediaType: 'application/pdf' },
  pptx: {
    ending: '.pptx',
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  },
  md: { ending: '.md', mediaType: 'text/markdown' },
}

/** How the files of a briefing are named: by its id, and behind it the audience that they are for. */
export const fileStem = ({ id, audience }: Pick<Outline, 'id' | 'audience'>): string =>
  audience === null ? id : `${id}-${audience}`

/** The finished file of a briefing, by the beginning of its name. */
export function builtDocument(kind: FileKind, stem: string, content: string | Uint8Array): BuiltDocument {
  const { ending, mediaType } = FILES[kind]
  return { name: `${stem}${ending}`, mediaType, content }
}

/** The picture of a slide: `slides/<id>-007.png`, so that a listing by name is in the order of the slides. */
export function builtPicture(id: string, number: number, count: number, content: Uint8Array): BuiltDocument {
  const digits = String(number).padStart(String(count).length, '0')
  return { name: `slides/${id}-${digits}.png`, mediaType: 'image/png', content }
}

/** Whether a file, by its name in its folder, passes for one that is made of a briefing. */
export function isNamedAsBuilt(name: string, stem: string): boolean {
  if (Object.values(FILES).some(({ ending }) => name === `${stem}${ending}`)) return true
  const [before, after] = [`slides/${stem}-`, '.png']
  return (
    name.startsWith(before) && name.endsWith(after) && /^\d+$/.test(name.slice(before.length, -after.length))
  )
}
