import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { git } from '../../tests/support/git-server/real-git.ts'

const script = join(import.meta.dirname, '../init.ts')
const slipway = `acme/slipway@${'c'.repeat(40)}`
const deliver = '.github/workflows/deliver.yml'

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

const init = async (...args: string[]): Promise<Said> => {
  const { GH_TOKEN: _, GITHUB_TOKEN: __, GITHUB_SERVER_URL: ___, ...env } = process.env
  const command = [script, '--directory', directory, '--slipway', slipway, ...args]
  const [code, stdout, stderr] = await promisify(execFile)(process.execPath, command, { env }).then(
    (said) => [0, said.stdout, said.stderr] as const,
    (error: { code: number; stdout: string; stderr: string }) => [error.code, error.stdout, error.stderr] as const,
  )
  return { code, stdout, stderr }
}

const read = (path: string): Promise<string> => readFile(join(directory, path), 'utf8')
const states = ({ stdout }: Said): string[] =>
  stdout
    .split('\n\n')[0]
    ?.split('\n')
    .map((line) => line.trimEnd()) ?? []

test('writes the callers and a first catalogue, and the second time finds them as they are', async () => {
  const args = ['--environment', 'demo=overlays/demo/**']
  const first = await init(...args)
  const names = ['deliver.yml', 'pull-request.yml', 'rollback.yml'].map((name) => `.github/workflows/${name}`)
  expect(states(first)).toEqual([...names, 'services.yaml'].map((name) => `written    ${name}`))
  expect(first.stdout).toContain('gh variable set AWS_REGION --repo acme/shop --body eu-west-1')
  expect(first.code).toBe(0)
  expect(await read(deliver)).toContain(`uses: acme/slipway/.github/workflows/deliver.yml@${'c'.repeat(40)}\n`)
  expect(await read('services.yaml')).toContain(
    'repository-prefix: shop\nservices:\n  - name: cart\n    context: cart\n',
  )
  // What the callers say need not be said again.
  expect(states(await init())).toEqual(names.map((name) => `unchanged  ${name}`))
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
  expect(states(await init('--force', '--dry-run'))).toContain(`replaced   ${deliver}`)
  expect(await read(deliver)).toBe(ours)
  expect(await init('--force')).toMatchObject({ code: 0 })
  expect(await read(deliver)).toBe(ours.replace('[main, next]', '[main]'))
})

test('tells all that is wrong before it writes anything', async () => {
  const said = await init('--aws-region', 'Ireland', '--push-role', 'x')
  expect(said).toMatchObject({ code: 2, stdout: '' })
  expect(said.stderr).toMatch(/^--aws-region: .*\n--push-role: .*\n$/)
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
