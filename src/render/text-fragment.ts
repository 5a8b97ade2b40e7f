import { textFragment, textFragmentOf, urlWithDirective } from '../corpus/anchoring/describe-passage.ts'
import type { Evidence } from '../model/fact.ts'

/**
 * The original's address with a directive that leads to the passage, or null where the source has no http address.
 * Where its text is not here, the words of the quote have to do.
 */
export function linkToPassage({ source, passage, quote }: Evidence): string | null {
  const url = source.bibliography.URL
  if (url === null || !/^https?:\/\//i.test(url)) return null
  const directive =
    passage === null || source.text === null
      ? textFragmentOf(quote.split(/\s*(?:…|\.{3})\s*/).filter(piece => piece !== ''))
      : textFragment(source.text, passage)
  return urlWithDirective(url, directive)
}
