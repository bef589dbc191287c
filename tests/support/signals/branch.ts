import { readdir } from 'node:fs/promises'
import { gitText } from '../git-server/real-git.ts'
import type { Repository } from '../git-server/repository.ts'
import { unless } from './victim.ts'

export const file = 'quote.yaml'
export const manifest = (version: string): string => `image: shop/quote:${version}\nother: shop/cart:v1\n`

/** What a write that was cut off leaves in a bare repository: locks, and objects that were being received. */
export const halves = async (repository: Repository): Promise<string[]> => {
  const names = await readdir(repository.path, { recursive: true })
  return names.filter((name) => name.endsWith('.lock') || /tmp_objdir|incoming-|tmp_pack/.test(name))
}

export const isWhole = (repository: Repository): Promise<boolean> =>
  gitText(repository.path, ['fsck', '--strict', '--no-dangling']).then(
    (said) => said === '',
    () => false,
  )

type Place = { repository: Repository; version: string; before: { text: string; commits: number } }

/** The branch has the change once, all of it, or not at all. */
export const judgeBranch = async ({ repository, version, before }: Place, isWritten: boolean): Promise<string[]> => {
  const text = (await repository.read(file)).toString()
  const commits = (await repository.log()).length - before.commits
  const isDone = text === manifest(version) && commits === 1
  const isUntouched = text === before.text && commits === 0
  return [
    ...unless({
      [`the branch has ${commits} more commits and ${JSON.stringify(text)}`]: isDone || (!isWritten && isUntouched),
      'git fsck complains': await isWhole(repository),
    }),
    ...(await halves(repository)),
  ]
}

export const standing = async (repository: Repository) => ({
  text: (await repository.read(file)).toString(),
  commits: (await repository.log()).length,
})
