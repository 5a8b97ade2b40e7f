import { mended } from './mended-tags.ts'
import { dimensionOf } from './nouns.ts'
import type { Token } from './token.ts'

/** Words, lemmas and parts of speech of English sentences. */
export interface Tagger {
  readonly tag: (sentence: string) => readonly Token[]
}

let opened: Promise<Tagger> | null = null

/** The tagger, loaded when it is first asked for and once a process: its model takes some 0.2 s. */
export function openTagger(): Promise<Tagger> {
  opened ??= load()
  return opened
}

const LETTERS = /^[A-Za-zÀ-ɏ.'’]+$/

const isCutWord = (a: string, b: string): boolean =>
  /[A-Za-zÀ-ɏ]$/.test(a) &&
  /^[A-Za-zÀ-ɏ]/.test(b) &&
  /[À-ɏ]$|[A-Za-z][À-ɏ]|^[À-ɏ]/.test(`${a.at(-1)}${b.at(0)}`)

/** Words with hyphens between their letters are one: "ISIS-K", "forty-six". Numbers stay apart from what they describe. */
function joined(tokens: readonly Token[]): readonly Token[] {
  const whole: Token[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const [token, hyphen, next] = [whole.at(-1), tokens[at], tokens[at + 1]]
    if (!hyphen) continue
    // The model cuts words at letters that it does not know: "Yıldan".
    if (token && token.end === hyphen.start && isCutWord(token.text, hyphen.text)) {
      const text = `${token.text}${hyphen.text}`
      const pos = /^[A-ZÀ-Þ]/.test(text) ? 'PROPN' : 'NOUN'
      whole[whole.length - 1] = {
        start: token.start,
        end: hyphen.end,
        text,
        lower: text.toLowerCase(),
        lemma: text.toLowerCase(),
        pos,
      }
      continue
    }
    const isHyphen = /^[-‐‑]$/.test(hyphen.text) && token?.end === hyphen.start && next?.start === hyphen.end
    if (
      !isHyphen ||
      isMeasured(token, next) ||
      !token ||
      !next ||
      !/^[A-Za-zÀ-ɏ.'’-]+$/.test(token.text) ||
      !LETTERS.test(next.text)
    ) {
      whole.push(hyphen)
      continue
    }
    const isName = /^[A-ZÀ-Þ]/.test(token.text)
    whole[whole.length - 1] = {
      start: token.start,
      end: next.end,
      text: `${token.text}-${next.text}`,
      lower: `${token.lower}-${next.lower}`,
      lemma: `${token.lower}-${next.lemma}`,
      pos: isName ? 'PROPN' : next.pos,
    }
    at += 1
  }
  return whole
}

/** "two-kilometre": a number, and what it measures. */
const isMeasured = (number: Token | undefined, unit: Token | undefined): boolean =>
  number?.pos === 'NUM' && unit !== undefined && dimensionOf(unit.lemma) !== null

async function load(): Promise<Tagger> {
  const { default: winkNLP } = await import('wink-nlp')
  const { default: model } = await import('wink-eng-lite-web-model')
  const nlp = winkNLP(model, ['sbd', 'pos'])
  const { its } = nlp
  return {
    tag(sentence) {
      const tokens = nlp.readDoc(sentence).tokens()
      const texts = tokens.out()
      const parts = tokens.out(its.pos) as unknown as string[]
      const lemmas = tokens.out(its.lemma as never) as unknown as string[]
      let at = 0
      const found = texts.flatMap((text, index) => {
        const start = sentence.indexOf(text, at)
        if (start < 0 || text.trim() === '') return []
        at = start + text.length
        const lower = text.toLowerCase()
        return [
          {
            start,
            end: at,
            text,
            lower,
            lemma: (lemmas[index] ?? lower).toLowerCase(),
            pos: parts[index] ?? 'X',
          },
        ]
      })
      return mended(joined(found))
    },
  }
}
