import type { IncomingMessage } from 'node:http'
import type { Position } from './messages.ts'

/** Longest text that is taken from a page, in bytes. */
const MOST = 1024

/** The position that a page posts; null where it is none. */
export async function readPosition(request: IncomingMessage): Promise<Position | null> {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) {
    text += String(chunk)
    if (text.length > MOST) return null
  }
  try {
    const { window, number } = JSON.parse(text) as Partial<Record<string, unknown>>
    return typeof window === 'string' && Number.isSafeInteger(number)
      ? { window, number: Number(number) }
      : null
  } catch {
    return null
  }
}
