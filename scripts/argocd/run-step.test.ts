import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Failure } from '../../src/lib/failure.ts'
import { runSteps } from './run-step.ts'
import type { Step } from './step.ts'

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'run-step-'))
})
afterEach(() => rm(directory, { recursive: true }))

/** A cluster whose applications are, one look after the other, those of `looks`. */
const world = (looks: object[][] = [], refuse?: string) => {
  let now = 0
  const said: string[] = []
  const asked: string[] = []
  const ask = async (command: string[], input?: string): Promise<string> => {
    const line = command.join(' ')
    asked.push(input === undefined ? line : `${line} < ${input}`)
    if (line === refuse) throw new Failure('rejected', `${line} failed`)
    return line.includes('get applications')
      ? JSON.stringify({ items: looks.length > 1 ? looks.shift() : looks[0] })
      : 'a\nb\n'
  }
  const leftovers = async (cluster: string) => [
    { kind: 'network-interface' as const, id: 'eni-1', name: 'eni-1', cluster },
    ...(now < 9_000 ? [{ kind: 'load-balancer' as const, id: 'arn', name: 'k8s-shop', cluster }] : []),
    { kind: 'volume' as const, id: 'vol-1', name: 'vol-1', cluster },
  ]
  const sleep = async (milliseconds: number): Promise<void> => {
    now += milliseconds
  }
  const clock = { now: () => now, sleep }
  const attempted: string[] = []
  const attempt = async (command: string[]) => {
    attempted.push(command.join(' '))
    return { code: 0, stdout: '', stderr: '', bytes: Buffer.from('') }
  }
  return {
    said,
    asked,
    attempted,
    runner: { directory, clock, ask, attempt, leftovers, say: (line: string) => void said.push(line) },
  }
}

const application = (name: string, health: string): object => ({
  metadata: { name },
  spec: { project: 'shop' },
  status: { sync: { status: 'Synced' }, health: { status: health } },
})
const live: Step = { kind: 'wait-live', why: 'up', applications: ['a'], minutes: 1 }

test('a file is written, a command run, and what it said is told but for secrets', async () => {
  const { runner, asked, said } = world()
  await runSteps(
    [
      { kind: 'write', why: 'file', path: 'deep/file.yaml', text: 'a: 1\n' },
      { kind: 'command', why: 'do', command: ['do', 'it'], input: { text: 'plain', what: 'a thing' } },
      { kind: 'command', why: 'hide', command: ['hide'], input: { text: 'password', what: 'a secret', secret: true } },
    ],
    runner,
  )
  expect(await readFile(join(directory, 'deep/file.yaml'), 'utf8')).toBe('a: 1\n')
  expect(asked).toEqual(['do it < plain', 'hide < password'])
  expect(said).toEqual([
    '1/3 file: write deep/file.yaml',
    '2/3 do: do it < a thing',
    '    a\n    b',
    '3/3 hide: hide < a secret',
  ])
})

test('a wait tells what changes, and ends when nothing is open', async () => {
  const progressing = [application('a', 'Progressing')]
  const { runner, said } = world([[], progressing, progressing, [application('a', 'Healthy')]])
  await runSteps([live], runner)
  expect(said.slice(1)).toEqual(['    0.0s  a: not there yet', '    3.0s  a: Synced, Progressing', '    9.0s  done'])
})

test('a wait that takes too long says what is open', async () => {
  await expect(runSteps([live], world([[application('a', 'Degraded')]]).runner)).rejects.toThrow(
    'not within 1 min:\na: Synced, Degraded\nRun it again to go on waiting.',
  )
})

test('applications of a project are waited for until they are gone', async () => {
  const { runner, said } = world([[application('a', 'Healthy')], []])
  await runSteps([{ kind: 'wait-gone', why: 'down', projects: ['shop'], minutes: 1 }], runner)
  expect(said.slice(1)).toEqual(['    0.0s  a is still there', '    3.0s  done'])
})

test('a sync of what is deleted is ended, since it would hold up the end', async () => {
  const item = {
    metadata: { name: 'a', deletionTimestamp: '2026-01-01T00:00:00Z' },
    spec: { project: 'shop' },
    status: { operationState: { phase: 'Running', message: 'waiting' } },
  }
  const { runner, attempted } = world([[item, application('b', 'Healthy')], []])
  await runSteps([{ kind: 'wait-gone', why: 'down', projects: ['shop'], minutes: 1 }], runner)
  expect(attempted).toEqual([
    'kubectl --namespace=argocd patch application a --type=merge --patch={"status":{"operationState":{"phase":"Terminating"}}}',
  ])
})

test('load balancers are waited for, interfaces never, disks where they are asked for', async () => {
  const step: Step = { kind: 'wait-released', why: 'gone', cluster: 'blue', region: 'r', disks: false, minutes: 1 }
  const { runner, said } = world()
  await runSteps([step], runner)
  expect(said.slice(1)).toEqual(['    0.0s  load balancer k8s-shop (arn) of cluster blue', '    9.0s  done'])
  await expect(runSteps([{ ...step, disks: true }], runner)).rejects.toThrow('volume vol-1 of cluster blue')
})

test('what fails ends it', async () => {
  const { runner, asked } = world([], 'first')
  const command = (name: string): Step => ({ kind: 'command', why: name, command: [name] })
  await expect(runSteps([command('first'), command('second')], runner)).rejects.toThrow('first failed')
  expect(asked).toEqual(['first'])
})
