import { realpathSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import type { DockerfileSource } from '../ensure-request.ts'
import { baseImages } from './base-images.ts'
import { isFolder, type ResolvedContext, resolveContexts } from './build-contexts.ts'
import type { CheckoutFiles } from './checkout-files.ts'
import type { Ingredients } from './fingerprint.ts'
import { blobId } from './hash-path.ts'
import { type Dockerfile, readDockerfile } from './source-checks.ts'
import { sourceFiles } from './source-files.ts'

/** What the checkout alone says of an image; what its base images (`references`) stand for is asked elsewhere. */
export type Recipe = Omit<Ingredients, 'bases' | 'salt' | 'buildContexts'> & {
  references: string[]
  buildContexts: ResolvedContext[]
}

export type BuildSource = Pick<
  DockerfileSource,
  'context' | 'file' | 'target' | 'buildArguments' | 'buildContexts' | 'platforms' | 'paths'
>

type Wanted = { source: BuildSource; workspace: string; checkout: CheckoutFiles }

/** Reads what an image is made of: the one way for a single image and for a catalogue, so that both give one tag. */
export const readRecipe = async ({
  source,
  workspace,
  checkout,
}: Wanted): Promise<{ recipe: Recipe; dockerfile: Dockerfile; uncommitted: string[]; declared: string[] }> => {
  const { context, file, target, buildArguments, buildContexts: contexts = [], platforms, paths } = source
  const dockerfile = readDockerfile({ workspace, context, file })
  const { dockerignore, text, bytes } = dockerfile
  const { files, uncommitted, root, contextPath, declared } = await sourceFiles(checkout, {
    workspace,
    context,
    paths,
    dockerignore,
  })
  const overridden = (reference: string): boolean => contexts.some(({ name }) => name === reference)
  const recipe = {
    files,
    dockerfile: { mode: '100644', oid: blobId(bytes), path: nameInRoot(root, dockerfile.path) },
    context: contextPath,
    target,
    buildArguments,
    platforms,
    buildContexts: await resolveContexts({ contexts, workspace, checkout }),
    references: baseImages(text, buildArguments, platforms).filter((reference) => !overridden(reference)),
  }
  return { recipe, dockerfile, uncommitted, declared }
}

/** A checkout may be reached through links; the last part of the path may be one that git holds. */
const nameInRoot = (root: string, path: string): string =>
  relative(root, join(realpathSync.native(dirname(path)), basename(path)))

/** What of the workspace a build may read: what the checkout has to be read for. */
export const pathsOf = ({ context, paths, buildContexts = [] }: BuildSource): string[] => [
  context,
  ...paths,
  ...buildContexts.filter(isFolder).map(({ value }) => value),
]
