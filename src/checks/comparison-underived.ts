import { diagnose, type Report } from '../diagnostics/diagnostic.ts'
import type { Briefing } from '../model/briefing.ts'
import type { Fact } from '../model/fact.ts'
import type { Check } from './check.ts'
import { type Sentence, sentencesOf } from './texts/sentences.ts'
import { citingSentences, type Writing, writingsOf, writtenSlides } from './texts/writing.ts'

/** A comparison of figures is arithmetic of the desk's own: it needs a computed fact, unless a source makes it. */
export const comparisonUnderived: Check = {
  code: 'comparison-underived',
  run(briefing, report) {
    for (const slide of writtenSlides(briefing)) {
      if (!slide.layout.claims) continue
      const citing = citingSentences(slide, briefing)
      for (const writing of writingsOf(slide).filter(({ role }) => role !== 'notes')) {
        for (const sentence of sentencesOf(writing.text)) {
          const facts = citing.find(other => isSame(other, writing, sentence))?.facts ?? []
          checkSentence(sentence, facts, briefing, report)
        }
      }
    }
  },
}

const NUMBER = String.raw`(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|fifty|(?:a )?hundred|several|many)`
const OF_WHAT =
  '(?:as|more|less|fewer|the|that|those|its|their|his|her|what|larger|longer|higher|greater|bigger|smaller|lower|faster|over)'

/** Words by which figures are compared. "Inspected twice" counts occasions; "twice as many" compares. */
const COMPARISONS: readonly RegExp[] = [
  `${NUMBER}[ -]times ${OF_WHAT}`,
  `(?:twice|thrice) ${OF_WHAT}`,
  `(?:double|triple|treble|quadruple) (?:the|that|those|its|their|what)`,
  `(?:more than |nearly |almost )?(?:doubled|tripled|trebled|quadrupled|halved)`,
  String.raw`(?:two|three|four|five|six|ten|\d+)-?fold`,
  `half (?:as (?:many|much|big|large|long|high)|the (?:number|size|amount|length|rate|cost|figure|toll))`,
  String.raw`(?:\d[\d.,]*\s?%|(?:\d[\d.,]*|[a-z]+) (?:percent|per cent)) (?:more|less|fewer|higher|lower|larger|smaller|greater|longer|shorter)`,
  `(?:more|fewer|less) (?!likely|probable|than)(?:[a-z-]+ ){1,3}than`,
].map(source => new RegExp(String.raw`\b(?:${source})\b`, 'i'))

/** Without any of these no pattern matches: most sentences are done with here. */
const HINT =
  /times|twice|thrice|double|doubled|tripl|trebl|quadrupl|halved|fold|half|%|percent|per cent|than/i

function checkSentence(
  sentence: Sentence,
  facts: readonly Fact[],
  { outline }: Briefing,
  report: Report,
): void {
  if (!/^en\b/i.test(outline.lang) || facts.some(fact => fact.derivation)) return
  if (!HINT.test(sentence.words)) return
  for (const pattern of COMPARISONS) {
    const found = pattern.exec(sentence.words)
    if (!found || isQuoted(found[0], facts)) continue
    const span = sentence.spanOf(found.index, found.index + found[0].length)
    report(
      diagnose(
        'comparison-underived',
        span,
        `"${found[0]}" compares figures, and no computed fact is cited for it.`,
      ),
    )
    return
  }
}

/** The source compares, in the same words. */
function isQuoted(words: string, facts: readonly Fact[]): boolean {
  const plain = words.toLowerCase()
  return facts.some(fact => fact.evidence.some(({ quote }) => quote.toLowerCase().includes(plain)))
}

function isSame(
  other: { readonly writing: Writing; readonly sentence: Sentence },
  writing: Writing,
  sentence: Sentence,
): boolean {
  return other.writing.text === writing.text && other.sentence.words === sentence.words
}
