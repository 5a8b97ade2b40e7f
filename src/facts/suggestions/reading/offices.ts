import { type Context, contextOf } from './context.ts'
import type { NameFinding } from './finding.ts'
import type { Sentence } from './read-sentence.ts'

const NAME = String.raw`[A-ZÀ-Þ][a-zß-ÿ’'-]+(?:[ -](?:[A-ZÀ-Þ]\.|al-|el-|bin|de|van|von|ibn|[A-ZÀ-Þ])[A-Za-zÀ-ɏ’'-]*){1,3}`
const OFFICE = `(?:president|minister|governor|mayor|leader|chief|head|director|commander|chairman|chairwoman|chair|secretary|spokesman|spokeswoman|spokesperson|officer|ambassador|manager|harbourmaster|foreman|captain|chancellor|prosecutor|inspector|sheriff|coordinator|emir|general secretary|executive|commissioner|collector|editor|owner|founder)`
/** "Transport Secretary", "Deputy Prime Minister": one or two words of the department before it. */
const DEPARTMENT = '(?:(?!(?:\\w+day|The|On|In|At|But|And) )[A-ZÀ-Þ][a-zß-ÿ]+ ){0,2}'
const TITLES = `${DEPARTMENT}(?:Minister|Secretary)|Secretary of State|President|Governor|Mayor|Chancellor|Commodore|General|Colonel|Captain|Sheriff|Inspector|Prosecutor|Senator|Councillor`
const WORD = `[A-Za-zÀ-ɏ’'&-]+`

/** How reports join a name to an office; each holds the groups `name` and `office`. */
function patterns(): readonly RegExp[] {
  return [
    // "the chief fire officer, Daniel Roake,"
    `(?:the|its|their|The|Its) (?<office>(?:${WORD} ){0,6}${OFFICE}(?: (?:of|for) (?:the )?${WORD}(?: ${WORD}){0,4})?), (?:Dr |Mr |Mrs |Ms |Mr\\. |Dr\\. )?(?<name>${NAME})(?=[,.;]| said| told)`,
    // "Colin Clark, spokesman for the Taliban government,"
    `(?<name>${NAME}), (?:the |a |an )?(?<office>(?:${WORD} ){0,4}${OFFICE}(?: (?:of|at|for) [^,.;“”"]{3,60})?)(?=[,.;])`,
    // "became the group's leader", "was appointed ISIS-K emir"
    `(?<name>${NAME}) (?:became|was (?:appointed|named|elected|made|sworn in as)|is|took over as) (?:the |a )?(?<office>(?:${WORD} ){0,4}${OFFICE}(?: of (?:the )?${WORD}(?: ${WORD}){0,5})?)`,
    `(?<![A-Za-z] )(?<office>${TITLES}) (?<name>${NAME})`,
    `(?<=[a-z,] )(?<office>${TITLES}) (?<name>${NAME})`,
  ].map(source => new RegExp(source, 'g'))
}

let compiled: readonly RegExp[] | null = null

/** Who holds which office, as a sentence says in passing. */
export function officesIn(sentence: Sentence, before: Context): readonly NameFinding[] {
  compiled ??= patterns()
  const found = new Map<string, NameFinding>()
  for (const pattern of compiled)
    for (const match of sentence.text.matchAll(pattern)) {
      const { name = '', office = '' } = match.groups ?? {}
      const at = match.index + match[0].lastIndexOf(name)
      const start = sentence.range.start + at
      if (found.has(name) || /^(?:The|In|On|But|And)\b/.test(name) || isOffice(name)) continue
      found.set(name, {
        kind: 'name',
        at: { start, end: start + name.length },
        quote: { start, end: start + name.length },
        sentence: sentence.range,
        name,
        office: office.replace(/\s+/g, ' ').trim(),
        by: null,
        context: contextOf(sentence),
        before,
        when: null,
      })
    }
  return [...found.values()]
}

const isOffice = (name: string): boolean => new RegExp(`^(?:${TITLES})\\b|\\b${OFFICE}$`, 'i').test(name)
