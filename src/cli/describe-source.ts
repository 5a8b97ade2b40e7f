import type { Lineage, Source } from '../model/source.ts'

/** A source's entry as `source list` and `source show` print it. */
export function describe(source: Source): Record<string, string | null> {
  const { bibliography, lineage } = source
  return {
    id: source.id,
    type: bibliography.type,
    title: bibliography.title,
    container: bibliography['container-title'],
    issued:
      bibliography.issued ??
      (source.issuedInferred
        ? `${source.issuedInferred.date}, inferred: ${source.issuedInferred.from}`
        : null),
    url: bibliography.URL,
    language: bibliography.language,
    text: source.path,
    state: source.state,
    sha256: source.sha256,
    reliability: source.reliability,
    descriptor: source.descriptor,
    lineage: lineage && lineageInBrief(lineage),
    origin: source.origin,
  }
}

/** "rewrite of Reuters, by way of NDTV" */
export const lineageInBrief = ({ relation, from }: Lineage): string =>
  `${relation} of ${from.kind === 'source' ? from.source : [from.origin, ...from.via].join(', by way of ')}`
