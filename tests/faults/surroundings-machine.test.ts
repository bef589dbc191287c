import { test } from 'vitest'
import { type WorldName, worldNames, worlds } from '../support/action-worlds/all.ts'
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

type Row = { done: string; make: () => Promise<Oddity>; expected: (world: WorldName) => Expected }

const works = (): Expected => 'works'
const refused = (reason: string, says: RegExp) => (): Expected => ({ reason, says })

/** What works without a byte in RUNNER_TEMP. */
const needNoTemp: WorldName[] = [
  ...([
    'ecr-build-push',
    'ecr-promote',
    'select-services',
    'argocd-drill',
    'select-stacks',
    'delivery-summary',
  ] as const),
  'gitops-bump through the API',
]
const ofTemp = (reason: string, says: RegExp) => (world: WorldName) =>
  needNoTemp.includes(world) ? 'works' : { reason, says }

const git = (world: WorldName): Expected =>
  world === 'select-services' ? { reason: 'not-found', says: /cannot start git: .*Install it/ } : 'works'
const terraform = (world: WorldName): Expected =>
  world.startsWith('terraform-') ? { reason: 'not-found', says: /no terraform on the PATH. Install it/ } : 'works'

const rows: Row[] = [
  { done: 'no HOME', make: () => changed({ surroundings: { without: ['HOME'] } }), expected: works },
  { done: 'a HOME that is not there', make: () => changed({ env: { HOME: '/nowhere/at/all' } }), expected: works },
  { done: 'a user without an account', make: withoutUser, expected: works },
  { done: 'no git', make: () => withoutPrograms('git'), expected: git },
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

const cases = rows.flatMap((row) => worldNames.map((to) => ({ ...row, to })))

test.concurrent.each(sampled(cases, 20))('$done: $to', async ({ done, make, expected, to }) => {
  await tally({ suite, done, to }, async () => {
    await using oddity = await make()
    return await surviveIn(oddity, worlds[to], expected(to))
  })
})

test('RUNNER_TEMP becomes full in the middle: one error says so, and the next run does all of it', async () => {
  await tally({ suite, done: 'RUNNER_TEMP fills up meanwhile', to: 'gitops-bump' }, async () => {
    await using disk = await onFullDisk(40_960, { besideRunner: true })
    const says = /^a disk is full: .*Free some space/
    return await surviveIn(disk, worlds['gitops-bump'], { reason: 'rejected', says })
  })
})
