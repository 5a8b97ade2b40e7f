/** Words that carry no subject of their own. */
const FUNCTION_WORDS = new Set(
  `a an the and or but nor so yet if unless while until till than then that this these those there here it its they them their he she his her
  we our us you your i my of in on at by for from to with without within into onto over under after before between during through against
  about as is are was were be been being has have had do does did will would can could may might must shall should not no any all some more
  most less least very only also still just even when where who whom whose which what how why up down out off again each every both few
  remain remains stay stays continue continues likely unlikely`.split(/\s+/),
)

/** The words of a text that say what it is about, in lower case and without common endings. English. */
export function contentWords(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []
  return new Set(words.filter(word => !FUNCTION_WORDS.has(word) && word.length > 1).map(stem))
}

/** Enough of a stem to match "solvents" with "solvent" and "moved" with "move". */
function stem(word: string): string {
  const short = word
    .replace(/['’]s$/, '')
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:ing|ed|es|s|e)$/, '')
  return short.length >= 3 ? short : word
}
