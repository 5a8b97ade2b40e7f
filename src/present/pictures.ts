import { readImage } from '../briefing/images.ts'
import type { Image } from '../model/briefing.ts'
import type { ImageReader } from '../pipeline.ts'
import type { Workspace } from '../workspace.ts'

/** Pictures of one outline, each read and hashed once as long as its file stands as it did. */
export interface Pictures {
  readonly read: ImageReader
  /** Paths of those that were read. */
  readonly paths: () => readonly string[]
}

export function openPictures(workspace: Workspace, outlineFile: string): Pictures {
  const known = new Map<string, { readonly image: Image; readonly signature: string }>()
  return {
    read(path, span, report) {
      const before = known.get(path)
      if (before && workspace.stamp(before.image.path)?.signature === before.signature) return before.image
      known.delete(path)
      const image = readImage(workspace, outlineFile, path, span, report)
      const signature = image && workspace.stamp(image.path)?.signature
      if (image && signature) known.set(path, { image, signature })
      return image
    },
    paths: () => [...known.values()].map(({ image }) => image.path),
  }
}
