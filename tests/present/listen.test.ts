import { createServer, type Server } from 'node:http'
import { afterEach, expect, it } from 'vitest'
import { listen } from '../../src/present/listen.ts'

const servers: Server[] = []
const open = (): Server => {
  const server = createServer()
  servers.push(server)
  return server
}
afterEach(async () => {
  await Promise.all(servers.splice(0).map(server => new Promise(resolve => server.close(resolve))))
})

it('takes the next port where one is taken', async () => {
  const first = await listen(open(), '127.0.0.1', 0)
  const second = await listen(open(), '127.0.0.1', first)
  expect(second).toBeGreaterThan(first)
  expect(second).toBeLessThan(first + 50)
})

it('takes the port that it is asked for where it is free', async () => {
  const server = open()
  const port = await listen(server, '127.0.0.1', 0)
  await new Promise(resolve => servers.splice(0)[0]?.close(resolve))
  expect(await listen(open(), '127.0.0.1', port)).toBe(port)
})

it('says that an address cannot be listened at', async () => {
  await expect(listen(open(), '192.0.2.1', 4040)).rejects.toThrow('192.0.2.1 cannot be listened at')
})
