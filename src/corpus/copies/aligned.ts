/** Sentences of an original and what a copy made of them, by their indices; `likeness` from 0 to 1. */
export interface Aligned {
  readonly original: readonly number[]
  readonly copy: readonly number[]
  readonly likeness: number
}
