import { planEdits, type Result } from '../../src/gitops/edits/plan-edits.ts'
import { selectFiles, type TreeFile } from '../../src/gitops/remote/select-files.ts'
import type { Service } from '../../src/images/selection/catalog.ts'
import { findApplications } from './find-applications.ts'

type Manifests = {
  tree: TreeFile[]
  patterns: string[]
  services: Pick<Service, 'name' | 'repository'>[]
  read: (path: string) => Buffer
  /** Whether there is a program that renders a kustomization. */
  kustomize: boolean
}

/**
 * The folders that Argo CD would follow; `left`: why nobody waits for them here; `notes`: what is as it should not be, and
 * works; or all that a bump would refuse.
 */
export type Judged = { folders: string[]; left: string[]; notes: string[]; mistakes: string[] }

/** Decides it as gitops-bump would, with an image of each service. */
export const judgeManifests = ({ tree, patterns, services, read, kustomize }: Manifests): Judged => {
  const { files, mistakes } = selectFiles(tree, patterns)
  if (mistakes.length > 0) {
    return { ...nothing, mistakes: mistakes.map((mistake) => `manifests-files: ${mistake}`) }
  }
  const plan = planEdits(
    files.map(({ path }) => ({ path, bytes: read(path) })),
    services.map(({ name, repository }) => ({ name, repository, ...unlikely })),
  )
  if ('refusals' in plan) return { ...nothing, mistakes: plan.refusals }
  const { folders, charts } = findApplications({
    paths: tree.map(({ path }) => path),
    selected: plan.results.flatMap(({ places }) => places.map(({ path }) => path)),
    read: (path) => read(path).toString(),
  })
  const unrendered = kustomize ? [] : folders.filter(({ kustomized }) => kustomized)
  const left = [
    ...charts.map((chart) => `health of ${chart}: the Argo CD stand-in renders no Helm chart`),
    ...unrendered.map(
      ({ path }) => `health of ${path}: there is neither kubectl nor kustomize on the path, which would render it`,
    ),
  ]
  return {
    ...nothing,
    folders: folders.filter((one) => !unrendered.includes(one)).map(({ path }) => path),
    left,
    notes: plan.results.flatMap(tagAlone),
  }
}

const nothing: Judged = { folders: [], left: [], notes: [], mistakes: [] }

const tagAlone = ({ wanted, places }: Result): string[] =>
  places
    .filter(({ from }) => from.digest === '')
    .map(
      ({ path, line }) =>
        `${path}:${line}: ${wanted.name} has no digest beside its tag, so the tag alone decides what runs: a delivery adds none`,
    )

/** An image that is nowhere yet, so that each place is one to write to. */
const unlikely = { tag: 'src-rehearsal', digest: `sha256:${'0'.repeat(63)}1` }
