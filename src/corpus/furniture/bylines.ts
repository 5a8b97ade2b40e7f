import { isNameList } from './names.ts'

const BY =
  /^(?:by|written by|reported by|story by|words by|text by|posted by|submitted by|published by|author|authors|byline|von|par|por|di|door|av|af|autor|autora|auteur|autore|автор|текст|автори?|أعد|بقلم|كتب|מאת|作者|记者|記者|文|撰文|저자)(?:\s*[:：|]\s*|\s+(?:\.\s)?)(\S.{1,110})$/i
/** When it was published, and what readers may press, behind the names on their line. */
const BEHIND_NAMES =
  /[\s,|·•–—-]*(?:\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s\d{1,2}\b|Published|Updated|Posted|Follow|Last updated)|\b\d{1,4}[\s:./-]\s?[A-Za-z\d]).*$/
const ROLE =
  /^((?:[A-ZÀ-Þ][\w.’'À-ɏ-]+ ){1,3}[A-ZÀ-Þ][\w.’'À-ɏ-]+)(?:,|\s[-–—|]|\sin\s|\s(?=(?:Associated Press|Staff|Special|Guest|Senior|Chief|Foreign|Political)\b)).{0,60}\b(?:writer|reporter|correspondent|editor|bureau chief|contributor|journalist|columnist|news|times|post|press|agency|staff|reuters|afp|ap|bbc|cnn)$/i

/** Whom a line names as its author: the names as they stand, or null where it is no byline. */
export function bylineOf(line: string): string | null {
  const words = line.replace(/^[\s*•|–—-]+|[\s|.]+$/g, '')
  const by = BY.exec(words)
  if (by?.[1]) {
    const names = by[1].replace(/^\.\s+/, '').replace(BEHIND_NAMES, '')
    const isForeign = /[\u0590-\uffff]/.test(names)
    return isForeign
      ? names.length <= 30 && !/[。.!?]/.test(names)
        ? names
        : null
      : isNameList(names) && !opensDay(names)
        ? names
        : null
  }
  return null
}

/** Whom a line near the head names with a role: "Jane Doe, staff writer", "Jane Doe in Kabul | Harbour News". */
export function signatureOf(line: string): string | null {
  const match = ROLE.exec(line.trim())
  return match?.[1] && isNameList(line) ? match[1] : null
}

/** "By Monday", "By January": when, not who. */
const opensDay = (names: string): boolean =>
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|^(?:January|February|March|April|June|July|August|September|October|November|December|Easter|Christmas)\b(?! [A-Z][a-z]+$)/.test(
    names,
  )

/** The people in a byline, without where they are and for whom they write. */
export function peopleIn(names: string): readonly string[] {
  return names
    .split(/,|;|\||\s&\s|\s(?:and|und|et|y|e|и|та|i)\s|\s[-–—]\s/)
    .map(part => part.replace(/\s+(?:in|for|at|of|from|with)\s.*$/, '').trim())
    .filter(
      part =>
        /^\S+(?: \S+){1,4}$/.test(part) &&
        !/\b(?:staff|writers?|reporters?|correspondents?|editors?|desk|team|bureau|news|press|agenc(?:y|ies)|times|post|service|chief|associated|special)\b/i.test(
          part,
        ),
    )
    .map(part =>
      part === part.toUpperCase()
        ? part
            .toLowerCase()
            .replace(/(^|[\s'’-])(\S)/g, (_, gap: string, letter: string) => gap + letter.toUpperCase())
        : part,
    )
}
