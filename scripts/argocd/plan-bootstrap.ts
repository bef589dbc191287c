import type { Step } from './step.ts'

/** What is there already, and what is wanted. */
export type BootstrapFacts = {
  /** `committed`: as the newest commit of this clone has it. */
  clusterFile: Record<'onDisk' | 'committed' | 'inRepository', string | undefined> & { path: string; text: string }
  push: { branch: string } | undefined
  /** Of Argo CD's chart: what is to be installed, and what is; undefined: none. */
  chart: {
    repository: string
    chart: string
    version: string
    namespace: string
    valuesFile: string
    url: string | undefined
  }
  installed: { version: string; sameValues: boolean } | undefined
  /** The names of Secrets in `monitoring` that are there. */
  secrets: string[]
  projects: string
  root: string
  applications: string[]
  /** What keeps nobody from beginning, and the end from coming. */
  warnings: string[]
  minutes: number
  /** Made anew for each run, and used where Grafana has no password yet. */
  password: string
}

/** What is left to do, in order; a file that is not pushed ends the plan there, since Argo CD could not read it. */
export const planBootstrap = (facts: BootstrapFacts): Step[] => [
  ...clusterFileSteps(facts),
  ...installSteps(facts),
  ...secretSteps(facts),
  {
    kind: 'command',
    why: 'who may deploy what, before anything belongs to a project',
    command: [...apply, '--filename=-'],
    input: { text: facts.projects, what: 'the projects shop, drills and platform' },
  },
  {
    kind: 'command',
    why: 'the application that all others come from',
    command: [...apply, '--filename=-'],
    input: { text: facts.root, what: 'the application root' },
  },
  { kind: 'wait-live', why: 'the platform comes up', applications: facts.applications, minutes: facts.minutes },
]

/** Conflicts are Argo CD's own, which has written the same from Git. */
const apply = ['kubectl', 'apply', '--server-side', '--field-manager=slipway-bootstrap', '--force-conflicts']

const clusterFileSteps = ({ clusterFile, push }: BootstrapFacts): Step[] => {
  const { path, text, onDisk, committed, inRepository } = clusterFile
  return [
    ...(onDisk === text
      ? []
      : [{ kind: 'write' as const, why: 'what Argo CD has to know of the cluster', path, text }]),
    ...(inRepository === text || push === undefined
      ? []
      : [...(committed === text ? [] : commitSteps(path)), pushStep(push.branch)]),
  ]
}

const commitSteps = (path: string): Step[] => [
  { kind: 'command', why: 'Argo CD reads it from Git', command: ['git', 'add', path] },
  {
    kind: 'command',
    why: 'this file alone',
    command: ['git', 'commit', '--message', `Tell Argo CD of the cluster in ${path}`, '--', path],
  },
]

const pushStep = (branch: string): Step => ({
  kind: 'command',
  why: 'where Argo CD looks',
  command: ['git', 'push', 'origin', `HEAD:${branch}`],
})

const installSteps = ({ chart, installed }: BootstrapFacts): Step[] => {
  if (installed?.version === chart.version && installed.sameValues) return []
  const where = ['--repo', chart.repository, '--version', chart.version, '--namespace', chart.namespace]
  const values = [
    '--values',
    chart.valuesFile,
    ...(chart.url === undefined ? [] : ['--set', `global.domain=${chart.url}`]),
  ]
  const command = ['helm', 'upgrade', '--install', 'argocd', chart.chart, ...where, '--create-namespace', ...values]
  return [
    {
      kind: 'command',
      why: installed === undefined ? 'Argo CD' : `Argo CD, now of chart ${installed.version}`,
      command: [...command, '--wait', '--timeout', '10m'],
      minutes: 11,
    },
  ]
}

const secretSteps = ({ secrets, password }: BootstrapFacts): Step[] => {
  const wanted = [
    {
      name: 'grafana-admin',
      data: { 'admin-user': 'admin', 'admin-password': password },
      why: "Grafana's first login",
    },
    { name: 'alertmanager-receivers', data: {}, why: 'room for what the receivers of alerts keep secret' },
  ].filter(({ name }) => !secrets.includes(name))
  if (wanted.length === 0) return []
  const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'monitoring' } }
  return [
    {
      kind: 'command',
      why: 'where Prometheus will be',
      command: [...apply, '--filename=-'],
      input: { text: JSON.stringify(namespace), what: 'the namespace monitoring' },
    },
    ...wanted.map(({ name, data, why }): Step => {
      const metadata = { name, namespace: 'monitoring' }
      const secret = { apiVersion: 'v1', kind: 'Secret', metadata, type: 'Opaque', stringData: data }
      const input = { text: JSON.stringify(secret), what: `the secret ${name}`, secret: true }
      return { kind: 'command', why, command: ['kubectl', 'create', '--filename=-'], input }
    }),
  ]
}
