import type { PageRule } from './page.ts'

/** What a message keeps of the one that it answers: other people's words. */
export const quotedMessages: PageRule = ({ quoted }) =>
  quoted.map(({ start, end }) => ({ kind: 'quoted-message', start, end }))
