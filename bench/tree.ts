import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findTool } from '../tests/support/tools.ts'
import type { Bench, Measured } from './bench.ts'
import { range } from './contended-files.ts'
import { judgeTree, restoreTree, serviceName, treeFiles, writeTree } from './manifest-tree.ts'
import { absentPeer, findProgram } from './peers.ts'
import { type Contestant, roundRobin } from './round-robin.ts'
import { kustomize, ours, sed, type Tree, told, treeContestants, walk, yq } from './tree-contestants.ts'

const trees = [
  { files: 1_000, services: 1 },
  { files: 3_000, services: 1 },
  { files: 10_000, services: 1 },
  { files: 10_000, services: 19 },
].map(({ files, services }) => ({
  files,
  services,
  size: `${files.toLocaleString('en-US')} files, ${services === 1 ? 'one service' : `${services} services`}`,
}))

/** The work tree of a repository of manifests, three files for each service; some of them get new tags in all of theirs. */
export const bench: Bench = {
  name: 'tree',
  title: 'Tags in a tree of files',
  target: 'Byte for byte exact; at most 1.3 times a walk that only reads, and 0.6 times sed -i over all files.',
  sizes: trees.map(({ size, files, services }) => ({ name: size, ...(services === 1 && { amount: files }) })),
  ours: [ours, told],
  base: [walk],
  rounds: 5,
  run: async ({ rounds }) => {
    const measured: Measured[] = []
    for (const { size, files, services } of trees) {
      const directory = mkdtempSync(join(tmpdir(), 'bench-tree-'))
      try {
        const tree = {
          directory,
          files: treeFiles(files),
          services: range(services).map((index) => serviceName(index * 7)),
        }
        writeTree(directory, tree.files)
        measured.push(...(await bumpIn(tree, size, rounds)))
      } finally {
        rmSync(directory, { recursive: true, force: true })
      }
    }
    return measured
  },
}

const bumpIn = async (tree: Tree, size: string, rounds: number): Promise<Measured[]> => {
  const programs = { yq: findProgram('yq'), kustomize: await findTool('kustomize') }
  const outcomes = new Map<string, Record<string, number>>()
  const contestants = treeContestants(tree, programs).map(
    ({ name, run }): Contestant => ({
      name,
      run: async () => {
        const milliseconds = await run()
        const { exact, astray } = judgeTree(tree.directory, tree.files, tree.services)
        if (name !== walk) outcomes.set(name, { 'exact %': (100 * exact) / (3 * tree.services.length), astray })
        restoreTree(tree.directory, tree.files)
        return milliseconds
      },
    }),
  )
  const medians = await roundRobin(contestants, rounds)
  const ofSed = medians.get(sed) ?? 0
  const absent = [...(programs.yq ? [] : [yq]), ...(programs.kustomize ? [] : [kustomize])]
  return [
    ...[...medians].map(([contestant, milliseconds]) => ({
      contestant,
      size,
      milliseconds,
      more: { 'x sed': milliseconds / ofSed, ...outcomes.get(contestant) },
    })),
    ...absent.map((contestant) => ({ contestant, size, absent: absentPeer })),
  ]
}
