import type { Validator } from './compiled-schema.ts'

/** Empty in source. The build replaces this module by one that holds the compiled schemas of the package. */
export const PRECOMPILED: ReadonlyMap<string, Validator> = new Map()
