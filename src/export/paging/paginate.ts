import type { PageHandle } from '../browser/page.ts'
import { breakPages } from './break-pages.ts'
import { fitPages } from './fit-pages.ts'
import { measureStrips } from './measure-strips.ts'
import { placePages } from './place-pages.ts'
import { readPaging } from './read-paging.ts'
import { measureColumns, setColumns, shareColumns } from './share-columns.ts'

/** Height of the rule above notes, with the space around it, in CSS pixels. */
const NOTES_HEAD = 20
/**
 * What is kept free of a page's height: above, for the ink of a first line that rises over its box (`padding-top` of `.page`;
 * on the edge Chromium would draw it on the page before as well, and put it twice into the outline), and beneath, for
 * lengths that the printer rounds.
 */
const SLACK = 6 + 2

/**
 * Lays a loaded document out on pages of its own, where it asks for it (`main[data-paged]`): notes at the foot of the page
 * that refers to them, page numbers wherever the document names a page. What may be left out is, until what remains fits
 * the number of pages that the document allows (`data-most-pages`). Others stay as they are, for the browser to part.
 */
export async function paginate(page: PageHandle): Promise<void> {
  const asked = await page.evaluate(readPaging, null)
  if (asked === null) return
  const room = { height: asked.height - SLACK, notes: asked.notes, notesHead: NOTES_HEAD } as const
  const tables = await page.evaluate(measureColumns, null)
  if (tables.length > 0) await page.evaluate(setColumns, tables.map(shareColumns))
  if (asked.mostPages !== null) await fitPages(page, asked.mostPages, room)
  const pages = breakPages(await page.evaluate(measureStrips, null), room)
  await page.evaluate(placePages, { pages, height: room.height, notesHead: NOTES_HEAD })
}
