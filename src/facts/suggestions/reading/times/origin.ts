/** Where and when something was made, told between commas by the way: "the ship, built in Japan in 1979, sank". */
const MADE =
  /, (?:built|made|founded|formed|opened|launched|born|bought|registered|commissioned|established)\b[^,;:]*$/i

/** Whether what stands at these offsets of a sentence tells where or when its subject was made, and not what happened to it. */
export const isOfOrigin = (sentence: string, start: number, end: number): boolean =>
  MADE.test(sentence.slice(0, start)) && /^[^;:]*?,/.test(sentence.slice(end))
