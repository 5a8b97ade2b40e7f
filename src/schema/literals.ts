import { Type } from 'typebox'

/** Schema of one word out of a fixed set, typed as their union. */
export function literals<const T extends readonly string[]>(values: T, description: string) {
  return Type.Unsafe<T[number]>({ type: 'string', enum: [...values], description })
}
