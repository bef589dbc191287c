import { execFile } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

type Made = {
  /** The stand-in's own host and port: every image under it is the test's. */
  registry?: string
  /** Names that the test gave itself, as `repository:tag`; nothing else of their repository is touched. */
  names?: readonly string[]
}

/**
 * Takes from the engine what a test made. By name and never by id: whoever builds the same content at the same time
 * shares the id.
 */
export const removeImages = async (docker: string, { registry, names = [] }: Made): Promise<void> => {
  const format = '{{.Repository}} {{.Tag}} {{.Digest}}'
  const stdout = await listed(docker, ['image', 'ls', '--digests', '--format', format])
  const found = stdout.split('\n').flatMap((line) => {
    const [repository = '', tag = '', digest = ''] = line.split(' ')
    if (names.includes(`${repository}:${tag}`)) return [`${repository}:${tag}`]
    if (registry === undefined || !repository.startsWith(`${registry}/`)) return []
    return [
      ...(tag === '<none>' ? [] : [`${repository}:${tag}`]),
      ...(digest === '<none>' ? [] : [`${repository}@${digest}`]),
    ]
  })
  if (found.length > 0) await run(docker, ['image', 'rm', '--force', ...new Set(found)])
}

const attempts = 20

/** The engine refuses to list its images when one of them is removed meanwhile, and tests beside us remove theirs. */
const listed = async (docker: string, args: string[]): Promise<string> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return (await run(docker, args)).stdout
    } catch (error) {
      if (attempt === attempts) throw error
      await setTimeout(100)
    }
  }
}
