import type { Block } from '../page/page-blocks.ts'

/** The hosts of networks on which outlets are followed and stories shared. */
const NETWORKS =
  /^(?:https?:)?\/\/(?:[\w-]+\.)*(facebook|twitter|x|instagram|linkedin|youtube|tiktok|telegram|t|whatsapp|wa|threads|pinterest|reddit|vk|ok|weibo|line|bsky|news\.google)\.(?:com|net|org|me|ru|app)(?:\/|$)/i

/** A line, in characters: longer ones tell something. */
const LONGEST = 300

/** Whether a line leads to several networks, in any language: where to follow the outlet, or to share the story. */
export function isFollowLine({ text, runs }: Block): boolean {
  if (text.length > LONGEST) return false
  const hosts = runs.map(({ element }) => element.closest('a')?.getAttribute('href') ?? '')
  return new Set(hosts.flatMap(href => NETWORKS.exec(href)?.[1]?.toLowerCase() ?? [])).size >= 2
}
