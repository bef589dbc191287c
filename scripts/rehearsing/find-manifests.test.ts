import { expect, test } from 'vitest'
import { findManifests } from './find-manifests.ts'

const fileAt = (path: string) => ({ path, mode: '100644', object: '' })
const patterns = ['overlays/demo/**']

test.each([
  {
    what: 'where it is said',
    asked: { given: '../manifests', patterns, tree: [] },
    found: { at: 'given' },
  },
  {
    what: 'in the repository itself',
    asked: { given: undefined, patterns, tree: [fileAt('overlays/demo/kustomization.yaml')] },
    found: { at: 'here' },
  },
  {
    what: 'not here, and nobody said where',
    asked: { given: undefined, patterns, tree: [fileAt('services.yaml')] },
    found: {
      at: 'nowhere',
      left: 'bump, health: no file here matches overlays/demo/**. Name a clone of the GitOps repository by --manifests',
    },
  },
  {
    what: 'not wanted by the workflow',
    asked: { given: undefined, patterns: [], tree: [] },
    found: {
      at: 'nowhere',
      left: 'bump, health: the call of deliver.yml names no manifests-files. Give scripts/init an --environment',
    },
  },
  {
    what: 'said, and not wanted',
    asked: { given: '../manifests', patterns: [], tree: [] },
    found: {
      mistake:
        '--manifests: should be left out, since the call of deliver.yml names no manifests-files, but it is ../manifests. Give scripts/init an --environment first',
    },
  },
])('$what', ({ asked, found }) => {
  expect(findManifests(asked)).toEqual(found)
})
