import type { Facts } from './facts.ts'
import type { Flags } from './flags.ts'
import { missingNames, standInsOf } from './own-names.ts'
import { readCallers } from './read-callers.ts'
import { isDockerfile } from './services-file.ts'
import type { Settings, SetupStack, Values } from './settings.ts'
import { stacksHint } from './stacks-hint.ts'

/** What is asked for by name; undefined: whatever the repository has. */
export type Parts = { services: boolean | undefined; stacks: boolean | undefined; drills: boolean | undefined }

type Known = {
  flags: Flags
  parts: Parts
  facts: Facts
  /** Whether names may stand for what is not on GitHub yet; not where GitHub is asked. */
  mayStandIn: boolean
}
type Chosen = { settings: Settings; values: Values } | { mistakes: string[] }

/** Flags come first, then what the callers say that are there, then what the repository looks like. */
export const chooseSettings = ({ flags, parts, facts, mayStandIn }: Known): Chosen => {
  const said = readCallers(facts.existing)
  const { services, stacks, drills } = partsOf(parts, facts)
  const environments = flags.environment.length > 0 ? flags.environment : said.environments
  const standIns = mayStandIn ? standInsOf(facts, said.standIn) : undefined
  const repository = flags.repository ?? facts.origin ?? standIns?.repository
  const slipway = flags.slipway ?? facts.slipway ?? said.slipway ?? standIns?.slipway
  const mistakes = [
    ...missingNames({ repository, slipway, standIn: said.standIn, facts }),
    ...nothingToDo({ services, stacks, drills, facts }),
    ...tooMany(environments),
    ...(flags['manifests-repository'] !== undefined && environments.length === 0
      ? [
          '--environment: should name the files of the manifests to write, such as `demo=overlays/demo/**`, but it is not given',
        ]
      : []),
  ]
  if (repository === undefined || slipway === undefined || mistakes.length > 0) return { mistakes }
  const branch = flags.branch ?? said.branch ?? facts.branch ?? 'main'
  return {
    settings: {
      slipway,
      serverUrl: facts.serverUrl,
      repository,
      branch,
      services,
      environments,
      stacks: stacks ? stacksOf(facts) : [],
      drills,
    },
    values: {
      awsRegion: flags['aws-region'],
      pushRole: flags['push-role'],
      manifestsRepository: flags['manifests-repository'],
      appClientId: flags['app-client-id'],
      argocdServer: flags['argocd-server'],
    },
  }
}

/** What is set up: as asked for, else as the callers have it, else what there are files for. */
export const partsOf = (parts: Parts, facts: Facts): { services: boolean; stacks: boolean; drills: boolean } => {
  const said = readCallers(facts.existing)
  return {
    services: parts.services ?? (said.services || hasServices(facts)),
    stacks: parts.stacks ?? (said.stacks || facts.stacks !== undefined),
    drills: parts.drills ?? said.drills,
  }
}

/** Where some stacks have roles, those without are applied by a person. */
const stacksOf = ({ stacks = [] }: Facts): SetupStack[] => {
  const byJobs = stacks.filter(({ planRole }) => planRole !== undefined)
  return (byJobs.length > 0 ? byJobs : stacks).map(({ name, directory, environment, ephemeral }) => ({
    name,
    directory,
    environment,
    ephemeral,
  }))
}

const hasServices = ({ paths }: Facts): boolean => paths.some((path) => path === 'services.yaml' || isDockerfile(path))

type Asked = { services: boolean; stacks: boolean; drills: boolean; facts: Facts }

const nothingToDo = ({ services, stacks, drills, facts }: Asked): string[] => [
  ...(services || stacks || drills
    ? []
    : [
        'there is nothing to set up: the repository has no Dockerfile, no services.yaml and no stacks.yaml. Add one of them',
      ]),
  ...(services && !hasServices(facts)
    ? [
        '--services: should find a services.yaml or a Dockerfile in the repository, but there is none. Add one, or give --no-services',
      ]
    : []),
  ...(stacks && facts.stacks === undefined
    ? [
        `--stacks: should find a stacks.yaml in the root of the repository, but there is none. Write one, such as this with your account for ACCOUNT:\n${stacksHint(facts.rootModules)}`,
      ]
    : []),
]

const tooMany = (environments: { name: string }[]): string[] => {
  const names = environments.map(({ name }) => name)
  return [
    ...(names.length > 2
      ? [
          `--environment: should be given twice at most, one to deliver to and one to promote to, but there are ${names.length}`,
        ]
      : []),
    ...(new Set(names).size < names.length ? ['--environment: should name each environment once'] : []),
  ]
}
