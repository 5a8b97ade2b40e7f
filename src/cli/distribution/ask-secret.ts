import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { EnvironmentError } from '../../diagnostics/environment-error.ts'

/**
 * A password that a person types, with nothing of it shown. Throws an EnvironmentError with `remedy` where nobody is there
 * to type.
 */
export function askSecret(question: string, remedy: string): Promise<string> {
  const { stdin, stderr } = process
  if (!stdin.isTTY)
    throw new EnvironmentError(
      `${question.replace(/:\s*$/, '')} is asked for, and nobody can type it.`,
      remedy,
    )
  stderr.write(question)
  const silent = new Writable({ write: (_, __, done) => done() })
  const lines = createInterface({ input: stdin, output: silent, terminal: true })
  return new Promise(resolve => {
    lines.once('line', line => {
      lines.close()
      stderr.write('\n')
      resolve(line)
    })
    lines.once('SIGINT', () => process.kill(process.pid, 'SIGINT'))
  })
}
