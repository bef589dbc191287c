import { type Answer, keyOf } from './answers.ts'
import type { Facts } from './facts.ts'
import type { FlagName } from './flags.ts'
import { readCallers } from './read-callers.ts'
import type { Slipway } from './settings.ts'

/** What need not be said again, and where it is said. */
export type Taken = Answer & { where: string }

const callers = '.github/workflows'

type Known = { given: Partial<Record<FlagName, string>>; answers: Answer[]; facts: Facts }

/** What is taken from earlier runs, unless a flag says otherwise: what the callers say, and what no file holds. */
export const takenFrom = ({ given, answers, facts }: Known): Taken[] => {
  const { branch, environments, slipway, standIn } = readCallers(facts.existing)
  const called = facts.slipway === undefined ? (slipway ?? standIn) : undefined
  const inCallers: Answer[] = [
    ...(branch === undefined ? [] : [{ flag: 'branch' as const, value: branch }]),
    ...environments.map(({ name, files }) => ({ flag: 'environment' as const, value: `${name}=${files}` })),
    ...(called === undefined ? [] : [{ flag: 'slipway' as const, value: nameOf(called) }]),
  ]
  const isDelivered = given.environment !== undefined || environments.length > 0
  return [
    // An empty flag says nothing, so that the callers are read all the same; it takes an answer back.
    ...inCallers.filter(({ flag }) => !given[flag]).map((one) => ({ ...one, where: callers })),
    ...answers
      .filter(({ flag }) => given[flag] === undefined)
      // A remote knows the name better, and a GitOps repository is nothing without files to write.
      .filter(({ flag }) => flag !== 'repository' || facts.origin === undefined)
      .filter(({ flag }) => flag !== 'manifests-repository' || isDelivered)
      .map((one) => ({ ...one, where: `git config ${keyOf(one.flag)}` })),
  ]
}

const nameOf = ({ repository, commit, version }: Slipway): string =>
  `${repository}@${commit}${version === undefined ? '' : `#${version}`}`

/** As flags; the callers are read where they are needed. */
export const answersOf = (taken: readonly Taken[]): Partial<Record<FlagName, string>> =>
  Object.fromEntries(taken.filter(({ where }) => where !== callers).map(({ flag, value }) => [flag, value]))

/** As it is told, a line each. */
export const describeTaken = (taken: readonly Taken[]): string =>
  [
    'Taken from what is there; a flag says otherwise:',
    ...taken.map(({ flag, value, where }) => `  --${flag} ${value}  (${where})`),
  ].join('\n')
