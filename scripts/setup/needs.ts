import type { Settings, Values } from './settings.ts'

/** A variable of the repository; without `value` nobody has said what it holds. */
export type NeededVariable = { name: string; what: string; value: string | undefined; example: string }

/** `from` is what a person pipes into `gh secret set`; `unless` a secret that is taken instead of it. */
export type NeededSecret = { name: string; what: string; from: string; unless?: string; optional?: true }

/** An environment of GitHub; jobs of the branch alone may use it. */
export type NeededEnvironment = { name: string; what: string; reviewed: boolean }

export type Needs = { variables: NeededVariable[]; secrets: NeededSecret[]; environments: NeededEnvironment[] }

/** What the callers of these settings read from the repository on GitHub. */
export const needsOf = (settings: Settings, values: Values): Needs => ({
  variables: variablesOf(settings, values),
  secrets: secretsOf(settings, values),
  environments: environmentsOf(settings),
})

const variablesOf = (settings: Settings, values: Values): NeededVariable[] => [
  ...(settings.services ? imageVariables(values) : []),
  ...(settings.services && settings.environments.length > 0 ? manifestsVariables(values) : []),
  ...(waitsForArgocd(settings, values)
    ? [
        {
          name: 'ARGOCD_SERVER',
          what: 'the address of Argo CD',
          value: values.argocdServer,
          example: 'https://argocd.example.com',
        },
      ]
    : []),
]

const imageVariables = ({ awsRegion, pushRole }: Values): NeededVariable[] => [
  { name: 'AWS_REGION', what: 'the region of the registry', value: awsRegion, example: 'eu-west-1' },
  {
    name: 'AWS_PUSH_ROLE',
    what: 'the role that pushes images: role_arns of terraform/bootstrap',
    value: pushRole,
    example: 'arn:aws:iam::ACCOUNT:role/slipway-push',
  },
]

const manifestsVariables = ({ manifestsRepository, appClientId }: Values): NeededVariable[] => [
  {
    name: 'MANIFESTS_REPOSITORY',
    what: 'the GitOps repository',
    value: manifestsRepository,
    example: 'OWNER/manifests',
  },
  ...(appClientId === undefined
    ? []
    : [
        {
          name: 'MANIFESTS_APP_CLIENT_ID',
          what: 'the GitHub App that writes it',
          value: appClientId,
          example: 'Iv23liABCDEFGHIJKLMN',
        },
      ]),
]

/** A drill is nothing without Argo CD; a delivery that nobody gave one ends after its commit. */
const waitsForArgocd = ({ drills, environments }: Settings, { argocdServer }: Values): boolean =>
  drills || (environments.length > 0 && argocdServer !== undefined)

const secretsOf = (settings: Settings, values: Values): NeededSecret[] => {
  const { services, environments, stacks, drills } = settings
  const token = (project: string): string =>
    `argocd proj role create-token ${project} ci --expires-in 2160h --token-only |`
  const key = {
    name: 'MANIFESTS_APP_PRIVATE_KEY',
    what: "the App's private key, as GitHub gave it out",
    from: 'cat app.private-key.pem |',
    unless: 'MANIFESTS_TOKEN',
  }
  const person = {
    name: 'MANIFESTS_TOKEN',
    what: 'a token that may write the contents of the GitOps repository',
    from: '',
    unless: 'MANIFESTS_APP_PRIVATE_KEY',
  }
  return [
    ...(services && environments.length > 0 ? [values.appClientId === undefined ? person : key] : []),
    ...(environments.length > 0 && values.argocdServer !== undefined
      ? [
          {
            name: 'ARGOCD_TOKEN',
            what: "a token of Argo CD, of the role `ci` in your applications' project; without it GitHub's OIDC token is used, if its Dex takes that",
            from: token('PROJECT'),
            optional: true as const,
          },
        ]
      : []),
    ...(drills
      ? [
          {
            name: 'ARGOCD_DRILLS_TOKEN',
            what: "the same, of the drills' project",
            from: token('drills'),
            optional: true as const,
          },
        ]
      : []),
    ...(stacks.length > 0
      ? [
          {
            name: 'SEAL_KEY',
            what: 'what plans are sealed with: long and random, or `kms:` and the ARN of a key',
            from: 'openssl rand -base64 32 |',
          },
        ]
      : []),
  ]
}

/** Where a person is asked: what comes after the first environment, and what changes the infrastructure. */
const environmentsOf = ({ services, environments, stacks }: Settings): NeededEnvironment[] => {
  const delivered = services ? environments : []
  const of = delivered.map(({ name }, index) => ({
    name,
    what: index === 0 ? 'deliveries' : 'promotions',
    reviewed: index > 0,
  }))
  const applied = stacks.flatMap(({ name, environment }) =>
    environment === undefined ? [] : [{ name: environment, what: `applies of ${name}`, reviewed: true }],
  )
  return [...of, ...applied].filter(({ name }, index, all) => all.findIndex((other) => other.name === name) === index)
}
