import type { Agreement, Consensus, Evidence, FactKind, Hedge, Stance } from './fact.ts'
import type { Bibliography, Credibility, Relation, Reliability } from './source.ts'
import type { Value } from './value.ts'

/** A briefing as it was built, read back from its provenance: what it stated, and on what. */
export interface Edition {
  readonly head: EditionHead
  readonly slides: readonly EditionSlide[]
  readonly judgements: readonly EditionJudgement[]
  /** What it cited, in order of the numbers. */
  readonly facts: ReadonlyMap<string, EditionFact>
  readonly sources: ReadonlyMap<string, EditionSource>
  /** Files of the same build; none in the provenance that a file carries inside itself. */
  readonly built: readonly EditionFile[]
}

export interface EditionHead {
  /** Id of its outline. */
  readonly id: string
  /** Values in it stand by their facts' ids, as `{{id}}`. */
  readonly title: string
  /** ISO 8601 day. */
  readonly date: string
  readonly informationCutOff: string | null
  readonly status: string
  readonly edition: number | null
  readonly supersedes: string | null
  readonly author: string | null
  readonly marking: string
  readonly corpus: string
  /** For whom it was built; null for everyone. */
  readonly audience: string | null
  /** Of citedeck. */
  readonly version: string
}

export interface EditionSlide {
  readonly number: number
  /** Values in it stand by their facts' ids, as `{{id}}`. */
  readonly title: string | null
}

export interface EditionJudgement {
  readonly text: string
  readonly likelihood: string | null
  readonly confidence: string | null
}

/** A file of the same build, by the name that it has in its folder. */
export interface EditionFile {
  readonly name: string
  /** Lower-case hex. */
  readonly sha256: string
}

export interface EditionSource {
  readonly id: string
  readonly bibliography: Bibliography
  readonly reliability: Reliability | null
  /** See Source.origin. */
  readonly origin: string
  readonly lineage: { readonly relation: Relation; readonly from: string } | null
  readonly path: string | null
  readonly sha256: string | null
}

export interface EditionEvidence {
  readonly source: EditionSource
  readonly quote: string
  /** What stood directly before and after the quoted words; null where that was not known. */
  readonly prefix: string | null
  readonly suffix: string | null
  readonly value: Value | null
  readonly unit: string | null
  readonly population: string | null
  /** From the nearest to the source to the first who said it; none: unattributed. */
  readonly who: readonly string[]
  readonly asOf: Evidence['asOf']
  readonly stance: Stance
  readonly hedge: Hedge | null
  readonly credibility: Credibility | null
  readonly copy: boolean
}

/** How a fact's reports stood to one another; see `agreement` in fact.ts for the first five. */
export type EditionStanding = Agreement | 'single' | 'derived' | 'absence'

export interface EditionFact {
  readonly id: string
  /** Of its citation; null where it is not cited. */
  readonly number: number | null
  readonly kind: FactKind
  readonly claim: string
  readonly unit: string | null
  readonly consensus: Consensus | null
  readonly agreement: Agreement
  readonly standing: EditionStanding
  readonly origins: number
  /** Pieces of evidence that deny or doubt. */
  readonly against: number
  readonly evidence: readonly EditionEvidence[]
}

/** What of a fact has changed. `support`: the number of independent origins, or of those against. */
export type FactAspect = 'claim' | 'value' | 'agreement' | 'support' | 'evidence'

export interface FactChange {
  readonly id: string
  readonly kind: 'added' | 'removed' | 'changed'
  /** Null for one that was added. */
  readonly before: EditionFact | null
  /** Null for one that was removed. */
  readonly after: EditionFact | null
  /** In the order in which they weigh; none but for `changed`. */
  readonly aspects: readonly FactAspect[]
  readonly gained: readonly EditionEvidence[]
  readonly lost: readonly EditionEvidence[]
  /** Reports that changed what they say, who says it or when. */
  readonly altered: readonly { readonly before: EditionEvidence; readonly after: EditionEvidence }[]
}

export interface SourceChange {
  readonly id: string
  readonly kind: 'added' | 'removed' | 'changed'
  readonly before: EditionSource | null
  readonly after: EditionSource | null
  readonly aspects: readonly ('text' | 'bibliography' | 'reliability' | 'lineage')[]
}

/** Two briefings set against one another. */
export interface EditionComparison {
  /** What their head matter says otherwise, by the keys of an edition's head. */
  readonly head: readonly {
    readonly key: keyof EditionHead
    readonly before: string | number | null
    readonly after: string | number | null
  }[]
  readonly titles: { readonly added: readonly string[]; readonly removed: readonly string[] }
  readonly judgements: readonly JudgementChange[]
  readonly facts: readonly FactChange[]
  readonly sources: readonly SourceChange[]
}

export interface JudgementChange {
  readonly kind: 'added' | 'removed' | 'changed'
  readonly before: EditionJudgement | null
  readonly after: EditionJudgement | null
}

/** What has changed since an earlier edition, as a slide or a correction notice tells it. */
export interface ChangesSince {
  /** A slide that tells what is new, or the notice that corrects the edition that is replaced. */
  readonly purpose: 'since' | 'corrections'
  readonly earlier: EditionHead
  /** What stands on this slide. */
  readonly facts: readonly FactChange[]
  /** What stands on all of its slides. */
  readonly all: readonly FactChange[]
  /** How many more facts were added and removed, which are not listed. */
  readonly counted: { readonly added: number; readonly removed: number }
  readonly sources: readonly SourceChange[]
  /** Which of how many slides this is. */
  readonly part: { readonly index: number; readonly count: number }
}
