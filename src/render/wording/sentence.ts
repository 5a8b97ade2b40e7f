import { capitalise } from '../words.ts'

/** A sentence with a capital, but for a first word that is spelt in its own way: "gazette.example", "al-Qasr", "3M". */
export function beginSentence(sentence: string, lang: string): string {
  const [first = ''] = sentence.split(/[\s,;:]/, 1)
  const isOwn = /[\d_.-]/.test(first.replace(/\.$/, '')) || /[A-Z]/.test(first)
  return isOwn ? sentence : capitalise(sentence, lang)
}
