import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Failure } from '../../src/lib/failure.ts'
import { type BootstrapOptions, bootstrapFacts } from './bootstrap-facts.ts'
import type { Outside } from './outside.ts'

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'bootstrap-facts-'))
})
afterEach(() => rm(directory, { recursive: true }))

const clock = { now: Date.now, sleep: async () => undefined }

type Programs = { versions?: Record<string, string>; server?: string; mayAll?: boolean; terraform?: Said }

type Said = { code: number; stdout: string; stderr: string }

const saying = (stdout: string): Said => ({ code: 0, stdout, stderr: '' })

const realGit = (args: string[]): Promise<Said> =>
  promisify(execFile)('git', args, { cwd: directory }).then(
    (output) => ({ code: 0, ...output }),
    ({ stdout, stderr }: Said) => ({ code: 1, stdout, stderr }),
  )

/** The real git, and other programs that say what is written here, and nothing else. */
const outside = ({
  versions = {},
  server = 'https://blue.eks',
  mayAll = true,
  terraform = saying(''),
}: Programs = {}): Outside => {
  const known: Record<string, string> = {
    'kubectl version --client --output=json': versions.kubectl ?? '"gitVersion": "v1.34.4"',
    'helm version --short': versions.helm ?? 'v3.22.0+gabc',
    'git --version': versions.git ?? 'git version 2.39.5',
    'terraform version': versions.terraform ?? 'Terraform v1.11.4',
    'kubectl config view --minify --output=json': JSON.stringify({ clusters: [{ cluster: { server } }] }),
    'kubectl auth can-i * * --all-namespaces': mayAll ? 'yes\n' : 'no\n',
  }
  const answer = async ([program = '', ...args]: string[]): Promise<Said> => {
    const said = known[[program, ...args].join(' ')]
    if (said === 'missing') throw new Failure('not-found', `${program} cannot be started`)
    if (said !== undefined) return saying(said)
    if (program === 'terraform') return terraform
    return program === 'git' ? realGit(args) : saying('')
  }
  const attempt: Outside['attempt'] = async (command) => ({ bytes: Buffer.from(''), ...(await answer(command)) })
  const ask: Outside['ask'] = async (command) => (await attempt(command)).stdout
  return { directory, clock, attempt, ask }
}

const roles = { 'kube-system/aws-load-balancer-controller': 'arn:aws:iam::123456789012:role/lb' }
const outputs = { name: 'blue', region: 'eu-west-1', vpc_id: 'vpc-0a', endpoint: 'https://blue.eks', role_arns: roles }

/** What is told, when nothing may be changed. */
const told = async (
  options: Partial<BootstrapOptions>,
  programs?: Programs,
  values: object = outputs,
): Promise<string> => {
  const file = join(directory, 'outputs.json')
  await writeFile(
    file,
    JSON.stringify(Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]))),
  )
  const chosen = { repository: undefined, revision: undefined, environments: undefined, exposeArgocd: undefined }
  const all = { ...chosen, outputs: file, push: false, minutes: 1, ...options }
  return bootstrapFacts(all, outside(programs)).then(
    () => 'nothing',
    (error: Error) => error.message,
  )
}

test('programs that are missing or too old are all told', async () => {
  const versions = { kubectl: 'missing', helm: 'v3.9.4', git: 'git version 2.39.5' }
  expect(await told({}, { versions })).toBe(
    [
      'nothing was changed, since',
      '- kubectl is needed, 1.30 or later: https://kubernetes.io/docs/tasks/tools/',
      '- helm is 3.9; it has to be 3.14 or later: https://helm.sh/docs/intro/install/',
    ].join('\n'),
  )
})

test('Terraform is needed where its outputs are not given', async () => {
  expect(await told({ outputs: undefined }, { versions: { terraform: 'missing' } })).toContain(
    '- terraform is needed, 1.10',
  )
})

test('a stack that tells no outputs is told with what Terraform says of it, not how it ends', async () => {
  const stderr =
    'Error: Backend initialization required\n\nReason: Initial configuration\n\nNo changes have been made.\n'
  const terraform = { code: 1, stdout: '', stderr }
  expect(await told({ outputs: undefined }, { terraform })).toContain(
    '- terraform/cluster does not tell its outputs: Backend initialization required. Step 4 of docs/platform.md has',
  )
})

test('a time that is none is told: nothing would ever end the wait', async () => {
  expect(await told({ minutes: Number('ten') })).toContain('- --minutes is how long to wait')
})

test('another cluster and a repository that nobody has named are told at once', async () => {
  expect(await told({}, { server: 'https://green.eks' })).toBe(
    [
      'nothing was changed, since',
      "- kubectl speaks to https://green.eks, and Terraform's cluster is https://blue.eks: run its output kubeconfig_command",
      '- which repository is Argo CD to follow? manifests/clusters/blue.yaml names none; give --repository https://github.com/<owner>/<name>.git',
    ].join('\n'),
  )
})

test('outputs of another version and too few rights are told at once', async () => {
  expect(await told({}, { mayAll: false }, { ...outputs, vpc_id: null })).toBe(
    [
      'nothing was changed, since',
      '- the outputs of terraform/cluster lack vpc_id: is the stack applied, at this version of it?',
      '- https://blue.eks does not let you do everything, which this needs (an access entry with AmazonEKSClusterAdminPolicy)',
    ].join('\n'),
  )
})

test('a repository that cannot be read is told with what git says', async () => {
  expect(await told({ repository: join(directory, 'none') })).toMatch(
    /^nothing was changed, since\n- main of .*none cannot be read: .*does not appear to be a git repository$/,
  )
})

const commit = ['-c', 'user.name=a', '-c', 'user.email=a@a', 'commit', '--quiet', '--allow-empty']
const makeRepository = async (): Promise<string> => {
  const repository = join(directory, 'shop')
  await mkdir(repository)
  const git = (...args: string[]) => promisify(execFile)('git', ['-C', repository, ...args])
  await git('init', '--quiet', '--initial-branch=main')
  await git(...commit, '--message=First')
  return repository
}

test('a file that is not in the repository as it has to be is told, unless it is to be pushed', async () => {
  const repository = await makeRepository()
  expect(await told({ repository })).toBe(
    `nothing was changed, since\n- manifests/clusters/blue.yaml at main of ${repository} is not what it has to be, and Argo CD reads it there: --push writes, commits and pushes it`,
  )
})

test('work of ours that is not on the branch is not pushed along', async () => {
  const repository = await makeRepository()
  await realGit(['init', '--quiet'])
  expect(await told({ repository, push: true })).toContain(
    `this clone does not know main of ${repository} as it is now: pull it first`,
  )
  await realGit(['pull', '--quiet', repository, 'main'])
  expect(await told({ repository, push: true })).toContain(
    `--push pushes to origin, and its main is not that of ${repository}: let origin be that repository`,
  )
  await realGit(['remote', 'add', 'origin', repository])
  await writeFile(join(directory, 'half-done.yaml'), 'a: 1\n')
  await realGit(['add', 'half-done.yaml'])
  await realGit([...commit, '--message=Half'])
  expect(await told({ repository, push: true })).toBe(
    `nothing was changed, since\n- --push pushes what is checked out to main, and that is other than main in 1 more files (half-done.yaml): check main out, as it is in ${repository}`,
  )
})
