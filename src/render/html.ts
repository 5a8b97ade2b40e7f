import type { Html } from './views/view.ts'

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it stands, safe in HTML content and in quoted attributes. */
export function escapeHtml(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, character => ESCAPES[character] ?? character) : text
}

/** Wraps markup that is known to be safe, so that Handlebars puts it in unescaped. */
export function trustHtml(markup: string): Html {
  return { toHTML: () => markup }
}
