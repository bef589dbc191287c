import { selectFiles, type TreeFile } from '../../src/gitops/remote/select-files.ts'

type Asked = {
  /** The clone of the GitOps repository that was named. */
  given: string | undefined
  patterns: string[]
  /** Files of the repository that is rehearsed, which may hold its own manifests. */
  tree: TreeFile[]
}

type Found = { at: 'given' | 'here' } | { at: 'nowhere'; left: string } | { mistake: string }

/** Where the manifests are that a delivery writes; `left` says why none is written. */
export const findManifests = ({ given, patterns, tree }: Asked): Found => {
  if (patterns.length === 0) {
    const remedy = 'Give scripts/init an --environment'
    return given === undefined
      ? { at: 'nowhere', left: `bump, health: the call of deliver.yml names no manifests-files. ${remedy}` }
      : {
          mistake: `--manifests: should be left out, since the call of deliver.yml names no manifests-files, but it is ${given}. ${remedy} first`,
        }
  }
  if (given !== undefined) return { at: 'given' }
  const { files } = selectFiles(tree, patterns)
  return files.length > 0
    ? { at: 'here' }
    : {
        at: 'nowhere',
        left: `bump, health: no file here matches ${patterns.join(' ')}. Name a clone of the GitOps repository by --manifests`,
      }
}
