import { execFile } from 'node:child_process'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { Ending } from './closing-table.ts'
import { installPackages } from './debian.ts'
import { show } from './show.ts'

/** `requirements` is a file that names each package at its version; `version` is what the note tells. */
type Wanted = { version: string; directory: string; requirements: string }

/** Makes a Python environment with all that is required. */
export const installPython = async ({ version, directory, requirements }: Wanted): Promise<Ending> => {
  if (!(await hasEnvironments())) {
    const why = await installPackages(['python3', 'python3-venv'])
    if (why !== undefined) return { result: 'not-run', note: `no Python with venv, and ${why}` }
  }
  const started = performance.now()
  const trouble = await makeEnvironment(directory, requirements)
  if (trouble !== undefined) {
    // What is half there would be found the next time.
    await rm(directory, { recursive: true, force: true })
    return { result: 'failed', note: trouble }
  }
  return { result: 'passed', note: `${version}, installed in ${((performance.now() - started) / 1000).toFixed(0)} s` }
}

/** An environment knows its own path, so it is made where it stays; its Python gets its name when all is there. */
const makeEnvironment = async (directory: string, requirements: string): Promise<string | undefined> => {
  const python = join(directory, 'bin/python3')
  await mkdir(dirname(directory), { recursive: true })
  await rm(directory, { recursive: true, force: true })
  if ((await show(['python3', '-m', 'venv', directory])) !== 0) return `python3 -m venv ${directory} failed`
  await rename(python, `${python}-unfinished`)
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--requirement', requirements]
  if ((await show([`${python}-unfinished`, ...pip])) !== 0) return `pip install --requirement ${requirements} failed`
  await rename(`${python}-unfinished`, python)
  return undefined
}

const hasEnvironments = async (): Promise<boolean> =>
  promisify(execFile)('python3', ['-c', 'import ensurepip, venv']).then(
    () => true,
    () => false,
  )
