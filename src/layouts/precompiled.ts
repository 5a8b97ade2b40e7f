import type { LanguageWords } from './language-words.ts'
import type { LayoutSchema } from './layout-schema.ts'

// Empty in source. The build replaces this module by one that holds what the package ships, by the SHA-256 of its file.

export const LAYOUT_SCHEMAS: ReadonlyMap<string, LayoutSchema> = new Map()
export const WORDS: ReadonlyMap<string, LanguageWords> = new Map()
