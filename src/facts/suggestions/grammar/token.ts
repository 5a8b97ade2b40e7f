import type { Range } from '../../../model/span.ts'

/** A word or mark of a sentence; its place counts from the start of the sentence. */
export interface Token extends Range {
  readonly text: string
  readonly lower: string
  readonly lemma: string
  /** Universal part of speech, as wink-nlp tags it; often wrong for names, so capitals count for more. */
  readonly pos: string
}
