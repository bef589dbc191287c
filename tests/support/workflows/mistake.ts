import { type Repository, withText } from './repository.ts'

export const own = (name: string): string => `.github/workflows/${name}.yml`
export const caller = (name: string): string => `workflows/${name}.yml`

/** A mistake in a workflow that has none: what it is of, then the first `from` of the file becomes `to`. */
export type Mistake = [what: string, path: string, from: string | RegExp, to: string]

/** The repository with one mistake in it. */
export const withMistake = (repository: Repository, [, path, from, to]: Mistake): Repository => {
  const { text = '' } = repository.workflows.find((workflow) => workflow.path === path) ?? {}
  const changed = text.replace(from, to)
  if (changed === text) throw new Error(`${path} has no ${String(from)} to make a mistake of: choose another`)
  return withText(repository, path, changed)
}
