import type { Server } from 'node:http'
import { EnvironmentError } from '../diagnostics/environment-error.ts'

/** Ports that are tried, one after another. */
const TRIES = 50

/** Has a server listen at a port, or at the next one that is free; gives the port. Throws an EnvironmentError where none is. */
export async function listen(server: Server, address: string, wanted: number): Promise<number> {
  const last = wanted === 0 ? 0 : Math.min(wanted + TRIES - 1, 65_535)
  for (let port = wanted; port <= last; port++) {
    const taken = await tryPort(server, address, port)
    const at = server.address()
    if (taken === null && at !== null && typeof at === 'object') return at.port
  }
  throw new EnvironmentError(`Every port from ${wanted} to ${last} is taken.`, 'Name another with --port N.')
}

/** Null where the server listens, else the error that says why it may not listen here. */
function tryPort(server: Server, address: string, port: number): Promise<Error | null> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      server.off('listening', onListening)
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(error)
      else
        reject(
          new EnvironmentError(
            `${address} cannot be listened at: ${error.code}.`,
            'Name a port with --port N.',
          ),
        )
    }
    const onListening = (): void => {
      server.off('error', onError)
      resolve(null)
    }
    server.once('error', onError)
    server.once('listening', onListening)
    server.listen(port, address)
  })
}
