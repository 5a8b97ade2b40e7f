/**
 * Something outside the author's files stands in the way: no usable browser, a folder that cannot be written. The
 * message says what, the remedy what to do about it; both are printed as they stand, and the exit code is 2.
 */
export class EnvironmentError extends Error {
  readonly remedy: string
  constructor(message: string, remedy: string, options: { readonly cause?: unknown } = {}) {
    super(message, options)
    this.remedy = remedy
  }
}

/** Why the file system refused, in words. */
export function explainFileError(cause: unknown): string {
  return REASONS[(cause as { readonly code?: string }).code ?? ''] ?? String(cause)
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space is left on the disk',
  EDQUOT: 'the disk quota is used up',
  EISDIR: 'a folder of that name is there',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'a part of its path is a file',
  ENOENT: 'its folder cannot be made',
  ENAMETOOLONG: 'the name is too long',
}
