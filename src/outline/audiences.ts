import { diagnose, type Report } from '../diagnostics/diagnostic.ts'
import { AUDIENCE_NAME, audienceOf, isFor } from '../schema/audience.ts'
import { suggestName } from '../schema/nearest-name.ts'
import type { Path } from '../yaml/positions.ts'
import type { YamlFile } from '../yaml/read-yaml.ts'
import type { AuthoredOutline } from './outline-schema.ts'

/** A slide as it is written, and whether it is for the audience that is asked for. */
export interface SlideFor {
  readonly slide: unknown
  readonly index: number
  readonly isKept: boolean
}

/** The slides of an outline, in order. What a section is marked with holds for its slides too. */
export function slidesFor(slides: readonly unknown[], audience: string | null): readonly SlideFor[] {
  let section: readonly string[] | null = null
  return slides.map((slide, index) => {
    if (beginsSection(slide)) section = audienceOf(slide)
    return { slide, index, isKept: isFor(audience, section) && isFor(audience, audienceOf(slide)) }
  })
}

function beginsSection(slide: unknown): boolean {
  if (typeof slide !== 'object' || slide === null) return false
  const { section, layout } = slide as Readonly<Record<string, unknown>>
  return section !== undefined || layout === 'section'
}

/** What is left of a slide's data for an audience: items of lists for others are gone, and lists that are empty without them. */
export function keptFor(data: unknown, audience: string): unknown {
  if (Array.isArray(data))
    return data.filter(item => isFor(audience, audienceOf(item))).map(item => keptFor(item, audience))
  if (typeof data !== 'object' || data === null) return data
  const kept = Object.entries(data).flatMap(([key, value]) => {
    const left = keptFor(value, audience)
    const isEmptied = Array.isArray(value) && value.length > 0 && (left as readonly unknown[]).length === 0
    return isEmptied ? [] : [[key, left] as const]
  })
  return Object.fromEntries(kept)
}

/** The audiences that an outline declares, by their names; null where it declares none, and any name will do. */
export function declaredAudiences({ audiences }: Partial<AuthoredOutline>): readonly string[] | null {
  if (audiences === undefined) return null
  return Array.isArray(audiences) ? audiences : Object.keys(audiences)
}

/** The handling label of the document for one audience, where the outline gives it one of its own. */
export function markingFor(
  { audiences }: Partial<AuthoredOutline>,
  audience: string | null,
): { readonly label: string; readonly path: Path } | null {
  if (audience === null || audiences === undefined || Array.isArray(audiences)) return null
  const label = audiences[audience]?.marking
  return label === undefined ? null : { label, path: ['audiences', audience, 'marking'] }
}

/** Reports names that an outline uses and has not declared, where it declares any; the one that is asked for too. */
export function checkAudiences(
  yaml: YamlFile,
  data: Partial<AuthoredOutline>,
  slides: unknown,
  asked: string | null,
  report: Report,
): void {
  const declared = declaredAudiences(data)
  if (declared === null) return
  const tell = (name: string, path: Path) =>
    report(
      diagnose(
        'unknown-audience',
        yaml.positions.at(path),
        `"${name}" is none of this outline’s audiences.`,
        {
          hint: suggestName(name, declared) || `It has ${declared.join(', ')}.`,
        },
      ),
    )
  if (asked !== null && !declared.includes(asked)) tell(asked, ['audiences'])
  for (const { name, path } of audiencesNamed(slides, ['slides']))
    if (!declared.includes(name)) tell(name, path)
}

/** Every audience that something is marked with, however deep in some data, and where. */
export function audiencesNamed(data: unknown, path: Path): { readonly name: string; readonly path: Path }[] {
  if (typeof data !== 'object' || data === null) return []
  const own = (audienceOf(data) ?? []).flatMap((name, index) =>
    isName(name) ? [{ name, path: [...path, 'audience', index] }] : [],
  )
  const entries = Array.isArray(data) ? [...data.entries()] : Object.entries(data)
  return [...own, ...entries.flatMap(([key, inner]) => audiencesNamed(inner, [...path, key]))]
}

/** What is none has been reported with the outline's shape. */
const isName = (name: string): boolean => new RegExp(AUDIENCE_NAME).test(name)
