import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { importTypeScript, root } from './import-typescript.mjs'

/**
 * Writes the tables of which characters the fonts have, when the version of a font package changes. Further folders of
 * packages may be named, for fonts that the project knows of and does not install:
 *
 *   node scripts/font-tables.mjs [folder …]
 */
const { fontModules } = await importTypeScript('scripts/font-tables.ts')
const folders = [join(root, 'node_modules/@fontsource'), ...process.argv.slice(2)]
for (const [path, text] of Object.entries(fontModules(folders))) {
  await writeFile(join(root, path), text)
  console.log(path)
}
