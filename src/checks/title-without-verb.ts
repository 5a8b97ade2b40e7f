import { diagnose } from '../diagnostics/diagnostic.ts'
import type { Check } from './check.ts'
import { hasFiniteVerb } from './texts/finite-verbs.ts'
import { wordsOf } from './texts/sentences.ts'
import { writtenSlides } from './texts/writing.ts'

/** A title of a slide with findings that names a topic and states none. A profile's title is a name. */
export const titleWithoutVerb: Check = {
  code: 'title-without-verb',
  run(briefing, report) {
    for (const { layout, written, lang } of writtenSlides(briefing)) {
      const title = written?.title
      if (!title || !layout.claims || layout.name === 'profile' || !/^en\b/i.test(lang)) continue
      const words = wordsOf(title).trim()
      if (words === '' || hasFiniteVerb(words)) continue
      report(diagnose('title-without-verb', title.span, 'This title names a topic and states no finding.'))
    }
  },
}
