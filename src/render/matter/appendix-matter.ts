import type { Evidence } from '../../model/fact.ts'
import type { Source } from '../../model/source.ts'
import { sentencePieces } from '../passage-html.ts'
import { referencePieces } from '../reference.ts'
import { citationRuns, plainRuns, type Run, type Runs, run } from '../runs.ts'
import type { AppendixFact, EvidenceView, FactView, SourceView } from '../views/view.ts'
import type { Views } from '../views/views.ts'
import type { EvidenceMatter, PassageMatter, SourceMatter } from './matter.ts'

/** What is written in the evidence appendix and in the list of sources. */

/** An entry of the evidence, or the piece of one that stands on a slide. `shown` is the evidence behind its views. */
export function evidenceMatter(
  { fact, evidence, continued, slides }: AppendixFact,
  shown: readonly Evidence[],
  views: Views,
): EvidenceMatter {
  const { book } = views
  return {
    id: fact.id,
    number: fact.number ?? 0,
    claim: continued ? `${fact.claim}, ${book.say('continued')}` : fact.heading,
    isContinued: continued,
    standing: continued ? [] : standingOf(fact, views),
    slides: slides.flatMap(({ href, text }, index) => [
      ...(index === 0 ? [] : [run(', ')]),
      run(text, { href, label: text }),
    ]),
    passages: evidence.flatMap((view, index): PassageMatter[] => {
      const item = shown[index]
      return item === undefined ? [] : [{ sentence: sentenceRuns(item), origin: originOf(view) }]
    }),
  }
}

/** Agreement and support; what it is computed from, which report is put first; where was looked. */
function standingOf(fact: FactView, { book }: Views): readonly Runs[] {
  const { agreement, backing, derivation, preferred, searched } = fact
  const parts = (derivation?.parts ?? []).flatMap(({ number, href, claim, value }, index): Run[] => [
    ...(index === 0 ? [] : [run('; ')]),
    run(claim, number === null ? {} : { href, label: claim }),
    ...(value === null ? [] : [run(` (${value})`)]),
  ])
  return [
    [
      run(agreement.word, { isStrong: true }),
      run(`${backing}.`),
      ...(derivation === null ? [] : [run(` ${derivation.words} `), ...parts, run('.')]),
      ...(preferred === null ? [] : [run(` ${preferred}`)]),
    ],
    ...(searched.length === 0 ? [] : [plainRuns(`${book.say('looked-in')}: ${searched.join('; ')}.`)]),
  ]
}

/** The sentence that a quote stands in, in its own language, the quoted words marked. */
export function sentenceRuns(evidence: Evidence): Runs {
  const lang = evidence.source.bibliography.language
  return sentencePieces(evidence).map(({ text, isQuoted }) => run(text, { isQuoted, lang }))
}

/** Who says so, with the grade; since when; where it stands, with the outlet's own grade; and its lineage. */
export function originOf(view: EvidenceView): Runs {
  const { who, outlet, chain, stance, hedge, population, inferred, grade, lineage, source } = view
  const { page, asOf } = view.plain
  const place: Run[] = [
    run(outlet ?? who, { href: source.href, label: source.outlet, isStrong: outlet === null }),
  ]
  const at = page === null ? '' : `, ${page}`
  const graded = grade === null ? '' : ` (${grade})`
  const ofOutlet = source.grade === null ? '' : ` (${source.grade})`
  const said = `${list(', ', [chain, asOf])}${list('; ', [stance.word, hedge, population, inferred])}`
  const after = list('; ', [lineage, source.state])
  if (outlet === null) return [...place, run(`${graded}${at}${said}${after}`)].filter(isSaid)
  return [
    run(who, { isStrong: true }),
    run(`${graded}${said}. `),
    ...place,
    run(`${ofOutlet}${at}${after}`),
  ].filter(isSaid)
}

const isSaid = ({ text }: Run): boolean => text !== ''

const list = (before: string, parts: readonly (string | null)[]): string =>
  parts
    .filter(part => part !== null && part !== '')
    .map(part => before + part)
    .join('')

export function sourceMatter(source: Source, views: Views): SourceMatter {
  const view = views.source(source)
  const reference = referencePieces(source, views.book).map(({ text, isTitle }) =>
    run(text, { isEmphasised: isTitle }),
  )
  const address = view.url === null ? [] : [run(' '), run(view.url, { href: view.url, label: view.url })]
  return {
    id: source.id,
    reference: [...reference, ...address],
    standing: sourceStanding(view),
    cited: [
      run(`${views.book.say('evidence')} `),
      ...citationRuns(view.cited.map(({ number, href }) => ({ number, href, label: `${number}` }))).map(
        (part): Run => ({ ...part, isRaised: false }),
      ),
    ],
  }
}

function sourceStanding({ reliability, lineage, descriptor, state }: SourceView): Runs {
  const standing = list('; ', [lineage])
  const graded = reliability === null ? standing.slice(2) : standing
  return [
    ...(reliability === null ? [] : [run(reliability, { isStrong: true })]),
    run(graded + (reliability === null && graded === '' ? '' : '. ') + (descriptor ?? '')),
    ...(state === null ? [] : [run(' '), run(state, { isStrong: true })]),
  ].filter(isSaid)
}
