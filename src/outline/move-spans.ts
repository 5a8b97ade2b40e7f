/** A copy of plain data in which every span (`file`, `start`, `end`) lies further on by as many characters. */
export function moveSpans<Data>(data: Data, by: number): Data {
  return move(data, by) as Data
}

function move(data: unknown, by: number): unknown {
  if (Array.isArray(data)) return data.map(item => move(item, by))
  if (data === null || typeof data !== 'object') return data
  const copy: Record<string, unknown> = {}
  const isSpan = 'file' in data && 'start' in data
  for (const [key, value] of Object.entries(data))
    copy[key] = isSpan && typeof value === 'number' ? value + by : move(value, by)
  return copy
}
