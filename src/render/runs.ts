import type { Text } from '../model/text.ts'
import { type CitedFact, type FindCited, flowText } from './text-flow.ts'

/** Words of one appearance. Text for writers that know no HTML is made of these. */
export interface Run {
  readonly text: string
  readonly isStrong: boolean
  readonly isEmphasised: boolean
  readonly isCode: boolean
  /** Quoted words within their sentence. */
  readonly isQuoted: boolean
  /** A citation, or the comma between two: set raised and small. */
  readonly isRaised: boolean
  /** An address, or `#` and the id of a slide or of a fact's evidence. */
  readonly href: string | null
  /** What the link leads to, in words. */
  readonly label: string | null
  /** BCP 47 tag where it is not the slide's language. */
  readonly lang: string | null
}

export type Runs = readonly Run[]

const PLAIN: Run = {
  text: '',
  isStrong: false,
  isEmphasised: false,
  isCode: false,
  isQuoted: false,
  isRaised: false,
  href: null,
  label: null,
  lang: null,
}

/** Words of one appearance, plain unless said otherwise. */
export function run(text: string, appearance: Partial<Omit<Run, 'text'>> = {}): Run {
  return { ...PLAIN, ...appearance, text }
}

/** Plain words, none for an empty string. */
export function plainRuns(text: string): Runs {
  return text === '' ? [] : [run(text)]
}

/** Inline text as runs; a break in a line is `\n`. */
export function textToRuns(text: Text, find: FindCited): Runs {
  const runs: Run[] = []
  let appearance: Partial<Run> = {}
  const outer: Partial<Run>[] = []
  const put = (words: string, more: Partial<Run> = {}): void => {
    runs.push(run(words, { ...appearance, ...more }))
  }
  flowText(text, find, {
    words: words => put(words),
    code: code => put(code, { isCode: true }),
    value: value => put(value),
    open: emphasis => {
      outer.push(appearance)
      if (emphasis.kind === 'link') appearance = { ...appearance, href: emphasis.href }
      else if (emphasis.kind === 'strong') appearance = { ...appearance, isStrong: true }
      else appearance = { ...appearance, isEmphasised: true }
    },
    close: () => {
      appearance = outer.pop() ?? {}
    },
    lineBreak: () => put('\n'),
    cites: cites => runs.push(...citationRuns(cites)),
  })
  return mergeAlike(runs)
}

/** Numbers of citations, each a link to its evidence, with commas between them. */
export function citationRuns(cites: readonly Pick<CitedFact, 'number' | 'href' | 'label'>[]): readonly Run[] {
  return cites.flatMap(({ number, href, label }, index) => [
    ...(index === 0 ? [] : [run(', ', { isRaised: true })]),
    run(String(number), { isRaised: true, href, label }),
  ])
}

/** Runs without their appearance. */
export function plainText(runs: Runs): string {
  return runs.map(({ text }) => text).join('')
}

/** Runs without citations, as for the name of a slide. */
export function spokenText(runs: Runs): string {
  return plainText(runs.filter(({ isRaised }) => !isRaised))
    .replace(/\s+/g, ' ')
    .trim()
}

function mergeAlike(runs: readonly Run[]): Runs {
  const merged: Run[] = []
  for (const next of runs) {
    const last = merged.at(-1)
    if (last !== undefined && isAlike(last, next))
      merged[merged.length - 1] = { ...last, text: last.text + next.text }
    else merged.push(next)
  }
  return merged
}

function isAlike(one: Run, other: Run): boolean {
  return Object.keys(PLAIN).every(
    name => name === 'text' || one[name as keyof Run] === other[name as keyof Run],
  )
}
