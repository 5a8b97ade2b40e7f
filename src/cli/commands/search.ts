import type { CorpusIndex } from '../../corpus/index/corpus-index.ts'
import { evidenceQuote } from '../../corpus/index/evidence-quote.ts'
import type { Environment } from '../environment.ts'
import type { ExitCode } from '../exit-code.ts'
import { locateCorpus } from '../locate-corpus.ts'
import { resumeIndex } from '../open-index.ts'
import type { OpenedSources } from '../read-sources.ts'
import { arrangeHits, type SourceLookup } from '../search/arrange-hits.ts'
import { searchJson } from '../search/search-json.ts'
import { type Found, printSearch } from '../search/search-output.ts'
import { ALL, type Filtered, isFilter, type Registered, type SourceFilter } from '../source-filter.ts'
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
  const located = locateCorpus(options, environment)
  let read: Promise<OpenedSources> | null = null
  const sources = async () => {
    // What reads them is seldom needed, and takes longer to load than everything else.
    read ??= import('../read-sources.ts').then(({ readSources }) => readSources(located, environment))
    return (await read).sources
  }
  const { ids, notices } = isFilter(options) ? await filtered(await sources(), options) : ALL
  return resumeIndex(
    { ...located, sources },
    environment,
    terminal,
    async (index, update): Promise<ExitCode> => {
      const known = read ? await sources() : recordedSources(index)
      const result = index.search({ words, documents: ids, limit: options.limit })
      if (result.hits.length === 0 && result.parts.length === 0)
        throw new UsageError('There is no word and no number to look for.')
      const passages = arrangeHits(result.hits, known, id => index.text(id)).flatMap(arranged => {
        const { id, marks } = arranged.hit
        const [source, text, story] = [known.get(id), index.text(id), index.story(id)]
        if (!source || !text || !story) return []
        return [{ ...arranged, source, text, story, quote: evidenceQuote(text, story, marks) }]
      })
      const found: Found = { corpus: located.name, words, result, passages, unread: update.unread, notices }
      if (options.json) terminal.out(JSON.stringify(searchJson(found), null, 2))
      else printSearch(found, terminal)
      return 0
    },
  )
}

async function filtered(sources: ReadonlyMap<string, Registered>, filter: SourceFilter): Promise<Filtered> {
  const { filterSources } = await import('../filter-sources.ts')
  return filterSources(sources, filter)
}

/** Sources as the index holds them, each brought back when it is asked for: of ten thousand, those of the hits. */
function recordedSources(index: CorpusIndex): SourceLookup {
  const known = new Map<string, Registered | undefined>()
  return {
    get(id) {
      if (!known.has(id)) {
        const record = index.record(id)
        known.set(id, record === null ? undefined : (JSON.parse(record) as Registered))
      }
      return known.get(id)
    },
  }
}
