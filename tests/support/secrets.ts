import { readdirSync, readFileSync } from 'node:fs'
import { Failure } from '../../src/lib/failure.ts'
import { unpackLines } from '../../src/lib/packed-lines.ts'
import type { PhaseResult } from './runner/phase.ts'
import type { Run } from './runner/run-action.ts'

/** Secrets to look for, by a name that a report may print; their values are never printed. */
export type Secrets = Record<string, string>

/** Where a secret was found, and in which form. */
export type Leak = { secret: string; form: 'plain' | 'base64' | 'url-encoded'; where: string }

type Text = { where: string; text: string }

/** Searches all that a run leaves for anybody to read: log, outputs, summary, annotations, state, env, files. */
export const findLeaks = (run: Run, secrets: Secrets): Leak[] =>
  searchTexts(
    [
      ...textsOf(run, 'main'),
      ...(run.post ? textsOf(run.post, 'post') : []),
      ...run.leftovers.files.map(({ path, content }) => ({ where: `file ${path}`, text: content.toString('latin1') })),
      ...run.leftovers.processes.map(({ pid, commandLine }) => ({ where: `process ${pid}`, text: commandLine })),
    ],
    secrets,
  )

/** Searches named texts of any kind, such as a bare repository's config or a request log. */
export const searchTexts = (texts: Text[], secrets: Secrets): Leak[] =>
  texts.map(withUnpacked).flatMap(({ where, text }) =>
    Object.entries(secrets).flatMap(([secret, value]) =>
      formsOf(value)
        .filter(({ form, needle }) => (form === 'plain' ? text : text.replaceAll('\n', '')).includes(needle))
        .slice(0, 1)
        .map(({ form }) => ({ secret, form, where })),
    ),
  )

/** A secret in a packed line is masked by nobody. */
const withUnpacked = ({ where, text }: Text): Text => {
  const lines = unpackLines(text)
  return { where, text: typeof lines === 'string' ? text : `${text}\n${lines.join('\n')}` }
}

export type ArgumentWatch = { stop: () => Leak[] }

/**
 * Samples the argument list of every process on the machine until stopped. A process that lives for less than
 * `everyMilliseconds` can be missed, so an empty answer is a strong sign and no proof.
 */
export const watchArguments = (secrets: Secrets, everyMilliseconds = 20): ArgumentWatch => {
  const seen = new Set<string>()
  const sample = () => {
    for (const commandLine of commandLines()) seen.add(commandLine)
  }
  sample()
  const timer = setInterval(sample, everyMilliseconds)
  return {
    stop: () => {
      clearInterval(timer)
      sample()
      return searchTexts(
        [...seen].map((text) => ({ where: `arguments of ${text.split(' ', 1)[0] ?? 'a process'}`, text })),
        secrets,
      )
    },
  }
}

const textsOf = (phase: PhaseResult, name: string): Text[] => [
  { where: `log of ${name}`, text: phase.log },
  // What only the runner's mask keeps out of the log is printed all the same, and in other forms it is not masked.
  { where: `printed by ${name}`, text: phase.rawOutput.replace(/^::add-mask::.*$/gm, '') },
  { where: `summary of ${name}`, text: `${phase.summary}\n${asShown(phase.summary)}` },
  ...Object.entries(phase.outputs).map(([key, text]) => ({ where: `output ${key}`, text })),
  ...Object.entries(phase.state).map(([key, text]) => ({ where: `state ${key}`, text })),
  ...Object.entries(phase.env).map(([key, text]) => ({ where: `variable ${key}`, text })),
  ...phase.annotations.map(({ kind, message }) => ({ where: `${kind} annotation of ${name}`, text: message })),
]

/** Markdown as a page shows it, as far as single marks are concerned. */
const asShown = (markdown: string): string =>
  markdown
    .replaceAll('\u200B', '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

const formsOf = (value: string): { form: Leak['form']; needle: string }[] => {
  if (value.length < 6) {
    throw new Failure('invalid-input', 'a secret of less than 6 characters is found everywhere: take a longer one')
  }
  const base64 = [0, 1, 2].map((shift) => base64Core(value, shift))
  return [
    { form: 'plain', needle: value },
    ...[...base64, ...base64.map(toUrlAlphabet)].map((needle) => ({ form: 'base64' as const, needle })),
    { form: 'url-encoded', needle: encodeURIComponent(value) },
  ]
}

/** What base64 makes of the value wherever it stands in a longer text, such as `user:value`: the digits that are its own. */
const base64Core = (value: string, shift: number): string => {
  const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(value)])
  const ownFrom = Math.ceil((shift * 8) / 6)
  const ownTo = Math.floor((bytes.length * 8) / 6)
  return bytes.toString('base64').slice(ownFrom, ownTo)
}

const toUrlAlphabet = (base64: string): string => base64.replaceAll('+', '-').replaceAll('/', '_')

const commandLines = (): string[] =>
  readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map(commandLineOf)
    .filter((line) => line !== '')

// A process may end between the listing and the reading.
const commandLineOf = (pid: string): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim()
  } catch {
    return ''
  }
}
