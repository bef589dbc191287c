import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { git, gitText } from '../../tests/support/git-server/real-git.ts'
import { startGitHub } from '../../tests/support/github/github.ts'

const script = join(import.meta.dirname, '../init.ts')
const slipway = `acme/slipway@${'c'.repeat(40)}`
const deliver = '.github/workflows/deliver.yml'
const role = 'arn:aws:iam::123456789012:role/slipway-push'

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'slipway-init-test-'))
  await git(directory, ['init', '--quiet', '--initial-branch=main'])
  await git(directory, ['remote', 'add', 'origin', 'git@github.com:acme/shop.git'])
  await mkdir(join(directory, 'cart'))
  await writeFile(join(directory, 'cart/Dockerfile'), 'FROM scratch\n')
})
afterEach(() => rm(directory, { recursive: true, force: true }))

type Said = { code: number; stdout: string; stderr: string }

const init = (...args: string[]): Promise<Said> => initWith({}, ...args)

const initWith = async (more: Record<string, string>, ...args: string[]): Promise<Said> => {
  const { GH_TOKEN: _, GITHUB_TOKEN: __, GITHUB_SERVER_URL: ___, ...others } = process.env
  const env = { ...others, ...more }
  const version = args.includes('--slipway') ? [] : ['--slipway', slipway]
  const command = [script, '--directory', directory, ...version, ...args]
  const [code, stdout, stderr] = await promisify(execFile)(process.execPath, command, { env }).then(
    (said) => [0, said.stdout, said.stderr] as const,
    (error: { code: number; stdout: string; stderr: string }) => [error.code, error.stdout, error.stderr] as const,
  )
  return { code, stdout, stderr }
}

const read = (path: string): Promise<string> => readFile(join(directory, path), 'utf8')
const states = ({ stdout }: Said): string[] =>
  stdout.match(/^(?:would )?(?:writ|replac|unchanged|differs).* {2}.*$/gm) ?? []

test('writes the callers and a first catalogue, and the second time finds them as they are', async () => {
  const args = ['--environment', 'demo=overlays/demo/**']
  const first = await init(...args)
  const names = ['deliver.yml', 'pull-request.yml', 'rollback.yml'].map((name) => `.github/workflows/${name}`)
  expect(states(first)).toEqual([...names, 'services.yaml'].map((name) => `written    ${name}`))
  expect(first.stdout).toContain('gh variable set AWS_REGION --repo acme/shop --body eu-west-1')
  expect(first.code).toBe(0)
  // What is in services.yaml is needed in ECR, whether it was written just now or before.
  const create =
    'aws ecr create-repository --region REGION --repository-name shop/cart --image-tag-mutability IMMUTABLE'
  expect(first.stdout).toContain(create)
  expect((await init()).stdout).toContain(create)
  expect(await read(deliver)).toContain(`uses: acme/slipway/.github/workflows/deliver.yml@${'c'.repeat(40)}\n`)
  expect(await read('services.yaml')).toContain(
    'repository-prefix: shop\nservices:\n  - name: cart\n    context: cart\n',
  )
  // What the callers say need not be said again.
  expect(states(await init())).toEqual([...names, 'services.yaml'].map((name) => `unchanged  ${name}`))
})

test('what it was told once it knows the next time, and says from where', async () => {
  const told = ['--manifests-repository', 'acme/manifests', '--aws-region', 'eu-central-1', '--push-role', role]
  const args = [...told, '--environment', 'demo=overlays/demo/**']
  await init(...args, '--dry-run')
  expect((await init()).stdout).not.toContain('eu-central-1')
  await init(...args, '--force')
  const { stdout } = await init()
  expect(stdout.split('\n\n')[0]?.split('\n')).toEqual([
    'Taken from what is there; a flag says otherwise:',
    '  --branch main  (.github/workflows)',
    '  --environment demo=overlays/demo/**  (.github/workflows)',
    '  --aws-region eu-central-1  (git config slipway.aws-region)',
    `  --push-role ${role}  (git config slipway.push-role)`,
    '  --manifests-repository acme/manifests  (git config slipway.manifests-repository)',
  ])
  expect(stdout).toContain('aws ecr create-repository --region eu-central-1 ')
  expect(stdout).toContain(`gh variable set AWS_PUSH_ROLE --repo acme/shop --body ${role}\n`)
  expect((await init('--aws-region', 'eu-west-1')).stdout).toContain('--body eu-west-1')
  expect((await init('--no-services', '--drills')).stdout).toContain('--aws-region eu-west-1  (git config')
  expect(await gitText(directory, ['status', '--porcelain', '--untracked-files=all'])).not.toContain('config')
})

test('without files of the manifests it does not insist on the GitOps repository of an earlier run', async () => {
  await init('--manifests-repository', 'acme/manifests', '--environment', 'demo=overlays/demo/**')
  await rm(join(directory, '.github'), { recursive: true })
  expect(await init()).toMatchObject({ code: 0, stderr: '' })
})

test('callers that wait for an owner get it without --force, unless they were changed', async () => {
  await git(directory, ['remote', 'set-url', 'origin', '/srv/shop.git'])
  const nowhere = { GITHUB_SERVER_URL: 'https://nowhere.example' }
  await initWith(nowhere, '--slipway', '', '--environment', 'demo=overlays/demo/**')
  const again = await initWith(nowhere, '--slipway', '')
  expect(again.stdout).toMatch(/^ {2}--slipway OWNER\/slipway@[0-9a-f]{40} {2}\(\.github\/workflows\)$/m)
  expect(states(again).filter((state) => !state.startsWith('unchanged'))).toEqual([])
  await writeFile(join(directory, deliver), (await read(deliver)).replace('[main]', '[main, next]'))
  const owned = await initWith(nowhere, '--repository', 'acme/shop')
  expect(owned.code).toBe(1)
  expect(states(owned)).toEqual([
    `differs    ${deliver}`,
    'replaced   .github/workflows/pull-request.yml',
    'replaced   .github/workflows/rollback.yml',
    'unchanged  services.yaml',
  ])
  expect(await read('.github/workflows/rollback.yml')).toContain(
    `uses: ${slipway.replace('@', '/.github/workflows/rollback.yml@')}`,
  )
  expect((await initWith(nowhere)).stdout).toContain('--repository acme/shop  (git config slipway.repository)')
})

test('goes before anything is on GitHub, with names that stand for others, which a check refuses', async () => {
  await git(directory, ['remote', 'set-url', 'origin', '/srv/shop.git'])
  const bare = ['--slipway', '', '--environment', 'demo=overlays/demo/**']
  const said = await initWith({ GITHUB_SERVER_URL: 'https://nowhere.example' }, ...bare)
  expect(said).toMatchObject({ code: 0, stderr: '' })
  expect(await read(deliver)).toMatch(/uses: OWNER\/slipway\/\.github\/workflows\/deliver\.yml@[0-9a-f]{40}\n/)
  expect(await read('services.yaml')).not.toContain('OWNER')
  expect(said.stdout).toMatch(
    /^OWNER in OWNER\/slipway and OWNER\/slipway-init-test-\w+ stands for .* scripts\/init --directory \S+ --slipway OWNER\/slipway@[0-9a-f]{40} --repository OWNER\/slipway-init-test-\w+/m,
  )
  expect(said.stdout).toMatch(/Put the owner for OWNER, as above, before you push\. .*\n$/)
  const env = { GITHUB_SERVER_URL: 'https://nowhere.example', GH_TOKEN: 'a-very-secret-token' }
  expect(await initWith(env, '--slipway', '', '--check')).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(
      /^--repository: .* is \/srv\/shop\.git, which is not on .*\n--slipway: .*; the callers call OWNER\/slipway, which stands for it\. /,
    ),
  })
})

test('hints at a service that is new with every change of any file', async () => {
  await writeFile(join(directory, 'Dockerfile'), 'FROM scratch\n')
  const hint = /^services\.yaml: shop is built from the whole repository/m
  expect((await init()).stdout).toMatch(hint)
  expect((await init()).stdout).toMatch(hint)
  await writeFile(join(directory, '.dockerignore'), 'docs\n')
  expect((await init()).stdout).not.toMatch(hint)
})

test('leaves a file that differs, says how, and replaces it only when it is forced', async () => {
  await init()
  const ours = (await read(deliver)).replace('branches: [main]', 'branches: [main, next]')
  await writeFile(join(directory, deliver), ours)
  const again = await init()
  expect(again).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('-    branches: [main, next]\n+    branches: [main]\n'),
  })
  expect(await read(deliver)).toBe(ours)
  expect(states(await init('--force', '--dry-run'))).toContain(`would replace  ${deliver}`)
  expect(await read(deliver)).toBe(ours)
  expect(await init('--force')).toMatchObject({ code: 0 })
  expect(await read(deliver)).toBe(ours.replace('[main, next]', '[main]'))
})

test('says with --dry-run what it would write and what GitHub would need, and writes nothing', async () => {
  const said = await init('--dry-run', '--configure', '--environment', 'demo=overlays/demo/**')
  expect(said).toMatchObject({ code: 0, stdout: expect.stringContaining('gh variable set AWS_REGION') })
  expect(states(said)).toContain(`would write    ${deliver}`)
  await expect(read(deliver)).rejects.toThrow('ENOENT')
})

test('says what a services.yaml has that no delivery could read', async () => {
  await writeFile(join(directory, 'services.yaml'), 'services:\n  - name: cart\n')
  expect((await init('--environment', 'demo=overlays/demo/**')).stdout).toMatch(/^services\.yaml:2: /m)
})

test('says what to do about a services.yaml that git knows and that is not there, and goes on', async () => {
  await writeFile(join(directory, 'services.yaml'), 'services: []\n')
  await git(directory, ['add', '--all'])
  await rm(join(directory, 'services.yaml'))
  const said = await init('--environment', 'demo=overlays/demo/**')
  expect(said).toMatchObject({ code: 0, stderr: '' })
  expect(said.stdout).toContain('`git restore services.yaml`')
  expect(said.stdout).toContain('\nOn GitHub, for acme/shop:\n')
})

test('says what it sets nothing up for, when somebody may have expected it', async () => {
  await mkdir(join(directory, 'network'))
  await writeFile(join(directory, 'network/main.tf'), 'terraform {\n  backend "s3" {}\n}\n')
  const { stdout } = await init()
  expect(stdout).toContain('no manifests written: --environment names')
  expect(stdout).toContain('Nothing was set up for the Terraform in network: --stacks says')
  const told = await init('--environment', 'demo=overlays/demo/**', '--no-stacks', '--force')
  expect(told.stdout).not.toMatch(/no manifests written|Nothing was set up/)
})

test('tells all that is wrong before it writes anything', async () => {
  const said = await init('--aws-region', 'Ireland', '--push-role', 'x')
  expect(said).toMatchObject({ code: 2, stdout: '' })
  expect(said.stderr).toMatch(/^--aws-region: .*\n--push-role: .*\n$/)
  await expect(read(deliver)).rejects.toThrow('ENOENT')
})

test.each([
  ['a folder of a repository', 'shop/cart', /^--directory: .* is a folder in .*shop\. Name the root\n$/],
  ['no repository', 'other', /^--directory: .* is in none\. Name the root\n$/],
])('refuses %s', async (_case, name, message) => {
  const elsewhere = await mkdtemp(join(tmpdir(), 'slipway-init-elsewhere-'))
  try {
    for (const folder of ['shop/cart', 'other']) await mkdir(join(elsewhere, folder), { recursive: true })
    await git(join(elsewhere, 'shop'), ['init', '--quiet'])
    expect(await init('--directory', join(elsewhere, name))).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(message),
    })
  } finally {
    await rm(elsewhere, { recursive: true, force: true })
  }
})

test('configures nothing and writes nothing without a token', async () => {
  const said = await init('--configure')
  expect(said).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('neither GH_TOKEN nor') })
  await expect(read(deliver)).rejects.toThrow('ENOENT')
})

test('looks at nothing on GitHub without a token', async () => {
  const said = await init('--check')
  expect(said).toMatchObject({ code: 2, stderr: expect.stringContaining('neither GH_TOKEN nor GITHUB_TOKEN is set') })
})

test('names the version of Terraform where there are stacks, and leaves one that is there', async () => {
  await writeFile(join(directory, 'stacks.yaml'), 'stacks:\n  - { name: network, directory: network }\n')
  expect(states(await init('--no-services'))).toContain('written    .terraform-version')
  expect(await read('.terraform-version')).toMatch(/^\d+\.\d+\.\d+\n$/)
  await writeFile(join(directory, '.terraform-version'), '1.2.3\n')
  expect(states(await init('--no-services'))).not.toContain('written    .terraform-version')
  expect(await read('.terraform-version')).toBe('1.2.3\n')
})

test('configures a repository on GitHub, and finds it complete once a person has set the secrets', async () => {
  const github = await startGitHub({ token: 'a-very-secret-token' })
  try {
    const everything = { metadata: 'read', contents: 'read', actions: 'read', secrets: 'read' }
    github.tokens.add({
      ...{ token: 'a-very-secret-token', login: 'dana', isApp: false, repositories: undefined },
      permissions: { ...everything, actions_variables: 'write', administration: 'write' },
      expiresAt: Number.POSITIVE_INFINITY,
    })
    const { repository } = await github.createRepository('acme/slipway', { 'README.md': '#\n' })
    const { hosted } = await github.createRepository('acme/shop', { 'README.md': '#\n' })
    await github.createRepository('acme/manifests', { 'README.md': '#\n' })
    const env = { GH_TOKEN: 'a-very-secret-token', GITHUB_API_URL: github.apiUrl }
    const version = ['--slipway', `acme/slipway@${await repository.head()}`]
    const configured = await initWith(
      env,
      ...[...version, '--configure', '--reviewer', 'dana', '--manifests-repository', 'acme/manifests'],
      ...[
        '--environment',
        'demo=demo/**',
        '--environment',
        'live=live/**',
        '--aws-region',
        'eu-west-1',
        '--push-role',
        role,
      ],
    )
    expect(configured).toMatchObject({ code: 0, stdout: expect.stringContaining('made       environment live') })
    expect(configured.stdout).not.toContain('gh variable set')
    hosted.settings.rules.set('main', [{ type: 'pull_request', ruleset_id: 1 }])
    hosted.settings.workflows = ['deliver', 'pull-request', 'rollback', 'promote'].map((name) => ({
      ...{ path: `.github/workflows/${name}.yml`, state: 'active' as const },
    }))
    const early = await initWith(env, ...version, '--check')
    expect(early).toMatchObject({ code: 1, stdout: expect.stringMatching(/^missing {2}secret MANIFESTS_TOKEN, /m) })
    hosted.settings.secrets.add('MANIFESTS_TOKEN')
    const complete = await initWith(env, ...version, '--check')
    expect(complete).toMatchObject({ code: 0, stdout: expect.stringMatching(/\nNothing is missing\.\n$/) })
    for (const { stdout, stderr } of [configured, early, complete]) {
      expect(stdout + stderr).not.toContain('a-very-secret-token')
    }
  } finally {
    await github.stop()
  }
})
