import type { Service } from '../../src/images/selection/catalog.ts'
import type { Settings, Values } from './settings.ts'

/** As many rows are shown of each list; the others are alike. */
const shown = 10

type Wanted = { settings: Settings; values: Values; services: Pick<Service, 'name' | 'repository'>[] }

/** What a person does in AWS and in the GitOps repository before the first delivery; empty where nothing is built. */
export const elsewhereOf = (wanted: Wanted): string =>
  wanted.services.length === 0 ? '' : [inAws(wanted), ...inManifests(wanted)].join('\n\n')

const inAws = ({ settings, values, services }: Wanted): string => {
  const region = values.awsRegion ?? 'REGION'
  const create = ({ repository }: Wanted['services'][number]): string =>
    `aws ecr create-repository --region ${region} --repository-name ${repository} --image-tag-mutability IMMUTABLE`
  const role =
    values.pushRole === undefined
      ? [
          '# AWS_PUSH_ROLE: terraform/bootstrap makes it, by -var-file=FILE.tfvars with these lines in FILE.tfvars',
          ...(prefixOf(services) === undefined ? [copyCatalog] : []),
        ]
      : []
  return [
    'In AWS, unless it is there:',
    '',
    ...indented([...listed(services, create), ...role]),
    ...(values.pushRole === undefined ? indented(indented(variablesOf(settings, region, services))) : []),
  ].join('\n')
}

/** That is where bootstrap reads which repositories the role is for. */
const copyCatalog =
  '# Before it copy services.yaml over the one in the root of the Slipway clone: no one prefix holds all its repositories'

/** What `branch` of terraform/bootstrap is where nobody gives it. */
const bootstrapBranch = 'main'

const variablesOf = (settings: Settings, region: string, services: Wanted['services']): string[] => {
  const { repository, branch, slipway, stacks } = settings
  const prefix = prefixOf(services)
  return [
    `repository        = "${repository}"`,
    `subject_prefix    = "PREFIX" # gh api repos/${repository}/actions/oidc/customization/sub --jq .sub_claim_prefix`,
    ...(branch === bootstrapBranch ? [] : [`branch            = ${JSON.stringify(branch)}`]),
    `workflows         = { repository = "${slipway.repository}", refs = ["${slipway.commit}"] }`,
    ...(prefix === undefined ? [] : [`repository_prefix = "${prefix}"`]),
    `region            = "${region}"`,
    `expire            = ${stacks.some(({ ephemeral }) => ephemeral)}`,
  ]
}

/** Undefined where the repositories share none. */
const prefixOf = (services: Wanted['services']): string | undefined => {
  const [prefix, ...others] = new Set(services.map(({ repository }) => repository.split('/').slice(0, -1).join('/')))
  return prefix === '' || others.length > 0 ? undefined : prefix
}

const inManifests = ({ settings: { environments }, values, services }: Wanted): string[] => {
  if (environments.length === 0) return []
  const where = environments.map(({ files }) => files).join(' and in one of ')
  const registry = `ACCOUNT.dkr.ecr.${values.awsRegion ?? 'REGION'}.amazonaws.com`
  const row = ({ name, repository }: Wanted['services'][number]): string[] => [
    `- name: ${name} # what the pods call the image`,
    `  newName: ${registry}/${repository}`,
    '  newTag: not-yet-released',
    `  digest: sha256:${'0'.repeat(64)}`,
  ]
  const rows = listed(services, (service) => row(service).join('\n')).flatMap((text) => text.split('\n'))
  return [
    [
      `In ${values.manifestsRepository ?? 'the GitOps repository'}, in a kustomization.yaml of ${where}, unless it names the image in another way:`,
      '',
      ...indented(['images:', ...indented(rows)]),
    ].join('\n'),
  ]
}

const listed = <T>(all: T[], line: (one: T) => string): string[] => {
  const left = all.length - shown
  return [
    ...all.slice(0, shown).map(line),
    ...(left > 0 ? [`# and ${left} more of services.yaml in the same way`] : []),
  ]
}

const indented = (lines: string[]): string[] => lines.map((line) => `  ${line}`)
