import type { IncomingMessage } from 'node:http'
import { expect, it } from 'vitest'
import { refuse } from '../../src/present/guard.ts'

const OURS = new Set(['127.0.0.1:4040', 'localhost:4040'])

/** What is said to a request of our own pages with something other about it. */
const said = (url: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') =>
  refuse({ url, method, headers: { host: '127.0.0.1:4040', ...headers } } as unknown as IncomingMessage, OURS)

it('answers our own pages', () => {
  expect(said('/fire')).toBeNull()
  expect(
    said('/fire/events?version=3', { host: 'LOCALHOST:4040', 'sec-fetch-site': 'same-origin' }),
  ).toBeNull()
  expect(said('/fire/position', { origin: 'http://127.0.0.1:4040' }, 'POST')).toBeNull()
})

it.each(['evil.example', 'evil.example:4040', '127.0.0.1:4041', '127.0.0.1.evil.example:4040', ''])(
  'refuses the host %j, which may be anybody’s name for this machine',
  host => expect(said('/', { host })).toBe(403),
)

it.each(['http://evil.example', 'null', 'https://127.0.0.1:4040', 'http://127.0.0.1:4041'])(
  'refuses the origin %s',
  origin => expect(said('/fire/events', { origin })).toBe(403),
)

it('refuses what another site loads, and lets its links lead here', () => {
  expect(said('/fire', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' })).toBe(403)
  expect(said('/fire', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' })).toBeNull()
})

it.each(['PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])('does not know %s', method =>
  expect(said('/fire', {}, method)).toBe(405),
)

it('takes a post only from a page that says which it is', () =>
  expect(said('/fire/position', {}, 'POST')).toBe(403))

it.each([
  '/../etc/passwd',
  '/fire/../../etc/passwd',
  '/%2e%2e/secret',
  '/fire/%2E%2e%2fsecret',
  '/fire/.%2e/secret',
  '/./fire',
  '/fire\\..\\secret',
  '/fire%5c..%5csecret',
  '/fire%00',
  '//evil.example/',
  'http://evil.example/',
])('refuses the path %s', url => expect(said(url)).toBe(400))

it.each(['/..fire', '/fire..', '/fire...yaml', '/fire?from=../x'])('has nothing against %s', url =>
  expect(said(url)).toBeNull(),
)
