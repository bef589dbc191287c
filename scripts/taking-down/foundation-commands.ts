import type { FoundationState } from './foundation-state.ts'
import { openState, type ReadStacks, stackOf, stacksIn, terraform, varFilesOf } from './stack-commands.ts'

export const directory = 'terraform/foundation'

/** How a clone takes the state of the foundation. */
export const foundationInit = ({ stacks, unread }: ReadStacks): string[] =>
  openState(directory, stackOf(stacksIn(directory, stacks), 'foundation'), unread)

type Wanted = ReadStacks & { state: FoundationState }

/**
 * Lets these go with what is in them. Only these: an apply of all would make anew what a destroy has taken away that
 * stopped at them. The domain is said, since without it the zone itself would be planned away.
 */
export const allowCommand = (wanted: Wanted, addresses: string[]): string =>
  onFoundation('apply', wanted, [...addresses.map((address) => `-target=${address}`), '-var=force_destroy=true'])

export const destroyCommand = (wanted: Wanted): string => onFoundation('destroy', wanted, [])

const onFoundation = (verb: 'apply' | 'destroy', { state, stacks }: Wanted, options: string[]): string => {
  const { region, project, zone } = state
  const said = [`-var=region=${region}`, `-var=project=${project}`, ...(zone ? [`-var=domain=${zone.name}`] : [])]
  const files = varFilesOf(directory, stackOf(stacksIn(directory, stacks), 'foundation'))
  return terraform(directory, verb, ...options, ...files, ...said)
}
