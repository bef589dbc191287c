import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parse } from 'yaml'
import { findTool } from '../tests/support/tools.ts'
import { workflowTexts } from '../tests/support/workflows/workflow-texts.ts'
import type { Ending } from './closing-table.ts'
import { findPythonTool } from './python-tools.ts'
import { onCopy } from './workflow-copy.ts'

const run = promisify(execFile)

/** actionlint of every workflow, caller and example, and through it shellcheck of what their steps run. */
export const actionlintIsClean = async (texts = workflowTexts()): Promise<Ending> => {
  const actionlint = await findTool('actionlint')
  if (actionlint === undefined) return { result: 'not-run', note: 'no actionlint' }
  return onCopy(texts, async ({ directory, files }) => {
    const check = (config: string): Promise<Attempt> =>
      attempt(
        actionlint,
        ['-oneline', '-no-color', '-shellcheck=shellcheck', '-pyflakes=', '-config-file', config, ...files],
        directory,
      )
    const config = join(process.cwd(), '.github/actionlint.yaml')
    const found = await check(config)
    if (!found.passed) return failed('actionlint', found.said)
    const { said } = await check('/dev/null')
    // A line is `file:line:column: message [rule]`.
    const messages = said.split('\n').map((line) => line.replace(/^\S+?:\d+:\d+: /, ''))
    const trouble = troubleOf(await readFile(config, 'utf8'), messages)
    return trouble.length === 0
      ? { result: 'passed', note: `${files.length} workflows` }
      : { result: 'failed', note: 'exceptions in .github/actionlint.yaml', below: trouble }
  })
}

/** What is wrong with the exceptions: one without a reason above it, or one whose finding is gone. */
const troubleOf = (config: string, messages: string[]): string[] => {
  const lines = config.split('\n')
  return lines.flatMap((line, index) => {
    const [, scalar] = /^ +- (.*)$/.exec(line) ?? []
    if (scalar === undefined) return []
    const pattern = new RegExp(String(parse(scalar)))
    if (!/^ *# \S/.test(lines[index - 1] ?? '')) return [`${pattern} has no reason: write it in a comment above`]
    return messages.some((message) => pattern.test(message)) ? [] : [`${pattern} is not needed any more: take it out`]
  })
}

/**
 * zizmor's audits that need no network, of every workflow, caller, example and action.yml. An example shows one thing, and
 * need not be in the best of styles.
 */
export const zizmorIsClean = async (texts = workflowTexts()): Promise<Ending> => {
  const programs = await findPythonTool('zizmor')
  if (programs === undefined) return { result: 'not-run', note: 'no zizmor' }
  return onCopy(texts, async ({ directory, files }) => {
    const zizmor = join(programs, 'zizmor')
    const always = ['--offline', '--quiet', '--strict-collection', '--color=never']
    const isExample = (file: string): boolean => file.startsWith('examples/')
    const strict = [...always, '--persona=pedantic', '.', ...files.filter((file) => !isExample(file))]
    const found = await attempt(zizmor, strict, directory)
    if (!found.passed) return failed('zizmor', found.said)
    const examples = files.filter(isExample)
    const inExamples = examples.length === 0 ? found : await attempt(zizmor, [...always, ...examples], directory)
    if (!inExamples.passed) return failed('zizmor of examples', inExamples.said)
    const all = await attempt(zizmor, [...strict, '--no-ignores'], directory)
    const trouble = texts.flatMap(({ path, text }) => troubleOfComments(path, text, all.said))
    return trouble.length === 0
      ? { result: 'passed', note: `${files.length} workflows` }
      : { result: 'failed', note: 'exceptions for zizmor', below: trouble }
  })
}

/** An exception stands beside what it is for, and its reason after it. */
const troubleOfComments = (path: string, text: string, all: string): string[] =>
  [...text.matchAll(/# zizmor: ignore\[([\w-]+)\](.*)$/gm)].flatMap(([comment, audit = '', reason = '']) => {
    if (reason.trim() === '') return [`${path}: ${comment} has no reason: write it behind`]
    const finding = new RegExp(`\\[${audit}\\]: .*\\n *--> (?:\\./)?${path.replaceAll('.', '\\.')}:`)
    return finding.test(all) ? [] : [`${path}: ${comment} is not needed any more: take it out`]
  })

type Attempt = { passed: boolean; said: string }

const attempt = async (program: string, args: string[], cwd: string): Promise<Attempt> => {
  try {
    const { stdout } = await run(program, args, { cwd, maxBuffer: 64 * 1024 * 1024 })
    return { passed: true, said: stdout }
  } catch (error) {
    const parts = error instanceof Error && 'stdout' in error && 'stderr' in error ? [error.stdout, error.stderr] : []
    const said = parts.map(String).join('')
    return { passed: false, said: said === '' ? String(error) : said }
  }
}

const failed = (note: string, said: string): Ending => ({ result: 'failed', note, below: said.trim().split('\n') })
