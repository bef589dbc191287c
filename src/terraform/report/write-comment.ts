import type { Comment, Threads } from './github-threads.ts'

type Writing = {
  /** Tells our comments of this stack from all others; on one line, within an HTML comment. */
  key: string
  /** The number of the pull request. */
  number: number
  pages: string[]
}

/**
 * The pages of a stack's comment: those that are there are changed in place, those that are lacking are added, and those
 * that are left over are removed. Gives the address of the first.
 */
export const writeComment = async ({ key, number, pages }: Writing, threads: Threads): Promise<string> => {
  const standing = (await threads.comments(number)).filter(({ body }) => body.startsWith(`<!-- ${key} page `))
  const written: Comment[] = []
  for (const [index, page] of pages.entries()) {
    const body = `<!-- ${key} page ${index + 1} -->\n${page}`
    const there = standing.find((comment) => comment.body.startsWith(`<!-- ${key} page ${index + 1} -->`))
    if (there === undefined) written.push(await threads.addComment(number, body))
    else written.push(there.body === body ? there : await threads.editComment(there.id, body))
  }
  const ids = new Set(written.map(({ id }) => id))
  for (const { id } of standing) if (!ids.has(id)) await threads.removeComment(id)
  return written[0]?.url ?? ''
}

/** A name that may hold anything, for an HTML comment, which two hyphens would end. */
export const commentKey = (action: string, stack: string): string =>
  `slipway ${action} ${encodeURIComponent(stack).replaceAll('-', '%2D')}`
