/**
 * Words with which sites lead to other articles, in several languages; our own list. The firm ones open no sentence of
 * a story; the others do now and then, and need a colon.
 */
const FIRM =
  'read more|read also|also read|see also|also see|read next|up next|more on this(?: story)?|related (?:stor(?:y|ies)|articles?|content|coverage|news|topics?|links?|posts?|videos?)|recommended (?:reading|stor(?:y|ies)|articles?|videos?)|' +
  "don['’]t miss|in case you missed it|icymi|you may (?:also )?like|you might (?:also )?(?:like|be interested in)|must[ -]reads?|most (?:read|popular|viewed)|trending(?: now)?|editor['’]?s['’]? picks?|read the full (?:story|article|report) (?:here|at|on)|further reading|click (?:here )?to read|" +
  'lesen sie (?:auch|mehr|dazu|hier)|lies auch|mehr zum thema|mehr dazu|siehe auch|auch interessant|weiterlesen|(?:[àa] )?lire (?:aussi|également|la suite)|à voir aussi|voir aussi|sur le même (?:sujet|thème)|' +
  'l[ée]a también|lee también|lea (?:además|más)|lee (?:además|más)|leer más|ver también|vea también|(?:también )?te puede interesar|le puede interesar|noticias? relacionadas?|leia (?:também|mais)|veja (?:também|mais)|confira também|saiba mais|leggi anche|leggi di più|vedi anche|per approfondire|' +
  'lees (?:ook|meer|verder)|bekijk ook|zie ook|czytaj (?:też|także|również|więcej)|zobacz (?:też|także|również)|przeczytaj (?:też|także)|läs (?:också|även|mer)|les også|læs (?:også|mere)|ilgili haber(?:ler)?|ayrıca oku(?:yun)?|baca juga|' +
  'читайте (?:также|ещё|еще|по теме|також)|смотрите также|материалы? по теме|дивіться також|до теми|' +
  '(?:اقرأ|إقرأ|اقرؤوا|شاهد|شاهدوا|طالع|انظر) (?:أيضا|أيضًا|أيضاً|ايضا|المزيد)|(?:مواضيع|أخبار|مقالات) ذات صلة|קראו (?:גם|עוד)|ראו גם|לקריאה נוספת|بیشتر بخوانید|مطالب مرتبط|یہ بھی پڑھیں|مزید پڑھیں|(?:यह|ये) भी पढ़ें|और पढ़ें|' +
  '延伸阅读|相关阅读|相关新闻|相关报道|推荐阅读|更多阅读|点击阅读|延伸閱讀|相關新聞|相關報導|推薦閱讀|関連記事|関連ニュース|あわせて読みたい|続きを読む|관련 ?기사|더 ?보기'
const LOOSE =
  'read|related|recommended|watch|watch (?:now|live|more|video|the video)|listen|more|video|photos?|pictures|gallery|slideshow|in pictures|popular|live(?: updates| blog)?|opinion|podcast|click here|follow|topics?|tags?|filed under|categor(?:y|ies)|' +
  'lesen|fotos|bilderstrecke|schlagworte|themen|à lire|lire|vidéo|en images|vídeo|en vídeo|galería|etiquetas|temas|tema|à ne pas manquer|foto|leggi|по теме|подробнее|видео|фото|теги|метки|відео|за темою|докладніше|فيديو|بالفيديو|صور|الوسوم|צפו|תגיות|标签|关键词|视频|图集|タグ|태그'

let firm: RegExp | null = null
let loose: RegExp | null = null

/** Whether words lead to another article, whatever follows: "Read more: …", "See also Mayor resigns". */
export function leadsAway(words: string): boolean {
  firm ??= new RegExp(`^[\\s([*•►▸▶>»→-]{0,4}(?:${FIRM})`, 'i')
  const match = firm.exec(words)
  if (!match) return false
  const rest = words.slice(match[0].length)
  if (/^\s*(?:$|[:：|>»›→▸▶…–—-]|\s\s)/.test(rest)) return true
  if (/^\s+(?:about|on|from|at|here|in|by)\b/.test(rest)) return /^\W{0,4}(?:read|see|click)/i.test(words)
  // A headline follows: small letters go on with a sentence ("read more than twenty books").
  if (/^\s+["“‘'«„(]?[A-ZÀ-ÞА-ЯЁІЇЄҐ0-9]/.test(rest)) return true
  return /[\u0590-\uffff]$/.test(match[0])
}

/** Whether a line that is no sentence leads to another article, or lists what an article is filed under. */
export function labelsAway(line: string): boolean {
  loose ??= new RegExp(`^[\\s([*•►▸▶>»→-]{0,4}(?:${LOOSE})\\s*[:：|>»›→▸▶]+\\s*\\S`, 'i')
  return leadsAway(line) || loose.test(line)
}
