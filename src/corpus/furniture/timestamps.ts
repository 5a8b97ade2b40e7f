/** Words of dates and times as sites print them beside articles, in several languages. Our own list. */
const CLOCK =
  'am pm a m p est edt et pt ct cst cdt mst mdt pst pdt gmt bst cet cest eet eest msk utc ist aest aedt jst hkt sgt pkt wib z t uhr h hrs std min мск ч мин'
const CALENDAR =
  'edition late early final city weekend jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december ' +
  'mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun sunday st nd rd th the of ' +
  'januar jänner februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so der den ' +
  'er janvier février mars avril juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche le à ' +
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo de del ' +
  'janeiro fevereiro março maio junho julho setembro outubro novembro dezembro segunda terça quarta quinta sexta feira às ' +
  'gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre lunedì martedì mercoledì giovedì venerdì sabato domenica ' +
  'januari februari maart mei augustus maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ' +
  'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia ' +
  'ocak şubat nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık ' +
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря понедельник вторник среда четверг пятница суббота воскресенье г года в ' +
  'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня понеділок вівторок середа четвер пʼятниця субота неділя року о ' +
  'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر السبت الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة ' +
  'בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר 年 月 日 时 分 星期'
const LABELS =
  'published posted updated created uploaded printed issued date dated modified edited update publish last first on at by ago just now today yesterday hour hours minute minutes mins second seconds day days week weeks month months year years read reading article story time ' +
  'veröffentlicht aktualisiert stand erstellt zuletzt geändert am um vor lesezeit minuten publié mis jour modifié temps lecture il y publicado actualizado actualizada última actualización hace lectura atualizado pubblicato aggiornato ' +
  'опубликовано обновлено дата минут назад час часа часов читать опубліковано оновлено тому نشر تحديث آخر פורסם עודכן עדכון 发布时间 更新时间 发布 更新 时间 来源'

let words: { readonly date: ReadonlySet<string>; readonly label: ReadonlySet<string> } | null = null

/**
 * What of a line is a time: `labelled` ("Published 3:45 PM, 26 March 2024", "5 min read", "2 hours ago"), `date` (a date,
 * a time of day or both, and no other word), or null.
 */
export function timeOn(line: string): 'labelled' | 'date' | null {
  if (line.length > 120 || !/\d/.test(line)) return null
  words ??= { date: new Set(`${CLOCK} ${CALENDAR}`.split(' ')), label: new Set(LABELS.split(' ')) }
  const tokens = line
    .toLowerCase()
    .replace(/(\d)(?=[^\d\s.,:/-])|([^\d\s.,:/-])(?=\d)/g, '$1$2 ')
    .split(/[\s!-/:-@[-`{-~–—·•│：，（）]+/)
    .filter(Boolean)
  if (tokens.length > 22) return null
  let labels = 0
  for (const token of tokens) {
    if (/^\d{1,4}$/.test(token) || words.date.has(token)) continue
    if (!words.label.has(token)) return null
    labels += 1
  }
  if (labels > 0) return 'labelled'
  // A lone figure is a page number, a list's mark or a score.
  return tokens.length > 1 || /^\d{8}$|\d[:/.-]\d/.test(line) ? 'date' : null
}
