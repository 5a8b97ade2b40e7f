import { type Diagnostic, diagnose, type Report } from '../diagnostics/diagnostic.ts'
import type { LoadedLayout } from '../layouts/load-layout.ts'
import { unmarkedItem } from '../layouts/marked-items.ts'
import type { OutlineSlide } from '../model/outline.ts'
import type { Text } from '../model/text.ts'
import { audienceOf, isFor } from '../schema/audience.ts'
import { checkShape } from '../schema/check-shape.ts'
import { suggestName } from '../schema/nearest-name.ts'
import type { Path } from '../yaml/positions.ts'
import type { YamlFile } from '../yaml/read-yaml.ts'
import { keptFor } from './audiences.ts'
import { plainText, readInline } from './inline-text.ts'
import { readParagraphs } from './paragraphs.ts'
import { plannedMinutes } from './planned-minutes.ts'
import { readFields } from './read-field.ts'
import { chooseSlideId } from './slide-id.ts'
import { soundPart } from './sound-part.ts'

/** What slides are read with: the layouts by name, and the ids that are taken so far. */
export interface SlideContext {
  readonly layouts: ReadonlyMap<string, LoadedLayout>
  /** Every id that an author gives with `id:`, so that no slug takes one. */
  readonly reserved: ReadonlySet<string>
  readonly taken: Set<string>
  /** For whom slides are read; null: for everybody, everything. */
  readonly audience: string | null
  readonly report: Report
}

type SlideData = Readonly<Record<string, unknown>>

/**
 * One slide of an outline, without items of its lists that are not for the audience; null where it cannot be read. Every
 * mistake in it is reported.
 */
export function readSlide(
  file: YamlFile,
  path: Path,
  written: SlideData,
  number: number,
  context: SlideContext,
): OutlineSlide | null {
  const { report, audience } = context
  const whole = expandSection(file, path, written, report)
  if (whole === null) return null
  const name = whole['layout']
  // Anything else has been reported with the outline's shape.
  if (typeof name !== 'string' || name === '' || !isTextOrNone(written['section'])) return null
  const loaded = context.layouts.get(name)
  const authored = [...context.layouts.values()]
    .filter(({ layout }) => !layout.generated)
    .map(({ layout }) => layout.name)
  if (!loaded || loaded.layout.generated) {
    const message = loaded
      ? `The layout "${name}" is generated at the end of every document.`
      : `There is no layout "${name}".`
    report(
      diagnose('unknown-layout', file.positions.at([...path, 'layout']), message, {
        hint: loaded ? 'Take this slide out.' : suggestName(name, authored),
      }),
    )
    return null
  }
  const sound = soundSlide(file, path, whole, loaded, report)
  if (sound === null) return null
  const { yaml, data } = sound
  if (audience !== null && !loaded.shape.validate(keptFor(data, audience))) {
    const message = `What is left of this slide for ${audience} is no whole slide.`
    report(diagnose('audience-leaves-nothing', yaml.positions.at(path), message))
    return null
  }
  // A section's title stands under its own key.
  const at = (key: string): Path => [
    ...path,
    written['section'] !== undefined && key === 'title' ? 'section' : key,
  ]
  const { notes: _, ...shapes } = loaded.layout.shape.fields
  const { title, ...fields } = readFields(yaml, path, data, shapes, context)
  const titleText =
    data['title'] === undefined
      ? null
      : readInline(String(data['title']), (start, end) => yaml.positions.within(at('title'), start, end))
  const id = takeId(yaml, path, data, titleText, number, context)
  return {
    id,
    layout: name,
    title: titleText,
    fields: Object.fromEntries(Object.entries(fields).filter(([key]) => !COMMON.has(key))),
    notes: readNotes(yaml, [...path, 'notes'], data['notes'], audience),
    steps: data['steps'] === true,
    planned: plannedMinutes(data['minutes'], yaml, [...path, 'minutes']),
    uncited: data['uncited'] === true,
    lang: (data['lang'] as string | undefined) ?? null,
    dir: (data['dir'] as 'ltr' | 'rtl' | undefined) ?? null,
    span: yaml.positions.at(path),
  }
}

/** A slide's data, or as much of it as fits its layout; null for none, and where YAML has cut or misread a text of it. */
function soundSlide(
  yaml: YamlFile,
  path: Path,
  data: SlideData,
  { shape }: LoadedLayout,
  report: Report,
): { readonly yaml: YamlFile; readonly data: SlideData } | null {
  let isMisread = false
  const note = (diagnostic: Diagnostic) => {
    isMisread ||= diagnostic.code === 'text-cut-by-comment' || diagnostic.code === 'text-needs-quotes'
    report(diagnostic)
  }
  if (checkShape(yaml, path, data, shape.schema, shape.validate, note)) return { yaml, data }
  const part = isMisread ? null : soundPart(data, shape.validate, yaml.positions, path)
  return part && { yaml: { ...yaml, positions: part.positions }, data: part.data }
}

const isTextOrNone = (section: unknown): boolean =>
  section === undefined || (typeof section === 'string' && section !== '')

const COMMON = new Set(['layout', 'id', 'steps', 'minutes', 'uncited', 'lang', 'dir'])

/** `section: Title` is short for a slide of the layout `section`. */
function expandSection(yaml: YamlFile, path: Path, data: SlideData, report: Report): SlideData | null {
  const { section, ...rest } = data
  if (section !== undefined) {
    if (data['title'] === undefined && (data['layout'] === undefined || data['layout'] === 'section'))
      return { layout: 'section', ...rest, title: section }
    report(
      diagnose(
        'unknown-key',
        yaml.positions.keyAt([...path, 'section']),
        '`section` is a slide of its own: it takes neither a layout nor a title.',
        { hint: 'Make it an item of its own: - section: Title' },
      ),
    )
    return null
  }
  if (data['layout'] !== undefined) return data
  report(
    diagnose('missing-key', yaml.positions.at(path), 'This slide has neither `layout` nor `section`.', {
      hint: 'Say which layout it is, as `layout: points`; docs/layouts.md lists them.',
    }),
  )
  return null
}

function takeId(
  yaml: YamlFile,
  path: Path,
  data: SlideData,
  title: Text | null,
  number: number,
  context: SlideContext,
): string {
  const own = (data['id'] as string | undefined) ?? null
  const id = chooseSlideId(
    own,
    title ? plainText(title) : '',
    number,
    own === null ? new Set([...context.taken, ...context.reserved]) : context.taken,
  )
  if (context.taken.has(id))
    context.report(
      diagnose('duplicate-id', yaml.positions.at([...path, 'id']), `Another slide has the id "${id}".`, {
        hint: 'Change one of the two.',
      }),
    )
  context.taken.add(id)
  return id
}

/** Notes as paragraphs: of each text that is for the audience, its parts between blank lines. */
function readNotes(yaml: YamlFile, path: Path, data: unknown, audience: string | null): Text[] {
  if (Array.isArray(data))
    return data.flatMap((item, index) => readNotes(yaml, [...path, index], item, audience))
  if (!isFor(audience, audienceOf(data))) return []
  const { data: text, keys } = unmarkedItem(data)
  return readParagraphs(yaml, [...path, ...keys], text)
}
