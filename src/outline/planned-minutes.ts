import type { PlannedMinutes } from '../model/outline.ts'
import type { Path } from '../yaml/positions.ts'
import type { YamlFile } from '../yaml/read-yaml.ts'

/** What stands behind a `minutes:` of the right shape; null where none is written. */
export function plannedMinutes(data: unknown, { positions }: YamlFile, path: Path): PlannedMinutes | null {
  return typeof data === 'number' ? { minutes: data, span: positions.at(path) } : null
}
