import { storySentences } from '../../../corpus/story.ts'
import type { SourceText } from '../../../model/source.ts'
import type { Tagger } from '../grammar/tagger.ts'
import { stemOfName } from './context.ts'
import type { DocumentFindings } from './document.ts'
import { readFindings } from './read-findings.ts'

/** Everything that suggestions need of one document; nothing of it hangs on other documents. */
export function readDocument(
  source: string,
  text: SourceText,
  issued: string | null,
  tagger: Tagger,
): DocumentFindings {
  return { source, issued, findings: readFindings(text, issued, tagger), ...termsOf(text) }
}

const COMMON =
  /^(?:after|about|which|their|there|other|would|could|should|where|while|these|those|being|between|before|under|since|still|because|people|first|years|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|said|also|more|than|that|this|with|from|have|were|been|they|when|into|over)$/

/** Names of the story: words that stand with a capital inside a sentence. */
function termsOf(text: SourceText): Pick<DocumentFindings, 'terms' | 'openers'> {
  const terms = new Set<string>()
  const openers = new Set<string>()
  const sentences = storySentences(text)
  for (const { start, end } of sentences)
    for (const { 0: word, index } of text.text.slice(start, end).matchAll(/[A-ZÀ-Þ][A-Za-zÀ-ɏ]{2,}/g)) {
      const lower = word.toLowerCase()
      if (!COMMON.test(lower)) (index > 0 ? terms : openers).add(stemOfName(lower))
    }
  return { terms: [...terms], openers: [...openers].filter(opener => !terms.has(opener)) }
}
