import { test } from 'vitest'
import type { OpenWorld } from '../support/action-worlds/action-world.ts'
import { worlds } from '../support/action-worlds/all.ts'
import { openBuildWith } from '../support/action-worlds/docker.ts'
import { findEngine } from '../support/engine.ts'
import {
  changed,
  inOddPath,
  onFullDisk,
  onReadOnlyDisk,
  withLargeEnvironment,
  withoutPrograms,
  withoutUser,
} from '../support/surroundings/machine.ts'
import { type Expected, type Oddity, surviveIn } from '../support/surroundings/survive.ts'
import { sampled } from './sample.ts'
import { tally } from './tally.ts'

const suite = 'surroundings-machine'
const everyAction = 'every action'

const engine = await findEngine()
const dockerfile = 'ecr-build-push of a Dockerfile'
const machines: [name: string, open: OpenWorld][] = [
  ...Object.entries(worlds),
  ...(engine ? [[dockerfile, openBuildWith(engine)] satisfies [string, OpenWorld]] : []),
]

type Row = { done: string; make: () => Promise<Oddity>; expected: (world: string) => Expected }

const works = (): Expected => 'works'
const refused = (reason: string, says: RegExp) => (): Expected => ({ reason, says })

/** What works without a byte in RUNNER_TEMP. */
const needNoTemp: string[] = [
  'ecr-build-push',
  'ecr-promote',
  'select-services',
  'argocd-drill',
  'argocd-health',
  'select-stacks',
  'delivery-summary',
  'gitops-bump through the API',
]
const ofTemp = (reason: string, says: RegExp) => (world: string) =>
  needNoTemp.includes(world) ? 'works' : { reason, says }

/** Without git there is GitHub's API, which the git server of a whole delivery has not. */
const git = (world: string): Expected => {
  if (world === 'deliver') return { reason: 'denied', says: /does not accept manifests-token \(it says: HTTP 401\)/ }
  return world === 'select-services' || world === dockerfile
    ? { reason: 'not-found', says: /cannot start git: .*Install it/ }
    : 'works'
}
const docker = (world: string): Expected =>
  world === dockerfile ? { reason: 'not-found', says: /cannot start docker: .*Install it/ } : 'works'
const terraform = (world: string): Expected =>
  world.startsWith('terraform-') ? { reason: 'not-found', says: /no terraform on the PATH. Install it/ } : 'works'

const rows: Row[] = [
  { done: 'no HOME', make: () => changed({ surroundings: { without: ['HOME'] } }), expected: works },
  { done: 'a HOME that is not there', make: () => changed({ env: { HOME: '/nowhere/at/all' } }), expected: works },
  { done: 'a user without an account', make: withoutUser, expected: works },
  { done: 'no git', make: () => withoutPrograms('git'), expected: git },
  { done: 'no docker', make: () => withoutPrograms('docker'), expected: docker },
  { done: 'no terraform', make: () => withoutPrograms('terraform', 'tofu'), expected: terraform },
  { done: 'an environment of 1 MB', make: withLargeEnvironment, expected: works },
  { done: 'a path with blanks', make: () => inOddPath(' a path  of blanks'), expected: works },
  { done: 'a path with quotes', make: () => inOddPath(`"it's" \`x\` $HOME \\ %s,y=z;`), expected: works },
  { done: 'a path with line breaks', make: () => inOddPath('one\ntwo\r\n\n::error::three'), expected: works },
  { done: 'a path that is not ASCII', make: () => inOddPath('naïve-日本語-🚢-e\u0301'), expected: works },
  {
    done: 'a full disk',
    make: () => onFullDisk(0),
    expected: refused('rejected', /^a disk is full: 0 bytes are free .*Free some space/),
  },
  {
    done: 'a disk that takes no writes',
    make: () => onReadOnlyDisk(),
    expected: refused('denied', /^cannot write GITHUB_OUTPUT.*: a file system takes no writes: EROFS.*RUNNER_TEMP/),
  },
  {
    done: 'a full RUNNER_TEMP',
    make: () => onFullDisk(0, { besideRunner: true }),
    expected: ofTemp('rejected', /^a disk is full: .*Free some space/),
  },
  {
    done: 'a RUNNER_TEMP that takes no writes',
    make: () => onReadOnlyDisk({ besideRunner: true }),
    expected: ofTemp('denied', /^a file system takes no writes: .*RUNNER_TEMP/),
  },
]

const cases = rows.flatMap((row) => machines.map(([to, open]) => ({ ...row, to, open })))

test.concurrent.each(sampled(cases, 20))('$done: $to', async ({ done, make, expected, to, open }) => {
  await tally({ suite, done, to: everyAction }, async () => {
    await using oddity = await make()
    return await surviveIn(oddity, open, expected(to))
  })
})

test('RUNNER_TEMP becomes full in the middle: one error says so, and the next run does all of it', async () => {
  await tally({ suite, done: 'RUNNER_TEMP fills up meanwhile', to: 'gitops-bump' }, async () => {
    await using disk = await onFullDisk(40_960, { besideRunner: true })
    const says = /^a disk is full: .*Free some space/
    return await surviveIn(disk, worlds['gitops-bump'], { reason: 'rejected', says })
  })
})
