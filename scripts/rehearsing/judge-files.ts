import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Service } from '../../src/images/selection/catalog.ts'
import type { Processes } from '../../src/outside/process.ts'
import type { Copy } from './copy-commit.ts'
import { type Judged, judgeManifests } from './judge-manifests.ts'
import { judgeRendered } from './judge-rendered.ts'
import { renderAll } from './render-all.ts'
import type { Kustomize } from './render-folder.ts'

/** `unrun`: what of it an engine does not run either. */
export type JudgedFiles = Judged & { unrun: string[] }

type Files = {
  copy: Copy
  patterns: string[]
  services: Pick<Service, 'name' | 'repository'>[]
  kustomize: Kustomize | undefined
  processes: Processes
}

/** The files of one environment, as they are read and as they render. */
export const judgeFiles = async ({ copy, patterns, services, kustomize, processes }: Files): Promise<JudgedFiles> => {
  const read = (path: string): Buffer => readFileSync(join(copy.directory, path))
  const { tree, directory } = copy
  const judged = judgeManifests({ tree, patterns, services, read, kustomize: kustomize !== undefined })
  const repositories = services.map(({ repository }) => repository)
  const folders = await renderAll({ directory, folders: judged.folders, kustomize, processes })
  const { unrun, mistakes } = judgeRendered({ folders, repositories })
  return { ...judged, unrun, mistakes: [...judged.mistakes, ...mistakes] }
}
