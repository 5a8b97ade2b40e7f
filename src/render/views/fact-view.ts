import type { Derivation, Fact } from '../../model/fact.ts'
import { writeDate } from '../dates.ts'
import { plotFact, plotNarrowly } from '../plot/plot.ts'
import { claimInHeading, headingOf } from '../wording/claim-heading.ts'
import { consensusAsFigure, consensusInWords, unitBeside } from '../wording/consensus-words.ts'
import { outletOf } from '../wording/outlets.ts'
import { sayLine } from '../wording/say-line.ts'
import { agreementInWords, backingInWords, supportInWords } from '../wording/support-words.ts'
import { verdictOn } from '../wording/verdict.ts'
import type { Phrasebook } from '../words.ts'
import type { EvidenceView, FactView, Html } from './view.ts'

/** What a fact's view takes from the rest of the briefing. */
export interface FactSurroundings {
  readonly number: number | null
  readonly evidence: readonly EvidenceView[]
  readonly parts: readonly FactView[]
  readonly book: Phrasebook
  readonly briefingYear: string | null
}

/** A fact as templates see it. Its plots are drawn when they are first asked for. */
export function viewFact(
  fact: Fact,
  { number, evidence, parts, book, briefingYear }: FactSurroundings,
): FactView {
  let plot: { readonly html: Html | null } | null = null
  let narrowPlot: { readonly html: Html | null } | null = null
  return {
    id: fact.id,
    number,
    href: `#evidence-${fact.id}`,
    claim: fact.claim,
    headline: claimInHeading(fact, book),
    heading: headingOf(fact, book),
    value: consensusInWords(fact, book),
    figure: consensusAsFigure(fact, book),
    valueWithUnit: consensusInWords(fact, book, unitBeside(fact)),
    unit: unitBeside(fact),
    agreement: agreementInWords(fact, book),
    support: supportInWords(fact, book),
    backing: backingInWords(fact, book),
    verdict: verdictOn(fact, book),
    say: sayLine(fact, book, briefingYear),
    evidence,
    derivation: fact.derivation === null ? null : derivationView(fact.derivation, parts, book),
    get plot() {
      plot ??= { html: plotFact(fact, book, briefingYear) }
      return plot.html
    },
    get narrowPlot() {
      narrowPlot ??= { html: plotNarrowly(fact, book, briefingYear) }
      return narrowPlot.html
    },
    preferred: preferredIn(fact, book),
    speaker: fact.speaker,
    translated: translationOf(fact, book),
    searched: fact.searched,
    event: fact.event === null ? null : writeDate(fact.event, book),
  }
}

function derivationView(
  derivation: Derivation,
  parts: readonly FactView[],
  book: Phrasebook,
): FactView['derivation'] {
  return { words: book.say(`derivation-${derivation.operation}`), parts }
}

function preferredIn(fact: Fact, book: Phrasebook): string | null {
  if (fact.preferred === null) return null
  const { source: id, because } = fact.preferred
  const source = fact.evidence.find(item => item.source.id === id)?.source
  return book.say('preferred-because', { outlet: source === undefined ? id : outletOf(source), because })
}

function translationOf({ saidIn, translator }: Fact, book: Phrasebook): string | null {
  const language = saidIn === null ? null : nameOfLanguage(saidIn, book.lang)
  if (language !== null && translator !== null)
    return book.say('said-in-translated-by', { language, translator })
  if (language !== null) return book.say('said-in', { language })
  return translator === null ? null : book.say('translated-by', { translator })
}

function nameOfLanguage(tag: string, lang: string): string {
  try {
    return new Intl.DisplayNames([lang], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
