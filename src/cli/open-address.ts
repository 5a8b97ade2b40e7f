import { spawn } from 'node:child_process'

/** Opens an address in the browser of whoever works here; false where the machine has none that can be asked. */
export function openAddress(address: string, platform: NodeJS.Platform): Promise<boolean> {
  const [command, ...args] =
    platform === 'darwin' ? ['open'] : platform === 'win32' ? ['cmd', '/c', 'start', '""'] : ['xdg-open']
  if (command === undefined) return Promise.resolve(false)
  return new Promise(resolve => {
    const opener = spawn(command, [...args, address], { stdio: 'ignore', detached: true })
    opener.on('error', () => resolve(false))
    opener.on('exit', code => resolve(code === 0))
    // Some openers stay as long as the browser does.
    setTimeout(() => resolve(true), 2000).unref()
    opener.unref()
  })
}
