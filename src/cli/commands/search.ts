import { evidenceQuote } from '../../corpus/index/evidence-quote.ts'
import { arrangeHits } from '../arrange-hits.ts'
import type { Environment } from '../environment.ts'
import type { ExitCode } from '../exit-code.ts'
import { documentsOf, openSources, useIndex } from '../open-index.ts'
import { searchJson } from '../search-json.ts'
import { type Found, printSearch } from '../search-output.ts'
import { filterSources, type SourceFilter } from '../source-filter.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

export interface SearchOptions extends SourceFilter {
  readonly corpus?: string
  readonly limit: number
  readonly json?: boolean
}

/**
 * Prints the passages of a corpus that hold all the words, the best first, each with the evidence entry to paste. Nothing
 * found is an answer, not a mistake: it says which of the words are there, and which are nearly.
 */
export async function search(
  words: readonly string[],
  options: SearchOptions,
  environment: Environment,
  terminal: Terminal,
): Promise<ExitCode> {
  const { workspace, name, sources } = await openSources(options, environment)
  const { ids, notices } = filterSources(sources, options)
  const corpus = { workspace, name, documents: documentsOf(sources.values()) }
  return useIndex(corpus, environment, terminal, (index, update) => {
    const result = index.search({ words, documents: ids, limit: options.limit })
    if (result.hits.length === 0 && result.parts.length === 0)
      throw new UsageError('There is no word and no number to look for.')
    const passages = arrangeHits(result.hits, sources, id => index.text(id)).flatMap(arranged => {
      const { id, marks } = arranged.hit
      const [source, text, story] = [sources.get(id), index.text(id), index.story(id)]
      if (!source || !text || !story) return []
      return [{ ...arranged, source, text, story, quote: evidenceQuote(text, story, marks) }]
    })
    const unread = [...update.documents].flatMap(([id, { problem }]) =>
      problem === null ? [] : [{ id, problem }],
    )
    const found: Found = { corpus: name, words, result, passages, unread, notices }
    if (options.json) terminal.out(JSON.stringify(searchJson(found), null, 2))
    else printSearch(found, terminal)
    return 0
  })
}
