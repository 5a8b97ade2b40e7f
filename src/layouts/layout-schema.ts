import type { JsonSchema } from '../schema/json-schema.ts'

/** A layout's own schema, with the project's two marks. */
export type LayoutSchema = JsonSchema & { readonly 'x-generated'?: boolean; readonly 'x-claims'?: boolean }
