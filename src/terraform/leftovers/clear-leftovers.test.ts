import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAwsCommands } from '../../../tests/support/aws-commands.ts'
import { makeCluster, makeLeftovers, makeNetwork, makeRecords } from '../../../tests/support/moto/controllers.ts'
import { findMoto } from '../../../tests/support/moto/find-moto.ts'
import { type LocalAws, startMoto } from '../../../tests/support/moto/moto.ts'
import type { Progress } from '../../lib/progress.ts'
import { createProcesses } from '../../outside/process.ts'
import { type AwsCli, createAwsCli } from '../aws/aws-cli.ts'
import { clearLeftovers, refuseAnyLeft } from './clear-leftovers.ts'
import { findLeftovers } from './find-leftovers.ts'
import type { Leftover } from './leftover.ts'

const patience = 300_000
const moto = (await findMoto()) !== undefined

let local: LocalAws
let aws: AwsCli
let stopCommands = (): void => undefined
const asked: string[] = []
const said: string[] = []
beforeAll(async () => {
  if (!moto) return
  local = await startMoto()
  const plain = createProcesses({ signal: new AbortController().signal, fence: (work) => work() })
  const { processes, stop } = await openAwsCommands(plain)
  stopCommands = stop
  const cli = createAwsCli({ processes, env: async () => local.env, region: local.region })
  const heard = (args: string[]): string[] => {
    asked.push(args.slice(0, 2).join(' '))
    return args
  }
  aws = { ask: (args) => cli.ask(heard(args)), get: (args) => cli.get(heard(args)) }
}, patience)
afterAll(() => {
  stopCommands()
  return local?.stop()
})

const progress: Progress = {
  say: (line) => said.push(line),
  warn: (line) => said.push(line),
  phase: (_, work) => work(),
}
const changes = (command: string): boolean => / (?:delete|change|update|revoke)-/.test(command)
const clock = { now: Date.now, sleep: (milliseconds: number) => sleep(Math.min(milliseconds, 50)) }

/** A clock in which a wait is over at once. */
const hurried = () => {
  let now = 0
  return {
    now: () => now,
    sleep: async (milliseconds: number) => {
      now += milliseconds + 60_000
    },
  }
}

const idsOf = (leftovers: Leftover[]) => leftovers.map(({ kind, id }) => `${kind} ${id}`)

test.runIf(moto)(
  'of two clusters in one network, one is cleared of what its controllers made, and only once all of it is approved',
  async () => {
    const network = await makeNetwork(local, ['one', 'two'])
    const nodes = await makeCluster(local, 'one', network)
    const own = await makeLeftovers(local, 'one', { ...network, nodes })
    const other = await makeLeftovers(local, 'two', { ...network, nodes })
    const zone = await makeRecords(local, ['one', 'two'])
    const outside = { aws, clock, progress }

    const first = await clearLeftovers({ clusters: ['one'], leftovers: [] }, outside)
    const found = 'found' in first ? first.found : []
    expect(idsOf(found)).toEqual([
      `record ${zone}/A/one.shop.example.`,
      `record ${zone}/TXT/a-one.shop.example.`,
      `load-balancer ${own.balancer}`,
      `target-group ${own.targets}`,
      `security-group ${own.group}`,
      `volume ${own.volume}`,
    ])
    expect(asked.filter(changes)).toEqual([])

    const second = await clearLeftovers({ clusters: ['one'], leftovers: found }, outside)
    const deleted = 'deleted' in second ? second.deleted : []
    const face: Leftover = { kind: 'network-interface', id: own.face, name: own.face, cluster: 'one' }
    expect(deleted).toEqual([...found.slice(0, 4), face, ...found.slice(4)])
    expect(asked.filter(changes)).toEqual([
      'eks update-nodegroup-config',
      'route53 change-resource-record-sets',
      'route53 change-resource-record-sets',
      'elbv2 delete-load-balancer',
      'elbv2 delete-target-group',
      'ec2 delete-network-interface',
      'ec2 revoke-security-group-ingress',
      'ec2 delete-security-group',
      'ec2 delete-volume',
    ])
    expect(said).toContain('Scaling the node group nodes of one from 2 to none')
    expect(await findLeftovers(['one'], aws)).toEqual([])
    await expect(refuseAnyLeft(['two'], { aws, clock: hurried() })).rejects.toThrow(
      `volume ${other.volume} of cluster two`,
    )
  },
  patience,
)
