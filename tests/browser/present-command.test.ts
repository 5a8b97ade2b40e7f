import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { listen } from '../../src/present/listen.ts'
import { BASE } from '../support/fixture.ts'
import { ask, type Desk, openDesk, PACKAGE } from '../support/present.ts'

let desk: Desk
let child: ChildProcess | null = null

beforeEach(() => {
  desk = openDesk(BASE)
})
afterEach(() => {
  child?.kill('SIGKILL')
  desk.remove()
})

/** Runs the built command; `until` waits for what it prints, and gives all of it. */
function present(...args: string[]): { readonly until: (pattern: RegExp) => Promise<string> } {
  let said = ''
  const started = spawn(process.execPath, [join(PACKAGE, 'dist/citedeck.js'), 'present', ...args], {
    cwd: desk.folder,
  })
  child = started
  for (const stream of [started.stdout, started.stderr])
    stream.setEncoding('utf8').on('data', text => {
      said += text
      started.emit('said')
    })
  return {
    async until(pattern) {
      while (!pattern.test(said)) await Promise.race([once(started, 'said'), once(started, 'exit')])
      return said
    },
  }
}

it('serves until Ctrl-C, then ends in order and leaves its port free', async () => {
  const { until } = present('b', '--port', '0')
  const port = Number(/127\.0\.0\.1:(\d+)/.exec(await until(/b\.yaml: \d+ slides/))?.[1])
  expect((await ask(port, '/b')).status).toBe(200)
  child?.kill('SIGINT')
  expect(await once(child as ChildProcess, 'exit')).toEqual([0, null])
  const server = createServer()
  expect(await listen(server, '127.0.0.1', port)).toBe(port)
  server.close()
})

it('serves a deck for an audience, and says for whom', async () => {
  const { until } = present('b', '--port', '0', '--audience', 'public')
  expect(await until(/b\.yaml.*\d+ slides/)).toContain('briefings/b.yaml for public: ')
})

it('says that a port is taken, and takes the next', async () => {
  const taken: Server = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as AddressInfo
  const said = await present('b', '--port', String(port)).until(/Ctrl-C/)
  expect(said).toContain(`Port ${port} is taken; this is the next one that is free.`)
  expect(said).not.toContain(`127.0.0.1:${port}/`)
  taken.close()
})

it('listens on this machine alone, but for the remote control that it is asked for', async () => {
  const said = await present('b', '--port', '0', '--remote').until(/http:\/\/(?!127)\S+|in no network/)
  const link = /http:\/\/((?!127)[\d.]+):(\d+)\/([\w-]+)/.exec(said)
  // Where there is a network at all.
  if (!link) return expect(said).toContain('This machine is in no network.')
  const port = Number(/127\.0\.0\.1:(\d+)/.exec(said)?.[1])
  expect(link[3]).toHaveLength(22)
  expect(said).toContain('█')
  await expect(fetch(`http://${link[1]}:${port}/b`)).rejects.toThrow()
  expect((await fetch(link[0])).status).toBe(200)
  expect((await fetch(`http://${link[1]}:${link[2]}/b`)).status).toBe(404)
})

it.each([
  ['nobody', 'There is no outline "nobody".'],
  ['--port 70000 b', 'It is a number from 0 to 65535'],
])('says what is wrong with %s', async (args, message) => {
  const { until } = present(...args.split(' '))
  expect(await until(/\S/)).toContain(message)
  if (child?.exitCode === null) await once(child, 'exit')
  expect(child?.exitCode).toBe(2)
})
