import { execFile } from 'node:child_process'
import { copyFile, cp, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findPrometheus } from '../tests/support/prometheus.ts'
import { hasSshd } from '../tests/support/ssh/sshd.ts'
import {
  findTool,
  type Tool,
  type ToolName,
  toolDirectory,
  toolFiles,
  toolPath,
  tools,
} from '../tests/support/tools.ts'
import { findPython } from '../tests/support/yaml-readers.ts'
import type { Ending } from './closing-table.ts'
import { installPackages, isInstalled } from './debian.ts'
import { show } from './show.ts'

const run = promisify(execFile)

/** Builds a pinned tool from its Go modules into the user's cache folder, unless it is there. */
export const buildTool = async (name: ToolName): Promise<Ending> => {
  const { version } = tools[name]
  if (await findTool(name)) return { result: 'passed', note: `${version}, built before` }
  if (process.platform !== 'linux') return { result: 'not-run', note: `is not built on ${process.platform}` }
  if (!(await isInstalled('go'))) return { result: 'not-run', note: 'no Go to build it with: see https://go.dev/dl' }
  const started = performance.now()
  const trouble = await build(name)
  const seconds = ((performance.now() - started) / 1000).toFixed(0)
  return trouble === undefined
    ? { result: 'passed', note: `${version}, built in ${seconds} s` }
    : { result: 'failed', note: trouble }
}

/** In the order in which they are built: what takes long, and is needed late, comes last. */
const built = [
  'crane',
  'actionlint',
  'readers',
  'kubeconform',
  'kustomize',
  'act',
  'buildx',
  'buildkitd',
  'tflint',
  'helm',
  'helm4',
] as const

/** One after the other, since each takes all cores; what comes first is ready first. */
export const buildTools = (): Map<ToolName, Promise<Ending>> => {
  const building = new Map<ToolName, Promise<Ending>>()
  let before: Promise<unknown> = Promise.resolve()
  for (const name of built) {
    // Nobody waits for them at first: what is thrown meanwhile must not end the process.
    const ending = before
      .then(() => buildTool(name))
      .catch((error: unknown): Ending => ({ result: 'failed', note: String(error) }))
    building.set(name, ending)
    before = ending
  }
  return building
}

type Packaged = { name: string; packages: string[]; isThere: () => Promise<boolean> }

const installFromDebian = async ({ name, packages, isThere }: Packaged): Promise<Ending> => {
  if (await isThere()) return { result: 'passed', note: 'is installed' }
  const why = await installPackages(packages)
  return why === undefined
    ? { result: 'passed', note: 'from apt' }
    : { result: 'not-run', note: `no ${name}, and ${why}` }
}

/** skopeo is not to be had from Go modules alone; Debian has it. */
export const installSkopeo = (): Promise<Ending> =>
  installFromDebian({ name: 'skopeo', packages: ['skopeo'], isThere: () => isInstalled('skopeo') })

/** The server that git's transport over ssh is held against; the tests start it, and no service is needed. */
export const installSshd = (): Promise<Ending> =>
  installFromDebian({ name: 'sshd', packages: ['openssh-server'], isThere: async () => hasSshd })

/** Prometheus and Alertmanager: the tests start them, so the services that Debian's packages start are stopped. */
export const installPrometheus = async (): Promise<Ending> => {
  const services = ['prometheus', 'prometheus-alertmanager']
  const isThere = async (): Promise<boolean> => findPrometheus() !== undefined
  const wasThere = await isThere()
  const ending = await installFromDebian({ name: 'Prometheus', packages: services, isThere })
  if (!wasThere && ending.result === 'passed' && (await isInstalled('systemctl')))
    await show(['systemctl', 'disable', '--now', ...services])
  return ending
}

/** A parser of YAML that tests hold our edits against. */
export const installPyYaml = (): Promise<Ending> =>
  installFromDebian({
    name: 'PyYAML',
    packages: ['python3', 'python3-yaml'],
    isThere: async () => Boolean(await findPython()),
  })

/** A build that is interrupted leaves no half of a tool: it is renamed to its place when it is whole. */
const build = async (name: ToolName): Promise<string | undefined> => {
  const { package: goPackage, version, ownModule, link, keeps = [] }: Tool = tools[name]
  const directory = await mkdtemp(join(tmpdir(), `slipway-${name}-`))
  const env = { ...process.env, GOBIN: directory, GOTOOLCHAIN: 'local', CGO_ENABLED: '0', GOFLAGS: '-buildvcs=false' }
  const module = join(import.meta.dirname, '../tests/tools', name)
  try {
    const flags = ['-trimpath', '-ldflags', ['-s -w', link ?? ''].join(' ').trim()]
    await (ownModule
      ? run('go', ['install', '-mod=readonly', ...flags, goPackage], { env, cwd: module, maxBuffer })
      : run('go', ['install', ...flags, `${goPackage}@${version}`], { env, cwd: directory, maxBuffer }))
    await mkdir(toolDirectory(), { recursive: true })
    if (keeps.length > 0) await keep(name, keeps, module)
    const partial = `${toolPath(name)}.${process.pid}`
    // Go names it by the package, less its major version: it is all that is there.
    const [built = ''] = await readdir(directory)
    await copyFile(join(directory, built), partial)
    await rename(partial, toolPath(name))
    return undefined
  } catch (error) {
    return `go install ${goPackage} failed: ${lastLine(error)}`
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

/** Keeps files of the package's module, which the modules' cache may lose later than the tool. */
const keep = async (name: ToolName, paths: string[], module: string): Promise<void> => {
  const goPackage = tools[name].package
  const { stdout } = await run('go', ['list', '-mod=readonly', '-f', '{{.Module.Dir}}', goPackage], { cwd: module })
  for (const path of paths) await cp(join(stdout.trim(), path), join(toolFiles(name), path), { recursive: true })
}

const maxBuffer = 64 * 1024 * 1024

const lastLine = (error: unknown): string => {
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error)
  return said.split('\n').at(-1) ?? ''
}
