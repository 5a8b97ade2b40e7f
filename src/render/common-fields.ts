/** Fields of every slide, which its layout shows in places of their own or not at all. */
export const COMMON_FIELDS: readonly string[] = [
  'layout',
  'title',
  'id',
  'notes',
  'steps',
  'minutes',
  'uncited',
  'lang',
  'dir',
]
