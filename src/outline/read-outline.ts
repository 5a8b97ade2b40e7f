import { diagnose, type Report } from '../diagnostics/diagnostic.ts'
import type { LoadedLayout } from '../layouts/load-layout.ts'
import type { Direction, Outline } from '../model/outline.ts'
import type { Span } from '../model/span.ts'
import { readAuthorFile, type Shape } from '../schema/author-file.ts'
import type { Workspace } from '../workspace.ts'
import type { YamlFile } from '../yaml/read-yaml.ts'
import { readInline } from './inline-text.ts'
import type { AuthoredOutline } from './outline-schema.ts'
import { readSlide } from './read-slide.ts'

/** A marking that nobody has chosen must not widen who may read: TLP 2.0's label for limited disclosure. */
const DEFAULT_MARKING = 'TLP:AMBER'

/**
 * Reads an outline. Reports every mistake in it; null where it has any that leave nothing to build from. Slides with
 * mistakes are left out of the result.
 */
export function readOutline(
  workspace: Workspace,
  file: string,
  shape: Shape,
  layouts: ReadonlyMap<string, LoadedLayout>,
  report: Report,
): Outline | null {
  const read = readAuthorFile(workspace, file, shape, diagnostic => {
    const isEmpty =
      diagnostic.span.start === diagnostic.span.end &&
      diagnostic.code === 'wrong-type' &&
      diagnostic.span.start === 0
    report(isEmpty ? emptyOutline(diagnostic.span) : diagnostic)
  })
  if (read === null) return null
  const { yaml } = read
  const data = yaml.data as Partial<AuthoredOutline>
  const slides = Array.isArray(data.slides) ? data.slides : []
  // Slides are looked at even where the head has mistakes: one run reports them all.
  const isMap = (slide: unknown): slide is Readonly<Record<string, unknown>> =>
    slide !== null && typeof slide === 'object' && !Array.isArray(slide)
  const context = {
    layouts,
    reserved: new Set(
      slides.filter(isMap).flatMap(slide => (typeof slide['id'] === 'string' ? [slide['id']] : [])),
    ),
    taken: new Set<string>(),
    report,
  }
  const readSlides = slides.flatMap((slide, index) => {
    const made = isMap(slide) ? readSlide(yaml, ['slides', index], slide, index + 1, context) : null
    return made ? [made] : []
  })
  if (!read.sound) return null
  return { ...readHead(yaml, file, data as AuthoredOutline, workspace, report), slides: readSlides }
}

function readHead(
  yaml: YamlFile,
  file: string,
  data: AuthoredOutline,
  workspace: Workspace,
  report: Report,
): Omit<Outline, 'slides'> {
  const { positions } = yaml
  const text = (key: 'title' | 'subtitle') =>
    readInline(String(data[key]), (start, end) => positions.within([key], start, end))
  const placed = (key: keyof AuthoredOutline): Span =>
    data[key] === undefined ? { file, start: 0, end: 0 } : positions.at([key])
  const lang = data.lang ?? 'en'
  checkDay('date', data.date, yaml, report)
  if (data['information-cut-off'] !== undefined)
    checkDay('information-cut-off', data['information-cut-off'], yaml, report)
  if (!isLanguage(lang))
    report(
      diagnose('unknown-language', placed('lang'), `"${lang}" is not a language tag.`, {
        hint: 'Write it like en, de or pt-BR.',
      }),
    )
  if (data.status === 'approved' && data['approved-by'] === undefined)
    report(
      diagnose('approval-unnamed', placed('status'), 'It is approved, and nobody is named for it.', {
        hint: 'Add `approved-by:`.',
      }),
    )
  return {
    id: outlineId(file),
    file,
    title: text('title'),
    subtitle: data.subtitle === undefined ? null : text('subtitle'),
    date: data.date,
    informationCutOff: {
      date: data['information-cut-off'] ?? data.date,
      span: placed(data['information-cut-off'] === undefined ? 'date' : 'information-cut-off'),
    },
    status: data.status ?? 'draft',
    approvedBy: data['approved-by'] ?? null,
    edition: data.edition ?? null,
    supersedes: data.supersedes ?? null,
    author: data.author ?? null,
    subject: data.subject ?? null,
    keywords: data.keywords ?? [],
    marking: { label: data.marking ?? DEFAULT_MARKING, span: placed('marking') },
    corpus: { name: data.corpus ?? onlyCorpus(workspace) ?? '', span: placed('corpus') },
    scale: data.scale ?? 'icd203',
    theme: { name: data.theme ?? 'paper', span: placed('theme') },
    paper: data.paper ?? 'A4',
    lang,
    dir: data.dir ?? directionOf(lang),
  }
}

/** `briefings/<id>.yaml`, or `briefings/<id>/outline.yaml`. */
export function outlineId(file: string): string {
  const steps = file.replace(/\.ya?ml$/, '').split('/')
  const last = steps.at(-1) ?? 'briefing'
  return last === 'outline' ? (steps.at(-2) ?? last) : last
}

const emptyOutline = (span: Span) =>
  diagnose('outline-empty', span, 'The outline is empty.', {
    hint: 'Start from `citedeck new briefing NAME`.',
  })

function onlyCorpus(workspace: Workspace): string | null {
  const names = workspace
    .list('corpus')
    .filter(name => workspace.list(`corpus/${name}`).includes('sources.yaml'))
  return names.length === 1 ? (names[0] ?? null) : null
}

function checkDay(key: string, day: string, yaml: YamlFile, report: Report): void {
  const date = new Date(`${day}T00:00:00Z`)
  if (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)) return
  report(
    diagnose('invalid-date', yaml.positions.at([key]), `There is no day ${day}.`, {
      hint: 'Write a day that exists, as 2025-02-19.',
    }),
  )
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** Scripts of these languages are written from right to left (Unicode CLDR, characterOrder). */
const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi'])

const directionOf = (lang: string): Direction =>
  RIGHT_TO_LEFT.has(lang.split('-')[0]?.toLowerCase() ?? '') ? 'rtl' : 'ltr'
