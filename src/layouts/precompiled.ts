import type { LayoutSchema } from './load-layout.ts'

/** Empty in source. The build replaces this module by one that holds the package's layout schemas, by hash. */
export const LAYOUT_SCHEMAS: ReadonlyMap<string, LayoutSchema> = new Map()
