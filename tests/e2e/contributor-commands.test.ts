import { execFile, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const run = promisify(execFile)
const options = { maxBuffer: 64 * 1024 * 1024 }

const openFolder = async () => {
  const directory = await mkdtemp(join(tmpdir(), 'slipway-contributor-'))
  return { directory, [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true }) }
}

const filesOf = async (...args: string[]): Promise<string> =>
  (await run('git', ['status', '--porcelain', ...args])).stdout

test.each([
  ['format', ['src', 'scripts', 'tests', 'bench']],
  ['manifests', ['manifests']],
  ['dashboards', ['manifests', 'docs']],
])('npm run %s has nothing to change in what is committed', async (script, folders) => {
  const before = await filesOf(...folders)
  await run('npm', ['run', '--silent', script], options)
  expect(await filesOf(...folders)).toBe(before)
})

test('npm run bench tells who takes how long', async () => {
  const { stdout } = await run('npm', ['run', '--silent', 'bench', 'child-output', '--', '--rounds', '1'], options)
  expect(stdout).toMatch(/^\| 200,000 lines +\| \*\*slipway.*\*\* +\| \d+ +\| \d+\.\d\d \|$/m)
}, 600_000)

test('scripts/render writes every overlay, as kubectl kustomize makes it', async () => {
  await using folder = await openFolder()
  await run('scripts/render', ['--output', folder.directory], options)
  expect(await readdir(join(folder.directory, 'shop/overlays'))).toEqual(['demo.yaml', 'production.yaml'])
  const { stdout } = await run('kubectl', ['kustomize', 'manifests/shop/overlays/demo'], options)
  expect(await readFile(join(folder.directory, 'shop/overlays/demo.yaml'), 'utf8')).toBe(stdout)
})

test('scripts/init --stacks writes the workflows of infrastructure', async () => {
  await using folder = await openFolder()
  const shop = join(folder.directory, 'shop')
  await mkdir(shop)
  await run('git', ['init', '--quiet', shop])
  await run('git', ['-C', shop, 'remote', 'add', 'origin', 'https://github.com/acme/shop.git'])
  await writeFile(join(shop, 'stacks.yaml'), await readFile('stacks.yaml', 'utf8'))
  const { stdout } = await run(
    'scripts/init',
    ['--directory', shop, '--stacks', '--slipway', `acme/slipway@${'0'.repeat(40)}`],
    options,
  )
  expect(stdout).toMatch(/^written +\.github\/workflows\/infrastructure\.yml$/m)
})

test('scripts/cluster status tells whether a cluster is up', async () => {
  const said = await run('scripts/cluster', ['status']).then(
    ({ stdout }) => stdout,
    ({ stdout }: { stdout: string }) => stdout,
  )
  expect(said).toMatch(/^(No cluster is up|Argo CD +http)/m)
})

test('scripts/release refuses a version that is not that of package.json', async () => {
  await using folder = await openFolder()
  const release = run('scripts/release', ['--tag', 'v99.0.0', '--notes', join(folder.directory, 'notes.md')])
  await expect(release).rejects.toThrow(/99\.0\.0.*package\.json/)
})

/** A port that nobody listens on. */
const freePort = (): Promise<number> =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = address !== null && typeof address === 'object' ? address.port : 0
      server.close(() => found(port))
    })
  })

test('npm start in services/quote answers curl', async () => {
  const port = await freePort()
  const service = spawn('npm', ['start', '--silent'], {
    cwd: resolve('services/quote'),
    env: { ...process.env, QUOTE_PORT: `${port}` },
    stdio: 'ignore',
    detached: true,
  })
  try {
    const asked = [
      '--silent',
      '--retry',
      '60',
      '--retry-delay',
      '1',
      '--retry-connrefused',
      '--data',
      '{"numberOfItems": 3}',
    ]
    const { stdout } = await run('curl', [...asked, `http://127.0.0.1:${port}/getquote`])
    expect(stdout).toBe('26.97')
  } finally {
    if (service.pid !== undefined) process.kill(-service.pid)
  }
})
