import { createHash } from 'node:crypto'
import { diagnose, type Report } from '../diagnostics/diagnostic.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import { WORDS } from './precompiled.ts'
import type { TemplateFiles } from './template-files.ts'

/** Generated words of one language by key; a map holds plural forms by CLDR category. */
export type LanguageWords = Readonly<Record<string, string | Readonly<Record<string, string>>>>

/**
 * The generated words that a document in `lang` needs, by language: its own, those of the language that its tag begins
 * with, and English, which has every key. A file that cannot be used is reported and left out.
 */
export function loadWords(
  lang: string,
  templates: TemplateFiles,
  report: Report,
): ReadonlyMap<string, LanguageWords> {
  const wanted = [...new Set([lang, lang.split('-')[0] ?? lang, 'en'])]
  return new Map(
    wanted.flatMap(tag => {
      const words = readWords(tag, templates, report)
      return words ? [[tag, words] as const] : []
    }),
  )
}

function readWords(tag: string, templates: TemplateFiles, report: Report): LanguageWords | null {
  const path = `words/${tag}.yaml`
  const text = templates.read(path)
  if (text === null) return null
  const ready = WORDS.get(createHash('sha256').update(text).digest('hex'))
  if (ready) return ready
  const file = templates.ownPath(path) ?? `templates/${path}`
  const yaml = readYaml(file, text, report)
  if (yaml === null) return null
  const wrong = Object.entries(yaml.data as Record<string, unknown>).find(([, words]) => !isPhrase(words))
  if (!wrong) return yaml.data as LanguageWords
  const span = yaml.positions.at([wrong[0]])
  report(
    diagnose('template-broken', span, `"${wrong[0]}" must be a text, or a map of plural forms.`, {
      hint: 'Write it as the same key stands in words/en.yaml.',
    }),
  )
  return null
}

function isPhrase(words: unknown): boolean {
  if (typeof words === 'string') return true
  return (
    words !== null &&
    typeof words === 'object' &&
    Object.values(words).every(form => typeof form === 'string')
  )
}
