import { createHash } from 'node:crypto'
import { diagnose, type Report } from '../diagnostics/diagnostic.ts'
import type { Image } from '../model/briefing.ts'
import type { Span } from '../model/span.ts'
import { explainRead } from '../schema/author-file.ts'
import { readNamedFile } from '../schema/named-file.ts'
import type { Workspace } from '../workspace.ts'
import { imageSize } from './image-size.ts'

/** Largest picture, in bytes: it is written into the deck and into both PDFs. */
const IMAGE_LIMIT = 8 * 1024 * 1024

/** Reads the picture that a slide names, relative to the outline's folder or else to the root; reports what is wrong. */
export function readImage(
  workspace: Workspace,
  outlineFile: string,
  path: string,
  span: Span,
  report: Report,
): Image | null {
  if (/^[A-Za-z][A-Za-z0-9+.-]*:/.test(path)) {
    report(
      diagnose(
        'path-outside-workspace',
        span,
        `${path} is an address; pictures are files of the workspace.`,
        {
          hint: 'Save it in the workspace, and name the file.',
        },
      ),
    )
    return null
  }
  const { path: candidate, read } = readNamedFile(workspace, outlineFile, path, IMAGE_LIMIT)
  if (read.kind === 'read') {
    const size = imageSize(read.bytes)
    if (size)
      return {
        path: candidate,
        bytes: read.bytes,
        sha256: createHash('sha256').update(read.bytes).digest('hex'),
        ...size,
      }
    report(
      diagnose(
        'image-unusable',
        span,
        `${candidate} is not a PNG, JPEG, GIF, WebP or SVG picture that a browser shows.`,
        {
          hint: 'Open it in an image editor, and save it as one of these, at most 16,384 pixels wide and high.',
        },
      ),
    )
    return null
  }
  const code =
    read.kind === 'missing'
      ? 'file-missing'
      : read.kind === 'outside'
        ? 'path-outside-workspace'
        : read.kind === 'too-large'
          ? 'image-unusable'
          : 'file-unreadable'
  report(
    diagnose(code, span, explainRead(candidate, read), {
      hint:
        read.kind === 'too-large'
          ? 'Make the picture smaller: 2,560 pixels across are enough.'
          : 'Name a picture inside the workspace; paths start at the outline’s folder or at the root.',
    }),
  )
  return null
}
