import { storySentences } from '../../../corpus/story.ts'
import type { SourceText } from '../../../model/source.ts'
import type { Tagger } from '../grammar/tagger.ts'
import { type Context, contextOf } from './context.ts'
import type { Carried } from './figures/carried-role.ts'
import { figuresIn } from './figures/figures.ts'
import type { FigureFinding, Finding, NameFinding } from './finding.ts'
import { officesIn } from './offices.ts'
import { readSentences, type Sentence } from './read-sentence.ts'
import { fullNameOf, type Mentioned, openingOf, withMentioned } from './speech/antecedents.ts'
import { type Speech, speechesIn } from './speech/attribution.ts'
import { quotationsIn } from './speech/quotations.ts'
import { happeningsIn } from './times/happenings.ts'

/** Those mentioned last: whom a pronoun may stand for, and a surname. A bound, so that a book takes no longer than its sentences. */
const REMEMBERED = 60

const NOTHING: Context = { spelled: [], places: [], names: [], words: [], events: [] }

/** "FARROW: Nine days …": the speaker of a paragraph in a transcript. */
const SPEAKER_LABEL = /^([A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{1,30}):\s/

/** A sentence that goes on from the one before. */
const GOES_ON =
  /^["“]?(?:It|They|He|She|This|That|These|Those|There|His|Her|Its|Their|The (?:attack|blast|fire|quake|ship|toll|figure|number|count|group|company|victims|dead|drugs|rest))\b/

/** Everything in a source's story that may become a fact, in order; dates are counted from `issued`. */
export function readFindings(source: SourceText, issued: string | null, tagger: Tagger): readonly Finding[] {
  const sentences = readSentences(source, storySentences(source), issued, tagger)
  const findings: Finding[] = []
  let last: string | null = null
  const known: string[] = []
  let mentioned: readonly Mentioned[] = []
  let unread: Sentence | null = null
  let context: Context = NOTHING
  let lastFigure: Carried | null = null
  sentences.forEach((sentence, index) => {
    const opening = known.find(name => startsWithName(sentence.text, name)) ?? null
    last = opening ?? last
    const isWorthReading =
      sentence.mentions.some(({ label }) => !label) ||
      /[“"]|\b(?:sa(?:id|ys)|told|according|minister|president|governor|mayor|leader|chief|head|director|commander|spokes\w+|officer|chairman|chairwoman|secretary|ambassador|captain)\b/i.test(
        sentence.text,
      )
    if (!isWorthReading) {
      if (opening !== null) mentioned = withMentioned(mentioned, [opening])
      unread = sentence
      context = NOTHING
      return
    }
    const label = labelOf(source, sentence)
    const offices = officesIn(sentence, NOTHING)
    // Of sentences that were passed over, the one that a pronoun may go back to.
    if (unread !== null && /\b(?:he|she|it|they|them)\b/i.test(sentence.text))
      mentioned = [...mentioned, ...mentionedIn(unread, null, [])]
    unread = null
    mentioned = [...mentioned, ...mentionedIn(sentence, opening, offices)].slice(-REMEMBERED)
    const named = speechesIn(sentence, mentioned).map(speech => ({
      ...speech,
      who: fullNameOf(speech.who, mentioned),
    }))
    const speeches = named.length > 0 || label === null ? named : [speechOf(label)]
    const carried =
      named.length === 0 && label === null && isQuoted(source, sentence)
        ? (speakerAfter(sentences, index) ?? last)
        : null
    const all = carried === null ? speeches : [speechOf(carried)]
    const before =
      GOES_ON.test(sentence.text) || sentences[index - 1]?.paragraph === sentence.paragraph
        ? context
        : NOTHING
    const figures = isHeading(source, sentence)
      ? []
      : figuresIn(sentence, all, before, before === NOTHING ? null : lastFigure)
    findings.push(
      ...figures.filter(figure => !countsSpeakers(figure, named, sentence)),
      ...happeningsIn(sentence, all, before),
      ...offices.map(office => ({ ...office, before })),
      ...quotationsIn(source, sentence, all, before),
    )
    lastFigure = figures.at(-1) ?? lastFigure
    last = label ?? named.at(-1)?.who ?? last
    const spoke = named.map(({ who }) => who)
    mentioned = withMentioned(mentioned, label === null ? spoke : [label, ...spoke])
    for (const { who } of named) if (!known.includes(who)) known.unshift(who)
    context = contextOf(sentence)
  })
  return findings
}

/** Who a sentence opens with and whose office it tells. A name that says nothing might be a ship's, unless it has spoken before. */
function mentionedIn(
  sentence: Sentence,
  opening: string | null,
  offices: readonly NameFinding[],
): readonly Mentioned[] {
  const subject = opening ?? openingOf(sentence.tokens())
  const opens = withMentioned([], subject === null ? [] : [subject])
  return [
    ...opens.filter(({ number }) => opening !== null || number !== null),
    ...offices.map(({ name }) => ({ who: name, number: 'person' as const })),
  ]
}

/** "Fitton-Brown does not see it so": the one that the next "he" stands for. */
function startsWithName(text: string, name: string): boolean {
  const surname = name.split(/\s+/).at(-1) ?? ''
  return (
    /^[A-ZÀ-Þ]/.test(surname) &&
    new RegExp(
      `^(?:[A-ZÀ-Þ][A-Za-zÀ-ɏ.’'-]*\\s){0,3}${surname.replace(/[^A-Za-zÀ-ɏ’'-]/g, '.')}(?![A-Za-zÀ-ɏ])`,
    ).test(text.slice(0, 80))
  )
}

/** Who is named after the quotation that a sentence is part of: “… . … ,” Lind said. */
function speakerAfter(sentences: readonly Sentence[], index: number): string | null {
  const paragraph = sentences[index]?.paragraph
  for (const next of sentences.slice(index + 1, index + 4)) {
    if (next.paragraph !== paragraph) return null
    const [speech] = speechesIn(next, [])
    if (speech) return speech.side === 'after' ? null : speech.who
  }
  return null
}

const speechOf = (who: string) => ({
  who,
  verb: 'say',
  at: -1,
  subject: { start: -1, end: -1 },
  side: 'both' as const,
})

function labelOf(source: SourceText, sentence: Sentence): string | null {
  const paragraph = source.paragraphs[sentence.paragraph]
  if (!paragraph) return null
  const label = SPEAKER_LABEL.exec(source.text.slice(paragraph.start, paragraph.start + 40))?.[1] ?? null
  return label === null || ASKING.test(label) ? null : label
}

/** Who asks in a transcript: a part that somebody plays, and whose questions are nobody's claims. */
const ASKING =
  /^(?:Q|A|QUESTION|ANSWER|HOST|CO-HOST|ANCHOR|INTERVIEWER|MODERATOR|PRESENTER|REPORTER|OPERATOR|NARRATOR|THE COURT|UNIDENTIFIED [A-Z]+)$/

/** "Two diplomats put the toll at 11": two is how many say it. */
const countsSpeakers = (figure: FigureFinding, speeches: readonly Speech[], sentence: Sentence): boolean =>
  speeches.some(({ subject }) => {
    const tokens = sentence.tokens()
    const start = sentence.range.start + (tokens[subject.start]?.start ?? Number.POSITIVE_INFINITY)
    const end = sentence.range.start + (tokens[subject.end - 1]?.end ?? 0)
    return figure.at.start >= start && figure.at.end <= end && figure.family === null
  })

/** A line of a few words without a stop: a headline, which says again what its story says. */
function isHeading(source: SourceText, { paragraph }: Sentence): boolean {
  const range = source.paragraphs[paragraph]
  const words = range ? source.text.slice(range.start, range.end).trim() : ''
  // The first line may be a long one.
  const most = paragraph === 0 ? 20 : 14
  return source.paragraphs.length > 1 && !/[.!?:;,”"’')\]]$/.test(words) && words.split(/\s+/).length <= most
}

/** Whether a sentence begins inside quotation marks that its paragraph has opened before it, or opens with them. */
function isQuoted(source: SourceText, sentence: Sentence): boolean {
  const paragraph = source.paragraphs[sentence.paragraph]
  const before = source.text.slice(paragraph?.start ?? sentence.range.start, sentence.range.start)
  const open = (before.match(/“/g) ?? []).length > (before.match(/”/g) ?? []).length
  return open || (before.match(/"/g) ?? []).length % 2 === 1 || /^[“"]/.test(sentence.text)
}
