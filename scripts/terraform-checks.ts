import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { hasTerraform, terraformEnvironment } from '../tests/support/terraform-environment.ts'
import { findTool } from '../tests/support/tools.ts'
import type { Ending } from './closing-table.ts'
import { findPythonTool } from './python-tools.ts'

const run = promisify(execFile)

/** `terraform fmt`, and of each root module and module `validate` and its tests, which need no AWS. */
export const terraformHolds = async (): Promise<Ending> => {
  if (!(await hasTerraform())) {
    return { result: 'not-run', note: 'no terraform: see https://developer.hashicorp.com/terraform/install' }
  }
  // A copy, so that a working tree keeps neither providers nor lock files of modules.
  const copy = await mkdtemp(join(tmpdir(), 'slipway-terraform-'))
  try {
    const env = { ...process.env, ...(await terraformEnvironment(copy)) }
    await cp('terraform', join(copy, 'terraform'), { recursive: true, filter: isSource })
    await cp('services.yaml', join(copy, 'services.yaml'))
    await cp('docs/security.md', join(copy, 'docs/security.md'))
    const unformatted = await attempt(['fmt', '-check', '-diff', '-recursive', 'terraform'], { cwd: copy, env })
    if (!unformatted.passed) return failed('terraform fmt', unformatted)
    const directories = (await modulesOf(copy)).toSorted()
    const endings = await inLanes(directories, (directory) => checkModule(directory, { copy, env }))
    const troubles = endings.filter(({ result }) => result === 'failed')
    if (troubles.length > 0) {
      return {
        result: 'failed',
        note: troubles.map(({ note = '' }) => note).join(', '),
        below: troubles.flatMap(lines),
      }
    }
    const count = endings.reduce((sum, { tests }) => sum + tests, 0)
    return { result: 'passed', note: `${count} tests of ${directories.length} modules` }
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
}

type Where = { copy: string; env: NodeJS.ProcessEnv }
type Checked = Ending & { tests: number }

const checkModule = async (directory: string, { copy, env }: Where): Promise<Checked> => {
  const cwd = join(copy, directory)
  // What is applied has its providers locked; a module alone takes them as its caller locks them.
  const isRoot = dirname(directory) === 'terraform'
  const locked = isRoot && process.platform === 'linux' && process.arch === 'x64' ? ['-lockfile=readonly'] : []
  const steps = [
    ['init', '-backend=false', '-input=false', '-no-color', ...locked],
    // Of a root it validates the modules that it uses, too, and those are all.
    ...(isRoot ? [['validate', '-no-color']] : []),
    ['test', '-no-color'],
  ]
  let said = ''
  for (const step of steps) {
    const attempted = await attempt(step, { cwd, env })
    if (!attempted.passed) return { ...failed(`${directory}: terraform ${step[0]}`, attempted), tests: 0 }
    said = attempted.said
  }
  const tests = Number(/^Success! (\d+) passed, 0 failed\.$/m.exec(said)?.[1] ?? 0)
  if (tests === 0) return { result: 'failed', note: `${directory} has no tests`, tests }
  console.log(`${directory}: ${tests} tests passed`)
  return { result: 'passed', tests }
}

/** All rules for Terraform that tflint brings along. Its rules for AWS are a program of their own, and are left out. */
export const tflintIsClean = async (): Promise<Ending> => {
  const tflint = await findTool('tflint')
  if (tflint === undefined) return { result: 'not-run', note: 'no tflint' }
  const args = ['--chdir=terraform', '--recursive', '--no-color', `--config=${resolve('terraform/.tflint.hcl')}`]
  const found = await attempt(args, { program: tflint, cwd: '.', env: process.env })
  return found.passed ? { result: 'passed' } : failed('tflint', found)
}

/** checkov's rules for AWS. Exceptions stand beside what they are made for, each with its reason. */
export const checkovIsClean = async (): Promise<Ending> => {
  const programs = await findPythonTool('checkov')
  if (programs === undefined) return { result: 'not-run', note: 'no checkov' }
  const scan = ['--directory', 'terraform', '--framework', 'terraform', '--skip-download', '--quiet', '--compact']
  const found = await attempt(['-m', 'checkov.main', ...scan], {
    program: join(programs, 'python3'),
    cwd: '.',
    env: { ...process.env, LOG_LEVEL: 'ERROR' },
  })
  // A file that it cannot parse is left out without a word of failure.
  const unread = [...found.said.matchAll(/^Error parsing file (.*)$/gm)].map(([line]) => line)
  if (!found.passed || unread.length > 0) return failed('checkov', found)
  const unreasoned = await exceptionsWithoutReason()
  if (unreasoned.length > 0) return { result: 'failed', note: 'exceptions without a reason', below: unreasoned }
  return { result: 'passed', note: /^Passed checks: .*$/m.exec(found.said)?.[0].toLowerCase() ?? '' }
}

const exceptionsWithoutReason = async (): Promise<string[]> => {
  const files = (await readdir('terraform', { recursive: true })).filter((file) => file.endsWith('.tf'))
  const texts = await Promise.all(files.map((file) => readFile(join('terraform', file), 'utf8')))
  return files.flatMap((file, index) =>
    (texts[index] ?? '')
      .split('\n')
      .filter((line) => /(?:checkov:skip|tflint-ignore)/.test(line) && !/skip=\w+:\S/.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  )
}

const modulesOf = async (copy: string): Promise<string[]> => {
  const files = await readdir(join(copy, 'terraform'), { recursive: true })
  const found = files.filter((file) => file.endsWith('versions.tf') && !file.includes('examples'))
  return found.map((file) => join('terraform', dirname(file)))
}

const isSource = (path: string): boolean => !path.endsWith('.terraform')

type Attempt = { passed: boolean; said: string }

const attempt = async (
  args: string[],
  { program = 'terraform', cwd, env }: { program?: string; cwd: string; env: NodeJS.ProcessEnv },
): Promise<Attempt> => {
  try {
    const { stdout, stderr } = await run(program, args, { cwd, env, maxBuffer: 64 * 1024 * 1024 })
    return { passed: true, said: stdout + stderr }
  } catch (error) {
    const parts =
      error instanceof Error && 'stdout' in error && 'stderr' in error ? [error.stdout, error.stderr] : [error]
    return { passed: false, said: parts.map(String).join('') }
  }
}

const failed = (what: string, { said }: Attempt): Ending & { result: 'failed' } => ({
  result: 'failed',
  note: what,
  below: said.trim().split('\n'),
})

const lines = ({ note = '', below = [] }: Ending): string[] => [`${note}:`, ...below.map((line) => `  ${line}`)]

/** As many at a time as there are processors: each Terraform starts a provider, which takes one whole. */
const inLanes = async <Item, Result>(items: Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> => {
  const results: Result[] = []
  const queue = items.entries()
  const lane = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await work(item)
  }
  await Promise.all(Array.from({ length: availableParallelism() }, lane))
  return results
}
