import type { FurnitureKind } from './page.ts'

/**
 * Words that sites put on buttons, labels and menus, each a whole line. Our own lists, gathered from pages in these
 * languages; a line counts only where nothing else stands on it, save figures and signs ("12 comments", "Share ▸").
 */
const PHRASES: Partial<Readonly<Record<FurnitureKind, string>>> = {
  share:
    'share|share this|share this article|share this story|share this post|share this page|share this video|share full article|share article|share story|' +
    'share on|share with|share via|share on facebook|share on twitter|share on x|share on whatsapp|share on linkedin|share via email|share by email|share this with|' +
    'share this article share|share close|share options|share tweet|share your thoughts|sharing|share save|save share|copy link|copy article link|copied|link copied|copy this link|' +
    'read more about sharing|email this|email this article|email article|print|print this|print article|print this article|printer friendly|tweet|tweet this|pin it|' +
    'gift this article|gift article|save article|save this story|save for later|bookmark|a a|text size|font size|like this|like this article|likes|shares|views|reads|retweets|' +
    'teilen|artikel teilen|beitrag teilen|drucken|merken|artikel drucken|link kopieren|partager|partager cet article|partager l article|partager sur facebook|imprimer|envoyer par mail|copier le lien|' +
    'compartir|comparte|compartir en facebook|compartir esta noticia|imprimir|guardar|copiar enlace|enviar por correo|compartilhar|compartilhe|condividi|stampa|delen|deel dit artikel|' +
    'udostępnij|drukuj|dela|dela artikeln|paylaş|bagikan|поделиться|поделитесь|поделиться в|распечатать|печать|скопировать ссылку|поділитися|поширити|друкувати|' +
    'شارك|مشاركة|شارك المقال|طباعة|نسخ الرابط|שתף|שתפו|שיתוף|הדפסה|שתפו בפייסבוק|اشتراک گذاری|شیئر کریں|शेयर करें|साझा करें|分享|分享到|分享至|打印|收藏|シェア|シェアする|ツイート|印刷|공유|공유하기|인쇄',
  advertisement:
    'advertisement|advertisements|advertising|ad|ads|advert|skip advertisement|skip ad|advertisement skip advertisement|supported by|sponsored|sponsored content|sponsored by|paid content|promoted|promoted content|' +
    'story continues below advertisement|story continues below this ad|article continues below advertisement|article continues below|article continues after advertisement|continue reading below|content continues below|' +
    'advertisement scroll to continue|advertisement continue reading below|continue reading the main story|scroll to continue|scroll to continue reading|advertising read more|paid post|partner content|' +
    'anzeige|werbung|anzeige anzeige|publicité|publicidad|anuncio|publicidade|anúncio|pubblicità|advertentie|reklama|annons|annonse|annonce|reklam|iklan|' +
    'реклама|إعلان|اعلان|פרסומת|תוכן שיווקי|آگهی|اشتہار|विज्ञापन|广告|廣告|広告|광고',
  comments:
    'comments|comment|view comments|show comments|read comments|see comments|post a comment|add a comment|leave a comment|leave a reply|write a comment|join the discussion|join the conversation|no comments|no comments yet|' +
    'comments are closed|comment on this story|comment on this story comment|be the first to comment|reply|report|report abuse|load more comments|most liked|newest|oldest|responses|' +
    'kommentare|kommentar|kommentieren|kommentar schreiben|commentaires|commenter|réagir|réactions|comentarios|comentar|deja un comentario|comentários|commenti|commenta|reacties|reageer|komentarze|skomentuj|yorumlar|yorum yap|komentar|' +
    'комментарии|комментировать|оставить комментарий|обсудить|коментарі|коментувати|تعليقات|التعليقات|أضف تعليقا|תגובות|הוסף תגובה|הגב|نظرات|تبصرے|टिप्पणियां|评论|发表评论|网友评论|評論|コメント|댓글',
  navigation:
    'home|home page|homepage|menu|main menu|navigation|skip to content|skip to main content|skip to navigation|jump to content|search|search for|log in|login|sign in|sign up|sign out|register|subscribe|subscribe now|my account|account|' +
    'close|close menu|open menu|next|previous|prev|next article|previous article|next story|previous story|next post|previous post|next page|previous page|next up|up next|read next|continue reading|continue|back|go back|back to top|top|to top|show more|see more|view more|load more|more|see all|view all|show less|' +
    'listen|listen now|listen to this article|listen to article|listen to this story|listen to story|play|play video|watch|watch video|watch now|pause|mute|unmute|video|videos|gallery|photos|slideshow|view gallery|view photos|open image in gallery|image|live|live tv|audio|podcasts|newsletters|newsletter|' +
    'enlarge|enlarge image|enlarge this image|toggle caption|hide caption|view image in fullscreen|fullscreen|expand|collapse|loading|loading video|now playing|video player|media player|' +
    'about us|about|contact|contact us|advertise|advertise with us|careers|help|faq|privacy|privacy policy|terms|terms of use|terms of service|terms and conditions|cookie policy|cookie settings|manage cookies|sitemap|site map|rss|archive|archives|e paper|epaper|accessibility|do not sell my personal information|' +
    'edition|us edition|uk edition|international edition|english|deutsch|français|español|русский|українська|العربية|עברית|中文|tags|tag|topics|filed under|categories|category|topics in this story|in this article|get the app|download app|download the app|source link|via|permalink|trackback|pingbacks|date|author|newsfeed|breaking news|key points|' +
    'facebook|twitter|instagram|youtube|whatsapp|telegram|linkedin|reddit|pinterest|tumblr|messenger|flipboard|pocket|tiktok|threads|bluesky|mastodon|viber|email|e mail|mail|sms|x|vk|odnoklassniki|ok|wechat|weibo|follow|follow us|follow us on|following|connect with us|find us on|stay connected|' +
    'startseite|suche|anmelden|abmelden|menü|schließen|weiter|zurück|nach oben|zur startseite|mehr anzeigen|impressum|datenschutz|abonnieren|abo|accueil|rechercher|recherche|se connecter|connexion|fermer|suivant|précédent|retour|haut de page|voir plus|afficher plus|mentions légales|s abonner|abonnez vous|' +
    'inicio|portada|buscar|iniciar sesión|cerrar|siguiente|anterior|volver|ver más|suscríbete|suscribirse|aviso legal|página inicial|entrar|fechar|próximo|voltar|ver mais|assine|cerca|accedi|chiudi|successivo|precedente|abbonati|zoeken|inloggen|sluiten|volgende|vorige|szukaj|zaloguj|zamknij|dalej|wstecz|anasayfa|ana sayfa|giriş|kapat|beranda|' +
    'главная|меню|поиск|войти|вход|закрыть|далее|назад|наверх|показать ещё|показать еще|подписаться|подписывайтесь|теги|метки|рубрики|головна|пошук|увійти|закрити|далі|вгору|підписатися|теги|' +
    'الرئيسية|القائمة|بحث|تسجيل الدخول|إغلاق|التالي|السابق|المزيد|اشترك|الوسوم|דף הבית|תפריט|חיפוש|כניסה|התחברות|סגור|סגירה|הבא|הקודם|עוד|תגיות|صفحه اصلی|جستجو|ورود|بستن|برچسب ها|होम|खोजें|首页|菜单|搜索|登录|注册|关闭|下一篇|上一篇|返回顶部|更多|标签|关键词|责任编辑|首頁|ホーム|検索|ログイン|次へ|前へ|홈|검색|로그인',
  related:
    'read more|read also|also read|see also|also see|also in the news|related|related stories|related story|related articles|related article|related content|related coverage|related news|related topics|related links|related posts|related post|related reading|related video|related videos|' +
    'recommended|recommended stories|recommended reading|recommended articles|recommended for you|recommended videos|more stories|more news|more coverage|more to read|more on this story|more on this|more like this|more from this section|more videos|most read|most popular|most viewed|most watched|most shared|most commented|trending|trending now|trending stories|trending articles|top stories|top news|latest news|latest|latest stories|latest headlines|editors picks|editor s picks|editor s pick|editors pick|' +
    'popular|popular posts|popular stories|popular now|you may also like|you may like|you might like|you might also like|you might be interested in|must read|must reads|don t miss|in case you missed it|icymi|further reading|other stories|other news|elsewhere|around the web|from around the web|from the web|promoted stories|today s top stories|what to read next|explore more|' +
    'lesen sie auch|mehr zum thema|mehr dazu|zum thema|auch interessant|das könnte sie auch interessieren|das könnte dich auch interessieren|meistgelesen|weitere artikel|weiterlesen|verwandte artikel|à lire aussi|lire aussi|à lire|lire la suite|voir aussi|sur le même sujet|sur le même thème|les plus lus|articles liés|en lien|pour aller plus loin|' +
    'lea también|lee también|leer más|ver también|te puede interesar|también te puede interesar|le puede interesar|noticias relacionadas|lo más leído|más leídas|más noticias|leia também|leia mais|veja também|saiba mais|notícias relacionadas|mais lidas|leggi anche|leggi tutto|articoli correlati|i più letti|lees ook|lees meer|lees verder|meest gelezen|gerelateerd|' +
    'czytaj też|czytaj także|zobacz też|zobacz także|najczęściej czytane|läs också|läs även|läs mer|mest läst|les også|læs også|mest læste|ilgili haberler|en çok okunanlar|baca juga|berita terkait|terpopuler|' +
    'читайте также|смотрите также|по теме|материалы по теме|самое читаемое|популярное|другие новости|новости партнёров|новости партнеров|читайте також|дивіться також|до теми|за темою|популярне|новини партнерів|' +
    'اقرأ أيضا|اقرأ أيضًا|اقرأ أيضاً|اقرأ المزيد|مواضيع ذات صلة|أخبار ذات صلة|الأكثر قراءة|شاهد أيضا|קראו גם|ראו גם|כתבות נוספות|הנקראות ביותר|בטרם תלכו|בیشتر بخوانید|مطالب مرتبط|یہ بھی پڑھیں|مزید پڑھیں|यह भी पढ़ें|ये भी पढ़ें|और पढ़ें|संबंधित खबरें|' +
    '延伸阅读|相关阅读|相关新闻|相关报道|推荐阅读|热门新闻|热点新闻|延伸閱讀|相關新聞|相關報導|関連記事|関連ニュース|あわせて読みたい|続きを読む|관련기사|관련 기사|많이 본 뉴스',
  'wire-notice':
    'reuter|reuters|ap|afp|agencies|enditem|endit|more to follow|more to come|developing story|developing|with agency inputs|with agencies|with wires',
}

/** Sections that stand above an article or below it, as labels. */
const SECTIONS =
  'world|world news|news|national|nation|international|local|local news|politics|business|economy|finance|markets|money|sport|sports|opinion|opinions|editorial|comment|analysis|features|feature|lifestyle|life|style|culture|arts|entertainment|' +
  'health|science|technology|tech|travel|weather|education|environment|climate|us|u s|uk|usa|europe|asia|africa|americas|middle east|asia pacific|south asia|latin america|india|pakistan|china|australia|crime|law|society|religion|exclusive|breaking|explainer|interview|investigation|letters|obituaries|war|security|defence|defense|regional|columns|blogs|' +
  'welt|politik|wirtschaft|ausland|inland|kultur|gesellschaft|wissen|panorama|nachrichten|monde|politique|économie|société|culture|actualités|international|mundo|política|economía|sociedad|deportes|cultura|internacional|economia|mondo|esteri|cronaca|politica|' +
  'в мире|мир|политика|экономика|общество|новости|происшествия|культура|спорт|світ|політика|економіка|суспільство|новини|أخبار|العالم|سياسة|اقتصاد|رياضة|חדשות|בעולם|פוליטי|כלכלה|ספורט|国际|国内|时政|财经|社会|国际新闻|国際'

/** Words of which a row of buttons is made: "Facebook Twitter WhatsApp Email". */
const BUTTONS =
  'facebook twitter x whatsapp telegram linkedin reddit pinterest email e-mail mail print share tweet messenger instagram youtube flipboard pocket copy link sms line viber tumblr wechat weibo vk threads bluesky mastodon tiktok pin save comment gift article follow like rss skype xing buffer digg teilen drucken partager imprimer compartir imprimir поделиться вконтакте одноклассники on via this'

let known: ReadonlyMap<string, FurnitureKind> | null = null
let sections: ReadonlySet<string> | null = null
let buttons: ReadonlySet<string> | null = null

/** What a line is that holds nothing but a label of a site; null for any other. */
export function labelKind(words: string): FurnitureKind | null {
  if (words.length > 120) return null
  known ??= new Map(
    Object.entries(PHRASES).flatMap(([kind, list]) =>
      list.split('|').map(phrase => [phrase, kind as FurnitureKind] as const),
    ),
  )
  const kind = known.get(plain(words))
  if (kind) return kind
  const parts = words.split(/\s*[|•·●▪►▸»›]+\s*|\s{2,}|\t/).filter(part => plain(part) !== '')
  if (parts.length > 1 && parts.every(part => known?.has(plain(part))))
    return known.get(plain(parts[0] ?? '')) ?? null
  return isButtonRow(words) ? 'share' : null
}

/** Whether a line is the name of a section and nothing else. */
export function isSection(words: string): boolean {
  sections ??= new Set(SECTIONS.split('|'))
  return words.length <= 40 && sections.has(plain(words))
}

function isButtonRow(words: string): boolean {
  buttons ??= new Set(BUTTONS.split(' '))
  const each = words
    .toLowerCase()
    .split(/[\s,|/•·]+/)
    .filter(Boolean)
  return each.length > 1 && each.every(word => buttons?.has(word))
}

/** Small letters without figures and signs, one space between words. */
function plain(words: string): string {
  return words
    .toLowerCase()
    .replaceAll('\ufe0f', ' ')
    .replace(/\d[\d.,]*\s?[km]?(?![a-zß-ÿ])/g, ' ')
    .replace(
      /[\s!-/:-@[-`{-~\u00a0-\u00bf\u2000-\u206f\u20a0-\u2bff\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\ud800-\udfff]+/g,
      ' ',
    )
    .trim()
}
