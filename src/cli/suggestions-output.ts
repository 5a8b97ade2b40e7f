import { shownPlace } from '../corpus/shown-place.ts'
import { estimateOf } from '../facts/agreement/estimate.ts'
import type { Proposal } from '../facts/suggestions/proposal.ts'
import type { Facts } from '../model/corpus.ts'
import type { Evidence, Fact } from '../model/fact.ts'
import type { Claimant } from '../model/source.ts'
import { said } from '../render/wording/consensus-words.ts'
import { standingOf, supportInWords } from '../render/wording/support-words.ts'
import { valueInWords } from '../render/wording/value-words.ts'
import type { Phrasebook } from '../render/words.ts'
import { factToJson } from './facts-json.ts'
import type { Terminal } from './terminal.ts'

/**
 * A proposal as `citedeck suggest --json` gives it: the fact that it would be, the entry that accepting it writes, the
 * fact that it looks like more evidence of, and ids of proposals and facts that it may be the same as.
 */
export function proposalToJson(
  { fact, authored, proposition }: Proposal,
  claimants: readonly Claimant[],
  book: Phrasebook,
): Record<string, unknown> {
  const { belongsTo, perhaps } = proposition
  return { ...factToJson(fact, claimants, book), entry: authored, belongsTo, perhaps }
}

/** Others that a proposal is said to be perhaps the same as. */
const LIKELIEST = 2

/** Proposals for a person: each with its values, how they fit, and the words of each source. */
export function printProposals(
  proposals: readonly Proposal[],
  count: number,
  {
    corpus,
    facts,
    book,
    terminal,
  }: {
    readonly corpus: string
    readonly facts: Facts
    readonly book: Phrasebook
    readonly terminal: Terminal
  },
): void {
  if (proposals.length === 0) {
    terminal.out('Nothing that the facts do not hold already.')
    return
  }
  for (const { fact, proposition } of proposals) {
    terminal.out(terminal.bold(fact.id))
    terminal.out(`  ${fact.claim}${valuesOf(fact, book)}`)
    terminal.out(`  ${book.say(`agreement-${standingOf(fact)}`)}  ·  ${supportInWords(fact, book)}`)
    for (const evidence of fact.evidence) printEvidence(evidence, terminal)
    const known = proposition.belongsTo === null ? undefined : facts.get(proposition.belongsTo)
    if (known) {
      terminal.out(
        `  belongs to \`${known.id}\`: add  ${terminal.faint(`${known.claim}${valuesOf(known, book)}`)}`,
      )
      terminal.out(
        terminal.faint(`    citedeck suggest --corpus ${corpus} --accept ${fact.id} --into ${known.id}`),
      )
    } else if (proposition.perhaps.length > 0) {
      const others = proposition.perhaps.slice(0, LIKELIEST)
      terminal.out(`  perhaps the same as ${others.map(id => `\`${id}\``).join(' or ')}: if so`)
      terminal.out(
        terminal.faint(`    citedeck suggest --corpus ${corpus} --accept ${fact.id} --into ${others[0]}`),
      )
    }
    terminal.out('')
  }
  const more = count - proposals.length
  if (more > 0) terminal.out(`${more} more: --source ID shows those of one source, --json all of them.`)
  const unknown = proposals.find(({ proposition }) => proposition.belongsTo === null)
  if (unknown)
    terminal.out(
      terminal.faint(`To keep one: citedeck suggest --corpus ${corpus} --accept ${unknown.fact.id}`),
    )
}

/** ": 14 to 24" */
function valuesOf(fact: Fact, book: Phrasebook): string {
  const estimate = estimateOf(fact)
  if (estimate === null) return ''
  const write = (value: Parameters<typeof said>[0]) => valueInWords(said(value, fact), book)
  const [low, high] = [write(estimate.low), write(estimate.high)]
  return `: ${low === high ? low : `low ${low}, high ${high}`}`
}

function printEvidence({ source, passage, quote, claimant, hedge }: Evidence, terminal: Terminal): void {
  const about = [claimant?.name, hedge].filter(word => word).join(', ')
  const where =
    passage && source.text ? shownPlace(source.path ?? source.id, source.text, passage.start) : source.id
  terminal.out(`    “${quote}”${about === '' ? '' : `  ${about}`}  ${terminal.faint(where)}`)
}
