import type { BumpResult } from '../../src/gitops/bump-request.ts'
import type { Contains } from '../../src/gitops/history/relation.ts'
import type { BumpBench, BumpOptions } from './bump-bench.ts'
import { gitText } from './git-server/real-git.ts'
import type { Files, Repository } from './git-server/repository.ts'

/** A manifest repository, and bumps of it whose source commits stand in a line: a number says which came later. */
export type BumpWorld = {
  name: string
  repository: Repository
  bump: (images: string, number: number, options?: Partial<BumpOptions>) => Promise<BumpResult>
  /** The tags that stand in a file, in their order. */
  tags: (path?: string) => Promise<string>
}

/** A number as the id of a source commit. */
export const commitOf = (number: number): string => String(number).padStart(40, '0')
export const inLine: Contains = async ({ revision, commit }) => Number(revision) >= Number(commit)

export const kustomization = (quote: string, cart = 'v1'): string =>
  `images:\n  - name: quote\n    newTag: ${quote}\n  - name: cart\n    newTag: ${cart}\n`

export const openBumpWorld = async (bench: BumpBench, files?: Files): Promise<BumpWorld> => {
  const { name, repository } = await bench.createRepository(files ?? { 'kustomization.yaml': kustomization('v1') })
  return {
    name,
    repository,
    bump: (images, number, options) =>
      bench.run(name, {
        images: images.split(' '),
        source: { repository: 'shop/source', commit: commitOf(number), runUrl: '' },
        contains: inLine,
        ...options,
      }),
    tags: async (path = 'kustomization.yaml') =>
      [...(await repository.read(path)).toString().matchAll(/newTag: (\S+)/g)].map(([, tag]) => tag).join(' '),
  }
}

/** Reverts a commit with the real git, as Ann does in a checkout; returns her commit. */
export const revertByGit = async ({ path }: Repository, commit: string): Promise<string> => {
  const who = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.com']
  const checkout = `${path}-${commit}`
  await gitText(path, ['worktree', 'add', '--detach', checkout, 'main'])
  await gitText(checkout, [...who, 'revert', '--no-edit', commit])
  const reverted = await gitText(checkout, ['rev-parse', 'HEAD'])
  await gitText(path, ['update-ref', 'refs/heads/main', reverted])
  await gitText(path, ['worktree', 'remove', '--force', checkout])
  return reverted
}
