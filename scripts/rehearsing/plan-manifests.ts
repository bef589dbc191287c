import { basename, join } from 'node:path'
import type { Service } from '../../src/images/selection/catalog.ts'
import type { Processes } from '../../src/outside/process.ts'
import { type Copy, copyCommit } from './copy-commit.ts'
import type { DeliveryCall } from './delivery-call.ts'
import { findManifests } from './find-manifests.ts'
import { type JudgedFiles, judgeFiles } from './judge-files.ts'
import type { Kustomize } from './render-folder.ts'

type Wanted = {
  manifests: string | undefined
  kustomize: Kustomize | undefined
  /** Where the copy is made. */
  folder: string
  serverUrl: string
  processes: Processes
}

type Known = { wanted: Wanted; source: Copy; call: DeliveryCall | undefined; services: Service[] }
type Manifests = JudgedFiles & { copy: Copy | undefined }

/** Where the manifests of the delivery are, and what is wrong with them. */
export const planManifests = async ({ wanted, source, call, services }: Known): Promise<Manifests> => {
  const { manifests: given, folder } = wanted
  const copied = given === undefined ? undefined : await copyCommit(copyOf(wanted, given, folder))
  const none = { copy: undefined, folders: [], left: [], unrun: [], notes: [], mistakes: copied?.mistakes ?? [] }
  if (call === undefined) return none
  const { manifestsFiles: patterns } = call
  const found = findManifests({ given, patterns, tree: source.tree })
  if ('mistake' in found) return { ...none, mistakes: [...none.mistakes, found.mistake] }
  if (found.at === 'nowhere') return { ...none, left: [found.left] }
  const copy = found.at === 'given' ? copied?.copy : source
  if (copy === undefined) return none
  const judged = await judgeFiles({ ...wanted, copy, patterns, services })
  return { copy, ...judged, mistakes: [...none.mistakes, ...judged.mistakes] }
}

const copyOf = (wanted: Wanted, given: string, folder: string) => ({
  ...wanted,
  ...{ from: given, to: join(folder, 'manifests'), flag: '--manifests', otherwise: `local/${basename(given)}` },
})
