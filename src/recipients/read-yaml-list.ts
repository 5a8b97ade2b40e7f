import type { Report } from '../diagnostics/diagnostic.ts'
import { readAuthorText } from '../schema/author-file.ts'
import type { JsonSchema } from '../schema/json-schema.ts'
import { validatorOf } from '../schema/validator.ts'
import type { ListedPeople } from './listed-person.ts'
import { type AuthoredRecipients, recipientsSchema } from './recipients-schema.ts'

/** A list without the key that it stands under, behind comments and the marks of a document. */
const BARE_LIST = /^(?:[ \t]*(?:#.*|---|%.*)?\r?\n)*[ \t]*-\s/

const withKey =
  (report: Report): Report =>
  diagnostic =>
    report({ ...diagnostic, hint: 'Put a line "recipients:" above the list.' })

/** The people of a list in YAML; null where there are mistakes in it, which are reported. */
export async function readYamlList(file: string, text: string, report: Report): Promise<ListedPeople | null> {
  const authored: object = recipientsSchema
  const schema: JsonSchema = authored
  const shape = { schema, validate: await validatorOf(recipientsSchema, schema.$id ?? '') }
  const read = readAuthorText(file, text, shape, BARE_LIST.test(text) ? withKey(report) : report)
  if (!read?.sound) return null
  const { positions } = read.yaml
  const list = read.yaml.data as AuthoredRecipients
  return {
    stamp: list.stamp ?? null,
    ownerPassword: list['owner-password'] ?? null,
    people: list.recipients.map((entry, index) => {
      const path = ['recipients', index]
      if (typeof entry === 'string') {
        const span = positions.at(path)
        return { name: entry, organisation: null, number: null, password: null, span, numberSpan: span }
      }
      const span = positions.at([...path, 'name'])
      return {
        name: entry.name,
        organisation: entry.organisation ?? null,
        number: entry.number === undefined ? null : Number(entry.number),
        password: entry.password ?? null,
        span,
        numberSpan: entry.number === undefined ? span : positions.at([...path, 'number']),
      }
    }),
  }
}
