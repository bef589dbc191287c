import { randomBytes, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { runWith } from '../action-worlds/action-world.ts'
import { importBaseImage, nodeRootFileSystem } from '../base-image.ts'
import { findBuildKit, makeDockerDirectory } from '../buildkit.ts'
import { type Checkout, makeCheckout } from '../checkout.ts'
import { type LocalEcr, startEcr } from '../ecr/ecr.ts'
import { findEngine } from '../engine.ts'
import { removeImages } from '../engine-images.ts'
import { halfImages, judgeImage, repositories, repository, secretsOf } from './images.ts'
import type { Opening, Victim } from './victim.ts'

/** A user's Docker configuration that holds a login, and the plugin where there is one. */
const userPassword = randomUUID()
const auths = { 'registry.example.com': { auth: Buffer.from(`user:${userPassword}`).toString('base64') } }

type Building = { docker: string; dockerConfig: string; base: string; checkout: Checkout; ecr: LocalEcr }

const markers = (marker: string): string[] =>
  readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry) && entry !== String(process.pid))
    .map(commandLineOf)
    .filter((line) => line.includes(marker))
    .map((line) => `the build still runs: ${line.slice(0, 100)}`)

const commandLineOf = (pid: string): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

/** A build that takes two seconds, and says so in its command line. */
const built =
  ({ docker, dockerConfig, base, checkout, ecr }: Building): Victim['prepare'] =>
  async () => {
    const marker = randomUUID()
    await checkout.write(
      'Dockerfile',
      `FROM ${base}\nCOPY content /content\nRUN ["node", "-e", "console.log('${marker}'); setTimeout(() => {}, 2000)"]\n`,
    )
    await checkout.write('content', randomBytes(2_000_000).toString('hex'))
    checkout.commit()
    return {
      run: runWith({
        directory: 'actions/ecr-build-push',
        inputs: { repository, cache: 'none' },
        env: { ...ecr.env, PATH: `${dirname(docker)}:${process.env.PATH}`, DOCKER_CONFIG: dockerConfig },
        workspace: checkout.directory,
      }),
      secrets: () => ({ ...secretsOf(ecr), "user's password": userPassword }),
      remains: async () => [...halfImages(ecr), ...markers(marker)],
      wrong: async (run) => judgeImage(ecr, run),
    }
  }

let base: Promise<string> | undefined

/** Imported by two at once, its name would stand for another image from one moment to the next. */
const importedBase = (docker: string): Promise<string> => {
  base ??= nodeRootFileSystem().then((entries) => importBaseImage(docker, entries))
  return base
}

const openDockerBuild = (docker: string) => async (): Promise<Victim> => {
  const user = await mkdtemp(join(tmpdir(), 'signals-docker-'))
  await writeFile(join(user, 'config.json'), JSON.stringify({ auths }))
  const base = await importedBase(docker)
  const checkout = await makeCheckout({})
  const ecr = await startEcr({ repositories })
  const close = async () => {
    await ecr.stop()
    await removeImages(docker, { registry: ecr.host })
    await checkout[Symbol.asyncDispose]()
    await rm(user, { recursive: true })
  }
  return { prepare: built({ docker, dockerConfig: user, base, checkout, ecr }), close }
}

const engine = await findEngine()
const buildKit = await findBuildKit()

const openBuildx = (tools: NonNullable<typeof buildKit>) => async (): Promise<Victim> => {
  const user = await makeDockerDirectory(tools, { auths })
  const base = await importedBase(tools.docker)
  const checkout = await makeCheckout({})
  const ecr = await startEcr({ repositories })
  const close = async () => {
    await ecr.stop()
    await removeImages(tools.docker, { registry: ecr.host })
    await checkout[Symbol.asyncDispose]()
    await user[Symbol.asyncDispose]()
  }
  return { prepare: built({ docker: tools.docker, dockerConfig: user.path, base, checkout, ecr }), close }
}

export const buildVictims: Opening[] = [
  { name: 'ecr-build-push of a Dockerfile by Docker', open: engine && openDockerBuild(engine.docker) },
  { name: 'ecr-build-push of a Dockerfile by buildx', open: buildKit && openBuildx(buildKit) },
]
