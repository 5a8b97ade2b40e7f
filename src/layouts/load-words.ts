import { createHash } from 'node:crypto'
import { diagnose, type Report } from '../diagnostics/diagnostic.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import type { LanguageWords } from './language-words.ts'
import { WORDS } from './precompiled.ts'
import type { TemplateFiles } from './template-files.ts'

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

/** A language's words: those of the workspace, where it has any, over those of the package, key by key. */
function readWords(tag: string, templates: TemplateFiles, report: Report): LanguageWords | null {
  const path = `words/${tag}.yaml`
  const own = templates.ownPath(path)
  const ownText = own === null ? null : templates.read(path)
  const text = templates.readBuiltIn(path)
  const builtIn = text === null ? null : parseWords(`templates/${path}`, text, report)
  const written = own === null || ownText === null ? null : parseWords(own, ownText, report)
  return builtIn === null && written === null ? null : { ...builtIn, ...written }
}

function parseWords(file: string, text: string, report: Report): LanguageWords | null {
  const ready = WORDS.get(createHash('sha256').update(text).digest('hex'))
  if (ready) return ready
  const yaml = readYaml(file, text, report)
  if (!yaml?.sound) return null
  const entries = yaml.data !== null && typeof yaml.data === 'object' ? Object.entries(yaml.data) : []
  const wrong = entries.find(([, words]) => !isPhrase(words))
  if (!wrong && entries.length > 0) return yaml.data as LanguageWords
  const span = yaml.positions.at(wrong ? [wrong[0]] : [])
  const message = wrong
    ? `"${wrong[0]}" must be a text, or a map of plural forms.`
    : 'Words must be a map: a key and its phrase on each line.'
  report(
    diagnose('template-broken', span, message, { hint: 'Write it as the same key stands in words/en.yaml.' }),
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
