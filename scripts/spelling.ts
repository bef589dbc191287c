import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Ending } from './closing-table.ts'
import { findPythonTool } from './python-tools.ts'

const run = promisify(execFile)

const inTests = 'in tests, where a user makes that mistake'

/** Words that codespell knows as mistakes, and why they are meant. */
const meant: Record<string, string> = {
  allways: inTests,
  applyable: "a field of Terraform's plans",
  caf: 'a word with é, cut before it',
  Deploiment: inTests,
  destory: inTests,
  directry: inTests,
  enviroments: inTests,
  nmae: inTests,
  notin: "an operator of Kubernetes' selectors",
  plattforms: inTests,
  prodction: inTests,
  qoute: inTests,
  TE: 'a header of HTTP',
  wasn: 'a name of a variable',
  whats: 'a name of a variable',
}

/** Looks for words that are known as mistakes, in everything that people wrote here; names with capitals inside are left out. */
export const spellingIsRight = async (): Promise<Ending> => {
  const programs = await findPythonTool('codespell')
  if (programs === undefined) return { result: 'not-run', note: 'no codespell' }
  const files = await writtenFiles()
  const args = ['-m', 'codespell_lib', '--ignore-regex', String.raw`\w*[a-z][A-Z]\w*`, '--', ...files]
  const said = await run(join(programs, 'python3'), args, { maxBuffer: 16 * 1024 * 1024 }).then(
    ({ stdout }) => stdout,
    (error: { code?: unknown; stdout?: string; stderr?: string }) => {
      if (error.code === findings) return error.stdout ?? ''
      throw error
    },
  )
  const trouble = misspelt(said, meant)
  return trouble.length === 0
    ? { result: 'passed', note: `${files.length} files` }
    : { result: 'failed', note: 'misspelt, or meant and to be named in scripts/spelling.ts', below: trouble }
}

/** With this code it ends where it found something. */
const findings = 65

/** What is neither meant nor right, as `file:line: word ==> what it may be`; and what was meant and is nowhere any more. */
export const misspelt = (said: string, intended: Record<string, string>): string[] => {
  const found = said.split('\n').flatMap((line) => {
    const [, word] = /^.+?:\d+: (\S+) ==> /.exec(line) ?? []
    return word === undefined ? [] : [{ word, line }]
  })
  const unneeded = Object.keys(intended).filter((word) => !found.some((one) => one.word === word))
  return [
    ...found.filter(({ word }) => intended[word] === undefined).map(({ line }) => line),
    ...unneeded.map((word) => `${word} (${intended[word]}) is nowhere any more: take it out of scripts/spelling.ts`),
  ]
}

const writtenFiles = async (): Promise<string[]> => {
  const { stdout } = await run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'])
  return stdout.split('\0').filter((file) => file !== '' && !leftOut.test(file))
}

/** What programs made, what was recorded elsewhere, the words of others, and the mistakes that are named here. */
const leftOut =
  /^(?:dist|actions\/[^/]+\/dist|tests\/fixtures)\/|^(?:bench|docs)\/.*\.json$|^scripts\/spelling\b|^(?:LICENSE|package-lock\.json)$|\.(?:png|svg|tar|gz|sum)$/
