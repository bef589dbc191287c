import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toolPath } from '../../support/tools.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readme-rights-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** Argo CD wants to be able to ask a cluster, though it has no need to where the policy is a file. */
const kubeconfig = {
  apiVersion: 'v1',
  kind: 'Config',
  clusters: [{ name: 'none', cluster: { server: 'http://127.0.0.1:1' } }],
  contexts: [{ name: 'none', context: { cluster: 'none', user: 'none' } }],
  users: [{ name: 'none', user: {} }],
  'current-context': 'none',
}

/** What Argo CD itself says of each question, by the lines `p, …` of a page. */
const answers = async (page: string, subject: string, questions: string[][]): Promise<string[]> => {
  const lines = (await readFile(page, 'utf8')).match(/\bp, .*, (?:allow|deny)$/gm) ?? []
  const policy = join(folder, 'policy.csv')
  const env = { ...process.env, ARGOCD_BINARY_NAME: 'argocd', KUBECONFIG: join(folder, 'kubeconfig') }
  await writeFile(policy, `${lines.join('\n')}\n`)
  await writeFile(env.KUBECONFIG, JSON.stringify(kubeconfig))
  return Promise.all(
    questions.map(async (question) => {
      const rest = [...question, '--policy-file', policy, '--default-role', '']
      const asked = promisify(execFile)(toolPath('argocd'), ['admin', 'settings', 'rbac', 'can', subject, ...rest], {
        env,
      })
      const { stdout } = await asked.catch((error: { stdout: string }) => error)
      return stdout.trim()
    }),
  )
}

/** The roles of CI in the projects that manifests/argocd makes. */
const projects = 'manifests/argocd/apps/templates/projects.yaml'

const needed = [
  ['get', 'applications', 'shop/quote'],
  ['get', 'logs', 'shop/quote'],
]
const neverNeeded = [
  ['sync', 'applications', 'shop/quote'],
  ['delete', 'applications', 'shop/quote'],
  ['get', 'clusters', 'https://kubernetes.default.svc'],
]

test.each([
  { page: 'README.md', subject: 'proj:shop:ci' },
  { page: 'actions/argocd-health/README.md', subject: 'slipway' },
  { page: 'actions/argocd-health/README.md', subject: 'repo:team/shop:ref:refs/heads/main' },
])('Argo CD lets $subject of $page read what is asked for, and nothing else', async ({ page, subject }) => {
  expect(await answers(page, subject, needed)).toEqual(['Yes', 'Yes'])
  expect(await answers(page, subject, neverNeeded)).toEqual(['No', 'No', 'No'])
})

test.each([
  { project: 'shop', own: 'shop/shop-demo', foreign: ['drills/drill-oom-kill', 'platform/platform'] },
  { project: 'drills', own: 'drills/drill-oom-kill', foreign: ['shop/shop-demo', 'platform/platform'] },
])(
  "CI's role in $project gets, reads logs of and syncs its applications, and may nothing else",
  async ({ project, own, foreign }) => {
    const allowed = [
      ['get', 'applications', own],
      ['sync', 'applications', own],
      ['get', 'logs', own],
    ]
    const verbs = ['create', 'update', 'delete', 'override', 'update/*', 'delete/*', 'action/apps/Deployment/restart']
    const refused = [
      ...verbs.map((verb) => [verb, 'applications', own]),
      ['create', 'exec', own],
      ...foreign.flatMap((other) => [
        ['get', 'applications', other],
        ['sync', 'applications', other],
        ['get', 'logs', other],
      ]),
      ...['get', 'create', 'update', 'delete'].map((verb) => [verb, 'projects', project]),
      ...['get', 'create', 'delete'].map((verb) => [verb, 'applicationsets', own]),
      ['get', 'clusters', 'https://kubernetes.default.svc'],
      ['get', 'repositories', '*'],
      ['update', 'accounts', 'admin'],
      ['get', 'certificates', '*'],
      ['get', 'gpgkeys', '*'],
    ]
    const ask = (questions: string[][]) => answers(projects, `proj:${project}:ci`, questions)
    expect(await ask(allowed)).toEqual(allowed.map(() => 'Yes'))
    expect((await ask(refused)).map((answer, index) => `${refused[index]?.join(' ')}: ${answer}`)).toEqual(
      refused.map((question) => `${question.join(' ')}: No`),
    )
  },
)
