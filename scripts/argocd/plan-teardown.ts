import { terminating } from './applications.ts'
import type { Step } from './step.ts'

export type TeardownFacts = {
  cluster: string
  region: string
  /** Undefined where the cluster is in no AWS account, and so has made nothing there. */
  inAws: boolean
  /** The names of Argo CD's applications and sets of them that are there. */
  applications: string[]
  /** Those whose sync runs now. */
  syncing: string[]
  applicationSets: string[]
  projects: string[]
  /** Whether Argo CD's kinds and its release are there. */
  kinds: boolean
  released: boolean
  namespaces: string[]
}

/**
 * What is left to do, in order: the shop goes while the controllers run that take its load balancer and its records away,
 * then the platform, whose disks go with their claims, then Argo CD. What is gone already has no step.
 */
export const planTeardown = (facts: TeardownFacts): Step[] => [
  ...suspend(facts),
  ...deleteShop(facts),
  ...released(facts, { disks: false, why: 'the controllers take down what they made: they are still there' }),
  ...deletePlatform(facts),
  ...deleteNamespaces(facts),
  ...released(facts, { disks: true, why: 'the disks go with their claims' }),
  ...removeArgocd(facts),
]

/** The first wave of namespaces that applications made for themselves, and that nothing else deletes. */
const ownNamespaces = ['monitoring', 'external-dns']

const suspend = ({ applications, syncing }: TeardownFacts): Step[] =>
  ['root', 'platform']
    .filter((name) => applications.includes(name))
    .map((name) => {
      const change = { spec: { syncPolicy: null }, ...(syncing.includes(name) ? terminating : {}) }
      const command = [...kubectl, 'patch', 'application', name, '--type=merge', `--patch=${JSON.stringify(change)}`]
      return { kind: 'command', why: 'else it makes again what is deleted', command }
    })

const deleteShop = ({ applicationSets, applications }: TeardownFacts): Step[] => {
  const sets = ['shop', 'drills'].filter((name) => applicationSets.includes(name))
  const remove = (kind: string, names: string[]): Step[] =>
    names.length === 0
      ? []
      : [
          {
            kind: 'command',
            why: 'with all that they deployed',
            command: [...kubectl, 'delete', kind, ...names, ...later],
          },
        ]
  const loose = applications.filter((name) => name === 'drills')
  const before = applications.some((name) => /^(?:shop-|drill)/.test(name))
  return [
    ...remove('applicationset', sets),
    ...remove('application', loose),
    ...(sets.length > 0 || before
      ? [
          {
            kind: 'wait-gone' as const,
            why: 'what they deployed goes first',
            projects: ['shop', 'drills'],
            minutes: 15,
          },
        ]
      : []),
  ]
}

const deletePlatform = ({ applications }: TeardownFacts): Step[] => {
  const ours = applications.filter((name) => !/^(?:shop-|drill)/.test(name))
  if (ours.length === 0) return []
  const first = ours.includes('root') ? ['root'] : ours
  return [
    {
      kind: 'command',
      why: 'with the platform, the last wave first',
      command: [...kubectl, 'delete', 'application', ...first, ...later],
    },
    { kind: 'wait-gone', why: 'the platform goes', projects: ['platform'], minutes: 15 },
  ]
}

const deleteNamespaces = ({ namespaces }: TeardownFacts): Step[] => {
  const there = ownNamespaces.filter((name) => namespaces.includes(name))
  if (there.length === 0) return []
  const command = ['kubectl', 'delete', 'namespace', ...there, '--ignore-not-found', '--timeout=10m']
  return [{ kind: 'command', why: 'with the claims of their disks', command, minutes: 11 }]
}

const released = (
  { inAws, cluster, region }: TeardownFacts,
  { disks, why }: { disks: boolean; why: string },
): Step[] => (inAws ? [{ kind: 'wait-released', why, cluster, region, disks, minutes: 15 }] : [])

const removeArgocd = ({ released: there, kinds, namespaces, projects }: TeardownFacts): Step[] => {
  const ours = ['shop', 'drills', 'platform'].filter((name) => projects.includes(name))
  const commands = [
    ...(ours.length > 0 ? [[...kubectl, 'delete', 'appproject', ...ours, '--ignore-not-found']] : []),
    ...(there ? [['helm', 'uninstall', 'argocd', '--namespace', 'argocd', '--wait']] : []),
    ...(kinds ? [['kubectl', 'delete', 'customresourcedefinition', ...argocdKinds, '--ignore-not-found']] : []),
    ...(namespaces.includes('argocd') ? [['kubectl', 'delete', 'namespace', 'argocd', '--ignore-not-found']] : []),
  ]
  return commands.map((command) => ({
    kind: 'command',
    why: 'nothing is left that needs Argo CD',
    command,
    minutes: 6,
  }))
}

const argocdKinds = ['applications.argoproj.io', 'applicationsets.argoproj.io', 'appprojects.argoproj.io']
const kubectl = ['kubectl', '--namespace=argocd']
const later = ['--ignore-not-found', '--wait=false']
