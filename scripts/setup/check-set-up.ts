import { at } from '../../src/lib/json.ts'
import type { GitHub } from '../../src/outside/github.ts'
import { type Ask, createAsk } from './ask-github.ts'
import { callersOf } from './callers.ts'
import { describeFindings } from './describe-findings.ts'
import { valueAt } from './edit-yaml.ts'
import { type Facts, terraformVersionFile } from './facts.ts'
import { type Finding, missing, note, there, unknown } from './finding.ts'
import { judgeActions } from './judge-actions.ts'
import { judgeManifestsBranch, judgeOwnBranch } from './judge-branch.ts'
import { judgeCallers } from './judge-callers.ts'
import { judgeEnvironment } from './judge-environment.ts'
import { judgeNames, type Names } from './judge-names.ts'
import { accessTo, guardOf, namesOf } from './look-up.ts'
import { needsOf } from './needs.ts'
import type { Settings, Values } from './settings.ts'

type Check = { settings: Settings; values: Values; facts: Facts; github: GitHub; say: (text: string) => void }

/** Looks at everything that the callers need, here and on GitHub, and says it. 1 where something is missing. */
export const checkSetUp = async ({ settings, values, facts, github, say }: Check): Promise<number> => {
  const ask = createAsk(github)
  const { repository } = settings
  const visible = await ask.one(`/repos/${repository}`)
  if ('found' in visible) {
    const findings = [...judgeDefault(visible.found, settings), ...(await findAll({ settings, values, facts, ask }))]
    say(describeFindings(findings))
    return findings.some(({ state }) => state === 'missing') ? 1 : 0
  }
  say(describeFindings([unknown(repository, 'hidden' in visible ? visible.hidden : 'not there')]))
  return 1
}

/** Whatever starts by hand or by the clock, GitHub takes from the default branch alone. */
const judgeDefault = (repository: unknown, { branch }: Settings): Finding[] => {
  const standard = at(repository, 'default_branch')
  return standard === branch
    ? []
    : [
        note(
          `${branch} is not the default branch, ${standard}: what starts by hand or by the clock is taken from there`,
        ),
      ]
}

type Looking = { settings: Settings; facts: Facts; ask: Ask }

const findAll = async ({ settings, values, facts, ask }: Looking & { values: Values }): Promise<Finding[]> => {
  const { repository, branch, serverUrl } = settings
  const own = { repository, branch, url: `${serverUrl}/${repository}` }
  const names = await namesOf(ask, repository)
  return [
    ...(await checkCallers({ settings, facts, ask })),
    ...(settings.stacks.length > 0 ? [judgeTerraformVersion(facts)] : []),
    ...judgeNames({ settings, values, names }),
    ...(await checkEnvironments(settings, ask)),
    ...(await checkActions(settings, ask)),
    judgeOwnBranch(own, await guardOf(own, ask)),
    ...(settings.services && settings.environments.length > 0
      ? await checkManifests({ settings, facts, ask, names })
      : []),
  ]
}

const checkCallers = async ({ settings, facts, ask }: Looking): Promise<Finding[]> => {
  const { slipway, repository } = settings
  const seen = {
    existing: facts.existing,
    wanted: callersOf(settings, facts.templates),
    workflows: await ask.all({ path: `/repos/${repository}/actions/workflows`, key: 'workflows', perPage: 100 }),
    commit: await ask.one(`/repos/${slipway.repository}/commits/${slipway.commit}`, /^No commit found/),
    access: await accessTo(settings, ask),
  }
  return judgeCallers(seen, settings)
}

const judgeTerraformVersion = ({ paths }: Facts): Finding =>
  paths.includes(terraformVersionFile)
    ? there(`${terraformVersionFile} names the version of Terraform`)
    : missing(`${terraformVersionFile}, the version of Terraform that plans and applies`, 'scripts/init writes it')

const checkEnvironments = async (settings: Settings, ask: Ask): Promise<Finding[]> => {
  const nothing = { awsRegion: undefined, pushRole: undefined, manifestsRepository: undefined }
  const { environments } = needsOf(settings, { ...nothing, appClientId: undefined, argocdServer: undefined })
  const findings = environments.map(async (needed) => {
    const path = `/repos/${settings.repository}/environments/${encodeURIComponent(needed.name)}`
    const environment = await ask.one(path, /^Not Found$/)
    const policies = await ask.all({ path: `${path}/deployment-branch-policies`, key: 'branch_policies', perPage: 100 })
    return judgeEnvironment(needed, { environment, policies }, settings)
  })
  return (await Promise.all(findings)).flat()
}

const checkActions = async (settings: Settings, ask: Ask): Promise<Finding[]> => {
  const path = `/repos/${settings.repository}/actions`
  const policy = await ask.one(`${path}/permissions`)
  const isSelected = 'found' in policy && at(policy.found, 'allowed_actions') === 'selected'
  const seen = {
    policy,
    selected: isSelected ? await ask.one(`${path}/permissions/selected-actions`) : { absent: true as const },
    token: await ask.one(`${path}/permissions/workflow`),
    subject: await ask.one(`${path}/oidc/customization/sub`),
  }
  return judgeActions(seen, settings)
}

const checkManifests = async ({ settings, facts, ask, names }: Looking & { names: Names }): Promise<Finding[]> => {
  const repository = 'found' in names.variables ? names.variables.found.get('MANIFESTS_REPOSITORY') : undefined
  if (repository === undefined) return []
  if (repository.includes(':')) return [note(`${repository} is not looked at: it is named by its address`)]
  const given = valueAt(facts.existing['deliver.yml'] ?? '', ['jobs', 'deliver', 'with', 'manifests-branch'])
  const branch = typeof given === 'string' ? given : 'main'
  const visible = await ask.one(`/repos/${repository}`)
  if ('hidden' in visible) return [unknown(repository, visible.hidden)]
  const theirs = { repository, branch, url: `${settings.serverUrl}/${repository}` }
  return judgeManifestsBranch(theirs, await guardOf(theirs, ask))
}
