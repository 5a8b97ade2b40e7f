/** Names of months and weekdays, and what sites write beside a date, in the languages whose news is saved most. */
const WORDS = new Set(
  [
    'jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december',
    'mon monday tue tues tuesday wed weds wednesday thu thur thurs thursday fri friday sat saturday sun sunday',
    'first published updated posted last modified created date originally on at the of am pm a.m p.m am. pm. st nd rd th',
    'januar februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag um uhr stand veröffentlicht aktualisiert vom',
    'janvier février mars avril juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche le à publié mis jour modifié',
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo de del las publicado actualizado h',
    'gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre pubblicato aggiornato il alle ore janeiro fevereiro março maio junho julho setembro outubro novembro dezembro às',
    'januari februari maart mei augustus maj juli oktober december kl klokken den op om',
    'января февраля марта апреля мая июня июля августа сентября октября ноября декабря опубликовано обновлено в г',
    'gmt utc bst cet cest est edt cst cdt mst mdt pst pdt et pt ct ist msk aest jst',
  ]
    .join(' ')
    .split(' '),
)

/**
 * Whether a line is a date, with or without a time and what was done then, and nothing else: "Updated 9:28 AM UTC, Nov.
 * 20, 2019". Longer ones than 100 characters are not.
 */
export function isDateLine(line: string): boolean {
  if (line.length > 100 || !/\d/.test(line)) return false
  const words = line.toLowerCase().match(/\p{L}[\p{L}.]*/gu) ?? []
  const known = words.every(
    word => WORDS.has(word) || WORDS.has(word.replace(/\.$/, '')) || /^[ht]$/.test(word),
  )
  if (!known) return false
  const isIso = /\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}[.:h]\d{2}/.test(line)
  return isIso || words.length > 0
}

const DONE =
  /published|updated|posted|modified|created|stand|veröffentlicht|aktualisiert|publié|mis à jour|modifié|publicado|actualizado|pubblicato|aggiornato|опубликовано|обновлено/i

/** Whether a date line says what was done then; any other may head an entry of a chronology. */
export const isStamp = (line: string): boolean => DONE.test(line) && isDateLine(line)

const AGO =
  /^(?:(?:published|updated|posted)\s+)?(?:about |vor |il y a |hace )?\d+ ?(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|[mhd]|stunden?|tagen?|heures?|jours?|horas?|días?)(?: ago)?$/i

/** Whether a line says how long ago something was put up, and nothing else: "3 hours ago". */
export const isAgeLine = (line: string): boolean => AGO.test(line)
