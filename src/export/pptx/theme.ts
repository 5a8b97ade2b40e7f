import type { Colour } from '../../render/native/native.ts'

/** Colours of a theme as hex digits: those that slides name, and the tint of quoted words. */
export type ThemeColours = Readonly<Record<Colour | 'mark', string>>

/** Of templates/themes/paper.css, for what a theme of a workspace's own leaves out. */
const PAPER: ThemeColours = {
  paper: 'fbfaf6',
  ink: '191d23',
  secondary: '565e69',
  rule: 'd9d5ca',
  accent: '1d5b8f',
  mark: 'e4ecf2',
}

/** The colours that a theme's stylesheet sets on its root, as six hex digits; one that it writes otherwise is `paper`'s. */
export function themeColours(style: string): ThemeColours {
  const root = /:root\s*\{([^}]*)\}/.exec(style)?.[1] ?? ''
  const read = ([name, usual]: [string, string]): [string, string] => [
    name,
    new RegExp(`--${name}:\\s*#([0-9a-f]{6})\\b`, 'i').exec(root)?.[1] ?? usual,
  ]
  return Object.fromEntries(Object.entries(PAPER).map(read)) as ThemeColours
}

/** Whether light stands on dark. */
export function isDark({ paper, ink }: ThemeColours): boolean {
  return brightness(paper) < brightness(ink)
}

/** Relative luminance is not needed to tell which of two is the lighter: the sum of the weighed channels is enough. */
function brightness(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map(at => Number.parseInt(hex.slice(at, at + 2), 16))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/**
 * The colour scheme of a theme. Dark and light slots hold what is dark and light, and a dark theme exchanges them on its
 * slides (`colourMap`), so that notes and handouts that a program prints stay dark on light.
 */
export function colourScheme(colours: ThemeColours): string {
  const { paper, ink, secondary, rule, accent } = colours
  const [dark, light, dark2, light2] = isDark(colours)
    ? [paper, ink, rule, secondary]
    : [ink, paper, secondary, rule]
  const slots = {
    dk1: dark,
    lt1: light,
    dk2: dark2,
    lt2: light2,
    accent1: accent,
    accent2: secondary,
    accent3: rule,
    accent4: ink,
    accent5: accent,
    accent6: secondary,
    hlink: accent,
    folHlink: accent,
  }
  const entries = Object.entries(slots).map(
    ([slot, hex]) => `<a:${slot}><a:srgbClr val="${hex.toUpperCase()}"/></a:${slot}>`,
  )
  return `<a:clrScheme name="citedeck">${entries.join('')}</a:clrScheme>`
}

/** Which slots background and text are taken from. */
export function colourMap(colours: ThemeColours): string {
  return isDark(colours)
    ? 'bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2"'
    : 'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2"'
}

/** Fonts of the templates, by their names; PANOSE digits help programs to a likeness where they are not installed. */
export const FONTS = {
  head: { name: 'Source Serif 4', panose: '02040603050405020204' },
  body: { name: 'Inter', panose: '020B0502030000000004' },
} as const

export function fontXml({ name, panose }: (typeof FONTS)[keyof typeof FONTS]): string {
  return `<a:latin typeface="${name}" panose="${panose}"/>`
}
