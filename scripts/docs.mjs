import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { importTypeScript, root } from './import-typescript.mjs'

/** Writes the generated pages of docs/. */
const { generatedPages } = await importTypeScript('scripts/docs.ts')
for (const [path, text] of Object.entries(generatedPages(root))) {
  await writeFile(join(root, path), text)
  console.log(path)
}
