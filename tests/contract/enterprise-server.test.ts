import { execFile } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { git, gitText } from '../support/git-server/real-git.ts'
import { findTool } from '../support/tools.ts'

const actionlint = await findTool('actionlint')
const run = promisify(execFile)

const openCopy = async () => {
  const directory = await mkdtemp(join(tmpdir(), 'slipway-server-'))
  await cp('.github/workflows', join(directory, '.github/workflows'), { recursive: true })
  await cp('workflows', join(directory, 'workflows'), { recursive: true })
  await cp('scripts/enterprise-server', join(directory, 'scripts/enterprise-server'))
  await git(directory, ['init', '--quiet', '--initial-branch=main'])
  await git(directory, ['add', '--all'])
  await git(directory, ['-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit', '--quiet', '--message=a'])
  return {
    directory,
    rewrite: async (...args: string[]): Promise<{ code: number; said: string }> => {
      try {
        const { stdout } = await run(join(directory, 'scripts/enterprise-server'), args)
        return { code: 0, said: stdout }
      } catch (error) {
        const { code, stderr } = { code: 1, stderr: '', ...(error instanceof Error ? error : {}) }
        return { code: Number(code), said: stderr }
      }
    },
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true }),
  }
}

/** `deliver.yml: …` of each line that is in `texts` and not in `others`, without its indentation. */
const linesBeyond = (texts: Map<string, string>, others: Map<string, string>): string[] =>
  [...texts].flatMap(([name, text]) => {
    const known = new Set(others.get(name)?.split('\n'))
    return text
      .split('\n')
      .filter((line) => !known.has(line))
      .map((line) => line.trim().replace(/^- /, ''))
  })

const readAll = async (directory: string): Promise<Map<string, string>> => {
  const paths = globSync(['.github/workflows/*.yml', 'workflows/*.yml'], { cwd: directory })
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(directory, path), 'utf8')] as const)),
  )
}

test('the workflows become such as a GitHub Enterprise Server knows, and nothing else in them changes', async () => {
  await using copy = await openCopy()
  const before = await readAll(copy.directory)
  expect(await copy.rewrite('acme/slipway')).toMatchObject({ code: 0 })
  const after = await readAll(copy.directory)
  const commit = (await gitText(copy.directory, ['rev-parse', 'HEAD'])).trim()

  const gone = linesBeyond(before, after)
  const queued = gone.filter((line) => line.startsWith('queue: max'))
  expect(queued.length).toBeGreaterThan(2)
  const replaced = /^(?:uses: \$\/|uses: actions\/(?:up|down)load-artifact@|queue: max(?: #.*)?$|compression-level: 0$)/
  expect(gone.filter((line) => !replaced.test(line))).toEqual([])
  expect([...after].filter(([, text]) => /^ *queue: max/m.test(text))).toEqual([])

  const uses = linesBeyond(after, before)
  const own = uses.flatMap((line) => /^uses: (?:acme\/slipway|\.)\/([^@]+)(?:@(.*))?$/.exec(line)?.slice(1) ?? [])
  expect(own.length).toBeGreaterThan(40)
  expect(own.filter((part) => part !== undefined && part !== commit && !existsSync(part))).toEqual([])
  expect(new Set(uses.filter((line) => !/^uses: (?:acme\/slipway|\.)\//.test(line)))).toEqual(
    new Set([
      'uses: actions/upload-artifact@c24449f33cd45d4826c6702db7e49f7cdb9b551d # v3.2.1-node20',
      'uses: actions/download-artifact@ad191675b41f6a5b46da9a048cb6893812da158b # v3.1.0-node20',
    ]),
  )
})

test.runIf(actionlint)('actionlint, which is older than what such a server lacks, takes all of them', async () => {
  await using copy = await openCopy()
  await copy.rewrite('acme/slipway')
  const known = ['-no-color', '-oneline', '-shellcheck=', '-pyflakes=']
  const files = globSync(['.github/workflows/*.yml', 'workflows/*.yml'], { cwd: copy.directory })
  const { stdout } = await run(actionlint ?? '', [...known, ...files], { cwd: copy.directory })
  expect(stdout).toBe('')
})

test.each([
  { args: [], message: 'Usage: scripts/enterprise-server OWNER/NAME' },
  { args: ['slipway'], message: 'The repository is "slipway"; give it as OWNER/NAME.' },
  { args: ['a/b|w f'], message: 'The repository is "a/b|w f"; give it as OWNER/NAME.' },
])('$args is refused', async ({ args, message }) => {
  await using copy = await openCopy()
  expect(await copy.rewrite(...args)).toMatchObject({ code: 2, said: expect.stringContaining(message) })
})

test('what is not committed is refused: the workflows would name a commit without it', async () => {
  await using copy = await openCopy()
  await writeFile(join(copy.directory, 'new'), '')
  expect(await copy.rewrite('acme/slipway')).toMatchObject({ code: 1, said: expect.stringContaining('not committed') })
  expect(await readAll(copy.directory)).toEqual(await readAll('.'))
})
