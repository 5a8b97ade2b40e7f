/** What a page of 20 MB is mostly made of, and no reader ever sees: scripts, styles, drawings, comments. */
const OPENING = /<(script|style|svg|template|noscript)\b|<!--/gi

export interface LightMarkup {
  readonly markup: string
  /** The contents of its `application/ld+json` scripts, in order. */
  readonly structuredData: readonly string[]
  /** The contents of its other scripts, in order. */
  readonly scripts: readonly string[]
  /** The first comments, which tell from where a browser saved the page. */
  readonly comments: readonly string[]
}

/**
 * A page's markup without scripts, styles, drawings, comments and data URIs, so that parsing a saved page costs what its
 * text costs. An element that is never closed loses its opening tag alone: what follows may be the story. `noscript`
 * loses its tags where it holds text, for there it is what a reader without scripts would see, and `template` where it
 * is the shadow tree of a component (HTML, 4.12.3), for there it is what every reader sees.
 */
export function lightenMarkup(markup: string): LightMarkup {
  const structuredData: string[] = []
  const scripts: string[] = []
  const comments: string[] = []
  const unclosed = new Set<string>()
  const kept: string[] = []
  let from = 0
  OPENING.lastIndex = 0
  for (let match = OPENING.exec(markup); match !== null; match = OPENING.exec(markup)) {
    const name = match[1]?.toLowerCase() ?? '!--'
    const isShown = name === 'template' && isShadowTree(markup, match.index)
    const end = isShown || unclosed.has(name) ? null : closingOf(markup, name, OPENING.lastIndex)
    if (end === null) {
      if (!isShown) unclosed.add(name)
      const close = markup.indexOf('>', match.index)
      kept.push(markup.slice(from, match.index))
      from = close < 0 ? markup.length : close + 1
    } else {
      kept.push(markup.slice(from, match.index))
      from = end.after
      const tag = markup.indexOf('>', match.index) + 1
      if (name === '!--' && comments.length < 5)
        comments.push(markup.slice(match.index + 4, end.start).slice(0, 1000))
      const opening = markup.slice(match.index, tag)
      if (name === 'script') {
        const isStructured = /type\s*=\s*["']?application\/ld\+json/i.test(opening)
        ;(isStructured ? structuredData : scripts).push(markup.slice(tag, end.start))
      }
      const content = name === 'noscript' ? markup.slice(tag, end.start) : ''
      if (holdsText(content)) kept.push(content)
    }
    OPENING.lastIndex = from
  }
  kept.push(markup.slice(from))
  return {
    markup: withoutDataUris(kept.join('')).replace(MISREAD, '<$1span'),
    structuredData,
    scripts,
    comments,
  }
}

/** Names that are none of HTML's and that htmlparser2 10.1 takes for `xmp`, `title` and `textarea`: it swallows the rest of the page. */
const MISREAD = /<(\/?)(?:tmp|xitle|xextarea)(?=[\s/>])/gi

/** Whether a `template` that opens here is a shadow tree, as today's markup and older browsers' name it. */
function isShadowTree(markup: string, at: number): boolean {
  const tag = markup.slice(at, markup.indexOf('>', at))
  return /\s(?:shadowrootmode|shadowroot|shadowmode)\s*=/i.test(tag)
}

/** Text without paragraphs that is shorter than this, in characters, is a note beside a picture or a link. */
const SHORTEST_TEXT = 200

/** Longer notices than this of what does not work without scripts there are none. */
const LONGEST_NOTICE = 500

/** Whether a `noscript` holds text to read, rather than a picture, a counter or a notice. */
function holdsText(content: string): boolean {
  if (content === '' || /<(?:script|style|iframe)\b/i.test(content)) return false
  const text = content.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
  if (text.length < LONGEST_NOTICE && /javascript/i.test(text)) return false
  return /<p\b/i.test(content) || text.length >= SHORTEST_TEXT
}

function closingOf(markup: string, name: string, from: number): { start: number; after: number } | null {
  if (name === '!--') {
    const start = markup.indexOf('-->', from)
    return start < 0 ? null : { start, after: start + 3 }
  }
  const closing = new RegExp(`</${name}\\s*>`, 'gi')
  closing.lastIndex = from
  const match = closing.exec(markup)
  return match === null ? null : { start: match.index, after: closing.lastIndex }
}

/** Longer data URIs than this are pictures and fonts. */
const LONG_URI = 200

/** A data URI ends with the quotation mark, bracket or white space after it; inside another attribute's value, with a reference to one. */
function withoutDataUris(markup: string): string {
  const kept: string[] = []
  let from = 0
  for (let at = markup.indexOf('data:'); at >= 0; at = markup.indexOf('data:', at + 5)) {
    const end = endOfUri(markup, at)
    if (end - at < LONG_URI || !/^data:[\w/+.-]{0,60}[;,]/.test(markup.slice(at, at + 80))) continue
    kept.push(markup.slice(from, at), 'data:,')
    from = end
    at = end - 5
  }
  return from === 0 ? markup : kept.join('') + markup.slice(from)
}

function endOfUri(markup: string, from: number): number {
  const end = /["')\s>]|&(?:quot|#34|#39|apos);/g
  end.lastIndex = from
  return end.exec(markup)?.index ?? markup.length
}
