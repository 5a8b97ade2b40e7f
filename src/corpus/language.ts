/** Scripts that one language alone writes in today's press, by a range of its letters. */
const BY_SCRIPT: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/g],
  ['ko', /[\uac00-\ud7af]/g],
  ['zh', /[\u4e00-\u9fff]/g],
  ['he', /[\u05d0-\u05ea]/g],
  ['ar', /[\u0621-\u064a\u066e-\u06d3]/g],
  ['ru', /[\u0400-\u04ff]/g],
  ['el', /[\u0370-\u03ff]/g],
  ['hi', /[\u0904-\u0939]/g],
  ['bn', /[\u0985-\u09b9]/g],
  ['ta', /[\u0b85-\u0bb9]/g],
  ['te', /[\u0c05-\u0c39]/g],
  ['th', /[\u0e01-\u0e3a]/g],
  ['ka', /[\u10d0-\u10ff]/g],
  ['hy', /[\u0531-\u0587]/g],
  ['am', /[\u1200-\u137f]/g],
]

/** Letters by which languages of one script are told apart; the first whose letters are there in any number. */
const BY_LETTERS: Readonly<Record<string, readonly (readonly [string, RegExp])[]>> = {
  ar: [
    ['ur', /[\u0679\u0688\u0691\u06ba\u06be\u06d2]/g],
    ['ps', /[\u067c\u0681\u0685\u0689\u0693\u0696\u069a\u06ab\u06bc\u06cd]/g],
    ['fa', /[\u067e\u0686\u0698\u06af\u06cc]/g],
  ],
  ru: [
    ['uk', /[іїєґ]/gi],
    ['be', /[ў]/gi],
    ['sr', /[ђћџљњј]/gi],
    ['kk', /[әғқңөұүһ]/gi],
    ['tg', /[ӣӯҳҷ]/gi],
  ],
}

/**
 * Words that no text of some length does without, and that few other languages share. Our own choice from the most
 * frequent words of each.
 */
const COMMON: Readonly<Record<string, string>> = {
  en: 'the of and to in that is was for on with as by at from it he his are have has had not this which were said they who been will',
  de: 'der die das und in den von zu mit dem des ist im auf für nicht ein eine als auch es an werden aus er hat dass sie nach bei einer wurde sich war',
  fr: 'le la les de des et à en du un une que est pour dans qui par sur au il plus pas ce avec ont été cette aux son mais sont',
  es: 'el la los las de del y en que a un una se por con para su al es lo como más fue ha pero sus este entre según sobre',
  pt: 'o a os as de do da dos das e em que um uma para com não por no na ao mais foi se é ser são disse pelo pela também',
  it: 'il la i le di del della e in che un una per con non è sono da al nel dei si ha alla anche più gli come dal',
  nl: 'de het een van en in is dat op te zijn met voor die niet aan er om ook als bij door naar heeft maar worden uit werd',
  pl: 'w i na z do że się nie to jest o po od za przez dla jak są został oraz ich tym także po który które była',
  sv: 'och i att det som en på är av för med den till har inte om ett de var från vid säger men kan efter',
  da: 'og i at det er en til af på for med de den som ikke der har et var fra blev efter men siger kan ved',
  nb: 'og i at det er en til av på for med de den som ikke har et var fra ble etter men sier kan ved seg',
  fi: 'ja on ei että se oli hän joka mutta kun myös ovat sen mukaan niin kuin olla vuonna sekä tai jos',
  cs: 'a v na se je že s z o do i k pro jako za by to byl po jsou ale která který podle od při jeho',
  ro: 'de și în a la cu o pe din că nu un este au pentru care mai sau fost prin după lui sunt al',
  hu: 'a az és hogy nem is egy volt meg csak de ez van már el ki mint még azt szerint után',
  tr: 've bir bu da de için ile olarak çok daha olan gibi sonra kadar olduğu dedi en ise var ancak',
  id: 'yang dan di ini itu dengan untuk dari pada tidak dalam akan adalah oleh juga ke kata sudah telah mereka',
  sw: 'ya na wa kwa ni katika za la kuwa cha hii alisema kwamba hiyo pia baada watu huo',
  so: 'ka oo iyo ku in ay ee uu waxaa ah ayaa u la soo kale inay',
  hr: 'i u je na se da su za od s koji ne o bi kao što do nije po iz ali biti rekao',
}

/** What is looked at: enough for any language, little beside reading. */
const LOOKED_AT = 6_000
/** Fewest words or letters that a language is told by. */
const FEWEST = 12

let known: ReadonlyMap<string, readonly string[]> | null = null

/**
 * The language that a text is written in, as a BCP 47 tag without region, by its script, then by letters or common words
 * that few other languages have; null where that does not tell. A mixture gives the language of the larger part.
 */
export function detectLanguage(text: string): string | null {
  const words = text.slice(0, LOOKED_AT)
  const letters = count(words, /[A-Za-zÀ-ɏ]/g)
  const scripts = BY_SCRIPT.map(([language, pattern]) => [language, count(words, pattern)] as const)
  const [script, most] = scripts.reduce((best, each) => (each[1] > best[1] ? each : best), ['', 0] as const)
  // Japanese is written with the signs of Chinese, among its own.
  const kana = scripts.find(([language]) => language === 'ja')?.[1] ?? 0
  if (script === 'zh' && kana * 10 > most) return 'ja'
  if (most >= FEWEST && most > letters) return byLetters(script, words, most)
  return byWords(words)
}

function byLetters(script: string, words: string, letters: number): string {
  for (const [language, pattern] of BY_LETTERS[script] ?? [])
    if (count(words, pattern) * 100 > letters) return language
  // Bulgarian has a letter in every line that Russian seldom has, and lacks two of its letters.
  if (script === 'ru' && count(words, /[ыэ]/gi) * 500 < letters)
    return count(words, /ъ/gi) * 200 > letters ? 'bg' : 'ru'
  return script
}

function byWords(words: string): string | null {
  known ??= languagesByWord()
  const scores = new Map<string, number>()
  let total = 0
  for (const [word] of words.toLowerCase().matchAll(/[a-zß-öø-ÿĀ-ɏ]+/g)) {
    total += 1
    for (const language of known.get(word) ?? []) scores.set(language, (scores.get(language) ?? 0) + 1)
  }
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1])
  if (!first || total < FEWEST || first[1] * 8 < total) return null
  return second && second[1] * 1.05 > first[1] ? null : first[0]
}

function languagesByWord(): ReadonlyMap<string, readonly string[]> {
  const languages = new Map<string, string[]>()
  for (const [language, list] of Object.entries(COMMON))
    for (const word of new Set(list.split(' ')))
      languages.set(word, [...(languages.get(word) ?? []), language])
  return languages
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0
