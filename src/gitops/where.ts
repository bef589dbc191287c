import { code, link } from '../lib/markdown.ts'
import { repositoryPage } from '../lib/repository-url.ts'

/** The branch that was written, or is to be, and the pull request to it where there is one. */
export type Where = { url: string; branch: string; pull?: { number: number; url: string } | undefined }

/** `main` of acme/manifests, as a link where it is a page. */
export const branchText = ({ url, branch }: Where): string => {
  const page = repositoryPage(url)
  return `${code(branch)} of ${page === undefined ? code(url) : link(new URL(page).pathname.slice(1), page)}`
}

export const commitText = (commit: string, { url }: Where): string => {
  const page = repositoryPage(url)
  const short = commit.slice(0, 12)
  return page === undefined ? code(short) : link(short, `${page}/commit/${commit}`)
}

export const pullText = ({ pull }: Where): string =>
  pull === undefined ? 'a pull request' : link(`pull request #${pull.number}`, pull.url)

type Line = { path: string; line: number; commit: string }

/** A line of a file, as it stands in a commit. */
export const lineText = ({ path, line, commit }: Line, { url }: Where): string => {
  const page = repositoryPage(url)
  if (page === undefined || commit === '') return code(`${path}:${line}`)
  const encoded = path.split('/').map(encodeURIComponent).join('/')
  return link(`${path}:${line}`, `${page}/blob/${commit}/${encoded}#L${line}`)
}
