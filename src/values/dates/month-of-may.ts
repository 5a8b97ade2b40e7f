/** The month, and not the verb: with a capital inside a sentence, or before a day or a year. */
const MAY = /(?<=[^.!?:“"\s][”"’)]?\s+)May\b|\bMay(?=\s+\d)/g

/** A text, as long as it was, in which the month of May is no word: "on 4 May" leaves nothing open, as "they may" does. English. */
export const withoutMay = (text: string): string => text.replace(MAY, '   ')
