import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { parse } from 'yaml'
import { Failure, messageOf } from '../../src/lib/failure.ts'
import { at, listAt, listOf, optionalTextAt, parseJson, textAt } from '../../src/lib/json.ts'
import { accessTroubles, git, helm, kubectl, missingTools, terraform } from './check-access.ts'
import { type Choices, clusterFilePath, clusterFileText } from './cluster-file.ts'
import type { Outside } from './outside.ts'
import { placeholders } from './placeholders.ts'
import type { BootstrapFacts } from './plan-bootstrap.ts'
import { type Rendered, renderFor } from './render.ts'
import { readTerraformFacts, type TerraformFacts } from './terraform-facts.ts'

export type BootstrapOptions = Choices & {
  /** A file with what `terraform output -json` printed; undefined: Terraform is asked. */
  outputs: string | undefined
  push: boolean
  minutes: number
}

/** Looks at all that bootstrap stands on; a Failure lists every mistake that was found. Changes nothing. */
export const bootstrapFacts = async (options: BootstrapOptions, outside: Outside): Promise<BootstrapFacts> => {
  const { outputs, push, minutes } = options
  const troubles = await missingTools([kubectl, helm, git, ...(outputs === undefined ? [terraform] : [])], outside)
  if (troubles.length > 0) throw mistakes(troubles)
  // Of what is no number, too.
  if (!(minutes > 0)) troubles.push('--minutes is how long to wait, as a number above 0, such as 30')
  const attempted = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work()
    } catch (error) {
      troubles.push(messageOf(error))
      return undefined
    }
  }
  const terraformFacts = await attempted(async () => readTerraformFacts(await outputsOf(outputs, outside)))
  troubles.push(...(await accessTroubles(terraformFacts?.endpoint, outside)))
  const file = terraformFacts && (await attempted(() => clusterFileOf(terraformFacts, options, outside)))
  const rendered = file && (await attempted(() => renderFor(file.text, outside)))
  const inRepository = rendered && file && (await attempted(() => fileInRepository(rendered, file, outside)))
  if (inRepository) troubles.push(...(await pushTroubles({ ...inRepository, push }, outside)))
  if (troubles.length > 0 || !rendered || !file) throw mistakes(troubles)
  return {
    clusterFile: { ...file, inRepository: inRepository?.text, committed: await committedText(file.path, outside) },
    push: push ? { branch: rendered.file.revision } : undefined,
    ...(await argocdChart(rendered, outside)),
    secrets: await secretsThere(outside),
    projects: rendered.projects,
    root: rendered.root,
    applications: rendered.applications,
    warnings: await placeholders(rendered.file.environments, outside.directory),
    minutes,
    password: randomBytes(18).toString('base64url'),
  }
}

const mistakes = (troubles: string[]): Failure =>
  new Failure('invalid-input', `nothing was changed, since\n${troubles.map((line) => `- ${line}`).join('\n')}`)

const outputsOf = async (file: string | undefined, { attempt }: Outside): Promise<string> => {
  if (file !== undefined) return readFile(file, 'utf8')
  const { code, stdout, stderr } = await attempt([
    'terraform',
    '-chdir=terraform/cluster',
    'output',
    '-json',
    '-no-color',
  ])
  if (code === 0) return stdout
  const said = /Error: (.*)/.exec(stderr)?.[1] ?? stderr.trim()
  const message = `terraform/cluster does not tell its outputs: ${said}. Step 4 of docs/platform.md has its \`terraform init\`; --outputs takes a file instead`
  throw new Failure('rejected', message)
}

type FoundFile = { path: string; text: string; onDisk: string | undefined }

const clusterFileOf = async (facts: TerraformFacts, choices: Choices, outside: Outside): Promise<FoundFile> => {
  const path = clusterFilePath(facts.cluster)
  const onDisk = await readFile(join(outside.directory, path), 'utf8').catch(() => undefined)
  return { path, onDisk, text: clusterFileText(onDisk, facts, choices) }
}

const committedText = async (path: string, { attempt }: Outside): Promise<string | undefined> => {
  const { code, stdout } = await attempt(['git', 'show', `HEAD:${path}`])
  return code === 0 ? stdout : undefined
}

type Pushed = { path: string; repository: string; revision: string; isAsWanted: boolean; commit: string }

/** What keeps Argo CD from reading the file as it has to be. */
const pushTroubles = async ({ push, ...pushed }: Pushed & { push: boolean }, outside: Outside): Promise<string[]> => {
  const { path, repository, revision } = pushed
  if (pushed.isAsWanted) return []
  if (push) return pushedBesides(pushed, outside)
  return [
    `${path} at ${revision} of ${repository} is not what it has to be, and Argo CD reads it there: --push writes, commits and pushes it`,
  ]
}

/** A push goes to origin, and takes all along that was committed here and is not there yet: what is wrong with that, in a line. */
const pushedBesides = async (
  { path, repository, revision, commit }: Pushed,
  { attempt }: Outside,
): Promise<string[]> => {
  const compared = await attempt(['git', 'diff', '--name-only', '--no-renames', '-z', commit, 'HEAD'])
  if (compared.code !== 0) return [`this clone does not know ${revision} of ${repository} as it is now: pull it first`]
  const there = await attempt(['git', 'ls-remote', 'origin', `refs/heads/${revision}`])
  if (!there.stdout.startsWith(`${commit}\t`)) {
    return [`--push pushes to origin, and its ${revision} is not that of ${repository}: let origin be that repository`]
  }
  const others = compared.stdout.split('\0').filter((name) => name !== '' && name !== path)
  if (others.length === 0) return []
  const some = others.slice(0, 3).join(', ')
  return [
    `--push pushes what is checked out to ${revision}, and that is other than ${revision} in ${others.length} more files (${some}): check ${revision} out, as it is in ${repository}`,
  ]
}

/** The file as Argo CD will read it, of which commit; its text is undefined where the repository has none. */
const fileInRepository = async ({ file }: Rendered, { path, text: wanted }: FoundFile, { ask, attempt }: Outside) => {
  const folder = await mkdtemp(join(tmpdir(), 'bootstrap-'))
  try {
    await ask(['git', 'init', '--quiet', '--bare', folder])
    const fetch = ['fetch', '--quiet', '--depth=1', file.repository, file.revision]
    const fetched = await attempt(['git', `--git-dir=${folder}`, ...fetch])
    if (fetched.code !== 0) {
      const said = /^fatal: (.*)$/m.exec(fetched.stderr)?.[1] ?? fetched.stderr.trim()
      throw new Failure('unreachable', `${file.revision} of ${file.repository} cannot be read: ${said}`)
    }
    const { code, stdout } = await attempt(['git', `--git-dir=${folder}`, 'show', `FETCH_HEAD:${path}`])
    const commit = (await ask(['git', `--git-dir=${folder}`, 'rev-parse', 'FETCH_HEAD'])).trim()
    const text = code === 0 ? stdout : undefined
    return { path, repository: file.repository, revision: file.revision, commit, text, isAsWanted: text === wanted }
  } finally {
    await rm(folder, { recursive: true })
  }
}

const argocdChart = async (
  { file }: Rendered,
  outside: Outside,
): Promise<Pick<BootstrapFacts, 'chart' | 'installed'>> => {
  const folder = 'manifests/argocd/install'
  const read = (name: string): Promise<string> => readFile(join(outside.directory, folder, name), 'utf8')
  const pinned: unknown = parse(await read('chart.yaml'))
  const text = (name: string): string => textAt(pinned, name)
  const url = file.domain === null || file.domain === undefined ? undefined : `argocd.${file.domain}`
  const chart = {
    repository: text('repository'),
    chart: text('chart'),
    version: text('version'),
    namespace: text('namespace'),
    valuesFile: `${folder}/values.yaml`,
    url,
  }
  const list = await outside.ask([
    'helm',
    'list',
    '--namespace',
    chart.namespace,
    '--filter',
    '^argocd$',
    '--output',
    'json',
  ])
  const [release] = listOf(parseJson(list))
  const name = optionalTextAt(release, 'chart')
  // A release that failed half way is installed once more.
  if (name === undefined || optionalTextAt(release, 'status') !== 'deployed') return { chart, installed: undefined }
  const values = parseJson(
    await outside.ask(['helm', 'get', 'values', 'argocd', '--namespace', chart.namespace, '--output', 'json']),
  )
  const wanted = withUrl(parse(await read('values.yaml')), url)
  const version = name.slice(chart.chart.length + 1)
  return { chart, installed: { version, sameValues: isDeepStrictEqual(values, wanted) } }
}

const withUrl = (values: Record<string, unknown>, url: string | undefined): unknown =>
  url === undefined ? values : { ...values, global: { ...Object(at(values, 'global')), domain: url } }

const secretsThere = async ({ ask }: Outside): Promise<string[]> => {
  const listed = parseJson(await ask(['kubectl', '--namespace=monitoring', 'get', 'secrets', '--output=json']))
  return listAt(listed, 'items').map((item) => textAt(item, 'metadata', 'name'))
}
