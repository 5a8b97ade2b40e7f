/** Agencies that put their name under pictures or behind a report; our own list, by the names under which they sign. */
export const AGENCIES =
  'Reuters|REUTERS|Thomson Reuters|AP|Associated Press|The Associated Press|AFP|Agence France-Presse|UPI|CNN|BBC|BBC News|NPR|Bloomberg|dpa|DPA|EFE|ANSA|PTI|ANI|IANS|UNI|APP|Xinhua|TASS|ITAR-TASS|Interfax|RIA Novosti|RIA|Ukrinform|Kyodo|Yonhap|Anadolu|AA|IRNA|ISNA|SANA|WAM|KUNA|SPA|MENA|Bernama|Antara|AAP|CP|The Canadian Press|PA|PA Media|Press Association|Belga|ANP|APA|SDA|Keystone|TT|NTB|Ritzau|STT|PAP|CTK|MTI|Lusa|IPS|CNA|NNA|VOA|RFE/RL|TNS|Tribune News Service|New York Times News Service|ТАСС|РИА Новости|Интерфакс|Рейтер|Укринформ|Укрінформ|УНІАН|新华社|中新社|共同社'
const PICTURE =
  'Getty(?: Images)?|EPA(?:-EFE)?|Shutterstock|Alamy(?: Stock Photo)?|Zuma(?: Press)?|SIPA|NurPhoto|iStock|Unsplash|Pixabay|Wikimedia(?: Commons)?|Magnum'
const LABEL =
  "photos?|photograph|photographs|picture|pictures|pic|image|images|image source|image credits?|photo credits?|picture credit|credits?|illustration|file photo|file image|file picture|photo by|photographer|caption|foto|fotos|bild|bildquelle|symbolbild|crédit(?: photo)?|crédits|photo d[’']archives|imagen|imágenes|фото|иллюстрация|світлина|صورة|الصورة|צילום|תמונה|图|图片|图片来源|摄|資料圖片|資料写真|写真|사진"

interface Patterns {
  /** The line is a credit from its beginning. */
  readonly whole: RegExp
  /** A caption ends in a labelled credit, or in one of a form that agencies use. */
  readonly labelled: RegExp
  readonly signed: RegExp
  readonly agencies: RegExp
  readonly agencyTail: RegExp
  readonly named: RegExp
}

let patterns: Patterns | null = null

function made(): Patterns {
  patterns ??= {
    whole: new RegExp(
      `^[\\s(\\[*•|]*(?:(?:${LABEL})\\s*(?:[:：]|/|\\s(?:by|courtesy(?: of)?|via)\\s)|(?:${PICTURE})(?:\\s*[/|:,]|\\s+via\\b|[\\s)\\]]*$)|(?:AP|AFP|EPA|Reuters)(?: Photo)?/\\S)`,
      'i',
    ),
    labelled: new RegExp(`(?:^|[\\s.(\\[|])(?:${LABEL})\\s*[:：]\\s*\\S[^.!?]{1,60}$`, 'i'),
    signed: new RegExp(
      `(?:[([](?:[Ff]ile )?(?:[Pp]hotos?|[Ii]mages?|[Pp]ictures?|Pic|Foto|Фото)(?:\\s?(?:by|:|/|courtesy)\\s?[^)\\]]{1,60})?[)\\]]|[([][^()[\\]]{0,40}(?:${PICTURE})[^()[\\]]{0,20}[)\\]]|[([](?:AP|AFP|EPA|Reuters|REUTERS) ?(?:Photo|Image|file|/)[^()[\\]]{0,50}[)\\]]|` +
        `\\b(?:REUTERS|AFP|EPA|AP Photo|AP)/[A-ZÀ-Þ][\\w.’' -]{2,40}|[A-ZÀ-Þ][\\w.’' -]{2,40}/(?:REUTERS|Reuters|AFP|AP|EPA|${PICTURE})|[.!?:|/]\\s?(?:${PICTURE})(?:[ /][A-Z][\\w ]{1,20})?|©\\s?[A-ZÀ-Þ][\\w.’'/ -]{1,40}|[.!?] (?:File photo|FILE PHOTO))$`,
    ),
    agencies: new RegExp(`^[\\s(\\[—–/|-]*(?:${AGENCIES})(?:\\s*[/,&]\\s*(?:${AGENCIES}))*[\\s)\\]./|]*$`),
    agencyTail: new RegExp(
      `[.!?"”’»]\\s*((?:\\((?:${AGENCIES})\\)|[—–-]{1,2}\\s?(?:${AGENCIES})|/(?:${AGENCIES})/)\\.?)$`,
    ),
    named: new RegExp(`(?<![A-Za-zА-я])(?:${AGENCIES})(?![A-Za-zА-я])`, 'g'),
  }
  return patterns
}

/** What follows the label goes on in small letters: a sentence with a colon. */
const GOES_ON = /^[A-Za-z ]+[:：]\s*[a-zß-öø-ÿ]/

/** Longest caption with its credit, in UTF-16 units. */
const LONGEST_CAPTION = 350

/** Whether a paragraph is a picture's credit, or a caption that ends in one. */
export function isPictureCredit(words: string): boolean {
  if (words.length > LONGEST_CAPTION) return false
  const { whole, labelled, signed } = made()
  return (
    (words.length <= 200 && whole.test(words) && !GOES_ON.test(words)) ||
    labelled.test(words) ||
    signed.test(words)
  )
}

/** Whether a line is the name of one or more agencies and nothing else. */
export const isAgencyName = (words: string): boolean => words.length <= 80 && made().agencies.test(words)

/** Where the agency that a paragraph ends in begins: "… on Monday. (AP)", "… – Reuters"; null where there is none. */
export function agencyTail(words: string): number | null {
  const tail = made().agencyTail.exec(words.slice(-60))?.[1]
  return tail ? words.length - tail.length : null
}

/** The agencies that some words name, as they stand. */
export const agenciesIn = (words: string): readonly string[] => words.match(made().named) ?? []
