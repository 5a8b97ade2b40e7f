import type { IncomingMessage } from 'node:http'

/** Why a request is refused: its HTTP status. */
export type Refusal = 400 | 403 | 405

/**
 * Whether a request may be answered at all. A name that leads to this machine can be anyone's (DNS rebinding), so that
 * only our own addresses are taken for `Host`; other sites may neither read from here nor post to here.
 */
export function refuse(request: IncomingMessage, hosts: ReadonlySet<string>): Refusal | null {
  const { method, url, headers } = request
  const { host, origin } = headers
  if (host === undefined || !hosts.has(host.toLowerCase())) return 403
  if (origin !== undefined && !hosts.has(origin.replace(/^http:\/\//, ''))) return 403
  const site = headers['sec-fetch-site']
  const isForeign = site === 'cross-site' || site === 'same-site'
  // A link on another site may lead here.
  if (isForeign && headers['sec-fetch-mode'] !== 'navigate') return 403
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') return 405
  // Whoever posts is one of our own pages, and says so.
  if (method === 'POST' && origin === undefined) return 403
  if (!isPlainPath(url ?? '')) return 400
  return null
}

/** Whether a path leads nowhere but down: as it is written, before anything is decoded or shortened. */
function isPlainPath(url: string): boolean {
  const path = url.split('?', 1)[0] ?? ''
  return (
    path.startsWith('/') &&
    !path.startsWith('//') &&
    !/(^|\/|%2f)(\.|%2e){1,2}(\/|%2f|$)|\\|%5c|%00/i.test(path)
  )
}
