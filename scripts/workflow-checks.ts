import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { parse } from 'yaml'
import { findTool } from '../tests/support/tools.ts'
import { workflowTexts } from '../tests/support/workflows/workflow-texts.ts'
import type { Ending } from './closing-table.ts'
import { findPythonTool } from './python-tools.ts'

const run = promisify(execFile)

/** actionlint of every workflow, caller and example, and through it shellcheck of what their steps run. */
export const actionlintIsClean = async (): Promise<Ending> => {
  const actionlint = await findTool('actionlint')
  if (actionlint === undefined) return { result: 'not-run', note: 'no actionlint' }
  const config = '.github/actionlint.yaml'
  return onCopy(async ({ directory, files }) => {
    const check = (...args: string[]): Promise<Attempt> =>
      attempt(
        actionlint,
        ['-oneline', '-no-color', '-shellcheck=shellcheck', '-pyflakes=', ...args, ...files],
        directory,
      )
    const found = await check('-config-file', join(process.cwd(), config))
    if (!found.passed) return failed('actionlint', found.said)
    const withoutExceptions = await check('-config-file', '/dev/null')
    // A line is `file:line:column: message [rule]`.
    const messages = withoutExceptions.said.split('\n').map((line) => line.replace(/^\S+?:\d+:\d+: /, ''))
    const text = await readFile(config, 'utf8')
    const trouble = troubleOf(text, (pattern) => messages.some((message) => new RegExp(pattern).test(message)))
    return trouble.length === 0
      ? { result: 'passed', note: `${files.length} workflows` }
      : { result: 'failed', note: `exceptions in ${config}`, below: trouble }
  })
}

/**
 * zizmor's audits that need no network, of every workflow, caller, example and action.yml. An example shows one thing, and
 * need not be in the best of styles.
 */
export const zizmorIsClean = async (): Promise<Ending> => {
  const programs = await findPythonTool('zizmor')
  if (programs === undefined) return { result: 'not-run', note: 'no zizmor' }
  return onCopy(async ({ directory, files }) => {
    const config = ['--config', join(process.cwd(), '.github/zizmor.yml')]
    const audit = (persona: string, audited: string[]): Promise<Attempt> =>
      attempt(
        join(programs, 'zizmor'),
        ['--offline', '--quiet', '--strict-collection', '--color=never', `--persona=${persona}`, ...config, ...audited],
        directory,
      )
    const isExample = (file: string): boolean => file.startsWith('examples/')
    const found = await audit('pedantic', ['.', ...files.filter((file) => !isExample(file))])
    if (!found.passed) return failed('zizmor', found.said)
    const inExamples = await audit('regular', files.filter(isExample))
    return inExamples.passed
      ? { result: 'passed', note: `${files.length} workflows` }
      : failed('zizmor of examples', inExamples.said)
  })
}

type Copy = { directory: string; files: string[] }

/** A copy of all workflows and actions as a reader makes it: a commit stands where the examples have a word for it. */
const onCopy = async (work: (copy: Copy) => Promise<Ending>): Promise<Ending> => {
  const directory = await mkdtemp(join(tmpdir(), 'slipway-workflows-'))
  try {
    const files: string[] = []
    for (const { path, text } of workflowTexts()) {
      const file = path.includes('#') ? join('examples', `${path.replaceAll('/', '-')}.yml`) : path
      await mkdir(dirname(join(directory, file)), { recursive: true })
      await writeFile(join(directory, file), text.replaceAll('@COMMIT_SHA', `@${'0'.repeat(40)}`))
      files.push(file)
    }
    for (const path of ['action.yml', 'actions', '.github/dependabot.yml'])
      await cp(path, join(directory, path), { recursive: true, filter: (source) => !source.endsWith('dist') })
    return await work({ directory, files })
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

/** What is wrong with the exceptions: one without a reason above it, or one whose finding is gone. */
const troubleOf = (config: string, isNeeded: (pattern: string) => boolean): string[] => {
  const lines = config.split('\n')
  const exceptions = lines.map((line, index) => ({ pattern: patternOf(line), above: lines[index - 1] ?? '' }))
  return exceptions.flatMap(({ pattern, above }) => {
    if (pattern === undefined) return []
    if (!/^ *# \S/.test(above)) return [`${pattern} has no reason: write it in a comment above`]
    return isNeeded(pattern) ? [] : [`${pattern} is not needed any more: take it out`]
  })
}

const patternOf = (line: string): string | undefined => {
  const [, scalar] = /^ +- (.*)$/.exec(line) ?? []
  return scalar === undefined ? undefined : String(parse(scalar))
}

type Attempt = { passed: boolean; said: string }

const attempt = async (program: string, args: string[], cwd: string): Promise<Attempt> => {
  try {
    const { stdout } = await run(program, args, { cwd })
    return { passed: true, said: stdout }
  } catch (error) {
    const parts = error instanceof Error && 'stdout' in error && 'stderr' in error ? [error.stdout, error.stderr] : []
    const said = parts.map(String).join('')
    return { passed: false, said: said === '' ? String(error) : said }
  }
}

const failed = (note: string, said: string): Ending => ({ result: 'failed', note, below: said.trim().split('\n') })
