import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Run } from './runner/run-action.ts'

/** A file that is there only if somebody ran what the texts say. */
export type Canary = AsyncDisposable & { path: string; isThere: () => boolean }

export const openCanary = async (): Promise<Canary> => {
  const directory = await mkdtemp(join(tmpdir(), 'canary-'))
  const path = join(directory, 'sings')
  return {
    path,
    isThere: () => existsSync(path),
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true }),
  }
}

/** What somebody means harm by, by what it is meant for. `canary` is the path of a file that a shell would make. */
export const hostileTexts = (canary: string): Record<string, string> => ({
  'commands of the runner':
    'x\r\n::error::injected\n::add-mask::injected\n::stop-commands::injected\n##[add-mask]injected\nreason=injected',
  'commands of a shell': `$(touch ${canary}) \`touch ${canary}\` "; touch ${canary}; ' | touch ${canary} #`,
  'options of a program': `--upload-pack=touch ${canary}`,
  'HTML and Markdown': '</code></details>\n\n```\n<img src=x onerror=y> ![a](javascript:b) @octocat #1 | --> <!--',
  'a path out of the folder': '../../../../../../../../etc/passwd',
  'a name of a prototype': '__proto__',
  'marks that hide text': '\u202Egnp.\u2066\u001B[2J\u001B]8;;https://a.example\u0007v1\u{E0041}',
  'a text without an end': `${'['.repeat(20_000)}${'{a,'.repeat(10_000)}${'\\'.repeat(10_000)}`,
})

/** What holds of a run whatever was given to it: it did no harm, and when it failed, it said why once. */
export const holdsHarmless = (run: Run, canary: Canary): void => {
  expect(canary.isThere(), 'a command was run').toBe(false)
  expect(run.rawOutput, 'its log').not.toMatch(/^\s+at .+:\d+:\d+\)?$/m)
  const told = run.annotations.map(({ message }) => message)
  expect([...told, ...run.masks].filter((text) => text.startsWith('injected'))).toEqual([])
  expect(outsideCode(run.summary)).not.toMatch(/<img|(?<!\\)\]\(javascript:|@octocat/)
  // What an output names is what the action made, for a next step.
  const left = run.leftovers.files.map((file) => file.path).filter((path) => !run.outputs.plan?.endsWith(`/${path}`))
  expect({ processes: run.leftovers.processes, files: left }).toEqual({ processes: [], files: [] })
  expect(run.post?.outcome ?? 'success').toBe('success')
  const errors = run.annotations.filter(({ kind }) => kind === 'error').map(({ message }) => message)
  if (run.exitCode === 0) expect(errors).toEqual([])
  else expect(errors).toHaveLength(1)
  expect(run.outputs.reason, run.log).not.toBe('unexpected')
}

/** Markdown without its code, which shows what it holds and nothing else. */
const outsideCode = (markdown: string): string => markdown.replace(/(?<![\\`])(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '')
