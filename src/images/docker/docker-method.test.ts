import { expect, test } from 'vitest'
import type { Docker } from './docker.ts'
import { chooseMethod } from './docker-method.ts'

type Machine = { engine?: string; client?: string; buildx?: boolean; drivers?: Record<string, string> }

/** A machine's docker: its engine's platform, whether it has buildx, and the driver of each builder. */
const docker = ({ engine, client = '20.10.24', buildx = false, drivers = {} }: Machine): Docker => {
  const answer = (stdout: string | undefined) => ({
    code: stdout === undefined ? 1 : 0,
    stdout: stdout ?? '',
    stderr: 'no',
    bytes: Buffer.alloc(0),
  })
  return {
    show: async () => ({ code: 0, lastLines: [] }),
    run: async ([command, verb, name = 'default']) => {
      if (command === 'version' && name.includes('Client')) return answer(client)
      if (command === 'version') return answer(engine && `${engine}\n`)
      if (verb === 'version') return answer(buildx ? 'v0.33' : undefined)
      const driver = drivers[name]
      return answer(driver && `Name: ${name}\nDriver:        ${driver}\n`)
    },
  }
}

const engine = 'linux/amd64'
const local = { engine, buildx: true, drivers: { default: 'docker', remote: 'remote' } }
const both = ['linux/amd64', 'linux/arm64']

test.each([
  { what: 'the engine alone', machine: { engine }, asked: {}, method: { kind: 'docker', platforms: [] } },
  {
    what: 'another platform than the engine’s',
    machine: { engine },
    asked: { platforms: ['linux/arm64'] },
    method: { kind: 'docker', platforms: ['linux/arm64'] },
  },
  {
    what: 'buildx on the engine',
    machine: local,
    asked: {},
    method: { kind: 'buildx', builder: undefined, intoEngine: true, platforms: [engine] },
  },
  {
    what: 'engine docker although there is buildx',
    machine: local,
    asked: { engine: 'docker' as const },
    method: { kind: 'docker', platforms: [] },
  },
  {
    what: 'a remote builder, for many platforms',
    machine: local,
    asked: { builder: 'remote', platforms: both },
    method: { kind: 'buildx', builder: 'remote', intoEngine: false, platforms: both },
  },
  {
    what: 'a Kubernetes builder that is current, with attestations',
    machine: { engine, buildx: true, drivers: { default: 'kubernetes' } },
    asked: { provenance: 'max' as const, sbom: true },
    method: { kind: 'buildx', builder: undefined, intoEngine: false, platforms: [engine] },
  },
  {
    what: 'the engine alone, with a secret: an old client has BuildKit built in',
    machine: { engine },
    asked: { secrets: [{ id: 'npm', value: 'v' }] },
    method: { kind: 'docker', platforms: [] },
  },
  {
    what: 'a remote builder with no engine',
    machine: { ...local, engine: '' },
    asked: { builder: 'remote' },
    method: { kind: 'buildx', builder: 'remote', intoEngine: false, platforms: [engine] },
  },
])('chooses: $what', async ({ machine, asked, method }) => {
  const wanted = { engine: 'auto' as const, builder: undefined, platforms: [engine], ...asked }
  expect(await chooseMethod(wanted, docker(machine))).toEqual(method)
})

test.each([
  { what: 'no engine', machine: {}, asked: {}, reason: 'unreachable', says: 'no Docker engine answers' },
  {
    what: 'no buildx',
    machine: { engine },
    asked: { engine: 'buildx' as const },
    reason: 'not-found',
    says: 'setup-buildx-action',
  },
  {
    what: 'a builder without buildx',
    machine: { engine },
    asked: { builder: 'remote' },
    reason: 'not-found',
    says: 'setup-buildx-action',
  },
  {
    what: 'a builder that is not there',
    machine: local,
    asked: { builder: 'other' },
    reason: 'invalid-input',
    says: 'no buildx instance `other`',
  },
  {
    what: 'a provenance on the engine',
    machine: local,
    asked: { provenance: 'min' as const },
    reason: 'invalid-input',
    says: 'provenance: an image in the Docker engine cannot carry attestations',
  },
  {
    what: 'an SBOM on the engine',
    machine: { engine },
    asked: { sbom: true },
    reason: 'invalid-input',
    says: 'sbom: ',
  },
  {
    what: 'a secret for the older builder of a new client',
    machine: { engine, client: '28.2.2' },
    asked: { secrets: [{ id: 'npm', value: 'v' }] },
    reason: 'invalid-input',
    says: 'secrets: this Docker has its older builder alone',
  },
  {
    what: 'further contexts without buildx',
    machine: { engine },
    asked: { buildContexts: [{ name: 'a', value: 'b' }] },
    reason: 'invalid-input',
    says: 'build-contexts: needs buildx',
  },
  {
    what: 'two platforms on the engine',
    machine: local,
    asked: { platforms: both },
    reason: 'invalid-input',
    says: 'builds one platform',
  },
])('refuses: $what', async ({ machine, asked, reason, says }) => {
  const wanted = { engine: 'auto' as const, builder: undefined, platforms: [engine], ...asked }
  await expect(chooseMethod(wanted, docker(machine))).rejects.toMatchObject({
    reason,
    message: expect.stringContaining(says),
  })
})
