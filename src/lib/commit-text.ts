import { code, link } from './markdown.ts'

const commitId = /^[0-9a-f]{40}$/

/** A commit as a person reads it; names of branches and versions stay whole. */
export const shortCommit = (revision: string, digits: number): string =>
  commitId.test(revision) ? revision.slice(0, digits) : revision

/** Where people look at the repository of the commits, without a slash at its end; undefined where it has no page. */
type Shown = { page: string | undefined; digits: number }

/** A revision of the manifests, as a link where it is a commit whose page is known; a chart's is a version. */
export const commitText = (revision: string, { page, digits }: Shown): string => {
  const short = shortCommit(revision, digits)
  return page === undefined || !commitId.test(revision) ? code(short) : link(short, `${page}/commit/${revision}`)
}
