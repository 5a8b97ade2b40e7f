import { type Diagnostic, diagnose, type Report } from '../diagnostics/diagnostic.ts'
import type { LoadedLayout } from '../layouts/load-layout.ts'
import type { Direction, Outline } from '../model/outline.ts'
import type { Span } from '../model/span.ts'
import { readAuthorText, readText, type Shape } from '../schema/author-file.ts'
import { soundEntries } from '../schema/sound-entries.ts'
import { hintForDate } from '../values/dates/date-mistakes.ts'
import type { Workspace } from '../workspace.ts'
import type { YamlFile } from '../yaml/read-yaml.ts'
import { checkAudiences, markingFor, slidesFor } from './audiences.ts'
import { handoutSettings } from './handout-settings.ts'
import { readInline } from './inline-text.ts'
import { outlineId } from './outline-id.ts'
import type { AuthoredOutline } from './outline-schema.ts'
import { readParagraphs } from './paragraphs.ts'
import { plannedMinutes } from './planned-minutes.ts'
import { readSlide } from './read-slide.ts'

/** A marking that nobody has chosen must not widen who may read: TLP 2.0's label for limited disclosure. */
const DEFAULT_MARKING = 'TLP:AMBER'

/**
 * Reads an outline. Reports every mistake in it; slides and keys with mistakes are left out of the result, so that what
 * remains is checked in the same run. Null where nothing remains. For an `audience`, what is not for it is left out as if
 * it were not there; null reads everything.
 */
export function readOutline(
  workspace: Workspace,
  file: string,
  shape: Shape,
  layouts: ReadonlyMap<string, LoadedLayout>,
  report: Report,
  audience: string | null = null,
): Outline | null {
  const text = readText(workspace, file, report)
  return text === null ? null : readOutlineText(text, file, workspace, shape, layouts, report, audience)
}

/** The same for its text. */
export function readOutlineText(
  text: string,
  file: string,
  workspace: Workspace,
  shape: Shape,
  layouts: ReadonlyMap<string, LoadedLayout>,
  report: Report,
  audience: string | null = null,
): Outline | null {
  const found: Diagnostic[] = []
  const read = readAuthorText(file, text, shape, diagnostic => found.push(diagnostic))
  const nothing = read && placeOfNothing(read.yaml)
  if (nothing) report(emptyOutline(nothing))
  // What is empty has no type that could be wrong.
  for (const diagnostic of found)
    if (!nothing || diagnostic.code !== 'wrong-type' || diagnostic.span.start !== nothing.start)
      report(diagnostic)
  if (read === null || !isMap(read.yaml.data)) return null
  const { yaml } = read
  const whole = read.yaml.data
  const data = soundEntries(whole, LEAST, shape.validate) as Partial<AuthoredOutline>
  const slides: readonly unknown[] = Array.isArray(whole['slides']) ? whole['slides'] : []
  checkAudiences(yaml, data, slides, audience, report)
  const written = slidesFor(slides, audience)
  const context = {
    layouts,
    reserved: new Set(written.flatMap(({ slide, isKept }) => (isKept ? ownId(slide) : []))),
    taken: new Set<string>(),
    audience,
    report,
  }
  // What is left out is read too, for the mistakes in it; it takes no number and no id.
  const apart = () => ({ ...context, reserved: NONE, taken: new Set<string>(), audience: null })
  let number = 0
  const readSlides = written.flatMap(({ slide, index, isKept }) => {
    if (isKept) number += 1
    if (!isMap(slide)) return []
    const made = readSlide(yaml, ['slides', index], slide, number, isKept ? context : apart())
    return made && isKept ? [made] : []
  })
  return { ...readHead(yaml, file, data, workspace, report, audience), slides: readSlides }
}

const NONE: ReadonlySet<string> = new Set()

const ownId = (slide: unknown): readonly string[] =>
  isMap(slide) && typeof slide['id'] === 'string' ? [slide['id']] : []

/** What the schema requires of an outline, to hold each of its keys against it alone. */
const LEAST = { title: 'x', date: '2025-01-01', slides: [{ layout: 'x' }] }

export const isMap = (data: unknown): data is Readonly<Record<string, unknown>> =>
  data !== null && typeof data === 'object' && !Array.isArray(data)

/** Where slides should stand and nothing does: in an empty file, or behind `slides:`. */
function placeOfNothing({ data, positions }: YamlFile): Span | null {
  if (data === '') return positions.at([])
  if (!isMap(data)) return null
  const slides = data['slides']
  return slides === '' || (Array.isArray(slides) && slides.length === 0) ? positions.at(['slides']) : null
}

/** All of an outline but its slides; `data` are those of its keys that fit their shapes. */
export function readHead(
  yaml: YamlFile,
  file: string,
  data: Partial<AuthoredOutline>,
  workspace: Workspace,
  report: Report,
  audience: string | null = null,
): Omit<Outline, 'slides'> {
  const { positions } = yaml
  const text = (key: 'title' | 'subtitle') =>
    readInline(data[key] ?? '', (start, end) => positions.within([key], start, end))
  const placed = (key: keyof AuthoredOutline): Span =>
    data[key] === undefined ? { file, start: 0, end: 0 } : positions.at([key])
  const lang = data.lang ?? 'en'
  const own = markingFor(data, audience)
  for (const key of ['date', 'information-cut-off'] as const)
    if (data[key] !== undefined) checkDay(key, data[key], yaml, report)
  const cutOff = data['information-cut-off'] ?? data.date
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
    date: data.date ?? '',
    informationCutOff:
      cutOff === undefined
        ? null
        : {
            date: cutOff,
            span: placed(data['information-cut-off'] === undefined ? 'date' : 'information-cut-off'),
          },
    status: data.status ?? 'draft',
    statusSpan: placed('status'),
    approvedBy: data['approved-by'] ?? null,
    edition: data.edition ?? null,
    supersedes: supersededBy(data.supersedes, placed('supersedes')),
    author: data.author ?? null,
    sourceSummary: readParagraphs(yaml, ['source-summary'], data['source-summary']),
    subject: data.subject ?? null,
    keywords: data.keywords ?? [],
    marking: own
      ? { label: own.label, span: positions.at(own.path) }
      : { label: data.marking ?? DEFAULT_MARKING, span: placed('marking') },
    audience,
    corpus: { name: data.corpus ?? onlyCorpus(workspace) ?? '', span: placed('corpus') },
    scale: data.scale ?? 'icd203',
    theme: { name: data.theme ?? 'paper', span: placed('theme') },
    handout: handoutSettings(data),
    contact: data.contact ?? null,
    lang,
    dir: data.dir ?? directionOf(lang),
    planned: plannedMinutes(data.minutes, yaml, ['minutes']),
  }
}

function supersededBy(written: AuthoredOutline['supersedes'], span: Span): Outline['supersedes'] {
  if (written === undefined) return null
  return typeof written === 'string'
    ? { id: written, file: null, span }
    : { id: written.id, file: written.file ?? null, span }
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
      hint: hintForDate(day),
    }),
  )
}

/** BCP 47 lets a language have up to eight letters; every one that is registered has two or three. */
function isLanguage(tag: string): boolean {
  try {
    return /^[a-z]{2,3}(?:-|$)/i.test(tag) && Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** Scripts of these languages are written from right to left (Unicode CLDR, characterOrder). */
const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi'])

const directionOf = (lang: string): Direction =>
  RIGHT_TO_LEFT.has(lang.split('-')[0]?.toLowerCase() ?? '') ? 'rtl' : 'ltr'
