import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { loadAll } from 'js-yaml'
import { findTool } from './tools.ts'

/** The documents of a text as one parser reads them; a text says why it cannot. */
export type Reading = { documents: unknown[] } | { error: string }

/** A parser of YAML that is not ours; one call reads any number of texts. */
export type Reader = { name: string; read: (texts: string[]) => Promise<Reading[]> }

export const readerNames = ['js-yaml', 'PyYAML', 'yaml.v2 in Go', 'yaml.v3 in Go'] as const

const script = join(import.meta.dirname, '../tools/readers/read.py')

/** js-yaml, PyYAML (1.1), and those of Helm (1.1) and kustomize in Go; what is not installed is not there. */
export const findReaders = async (): Promise<Reader[]> => {
  const go = await findTool('readers')
  const python3 = await findPython()
  return [
    jsYaml,
    ...(python3 === undefined
      ? []
      : [
          fromAnswers(
            'PyYAML',
            (texts) => ask(python3, [script], texts),
            (answer) => answer,
          ),
        ]),
    ...(go === undefined ? [] : [goReader(go, 'v2'), goReader(go, 'v3')]),
  ]
}

/** Asks the program in Go one thing of many inputs; each answer is a text, or says why there is none. */
export const askGo = async (command: 'kustomize' | 'helm', questions: unknown[]): Promise<string[]> => {
  const program = await findTool('readers')
  if (program === undefined) throw new Error('scripts/test has not built the readers')
  const answers = await ask(program, [command], questions)
  return answers.map((given) => {
    const { answer, error } = fieldsOf(given)
    return typeof answer === 'string' ? answer : `error: ${String(error)}`
  })
}

const jsYaml: Reader = {
  name: 'js-yaml',
  read: async (texts) =>
    texts.map((text) => {
      try {
        return { documents: loadAll(text).map((document) => plain(document)) }
      } catch (error) {
        return { error: String(error) }
      }
    }),
}

/** Helm values in a string are read as YAML. */
const plain = (value: unknown, under = ''): unknown => {
  if (under === 'values' && typeof value === 'string') return loadAll(value).map((document) => plain(document))
  if (Array.isArray(value)) return value.map((item) => plain(item))
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item, key)]))
}

const goReader = (program: string, version: 'v2' | 'v3'): Reader =>
  fromAnswers(
    `yaml.${version} in Go`,
    (texts) => ask(program, ['yaml'], texts),
    (answer) => fieldsOf(answer)[version],
  )

type Ask = (texts: string[]) => Promise<unknown[]>

const fromAnswers = (name: string, asked: Ask, documentsOf: (answer: unknown) => unknown): Reader => ({
  name,
  read: async (texts) => {
    const answers = await asked(texts)
    return answers.map((given) => {
      const { answer, error } = fieldsOf(given)
      const documents = documentsOf(answer)
      return Array.isArray(documents) ? { documents } : { error: String(error) }
    })
  },
})

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}

/** A Python that has PyYAML; Debian's package is for the system's own. */
export const findPython = async (): Promise<string | undefined> => {
  for (const python of ['python3', '/usr/bin/python3']) {
    const code = await run(
      python,
      ['-c', 'import importlib.util as u; print(u.find_spec("yaml") is not None)'],
      '',
    ).catch(() => '')
    if (code.trim() === 'True') return python
  }
  return undefined
}

const ask = async (command: string, args: string[], questions: unknown[]): Promise<unknown[]> => {
  const answers: unknown = JSON.parse(await run(command, args, JSON.stringify(questions)))
  if (!Array.isArray(answers) || answers.length !== questions.length) throw new Error(`${command} left answers out`)
  return answers
}

const run = (command: string, args: string[], input: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] })
    const parts: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => parts.push(part))
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve(Buffer.concat(parts).toString()) : reject(new Error(`${command} ended with ${code}`)),
    )
    child.stdin.end(input)
  })
