import { code } from '../../lib/markdown.ts'
import type { Section } from '../../lib/report.ts'
import { inOrder, type Leftover, type LeftoverKind } from '../leftovers/leftover.ts'
import { paginate } from './pages.ts'
import type { Group } from './plan-blocks.ts'

/** The riskiest first: data, then what is served, then what only costs. */
const byRisk: [LeftoverKind, string][] = [
  ['volume', 'Volumes, with their data'],
  ['record', 'DNS records'],
  ['load-balancer', 'Load balancers'],
  ['classic-load-balancer', 'Classic load balancers'],
  ['target-group', 'Target groups'],
  ['security-group', 'Security groups'],
  ['network-interface', 'Network interfaces of pods, which go with their nodes'],
]

/** What a person reads beside the plan of a destroy, a group a kind. */
export const leftoverGroups = (leftovers: Leftover[]): Group[] =>
  byRisk
    .map(([kind, words]) => ({
      heading: `Made by controllers, deleted first: ${words}`,
      blocks: inOrder(leftovers.filter((one) => one.kind === kind)).map((one) => () => blockOf(one)),
    }))
    .filter(({ blocks }) => blocks.length > 0)

const blockOf = ({ id, name, cluster }: Leftover): string =>
  `**💥 delete** ${name === '' || name === id ? code(id) : `${code(name)} (${code(id)})`} of ${code(cluster)}`

/** `and 3 things that controllers made`; empty without any. */
export const leftoversText = ({ length }: Leftover[]): string =>
  length === 0 ? '' : ` and ${length} ${length === 1 ? 'thing' : 'things'} that controllers made`

/** For the summary; of so many characters at most, and what there is no room for is counted. */
export const leftoverSections = (leftovers: Leftover[], limit: number): Section[] => {
  if (leftovers.length === 0) return []
  const groups = leftoverGroups(leftovers).map(({ heading, blocks }) => ({
    heading: heading.replace(/^.*: /, ''),
    blocks,
  }))
  const [body = ''] = paginate(groups, { mark: '#####', limit, most: 1, rest: 'The log has a line for each.' })
  return [{ heading: `Made by controllers, and deleted first (${leftovers.length})`, weight: 'essential', body }]
}
