import type { TemplateSpecification } from './template-options.ts'

/** Empty in source. The build replaces this module by one that holds the package's templates, by the hash of their text. */
export const PRECOMPILED_TEMPLATES: ReadonlyMap<string, TemplateSpecification> = new Map()
