import type { SourceText } from '../../model/source.ts'
import type { Range } from '../../model/span.ts'
import { storySentences } from '../story.ts'

/** Properties of a word, as bits. */
export const CAPITAL = 1
/** It opens a sentence, a quotation or what follows a colon or a dateline: its capital says nothing. */
export const OPENING = 2
export const FIGURE = 4
/** Capitals throughout, and more than one letter. */
export const ACRONYM = 8

/** The words of a story, in order; five arrays of one length, since a corpus has millions of them. */
export interface Words {
  readonly count: number
  /** Hash of the word in small letters. */
  readonly hashes: Uint32Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly shapes: Uint8Array
  /** Index of the sentence that each stands in. */
  readonly sentences: Uint16Array
}

/** Sentences are numbered in 16 bits; what stands behind the last one counts as part of it. */
const MOST_SENTENCES = 0xffff

/**
 * The words of a source's story. Letters, figures and apostrophes make a word, hyphens part words, and full stops
 * between single letters belong to it (U.S.). Ideographs and letters of scripts without spaces are words of their own.
 */
export function wordsOf(source: SourceText, story: readonly Range[] = storySentences(source)): Words {
  return wordsIn(source.text, story)
}

/** The words of these ranges of a text, each range a sentence. */
export function wordsIn(text: string, sentences: readonly Range[]): Words {
  const letters = sentences.reduce((sum, { start, end }) => sum + end - start, 0)
  const words = {
    hashes: new Uint32Array(letters),
    starts: new Uint32Array(letters),
    ends: new Uint32Array(letters),
    shapes: new Uint8Array(letters),
    sentences: new Uint16Array(letters),
  }
  let count = 0
  for (const [index, sentence] of sentences.entries()) {
    let at = sentence.start
    let opens = true
    while (at < sentence.end) {
      const code = text.charCodeAt(at)
      const kind = kindOf(code)
      if (kind === 0) {
        opens ||= isOpener(code) || (isDash(code) && endsDateline(text, at))
        at += 1
        continue
      }
      const end = kind === UNSPACED ? at + 1 : wordEnd(text, at, sentence.end)
      words.hashes[count] = hashOf(text, at, end)
      words.starts[count] = at
      words.ends[count] = end
      words.shapes[count] = shapeOf(text, at, end) | (opens ? OPENING : 0)
      words.sentences[count] = Math.min(index, MOST_SENTENCES)
      count += 1
      opens = false
      at = end
    }
  }
  return {
    count,
    hashes: words.hashes.slice(0, count),
    starts: words.starts.slice(0, count),
    ends: words.ends.slice(0, count),
    shapes: words.shapes.slice(0, count),
    sentences: words.sentences.slice(0, count),
  }
}

const LETTER = 1
const DIGIT = 2
const UNSPACED = 3

/** What a UTF-16 unit is, by the blocks of Unicode; 0 for whatever stands between words. */
function kindOf(code: number): number {
  if (code < 0x80) {
    const small = code | 0x20
    if (small >= 0x61 && small <= 0x7a) return LETTER
    return code >= 0x30 && code <= 0x39 ? DIGIT : 0
  }
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba ? LETTER : 0
  if (code === 0xd7 || code === 0xf7) return 0
  if (code < 0x2000) return code >= 0x0e00 && code <= 0x0fff ? UNSPACED : LETTER
  if (code < 0x2c00) return code >= 0x2070 && code <= 0x218f ? LETTER : 0
  if (code >= 0x3000 && code < 0x3040) return 0
  if ((code >= 0x3040 && code < 0xa000) || (code >= 0xf900 && code < 0xfb00)) return UNSPACED
  return code >= 0xfe10 && code < 0xfe70 ? 0 : code >= 0xff00 && code < 0xff10 ? 0 : LETTER
}

/** Opening quotation marks and brackets, straight ones too, colons and bullets. */
const isOpener = (code: number): boolean =>
  code === 0x22 ||
  code === 0x201c ||
  code === 0x2018 ||
  code === 0xab ||
  code === 0x201e ||
  code === 0x3a ||
  code === 0x28 ||
  code === 0x2022

/** Whether a dash stands behind the agency or the year of a dateline: KABUL, 4 May 1998 (AP) — Police said. */
const endsDateline = (text: string, at: number): boolean =>
  /[)\d]\s*-?$/.test(text.slice(Math.max(0, at - 3), at))

const isDash = (code: number): boolean => code === 0x2d || code === 0x2013 || code === 0x2014

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019

function wordEnd(text: string, start: number, limit: number): number {
  let at = start + 1
  for (; at < limit; at += 1) {
    const code = text.charCodeAt(at)
    const kind = kindOf(code)
    if (kind === LETTER || kind === DIGIT) continue
    if (at + 1 >= limit || !goesOn(text, start, at, code)) break
  }
  return at
}

/** Whether a mark inside a word or figure belongs to it: isn't, 1,200.5, U.S. */
function goesOn(text: string, start: number, at: number, code: number): boolean {
  const next = kindOf(text.charCodeAt(at + 1))
  const before = kindOf(text.charCodeAt(at - 1))
  if (isApostrophe(code)) return next === LETTER && before === LETTER
  if (code === 0x2c || code === 0x2e) {
    if (next === DIGIT && before === DIGIT) return true
    return code === 0x2e && next === LETTER && before === LETTER && isInitials(text, start, at)
  }
  // A no-break or thin space between groups of three figures.
  const isThin = code === 0xa0 || code === 0x2009 || code === 0x202f
  return isThin && before === DIGIT && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5))
}

/** Whether what stands from `start` on is single letters with full stops between, up to the one at `at`. */
function isInitials(text: string, start: number, at: number): boolean {
  if (text.charCodeAt(at + 2) !== 0x2e) return false
  for (let index = start + 1; index < at; index += 2) if (text.charCodeAt(index) !== 0x2e) return false
  return (at - start) % 2 === 1
}

/** FNV-1a over the word in small letters, plain apostrophes and no accents. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at)
    if (code >= 0x80 && code !== 0x2019) return hashText(foldWord(text.slice(start, end)))
    const small = code >= 0x41 && code <= 0x5a ? code | 0x20 : code === 0x2019 ? 0x27 : code
    hash = Math.imul(hash ^ small, 0x01000193)
  }
  return hash >>> 0
}

/** FNV-1a, 32 bits (Fowler, Noll and Vo, RFC 9923), over UTF-16 units. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** A word in small letters, without accents and with plain apostrophes. */
export function foldWord(word: string): string {
  const small = word.toLowerCase().replaceAll('’', "'")
  return /^[\0-\x7f]*$/.test(small) ? small : small.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
}

function shapeOf(text: string, start: number, end: number): number {
  const code = text.charCodeAt(start)
  if (code >= 0x30 && code <= 0x39) return FIGURE
  if (!isCapital(text, start)) return 0
  for (let at = start + 1; at < end; at += 1)
    if (kindOf(text.charCodeAt(at)) === LETTER && !isCapital(text, at)) return CAPITAL
  return end - start > 1 ? CAPITAL | ACRONYM : CAPITAL
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0x80) return code >= 0x41 && code <= 0x5a
  const unit = text.charAt(at)
  return unit !== unit.toLowerCase()
}
