import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { BuildContext } from '../ensure-request.ts'
import type { CheckoutFiles } from './checkout-files.ts'
import type { TreeEntry } from './fingerprint.ts'
import { sourceFiles } from './source-files.ts'

/** Whether a build context is a folder of the workspace, and not an address such as `docker-image://…` or a git URL. */
export const isFolder = ({ value }: BuildContext): boolean => !/^(?:[a-z][a-z0-9+.-]*:|git@)/i.test(value)

/** What a build context stands for: a hash of its `files` (`folder` as git names it), of an OCI layout its index, else its address. */
export type ResolvedContext = { name: string; resolved: string; folder?: string; files?: TreeEntry[] }

type Wanted = { contexts: BuildContext[]; workspace: string; checkout: CheckoutFiles }

/** Reads what further contexts add to an image. */
export const resolveContexts = ({ contexts, workspace, checkout }: Wanted): Promise<ResolvedContext[]> =>
  Promise.all(
    contexts.map(async (context) => {
      const { name, value } = context
      if (isFolder(context)) {
        const declared = { workspace, context: value, paths: [], dockerignore: '' }
        const { files, contextPath } = await sourceFiles(checkout, declared)
        return { name, resolved: hashOfFolder(contextPath, files), folder: contextPath, files }
      }
      const layout = /^oci-layout:\/\/([^@]+?)(?::[^/:@]+)?(?:@.*)?$/.exec(value)?.[1]
      if (layout === undefined) return { name, resolved: value }
      const index = await readFile(join(resolve(workspace, layout), 'index.json'), 'utf8').catch(() => '')
      return { name, resolved: `${value} ${sha256(index)}` }
    }),
  )

export const hashOfFolder = (folder: string, files: TreeEntry[]): string =>
  sha256(JSON.stringify([folder, files.map(({ path, mode, oid }) => [path, mode, oid]).sort()]))

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
