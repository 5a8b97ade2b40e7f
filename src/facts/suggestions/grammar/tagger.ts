import type { Range } from '../../../model/span.ts'

/** A word or mark of a sentence; its place counts from the start of the sentence. */
export interface Token extends Range {
  readonly text: string
  readonly lower: string
  readonly lemma: string
  /** Universal part of speech, as wink-nlp tags it; often wrong for names, so capitals count for more. */
  readonly pos: string
}

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
    if (!isHyphen || !token || !next || !/^[A-Za-zÀ-ɏ.'’-]+$/.test(token.text) || !LETTERS.test(next.text)) {
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

/** Forms of "be" and "have", after which a word in "-ed" is a participle. */
const AUXILIARIES: ReadonlySet<string> = new Set(['be', 'have'])
/** Tolls do these to a number: "as the death toll tops 18,000". */
const REACHES = /^(?:tops|hits|nears|passes|reaches|exceeds|touches|totals)$/
/** Pasts without "-ed" that are taken for nouns after a number: "60 lost their lives". */
const PASTS: ReadonlyMap<string, string> = new Map([
  ['lost', 'lose'],
  ['left', 'leave'],
  ['fled', 'flee'],
])
/** Words between a verb and its number: "herding over 270 students". */
const BEFORE_NUMBERS = /^(?:over|about|around|nearly|almost|roughly|some|more|fewer|less|at|up)$/

/**
 * The model takes participles that it does not know for nouns: "have been abducted", "before herding over 270 students",
 * "as the toll tops 18,000". What stands around them tells verbs.
 */
function mended(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, at) => (isMistakenVerb(tokens, at) ? asVerb(token) : token))
}

/** Whether a noun is a verb, as what stands around it tells. */
function isMistakenVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (token !== undefined && isNumbering(tokens, at)) return true
  if (token?.pos !== 'NOUN') return false
  if (PASTS.has(token.lower)) return /^(?:their|its|his|her)$/.test(next?.lower ?? '')
  if (REACHES.test(token.lower)) return next?.pos === 'NUM' && tokens[at - 1]?.pos === 'NOUN'
  if (/ing$/.test(token.lower))
    return isNumberNext(tokens, at) && /^(?:ADP|SCONJ|CCONJ|PUNCT)$/.test(tokens[at - 1]?.pos ?? '')
  if (!/[a-z]{3}ed$/.test(token.lower)) return false
  let before = at - 1
  while (tokens[before]?.pos === 'ADV') before -= 1
  return AUXILIARIES.has(tokens[before]?.lemma ?? '')
}

/** "Its members number about 900", "the brigade numbers 800", "refugees now total 14,000"; but "flight number 900". */
function isNumbering(tokens: readonly Token[], at: number): boolean {
  const { lower, pos } = tokens[at] ?? NO_TOKEN
  if (!/^(?:numbers?|totals?)$/.test(lower) || pos === 'VERB' || !isNumberNext(tokens, at)) return false
  const before = tokens[at - 1] ?? NO_TOKEN
  if (before.pos === 'ADV') return true
  const isMany = /[^su]s$|^(?:people|children|\w*men)$/.test(before.lower)
  return /^(?:NOUN|PROPN)$/.test(before.pos) && isMany !== lower.endsWith('s')
}

const NO_TOKEN: Token = { text: '', lower: '', lemma: '', pos: 'X', start: 0, end: 0 }

const isNumberNext = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.pos === 'NUM' ||
  (BEFORE_NUMBERS.test(tokens[at + 1]?.lower ?? '') &&
    tokens.slice(at + 2, at + 4).some(({ pos }) => pos === 'NUM'))

/** The same word as a verb. Without a dictionary its lemma is a guess: "abduct", "rescue", "grab", "top". */
function asVerb(token: Token): Token {
  const past = PASTS.get(token.lower)
  if (past) return { ...token, pos: 'VERB', lemma: past }
  if (/s$/.test(token.lower))
    return { ...token, pos: 'VERB', lemma: token.lower.replace(/(?<=ch|ss)es$|s$/, '') }
  const stem = token.lower.replace(/(?:ed|ing)$/, '')
  const isDoubled = /([bdgmnpt])\1$/.test(stem)
  const lemma = isDoubled ? stem.slice(0, -1) : /(?:[cgsuvz]|at|ur)$/.test(stem) ? `${stem}e` : stem
  return { ...token, pos: 'VERB', lemma }
}

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
