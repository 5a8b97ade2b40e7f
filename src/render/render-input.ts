import type { FontFiles } from './fonts/fonts.ts'
import type { Words } from './words.ts'

/** Template files by their path under templates/; `TemplateFiles` of the layouts fits. */
export interface TemplateTexts {
  read(path: string): string | null
  /** Names in a folder, sorted. */
  list(folder: string): readonly string[]
}

/** What rendering needs besides the briefing. */
export interface RenderInput {
  readonly templates: TemplateTexts
  /** `words/<lang>.yaml` as read, by language; English must be there. */
  readonly words: ReadonlyMap<string, Words>
  readonly fonts: FontFiles
}
