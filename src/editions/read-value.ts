import type { Consensus } from '../model/fact.ts'
import type { Amount, DateValue, Qualifier, Value } from '../model/value.ts'
import { type Data, isRecord, number, numbers, oneOf, record, text } from './plain-data.ts'

const QUALIFIERS: readonly Qualifier[] = [
  'exactly',
  'at-least',
  'more-than',
  'up-to',
  'fewer-than',
  'about',
  'nearly',
  'between',
  'vague',
]

/** A value as provenance writes it; null where it is none. */
export function readValue(data: unknown): Value | null {
  if (!isRecord(data)) return null
  if (data['kind'] === 'amount') return readAmount(data)
  if (data['kind'] === 'date') return readDate(data)
  const name = text(data['name'])
  return data['kind'] === 'name' && name !== null ? { kind: 'name', name } : null
}

function readAmount(data: Data): Amount | null {
  const qualifier = oneOf(data['qualifier'], QUALIFIERS)
  const interval = record(data['interval'])
  const [low, high] = [number(interval['low']), number(interval['high'])]
  if (qualifier === null || low === null || high === null) return null
  return {
    kind: 'amount',
    qualifier,
    figures: numbers(data['figures']),
    interval: { low, high },
    words: text(data['words']),
    measure: oneOf(data['measure'], ['count', 'money', 'percent', 'fraction', 'points']) ?? 'count',
    currency: text(data['currency']),
  }
}

function readDate(data: Data): DateValue | null {
  const [edtf, earliest, latest] = [text(data['edtf']), text(data['earliest']), text(data['latest'])]
  if (edtf === null || earliest === null || latest === null) return null
  return { kind: 'date', edtf, earliest, latest, words: text(data['words']) }
}

/**
 * What a fact's evidence says taken together, as provenance writes it. Values that the evidence states (`stated`) are
 * taken from there, so that each can be followed to who states it.
 */
export function readConsensus(data: unknown, stated: readonly Value[]): Consensus | null {
  if (!isRecord(data)) return null
  const value = (written: unknown): Value | null => {
    const read = readValue(written)
    const key = JSON.stringify(read)
    return stated.find(item => JSON.stringify(item) === key) ?? read
  }
  if (data['kind'] === 'value') {
    const only = value(data['value'])
    return only && { kind: 'value', value: only }
  }
  if (data['kind'] === 'range') {
    const [low, high] = [value(data['low']), value(data['high'])]
    return low && high && { kind: 'range', low, high }
  }
  if (data['kind'] !== 'differ' || !Array.isArray(data['values'])) return null
  const values = data['values'].flatMap(item => value(item) ?? [])
  return values.length === 0 ? null : { kind: 'differ', values, preferred: value(data['preferred']) }
}
