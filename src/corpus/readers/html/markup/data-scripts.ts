/** Scripts shorter than this, in characters, hold no story. */
const SHORTEST = 500

/** Longer data than this, in characters, is not looked into: reading it takes seconds. */
const LONGEST = 8_000_000

/** An object that a script gives to a name, as front ends hand on what a page was made from. */
const ASSIGNED = /^[^{}()]{0,200}[\w$\])"']\s*=\s*(?=\{)/

/** The values that a page's scripts hold as data: JSON scripts, and objects that are assigned to a name. */
export function dataIn(scripts: readonly string[]): readonly unknown[] {
  return scripts.flatMap(script => {
    const text = script.trim()
    if (text.length < SHORTEST || text.length > LONGEST) return []
    const start = /^[[{]/.test(text) ? 0 : ASSIGNED.exec(text)?.[0].length
    const value = start === undefined ? undefined : parse(text.slice(start, endOfValue(text, start)))
    return value === undefined ? [] : [value]
  })
}

/** `undefined` is no JSON, and stands for `null` in what JavaScript's serialisers write. */
function parse(json: string): unknown {
  for (const attempt of [json, json.replace(/:undefined(?=[,}])/g, ':null')])
    try {
      return JSON.parse(attempt)
    } catch {}
  return undefined
}

/** Where the object or list that begins here is closed, strings passed over; the end where it is not. */
function endOfValue(text: string, start: number): number {
  const sign = /["[\]{}]/g
  sign.lastIndex = start
  let depth = 0
  for (let match = sign.exec(text); match !== null; match = sign.exec(text)) {
    if (match[0] === '"') sign.lastIndex = endOfString(text, match.index + 1)
    else depth += /[[{]/.test(match[0]) ? 1 : -1
    if (depth === 0) return sign.lastIndex
  }
  return text.length
}

function endOfString(text: string, from: number): number {
  const sign = /["\\]/g
  sign.lastIndex = from
  for (let match = sign.exec(text); match !== null; match = sign.exec(text)) {
    if (match[0] === '"') return sign.lastIndex
    sign.lastIndex += 1
  }
  return text.length
}
