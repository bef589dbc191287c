import type { HistoryCommit } from './remote.ts'
import type { TreeFile } from './select-files.ts'

/** `mode type object<TAB>path<NUL>` of `git ls-tree -z` (git-ls-tree(1)). */
export const readTree = (text: string): TreeFile[] =>
  text
    .split('\0')
    .filter(Boolean)
    .map((entry) => {
      const tab = entry.indexOf('\t')
      const [mode = '', , object = ''] = entry.slice(0, tab).split(' ')
      return { path: entry.slice(tab + 1), mode, object }
    })

/** `object type size<LF>contents<LF>` of `git cat-file --batch` (git-cat-file(1)). */
export const readBatch = (bytes: Buffer): [string, Buffer][] => {
  const blobs: [string, Buffer][] = []
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(0x0a, at)
    const [object = '', type, size] = bytes.subarray(at, end).toString().split(' ')
    if (type !== 'blob') throw new Error(`git has no blob ${object}: ${type}`)
    blobs.push([object, bytes.subarray(end + 1, end + 1 + Number(size))])
    at = end + 1 + Number(size) + 1
  }
  return blobs
}

/** `git rev-list --header` (git-rev-list(1)): the id, then the commit as it is stored with its message indented, then NUL. */
export const readCommits = (text: string): HistoryCommit[] =>
  text
    .split('\0')
    .filter((entry) => entry.trim() !== '')
    .map((entry) => {
      const end = entry.indexOf('\n\n')
      const [id = '', ...lines] = (end < 0 ? entry : entry.slice(0, end)).split('\n')
      const values = (key: string): string[] =>
        lines.filter((line) => line.startsWith(`${key} `)).map((line) => line.slice(key.length + 1))
      const [, author = '', time = '0'] = /^(.*>) (\d+)/.exec(values('author')[0] ?? '') ?? []
      const message = end < 0 ? '' : entry.slice(end + 2).replace(/^ {4}/gm, '')
      return { id, parents: values('parent'), author, time: Number(time), message }
    })
