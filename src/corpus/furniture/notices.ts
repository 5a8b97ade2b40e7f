import { isNameList } from './names.ts'
import type { FurnitureKind } from './page.ts'

/**
 * Sentences that a site, not its reporter, says to its readers or about its pages. Each needs words that address readers
 * ("your inbox", "sign up for our"), or a set phrase of agencies and publishers. Our own collection. These begin a
 * sentence.
 */
const OPENINGS: readonly (readonly [FurnitureKind, RegExp])[] = [
  [
    'plea',
    /^(?:please )?(?:sign up|subscribe|sign in|log in)\b.{0,100}\b(?:newsletters?|inbox|e-?mails?|alerts?|updates?|for free|here|now|today|our|your|account|channel|notifications?|to (?:read|view|continue|comment|leave|access|our|the|my))\b/i,
  ],
  ['plea', /^(?:please )?register (?:now|here|today|for free|to (?:read|view|continue|comment|access))\b/i],
  [
    'plea',
    /^(?:get|receive|want|have)\b.{0,120}\b(?:(?:delivered|sent|straight|direct(?:ly)?|emailed) to (?:you|your)|(?:in|to) your (?:inbox|email|e-mail|phone|feed))\b/i,
  ],
  [
    'plea',
    /^(?:please )?(?:follow|like|join|find|add|contact|reach|connect with|message) (?:us|our (?:\w+ )?(?:channel|page|group|team|reporters?|newsroom))\b|^(?:please )?(?:follow|contact|tweet|e-?mail) me\b/i,
  ],
  [
    'plea',
    /^(?:you can (?:also )?)?follow [\w@ .’'-]{2,60} on (?:twitter|x|facebook|instagram|telegram|threads|bluesky|mastodon|google news|linkedin|whatsapp|youtube|tiktok)\b/i,
  ],
  ['plea', /^(?:please )?(?:download|install|get) (?:the|our) [\w .’'-]{0,40}\bapp\b/i],
  [
    'plea',
    /^(?:please )?(?:donate (?:now|today|here)|support (?:us|our|independent|quality) (?:journalism|work|reporting|newsroom|today|now)|become (?:a|an) (?:\w+ )?(?:member|supporter|subscriber|patron) (?:of|today|now|and|to|for)|(?:please )?consider (?:subscribing|donating|supporting us|becoming))\b/i,
  ],
  [
    'plea',
    /^if you (?:have|know|want|would like|like|enjoy(?:ed)?|found|appreciate|can|get your news)\b.{0,140}\b(?:e-?mail|contact|write to|call|share|subscribe|sign up|support|donate|click|message|tell|follow|get in touch with) (?:us|our|me|it|this|here|for|the (?:author|newsroom|editor))\b/i,
  ],
  [
    'plea',
    /^(?:do you have|have you got|have|got|know) (?:a|any|an|something|more) (?:\w+ )?(?:news ?tips?|tips?|stor(?:y|ies)|confidential|comments?|questions?|suggestions?|to add)\b.{0,120}(?:\b(?:e-?mail|contact|us)\b)|^got something to add\b/i,
  ],
  [
    'plea',
    /^(?:e-?mail|contact|write to|reach) (?:us|me|him|her|them|the (?:author|writer|reporter|editor|newsroom)|our (?:\w+ )?(?:team|desk|newsroom|reporters?)|[A-Z][\w.’' -]{2,40}) (?:at|via|on|by)\b.{0,20}(?:@|email|e-mail|twitter|phone|\d{3})/i,
  ],
  ['plea', /^(?:click|tap|scroll) (?:here|on|down|below|the link)\b.{0,80}(?:$|\b(?:to|for|video|more)\b)/i],
  [
    'plea',
    /^(?:already|not|not yet) a (?:subscriber|member|registered user)\b|^this (?:article|content|story|feature) is (?:only )?(?:for|available (?:only )?to|reserved for|exclusive to) (?:our )?(?:paid |registered )?(?:subscribers|members)|^you(?:['’]ve| have) (?:reached|read|used)\b.{0,60}\barticles?\b/i,
  ],
  [
    'plea',
    /^catch (?:all|up on) .{0,80}\b(?:news|updates|stories)\b|^(?:get|read|check out|find|see|watch) (?:all )?(?:the |today['’]s )?(?:latest|breaking|top|more) (?:[\w' ]{0,30} )?(?:news|updates|stories|headlines|coverage|videos)\b|^stay (?:tuned|updated|up to date|connected|informed)\b|^for (?:more|the latest|all the latest|further) (?:[\w'’]+ ){0,3}(?:news|updates|stories|coverage|headlines|videos)\b/i,
  ],
  [
    'plea',
    /^(?:will|can|could|would) you (?:help|support)\b.{0,80}\b(?:free|us|our|journalism|newsroom)\b.{0,20}\?$/i,
  ],
  [
    'plea',
    /^il vous reste [\d.,]+ ?% de cet article\b|^la suite est réservée aux abonnés\b|^(?:dieser|dieses) (?:artikel|inhalt|text) ist (?:nur )?für abonnent/i,
  ],
  [
    'plea',
    /^(?:we have a (?:small |little )?favou?r to ask\b|more people (?:than ever )?(?:before )?(?:are )?(?:reading|supporting)\b.{0,60}\bour\b|(?:and )?unlike (?:many|most) (?:other )?(?:news|media) (?:organi[sz]ations|outlets)\b.{0,40}\bwe\b)/i,
  ],
  ['plea', /^join the (?:conversation|discussion|debate)\b/i],
  [
    'plea',
    /^(?:melden sie sich|abonnieren sie|jetzt (?:abonnieren|anmelden|kostenlos)|folgen sie uns|inscrivez-vous|abonnez-vous|recevez\b.{0,60}\b(?:newsletter|mail)|suivez-nous|suscríbe(?:te|se)|síguenos|síganos|reciba\b.{0,60}\bcorreo|assine (?:a|o|nossa|já)|siga-nos|inscreva-se|iscriviti|seguici|schrijf je in|volg ons|zapisz się|obserwuj nas|bizi takip|подпи(?:сывайтесь|шитесь) на|следите за нами|присоединяйтесь к на|підпи(?:сувайтесь|шіться) на|стежте за|تابعونا|تابعنا|اشترك(?:وا)? (?:في|الآن)|עקבו אחרינו|הירשמו|הצטרפו ל|关注我们|扫描二维码|欢迎关注)/i,
  ],
  [
    'navigation',
    /^by (?:continuing|clicking|using|signing|subscribing|submitting|registering|entering|accepting|providing)\b.{0,160}\byou (?:agree|accept|consent|confirm|acknowledge)\b/i,
  ],
  [
    'navigation',
    /^(?:sorry, )?this (?:video|content|audio|media|page|feature) (?:can(?:no|['’])t be (?:played|displayed|shown|loaded)|could not be (?:played|displayed|shown|loaded)|is (?:not|no longer|currently) (?:available|supported|unavailable)|is unavailable)\b|^this (?:site|form) is protected by\b/i,
  ],
  [
    'navigation',
    /^(?:listen|watch|play)(?: to)? (?:this |the )?(?:article|story|video|podcast|audio)\b.{0,40}$|^scroll down for\b|^(?:image|photo|media|video) (?:caption|source)\b|^(?:now playing|paused|video duration)\b.{0,40}$/i,
  ],
  [
    'copyright',
    /^(?:©|&copy;|\(c\)\s*(?:1[89]|20)\d\d|copyright\s*[:,]?\s*(?:©|\(c\)|\b(?:1[89]|20)\d\d\b))|^copyright [^.]{2,60} (?:1[89]|20)\d\d\.?$|^[\w .&-]{0,30}™? ?& ?©|^c\. (?:19|20)\d\d\b/i,
  ],
  [
    'copyright',
    /^(?:any )?(?:unauthori[sz]ed )?(?:reproduction|republication|redistribution) (?:in whole|without|is|of this)\b.{0,80}\b(?:prohibited|permission|permitted|forbidden)\b|^(?:republished|reprinted|reproduced) (?:here )?(?:with|by) (?:kind )?permission\b/i,
  ],
  [
    'wire-notice',
    /^(?:except for the headline, )?this (?:story|article|post|piece|item|copy|essay|column|op-ed) (?:(?:was|is|has been|has not been|was not)(?: (?:also|originally|first|also first))? (?:(?:automatically|originally|first|subsequently) )?(?:published (?:in|on|by|at|from|under|with|here|via|without)|produced|posted|edited|auto-?generated|generated|translated|syndicated|supplied|provided by|adapted from|excerpted|republished|reprinted|updated|corrected|amended|part of (?:our|a series)|brought to you|made possible)|(?:originally |first )+(?:appeared|published|ran)|will be updated|contains affiliate)/i,
  ],
  [
    'wire-notice',
    /^this (?:report|text|version|interview|content|news item) (?:was|is|has(?: not)? been) (?:(?:originally|first|automatically) )?(?:edited|auto-?generated|translated|syndicated|republished|first published|originally published)\b/i,
  ],
  [
    'wire-notice',
    /^(?:originally|first) published (?:on|in|at|by|as)\b|^the post .{3,160} (?:appeared first|first appeared|was first published) (?:on|in)\b/i,
  ],
  [
    'wire-notice',
    /^(?:the )?(?:views|opinions)(?: and opinions)? expressed (?:in|here|are|by the (?:author|writer|contributor))\b|^disclaimer\b/i,
  ],
  [
    'wire-notice',
    /^this is a (?:developing|breaking) (?:news )?story\b|^(?:please )?(?:check|come) back (?:soon |here |later )?for\b|^(?:more )?(?:details|updates|more) (?:to follow|soon|to come)\b|^our standards\b/i,
  ],
  [
    'byline',
    /^[（(【]?(?:责任编辑|责编|编辑|校对|记者|编审|监制|責任編輯|編輯|記者)\s*[:：/]\s*[^。]{1,30}$/,
  ],
  [
    'wire-notice',
    /^source link\b|^(?:sources?|quelle|fuente|fonte|bron|źródło|источник|джерело|المصدر|מקור|来源|來源|出典)\s*[:：]\s*\S.{0,60}$/i,
  ],
  [
    'wire-notice',
    /^(?:dieser (?:artikel|text|beitrag) (?:erschien|ist (?:zuerst|ursprünglich)|wurde (?:zuerst|ursprünglich|aus dem))|cet article (?:a été|est) (?:publié|paru|traduit|initialement)|(?:este artículo|esta nota|esta noticia) (?:fue|apareció|ha sido) (?:publicad|originalmente|traducid)|mit material (?:der|von|des) (?:agentur|dpa|afp|reuters)|avec (?:les agences|afp|reuters))/i,
  ],
]

/** These may stand anywhere in a sentence. */
const INSIDE: readonly (readonly [FurnitureKind, RegExp])[] = [
  [
    'plea',
    /\b(?:to|in|into) your inbox\b|\bunsubscribe at any time\b|\bsign(?:ing)? up (?:for|to) (?:our|this|my) [^.]{0,40}\bnewsletter|\bsubscribe to (?:our|my) [^.]{0,30}(?:newsletter|channel|podcast|e-?mail)|\bto (?:continue|keep) reading (?:this|the|for|subscribe|register|log)|\bfree articles? (?:left|remaining|this month)\b/i,
  ],
  [
    'navigation',
    /\b(?:we|this (?:web)?site|our (?:web)?site|our partners)(?: and our [\w ]{0,20}partners)? (?:also )?(?:uses?|store) (?:\w+ ){0,3}?cookies\b|\b(?:accept|reject|manage) (?:all )?cookies\b|\b(?:see|read) our (?:privacy|cookie) policy\b|\b(?:to|our) (?:our )?(?:terms of (?:use|service)|privacy (?:policy|notice)|cookie policy)\b/i,
  ],
  [
    'navigation',
    /\b(?:please )?(?:enable|turn on) javascript\b|\byour browser (?:does not|doesn['’]t|is)\b|\bto (?:view|watch|see|hear) this (?:content|video|media)\b|\bthe google privacy policy\b|\bterms of (?:use|service) apply\b/i,
  ],
  [
    'navigation',
    /\bwir (?:verwenden|nutzen|setzen) (?:\w+ ){0,3}cookies|\bnous utilisons (?:\w+ ){0,4}cookies|\b(?:utilizamos|usamos) (?:\w+ ){0,3}cookies|\butilizziamo (?:\w+ ){0,3}cookie|\bwij gebruiken (?:\w+ ){0,2}cookies|(?:мы использу(?:ем)|ми використову(?:ємо)) (?:файлы |файли )?(?:cookie|куки)/i,
  ],
  [
    'copyright',
    /\ball rights reserved\b|\balle rechte vorbehalten\b|\btous droits réservés\b|\btodos los derechos reservados\b|\btodos os direitos reservados\b|\btutti i diritti riservati\b|все права защищены|усі права захищені|جميع الحقوق محفوظة|כל הזכויות שמורות|版权所有|版權所有|無断転載|무단 ?전재|(?:严禁|禁止)转载|未经.{0,8}(?:授权|许可).{0,10}(?:转载|使用)|\bunder (?:a|the) creative commons\b/i,
  ],
  [
    'copyright',
    /\bmay not be (?:published|reproduced|republished|copied|redistributed|broadcast|reprinted)(?:,| or| and) ?(?:or |and )?(?:published|reproduced|republished|copied|redistributed|broadcast|rewritten|reprinted|distributed|transmitted)\b/i,
  ],
  [
    'wire-notice',
    /\bhas not been edited by\b|\b(?:auto-?generated|published) from (?:a|an) (?:\w+ )?(?:syndicated )?feed\b|\bfrom a syndicated feed\b|\bdo(?:es)? not (?:necessarily )?(?:reflect|represent) the (?:official |editorial )?(?:views|opinions?|position|policy|stance) of\b/i,
  ],
  [
    'byline',
    /\bcontributed (?:to (?:this|the) (?:report|story|article|piece|dispatch)\b|(?:additional )?(?:reporting|research)\b)/i,
  ],
]

/** Words of which every notice in `INSIDE` holds one: most sentences need not be looked through. */
const INSIDE_WORDS =
  /inbox|unsubscribe|sign(?:ing)? up|subscribe to|reading|free articles?|cookie|privacy|terms of|javascript|browser|to (?:view|watch|see|hear) this|rechte|rights reserved|droits|derechos|direitos|diritti|защищены|захищені|محفوظة|שמורות|版|転載|전재|转载|creative commons|may not be|not been edited|feed|not (?:necessarily )?(?:reflect|represent)|contributed/i

/** Who wrote, filmed or edited it: only where names are all that follows. */
const WORKERS =
  /^(?:additional |further )?(?:reporting|writing|editing|text|words|photographs?|photos?|photography|graphics?|illustrations?|video|compiled|translated|translation|edited|written|reported|produced|research|fact-check(?:ed|ing)) by:? (.{2,200})$/i
/** Whose reports went into it. */
const INPUTS =
  /^with (?:additional )?(?:inputs?|reporting|files|material|contributions?|reports|information) (?:from|by) (.{2,60})$|^(?:con información de|com informações d[aeo]s?|mitarbeit|avec la contribution de|con la colaboración de|con aportes de|при участии|за участі):? (.{2,60})$/i
const AGENCY_INPUTS =
  /^(?:with |\()?(?:agency|agencies|wire|wires|pti|ani|afp) ?(?:inputs?|reports)\b.{0,20}$|^with (?:agencies|wires|inputs)\b.{0,20}$/i

const SPOKEN =
  /\b(?:said|says|told|tells|according to|wrote|writes|asked|added|warned|announced|claimed|argued|ruled|insisted)\b/i

/** What a sentence is that no reporter wrote; null for one of a story. What somebody is quoted as saying is story. */
export function noticeKind(sentence: string): FurnitureKind | null {
  const words = sentence.replace(/^[\s([*•►▸▶>»→_~#–—-]+/, '')
  return (mayBeNotice(words) ? openingKind(words) : null) ?? (mayHoldNotice(words) ? insideKind(words) : null)
}

function openingKind(words: string): FurnitureKind | null {
  for (const [kind, pattern] of OPENINGS) {
    if (pattern.test(words) && (kind === 'copyright' || !SPOKEN.test(words))) return kind
  }
  const bare = words.replace(/[\s.)\]]+$/, '')
  const named = WORKERS.exec(bare)?.[1] ?? INPUTS.exec(bare)?.slice(1).find(Boolean)
  if (named && isNameList(named)) return 'byline'
  return AGENCY_INPUTS.test(bare) ? 'wire-notice' : null
}

function insideKind(words: string): FurnitureKind | null {
  for (const [kind, pattern] of INSIDE) {
    const match = pattern.exec(words)
    if (!match || (/["“”«»„‘]/.test(words.slice(0, match.index)) && kind !== 'copyright')) continue
    if (kind === 'copyright' || kind === 'byline' || !SPOKEN.test(words)) return kind
  }
  return null
}

/** The first words of all sentences that `noticeKind` and `leadsAway` know by how they begin. */
const OPENING_WORDS =
  /^[\s([*•►▸▶>»→_~#–—-]*(?:[\u0080-\uffff]|sign|subscribe|log in|please|register|get|receive|want|have|follow|like us|like our|join|find|add|contact|reach|connect|message|tweet|you|download|install|donate|support|we have|(?:and )?unlike|will you|can you|could you|would you|il vous|la suite|dieses|become|consider|catch|check|find|see|watch|stay|for more|for the latest|for all|for further|if you|do you|got|know|e-?mail|write|click|tap|scroll|already|not|this|melden|abon|jetzt|folgen|inscri|recevez|suivez|suscr|reciba|assine|siga|iscri|segui|schrijf|volg|zapisz|obserwuj|bizi|by|sorry|listen|watch|play|image|photo|media|video|now playing|paused|&copy|\(?c\)|c\.|copyright|[\w .&-]{0,30}™? ?& ?©|any|unauthori|repro|republi|redis|reprint|except|original|first|the (?:post|views|opinions)|views|opinions|disclaimer|check|come|more|details|updates|our|source|quelle|fuente|fonte|bron|dieser|cet|este|esta|mit|avec|con|com|mitarbeit|additional|further|reporting|writing|editing|text|words|graphic|illustration|compiled|translat|edited|written|reported|produced|research|fact|with|agency|agencies|wire|pti|ani|afp|read|also|see|up next|related|recommended|don['’]t|in case|icymi|must|most|trending|editor|lesen|lies|mehr|siehe|auch|weiter|a lire|lire|voir|sur le|lea|lee|ver|vea|te puede|tambi|le puede|noticia|leia|veja|confira|saiba|leggi|vedi|per|lees|bekijk|zie|czytaj|zobacz|przeczytaj|les|ilgili|ayr|baca)/i

/** Whether a sentence begins as notices do. */
export const mayBeNotice = (sentence: string): boolean => OPENING_WORDS.test(sentence)

/** Whether words hold any of those that notices hold inside. */
export const mayHoldNotice = (words: string): boolean => INSIDE_WORDS.test(words)
