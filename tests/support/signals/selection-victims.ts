import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { runWith } from '../action-worlds/action-world.ts'
import { makeCheckout } from '../checkout.ts'
import { startEcr } from '../ecr/ecr.ts'
import { putPlainImage } from '../ecr/images.ts'
import { findEngine } from '../engine.ts'
import { repository, secretsOf } from './images.ts'
import { type Opening, unless, type Victim, type Work } from './victim.ts'

const userPassword = randomUUID()
const auths = { 'registry.example.com': { auth: Buffer.from(`user:${userPassword}`).toString('base64') } }

/** A selection of twenty services, none of them built yet. */
const openSelection = (docker: string) => async (): Promise<Victim> => {
  const user = await mkdtemp(join(tmpdir(), 'signals-docker-'))
  const names = Array.from({ length: 20 }, (_, index) => `service-${index}`)
  const list = names.map((name) => `  - name: ${name}\n    repository: ${repository}\n    context: ${name}\n`)
  const ecr = await startEcr({ repositories: [{ name: repository }] })
  const base = `${ecr.host}/${repository}:base`
  putPlainImage(ecr, repository, { content: ['base'], tag: 'base' })
  const auth = Buffer.from(`AWS:${ecr.password()}`).toString('base64')
  await writeFile(join(user, 'config.json'), JSON.stringify({ auths: { ...auths, [ecr.host]: { auth } } }))
  const checkout = await makeCheckout({
    'services.yaml': `services:\n${list.join('')}`,
    ...Object.fromEntries(names.map((name) => [`${name}/Dockerfile`, `FROM ${base}\n`])),
  })
  const prepare = async (): Promise<Work> => {
    await checkout.write('service-1/content', randomUUID())
    checkout.commit()
    return {
      run: runWith({
        directory: 'actions/select-services',
        inputs: {},
        env: { ...ecr.env, PATH: `${dirname(docker)}:${process.env.PATH}`, DOCKER_CONFIG: user },
        workspace: checkout.directory,
      }),
      secrets: () => ({ ...secretsOf(ecr), "user's password": userPassword }),
      remains: async () => [],
      wrong: async ({ outputs }) =>
        unless({ [`${outputs.count} are selected`]: outputs.count === String(names.length) }),
    }
  }
  const close = async () => {
    await ecr.stop()
    await checkout[Symbol.asyncDispose]()
    await rm(user, { recursive: true })
  }
  return { prepare, close }
}

const engine = await findEngine()

export const selectionVictims: Opening[] = [{ name: 'select-services', open: engine && openSelection(engine.docker) }]
