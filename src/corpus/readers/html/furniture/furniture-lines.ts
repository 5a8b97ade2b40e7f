import { isAgeLine, isStamp } from '../page/date-line.ts'
import type { Block } from '../page/page-blocks.ts'

/** How lines begin that sites set among the paragraphs of a story, in the languages whose news is saved most. */
const OPENINGS = [
  // English: other stories
  '(?:(?:now )?read|more|watch|see|listen|also)\\s*:|read (?:more|also|next|this|the full|full|our)\\b|(?:see|watch|listen|hear) (?:also|more)\\b|also read\\b',
  "more (?:on|from|about|stories|news|like this|in)\\b.{0,60}$|up next\\b|don['’]t miss\\b",
  'related(?: (?:stories|articles|content|news|coverage|links|topics|posts|video))?(?:\\s*:|$)',
  'recommended(?: (?:stories|for you|reading))?(?:\\s*:|$)|you (?:may|might) (?:also )?(?:like|be interested)',
  'most (?:read|popular|viewed|shared)\\b|(?:trending|popular)(?: now| stories)?\\s*:?$',
  // English: asking for something
  'please (?:follow|wait|enable|log|sign|subscribe|enter)\\b|enter your? e-?mail|verifying your\\b|subscribe\\b',
  'already (?:a |an )?(?:subscriber|subscribed|member|registered)\\b|(?:sign|log) (?:up|in)\\b|join (?:our|the|us|thousands)\\b|newsletter\\b|support (?:our|independent)\\b.{0,80}$',
  'get (?:the|our|all the|more).{0,60}(?:inbox|newsletter|app|alerts|updates)|get .{1,60} on (?:twitter|facebook)\\b|download (?:our|the) app',
  'follow (?:us|him|her|them|@|[^.]{1,30}:|.{1,40} on (?:twitter|facebook|instagram|x|linkedin|youtube|google))',
  '(?:like|find) us on\\b|share (?:this|on|via|with|the)\\b|share\\s*:?$|tweet\\b.{0,20}$|click (?:here|on|to)\\b|tap (?:here|to)\\b',
  'be (?:the )?first to (?:comment|contribute)|(?:leave|post|add) a comment|contact (?:us|the (?:author|reporter))\\b|(?:have|got) a (?:tip|story)',
  // English: labels and controls
  '(?:e-?mail|print|save|comments?|reply|bookmark|copy link|download|advertisement|advertising|sponsored|promoted|loading|close|menu|search|skip|home|next|previous|back to top|caption|credit|image|photos?|video|gallery|slideshow|audio|tags?|topics?|keywords?|filed under|categor(?:y|ies)|published|updated|last (?:updated|modified)|posted|share this.*)\\s*:?\\s*[.…]*$',
  '(?:advertisement|story continues|article continues|continue reading|scroll (?:down|to)|keep scrolling|this (?:story|article) continues)\\b.{0,80}$',
  '(?:view|show) (?:comments|all|more|gallery)|\\d+ (?:comments?|shares?)$|\\d+ min(?:ute)?s? read$|(?:hide|toggle) caption|enlarge(?: this image)?$',
  'filed under|posted in\\b|(?:tags?|topics?|keywords?)\\s*[:：]|to view this content|(?:you need|please enable|enable) javascript|javascript (?:is|must)\\b',
  // English: pictures and rights
  '(?:top |lead )?photos? (?:by|courtesy)\\b.{0,60}$|(?:photos?|images?|pictures?|video|credit|source image|file photo|photograph|illustration)(?: (?:by|credit|courtesy|source|copyright))?\\s*[:：/]',
  '©|\\(?c\\) \\d{4}|copyright\\b|all rights reserved|image (?:caption|copyright|source)|media caption',
  // German
  'lesen sie (?:auch|mehr|dazu)|mehr zum thema|zum thema\\s*:?$|das könnte sie|auch interessant|anzeige$|werbung$|teilen$|newsletter abonnieren|foto\\s*[:：]|bild\\s*[:：]',
  // French
  'lire (?:aussi|la suite|également)|[àa] lire\\b|voir aussi|publicité$|partager|inscrivez-vous|abonnez-vous|(?:crédit )?photo\\s*[:：]',
  // Spanish, Italian, Portuguese
  '(?:lea|lee|leer|vea|ver) (?:también|más|además)|te puede interesar|publicidad$|compartir|suscríbete',
  'leggi (?:anche|tutto)|condividi|pubblicità$|(?:leia|veja) (?:também|mais)|saiba mais|publicidade$|compartilhe',
  // Dutch, Norwegian and Danish, Swedish
  'lees (?:ook|verder|meer)|advertentie$|deel dit|les også|annonse$|läs (?:också|även|mer)|annons$',
  // Russian, Polish
  'читайте также|читать (?:далее|также)|подпишитесь|поделиться|реклама$|czytaj (?:też|także|więcej)|zobacz (?:też|także)|reklama$',
]

const OPENING = new RegExp(`^[▶►→»•>*\\-–—|\\s[(]*(?:${OPENINGS.join('|')})`, 'i')

/** Openings after which even a whole sentence is furniture. */
const SURE =
  /^(?:sign up|subscribe|follow (?:us|@|.{1,40} on (?:twitter|facebook|instagram|x)\b)|to view this content|click here|please (?:follow|enable|wait|log|sign|subscribe|enter)|already (?:a |an )?(?:subscriber|subscribed|member|registered)\b|enter your|verifying your|loading|be the first|read (?:more|also|next)|share this|advertisement|copyright|©|all rights|lire aussi|il vous reste|lesen sie auch|leggi anche|(?:e-?mail|photo|image|credit|caption)\s*:)/i

/** A picture's credit line: "(AP Photo/Name)", "Name/Getty Images", "Photo: Name". */
const CREDIT =
  /(?:\bAP Photo\b|\bGetty Images\b|\bvia (?:AP|Reuters|Getty)\b|\/(?:AFP|AP|Reuters|EPA|Shutterstock|Bloomberg|PA|Alamy|dpa|Xinhua)\b|\bREUTERS\/)[^.]{0,60}\)?\.?$/

const BYLINE =
  /^(?:[Bb]y|BY|[Ff]rom|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa]v|[Aa]f|[Оо]т|[Аа]втор)\s*:?\s+(?:\p{Lu}[\p{L}.'’-]+(?:,? (?:and|und|et|y|e|en|og|och|&) |,? )?){1,8}(?:,.{0,60})?$/u

/** The address of a page, as printed pages bear it, alone or after a label: "Printed from: https://…". */
const ADDRESS = /^(?:\p{L}[\p{L} ]{0,30}:\s*)?<?https?:\/\/\S+$/u

/** Longest block that an opening alone makes furniture, in characters: longer ones are told by their markup. */
const SHORT = 160

/** Whether a block's own words say that it is furniture: an invitation, a label, a credit, a date, mere signs. */
export function isFurnitureLine({ text, linked }: Pick<Block, 'text' | 'linked'>): boolean {
  if (text.length > 300) return false
  const line = text.replace(/\s+/g, ' ')
  // Asterisks and rules part the sections of a story.
  if (!/[\p{L}\p{N}]/u.test(line)) return !/^[*_.\s~—-]+$/.test(line) || line.length > 20
  if (line.length <= SHORT && CREDIT.test(line)) return true
  if (isStamp(line) || isAgeLine(line) || ADDRESS.test(line)) return true
  if (line.length > SHORT || !OPENING.test(line)) return false
  // An invitation may end in a full stop as a sentence of the story does; then only what is surely none counts.
  return !endsSentence(line) || linked * 2 > text.length || SURE.test(line.replace(/^[^\p{L}\p{N}©]+/u, ''))
}

const endsSentence = (line: string): boolean => /[.!?…]["'”’»)]*$/.test(line)

/** A line that names who wrote it; only at the head of a story, where it says no more. */
export function isByline(text: string): boolean {
  return text.length <= 120 && !endsSentence(text.replace(/\b\p{Lu}\.$/u, '')) && BYLINE.test(text)
}
