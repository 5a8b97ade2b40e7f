import type { Session } from '../../session.ts'

/**
 * Everything that citedeck puts into documents by itself: words, templates, styles, the scripts of decks, names of months
 * and days. Not what a workspace's own templates hold: that was written by hand, and by mistake stands in every document.
 */
export function ownWords({ templates, packageFiles }: Session, lang: string): string[] {
  const folders = ['', 'partials', 'handouts', 'words', 'themes', 'client']
  const layouts = templates.list('layouts').map(name => `layouts/${name}`)
  const texts = [...folders, ...layouts].flatMap(folder =>
    templates
      .list(folder)
      .filter(name => /\.(?:hbs|css|yaml)$/.test(name))
      .flatMap(name => templates.readBuiltIn(folder === '' ? name : `${folder}/${name}`) ?? []),
  )
  const scripts = [
    packageFiles.own('dist/client.js'),
    packageFiles.dependency('reveal.js/dist/reveal.js'),
    packageFiles.dependency('reveal.js/dist/reveal.css'),
  ].flatMap(bytes => (bytes === null ? [] : [new TextDecoder().decode(bytes)]))
  return [
    ...texts,
    ...scripts,
    ...calendarWords(lang),
    ...calendarWords('en'),
    'Citedeck Chromium Skia HeadlessChrome TLP',
  ]
}

function calendarWords(lang: string): string[] {
  const days = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2024, month, month + 1)))
  const formats = (['long', 'short'] as const).map(
    width => new Intl.DateTimeFormat(lang, { month: width, weekday: width, timeZone: 'UTC' }),
  )
  return formats.flatMap(format => days.map(day => format.format(day)))
}
