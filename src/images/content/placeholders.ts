import type { Stats } from 'node:fs'
import { lstat, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../../lib/failure.ts'
import { inLanes } from '../../lib/in-lanes.ts'
import type { TreeEntry } from './fingerprint.ts'

/** What Git LFS leaves where it did not fetch a file begins so, and is small (git-lfs, docs/spec.md). */
const pointerStart = 'version https://git-lfs.github.com/spec/'
const mostPointerBytes = 1024
const lanes = 16

/**
 * Refuses to build from what is not all there: a submodule or files (of a sparse checkout) that are not checked out, a
 * pointer of Git LFS. The tag is made of what they stand for, so an image without it would be reused for ever.
 */
export const refusePlaceholders = async (files: TreeEntry[], root: string): Promise<void> => {
  const found = await inLanes(files, lanes, async ({ path, mode }) => {
    if (mode === '160000') return (await isEmpty(join(root, path))) ? [`submodule \`${path}\``] : []
    const stat = await lstat(join(root, path)).catch(() => undefined)
    if (stat === undefined) return [`file \`${path}\``]
    return (await isPointer(join(root, path), stat)) ? [`file \`${path}\` of Git LFS`] : []
  })
  const [first, ...more] = found.flat()
  if (first === undefined) return
  throw new Failure(
    'invalid-input',
    `the ${first}${more.length === 0 ? '' : `, and ${more.length} more,`} is not checked out, so the image would be without it. Set submodules: true or lfs: true in actions/checkout, widen its sparse-checkout, or leave it out by .dockerignore`,
  )
}

const isEmpty = async (path: string): Promise<boolean> => (await readdir(path).catch(() => [])).length === 0

const isPointer = async (path: string, stat: Stats): Promise<boolean> => {
  if (!stat.isFile() || stat.size > mostPointerBytes || stat.size < pointerStart.length) return false
  return (await readFile(path, 'utf8')).startsWith(pointerStart)
}
