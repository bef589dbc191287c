import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * Takes from the engine all names whose repository begins with one of these. By name and never by id: whoever builds the
 * same content at the same time shares the id.
 */
export const removeImages = async (docker: string, beginnings: readonly string[]): Promise<void> => {
  const format = '{{.Repository}} {{.Tag}} {{.Digest}}'
  const { stdout } = await run(docker, ['image', 'ls', '--digests', '--format', format])
  const names = stdout.split('\n').flatMap((line) => {
    const [repository = '', tag = '', digest = ''] = line.split(' ')
    if (!beginnings.some((beginning) => repository.startsWith(beginning))) return []
    return [
      ...(tag === '<none>' ? [] : [`${repository}:${tag}`]),
      ...(digest === '<none>' ? [] : [`${repository}@${digest}`]),
    ]
  })
  if (names.length > 0) await run(docker, ['image', 'rm', '--force', ...new Set(names)])
}
