import { type Element, nameOf } from './dom.ts'

/**
 * What an element's own markup says of it: `furniture` of a site, by its role or name; `doubtful`, by a name that pages
 * also give to parts of a story; `hidden`, as what waits to be opened is, and the part of a story behind a wall; null for
 * nothing of the kind.
 */
export type Mark = 'furniture' | 'doubtful' | 'hidden' | null

const ROLES =
  /^(?:navigation|search|complementary|contentinfo|menu|menubar|toolbar|dialog|alert|alertdialog|tablist|banner)$/i

/** Patterns of names of what announces other stories. */
const OTHER_STORIES = [
  'related\\w*|recirc\\w*|recommend\\w*|suggested|outbrain|taboola|zergnet|revcontent|teasers?|jp-relatedposts',
  'most-?(?:read|popular|viewed|shared|recent)|popular|trending|up-?next',
  'more-?(?:stories|news|from|on|like|coverage|articles|headlines)',
  'read-?(?:more|next|also|on)|see-?also|also-?(?:read|like|on)|inline-?(?:newsletter|related|promo|ad)',
  '(?:next|prev(?:ious)?)-?(?:article|story|post)|post-?navigation|pagination|pager|page-?links',
]

/** Patterns of names that content management systems give to what is not the story. */
const FURNITURE = [
  ...OTHER_STORIES,
  // Sharing and following
  'shar(?:e|ing)(?:bar|daddy|tools?|links?|buttons?)?',
  'social(?:-?(?:bar|links|media|share|icons?|tools))?',
  'addthis|addtoany|follow(?:-?us)?|email-?(?:link|this|alerts?)|print-?(?:only|link)|reprints?|syndication',
  // Asking for money, addresses, accounts
  'newsletters?|subscri(?:be|ption)\\w*|sign-?up|login|register|reg-?wall|piano|membership|donat\\w+|contributions?',
  'marketing|cta|callout-?newsletter|app-?(?:promo|download|store)|promos?|promoted|promotion',
  // Advertisements
  'ad|ads|adv|advert\\w*|adslot|adunit|adbox|dfp|gpt|sponsor\\w*|wpcnt',
  // Readers
  'comments?|commentlist|disqus\\w*|livefyre|respond|reactions?|ugc\\w*|feedback|poll|quiz|rating|(?:message|comments?|posting)-?(?:guidelines|policy|rules)',
  // Pictures
  'captions?|video-?(?:desc\\w*|transcripts?)|figcaption|wp-caption-text|cutlines?|legend|credits?|photocredit|attribution|copyright',
  // Who wrote it, and under which heads it is filed
  'author-?(?:bio|box|info|card|desc\\w*|details|profile)|about-?(?:the-?)?author|(?:post|entry|article)-?author|bio|biography|bylines?|profile',
  'tags|tag-?(?:list|s|cloud)|breadcrumbs?|entry-?(?:meta|footer|tags)|post-?(?:meta|tags|share|footer)',
  '(?:story|article)-?(?:tools|links|share|promo|package|actions|footer|tags|related|meta)',
  // Windows and helps
  'cookies?|consent|gdpr|popup|pop-?up|modal|dialog|lightbox|flyout|dropdown|drop-down|tooltip|disclaimer',
  'skip-?(?:to|link|nav)\\w*|sr-?only|screen-?reader\\w*|visually-?hidden|offscreen|display-none|subnav',
  'hide-?for-?print|no-?print|noprint',
  // Wikis
  'navbox|toc|editsection|mw-editsection|reflist|references?|infobox|metadata',
]

/** Patterns of names that stand on furniture as well as on parts of a story. */
const DOUBTFUL = [
  'meta|date|time|timestamp|published|dateline|authors?|contributors?|kicker|eyebrow|topics?|keywords?|labels?',
  'category|categories|sections?-?(?:name|label)|tools?|toolbar|actions?|buttons?|widget|sidebar|rail|aside|banner',
  'header|footer|masthead|nav\\w*|menu|links?|gallery|slideshow|carousel|media|video|audio|player|embed|image|img|photo',
  'picture|figure|summary-?list|correction|notice|alert|message|print|help|contact|hidden|collapsed?|promo\\w+',
  'list-?group|latest|top-?stories|overlay',
]

/** Patterns of names of what holds a picture, and with it, often, its caption. */
const PICTURES = [
  'image|images|img|photo|photos|picture|pictures|figure|media|gallery|slideshow|illustration|lead-?art',
]

const COMMENTS = ['comments?|comment-?list|disqus\\w*|livefyre|respond|replies|reactions?']

/** One of these names, whole: not inside another word. */
const namesPattern = (patterns: readonly string[]): RegExp =>
  new RegExp(`(?:^|[^a-z])(?:${patterns.join('|')})(?![a-z])`)

const IS_FURNITURE = namesPattern(FURNITURE)
const IS_OTHER_STORIES = namesPattern(OTHER_STORIES)
const IS_DOUBTFUL = namesPattern(DOUBTFUL)
const IS_PICTURE = namesPattern(PICTURES)
const IS_COMMENTS = namesPattern(COMMENTS)

/** What names say that an element has, or lacks, rather than what it is: `no-caption`, `has-comments`, `block--no-byline`. */
const STATES = /(?<=^|[\s-])(?:no(?!-print)|has|with|without)-\S+/g

/** Attributes whose values are names: class, id and what front ends give their components. */
const NAMED = [
  'class',
  'id',
  'data-component',
  'data-testid',
  'data-module',
  'data-type',
  'data-widget',
  'data-block',
  'data-area',
  'data-qa',
]

export function markOf(element: Element): Mark {
  const name = nameOf(element)
  if (name === 'nav' || name === 'dialog' || name === 'figcaption' || name === 'menu') return 'furniture'
  const role = element.getAttribute('role')
  if (role !== null && ROLES.test(role)) return 'furniture'
  const names = namesOf(element).replace(STATES, ' ')
  if (IS_FURNITURE.test(names)) return 'furniture'
  if (isHidden(element)) return 'hidden'
  if (/^(?:aside|footer|header|figure)$/.test(name) || IS_DOUBTFUL.test(names)) return 'doubtful'
  return null
}

export function isHidden(element: Element): boolean {
  const style = element.getAttribute('style')
  if (style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) return true
  return element.getAttribute('aria-hidden') === 'true'
}

/** Whether a field of data is named as furniture is. */
export const namesFurniture = (name: string): boolean => IS_FURNITURE.test(kebabFrom(name))

/** The names of an element in lower case, `camelCase` and `snake_case` as `kebab-case`, a space between them. */
export function namesOf(element: Element): string {
  let names = ''
  for (const attribute of NAMED) {
    const value = element.getAttribute(attribute)
    if (value !== null && value.length < 400) names += ` ${value}`
  }
  return kebabFrom(names)
}

const kebabFrom = (names: string): string =>
  names
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replace(/_+|--+/g, '-')
    .toLowerCase()

/** Whether an element is named after a picture and holds one: what little text it has is a caption. */
export function isPicture(element: Element): boolean {
  if (nameOf(element) !== 'figure' && !IS_PICTURE.test(namesOf(element))) return false
  return element.querySelector('img, picture, video, amp-img') !== null
}

/** Whether an element announces other stories, with their own authors and dates. */
export const isOtherStories = (element: Element): boolean => IS_OTHER_STORIES.test(namesOf(element))

/** Comments are never the story, however long they are together. */
export const isComments = (element: Element): boolean => IS_COMMENTS.test(namesOf(element))

/** Names of elements that hold the author's name and nothing else. */
const AUTHOR = /(?:^|[^a-z])(?:by-?lines?|authors?|author-?name|writer|reporter)(?![a-z])/

/** Whether an element says that it holds an author: by its names, its relation (HTML, 4.6.7.4) or its property (schema.org). */
export function namesAuthor(element: Element): boolean {
  if (/(?:^|\s)author(?:\s|$)/.test(`${element.getAttribute('rel')} ${element.getAttribute('itemprop')}`))
    return true
  return AUTHOR.test(namesOf(element))
}
