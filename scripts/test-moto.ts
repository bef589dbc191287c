import { execFile } from 'node:child_process'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { findMoto, motoDirectory, motoVersion, requirements } from '../tests/support/moto/find-moto.ts'
import { hasTerraform, providerMirror } from '../tests/support/terraform-environment.ts'
import type { Ending } from './closing-table.ts'
import { installPackages, isInstalled } from './debian.ts'
import { show } from './show.ts'

/** Makes a Python environment with moto and all that it needs, each at its version, in the user's cache folder. */
export const installMoto = async (): Promise<Ending> => {
  if (await findMoto()) return { result: 'passed', note: `${motoVersion}, installed before` }
  if (!(await hasEnvironments())) {
    const why = await installPackages(['python3', 'python3-venv'])
    if (why !== undefined) return { result: 'not-run', note: `no Python with venv, and ${why}` }
  }
  const started = performance.now()
  const directory = motoDirectory()
  const trouble = await makeEnvironment(directory)
  if (trouble !== undefined) {
    // What is half there would be found the next time.
    await rm(directory, { recursive: true, force: true })
    return { result: 'failed', note: trouble }
  }
  return {
    result: 'passed',
    note: `${motoVersion}, installed in ${((performance.now() - started) / 1000).toFixed(0)} s`,
  }
}

/** An environment knows its own path, so it is made where it stays; its Python gets its name when all is there. */
const makeEnvironment = async (directory: string): Promise<string | undefined> => {
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

/** Terraform and the AWS CLI are the machine's: each says where it is to be had. */
export const findTerraform = async (): Promise<Ending> => {
  if (!(await hasTerraform()))
    return { result: 'not-run', note: 'no terraform: see https://developer.hashicorp.com/terraform/install' }
  if (!(await isInstalled('aws'))) return { result: 'not-run', note: 'no aws: see https://aws.amazon.com/cli' }
  const mirror = await providerMirror()
  return {
    result: 'passed',
    note: mirror === undefined ? 'providers from their registry' : 'providers from this machine',
  }
}
