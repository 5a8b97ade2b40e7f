import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { get, type IncomingMessage, request } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { sourceReader } from '../../src/cli/diagnostic-list.ts'
import type { Message } from '../../src/present/messages.ts'
import { type PreviewServer, type ServeMeans, servePreview } from '../../src/present/serve.ts'
import { openWorkspace } from '../../src/workspace.ts'

/** The folder of the package. */
export const PACKAGE = join(import.meta.dirname, '../..')

/** A workspace in a folder of its own, whose files are written as an editor writes them. */
export interface Desk {
  readonly folder: string
  readonly write: (path: string, text: string) => void
  readonly remove: () => void
}

export function openDesk(files: Readonly<Record<string, string>>): Desk {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'citedeck-present-')))
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  for (const [path, text] of Object.entries(files)) write(path, text)
  return { folder, write, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** A server for outlines of a desk. What fails unexpectedly is gathered in `faults`. */
export async function serve(
  desk: Desk,
  outlines: readonly string[],
  means: Partial<ServeMeans> = {},
): Promise<PreviewServer & { readonly faults: readonly unknown[] }> {
  const faults: unknown[] = []
  const workspace = openWorkspace(desk.folder)
  const server = await servePreview({
    workspace,
    outlines,
    packageRoot: PACKAGE,
    version: '0.0.0',
    audience: null,
    port: 0,
    follows: true,
    hasRemote: false,
    memory: () => null,
    progress: () => {},
    openSource: () => sourceReader(workspace),
    program: 'test',
    script: scriptOf('live.js'),
    updated: () => {},
    failed: fault => faults.push(fault),
    ...means,
  })
  return { ...server, faults }
}

/** A script of the built package. */
export const scriptOf = (name: string): string => readFileSync(join(PACKAGE, 'dist', name), 'utf8')

/** What a server tells a page, in order. */
export interface Heard {
  readonly messages: readonly Message[]
  /** The first message from now on that fits. */
  readonly next: <Kind extends Message['kind']>(
    kind: Kind,
    fits?: (message: Extract<Message, { kind: Kind }>) => boolean,
  ) => Promise<Extract<Message, { kind: Kind }>>
  readonly close: () => void
}

/** Listens as a page does; `known` is what it has, as its server names it. */
export function listenTo(port: number, name: string, known: string): Promise<Heard> {
  const messages: Message[] = []
  let seen = 0
  let wake = (): void => {}
  return new Promise(resolve => {
    const asked = get(`http://127.0.0.1:${port}/${name}/events?program=test&known=${known}`, response => {
      let text = ''
      response.setEncoding('utf8').on('data', chunk => {
        text += chunk
        const events = text.split('\n\n')
        text = events.pop() ?? ''
        for (const event of events) {
          const data = /^data: (.*)$/m.exec(event)?.[1]
          if (data) messages.push(JSON.parse(data) as Message)
        }
        wake()
      })
      response.on('error', () => {})
      resolve({
        messages,
        async next(kind, fits = () => true) {
          type Wanted = Extract<Message, { kind: typeof kind }>
          for (;;) {
            const at = messages.findIndex(
              (message, index) => index >= seen && message.kind === kind && fits(message as Wanted),
            )
            if (at >= 0) {
              seen = at + 1
              return messages[at] as Wanted
            }
            await new Promise<void>(heard => {
              wake = heard
            })
          }
        },
        close: () => asked.destroy(),
      })
    })
    asked.on('error', () => {})
  })
}

/** One answer of a server. The path is sent as it stands. */
export function ask(
  port: number,
  path: string,
  {
    method = 'GET',
    headers = {},
  }: { readonly method?: string; readonly headers?: Record<string, string> } = {},
): Promise<{ readonly status: number; readonly text: string; readonly headers: IncomingMessage['headers'] }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, response => {
      let text = ''
      response.setEncoding('utf8').on('data', chunk => {
        text += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text, headers: response.headers }))
    })
    asked.on('error', reject)
    asked.end()
  })
}

/** What a page of a server has, as the server names it. */
export async function pageOf(port: number, name: string): Promise<string> {
  const { text } = await ask(port, `/${name}`)
  return /"known":"([^"]+)"/.exec(text)?.[1] ?? ''
}
