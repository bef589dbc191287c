import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { Failure, messageOf } from '../../src/lib/failure.ts'
import { findTool } from '../../tests/support/tools.ts'
import { isInstalled } from '../debian.ts'
import type { Source } from './find-sources.ts'

/** A source as plain YAML: what would be applied. A release is named as its chart. */
export const renderSource = async (source: Source): Promise<string> => {
  switch (source.kind) {
    case 'kustomization':
      return run(source, await program('kustomize'), ['build', source.directory])
    case 'chart': {
      const name = basename(source.directory)
      const values = source.values.flatMap((file) => ['--values', file])
      const args = ['template', name, source.directory, '--namespace', source.namespace, ...values]
      return run(source, await program('helm'), [...args, '--kube-version', '1.35.0'])
    }
    case 'plain': {
      const texts = await Promise.all(source.files.map((file) => readFile(join(source.directory, file), 'utf8')))
      return texts.map((text) => text.replace(/^---\n/, '')).join('---\n')
    }
  }
}

/** What scripts/test has built, which is the pinned version; else what is on the path. */
const program = async (name: 'kustomize' | 'helm'): Promise<string> => {
  const built = await findTool(name)
  if (built !== undefined) return built
  if (await isInstalled(name)) return name
  throw new Failure(
    'not-found',
    `There is no ${name}, neither on the path nor built by scripts/test. Install it, or run scripts/test once.`,
  )
}

const run = async ({ name }: Source, command: string, args: string[]): Promise<string> => {
  try {
    const { stdout } = await promisify(execFile)(command, args, { maxBuffer: 64 * 1024 * 1024 })
    return stdout
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : messageOf(error)
    throw new Failure('rejected', `${name} cannot be rendered: ${said || messageOf(error)}`, { cause: error })
  }
}
