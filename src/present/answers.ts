import type { ServerResponse } from 'node:http'

/** Headers of every answer: nothing is kept, nothing can be read or framed by another site. */
export const HEADERS: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
}

export function answerPage(response: ServerResponse, html: string): void {
  response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/html; charset=utf-8' })
  response.end(html)
}

export function redirect(response: ServerResponse, path: string): void {
  response.writeHead(302, { ...HEADERS, Location: path })
  response.end()
}

/** An answer without content, or with its status in words. */
export function answerStatus(response: ServerResponse, status: number): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  const text = STATUS_WORDS[status] ?? ''
  response.writeHead(status, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(text === '' ? undefined : `${text}\n`)
}

const STATUS_WORDS: Readonly<Record<number, string>> = {
  400: 'This is no address of the preview.',
  403: 'The preview answers only its own pages.',
  404: 'There is nothing here.',
  405: 'This is not done here.',
  500: 'The preview has failed at this; its terminal says how.',
}
