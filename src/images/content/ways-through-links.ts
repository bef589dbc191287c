import { relative, resolve } from 'node:path'
import type { Prepared } from '../selection/prepare-services.ts'

/** A path as the catalogue has it, and what it leads to now by way of links; both as git names paths. */
export type Way = { written: string; real: string }

/** `workspace` is where the catalogue's paths begin, without links. */
type Place = { root: string; workspace: string }

/** The paths of a service's row that lead elsewhere. All were followed when it was read: the disk is not asked again. */
export const waysThroughLinks = ({ service, ingredients, declared }: Prepared, { root, workspace }: Place): Way[] => {
  const { context, file, paths, buildContexts = [] } = service
  const led: [written: string | undefined, real: string | undefined][] = [
    [context, ingredients.context],
    [file, ingredients.dockerfile.path],
    ...paths.map((path, index): [string, string | undefined] => [path, declared[index]]),
    ...buildContexts.map(({ value }, index): [string, string | undefined] => [
      value,
      ingredients.buildContexts?.[index]?.folder,
    ]),
  ]
  return led.flatMap(([path, real]) => {
    if (path === undefined || real === undefined) return []
    const written = relative(root, resolve(workspace, path))
    // Of a link outside of the repository no commit knows.
    return written === real || written.startsWith('..') ? [] : [{ written, real }]
  })
}
