import { spawn } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { runDetached, waitForDetached } from './detached.ts'
import { createProcesses } from './process.ts'
import { interruptOnce, isRunning } from './process-identity.ts'

const start = async (script: string, signal = new AbortController().signal, ending = {}) => {
  const runDirectory = await mkdtemp(join(tmpdir(), 'detached-'))
  const lines: string[] = []
  const ended = runDetached({
    command: 'sh',
    args: ['-c', script],
    directory: '/',
    env: { ADDED: 'yes' },
    runDirectory,
    signal,
    onLine: (line) => lines.push(line),
    ...ending,
  })
  return { runDirectory, lines, ended }
}

const until = async (isSo: () => boolean): Promise<void> => {
  for (let tries = 0; !isSo() && tries < 600; tries += 1) await sleep(25)
  expect(isSo()).toBe(true)
}

test('hears each line of both streams as it is written, the last one without its end, and gives the code', async () => {
  const { lines, ended } = await start(
    'echo "$ADDED"; sleep 0.3; echo err >&2; printf "h\\303"; sleep 0.2; printf "\\266; no end"; exit 3',
  )
  await until(() => lines.length > 0)
  expect(lines).toEqual(['yes'])
  expect(await ended).toBe(3)
  expect(lines).toEqual(['yes', 'err', 'hö; no end'])
})

test('a child of a signal has the code 128', async () => {
  const { ended } = await start('kill -KILL $$')
  expect(await ended).toBe(128)
})

test('says which program is missing', async () => {
  const runDirectory = await mkdtemp(join(tmpdir(), 'detached-'))
  const missing = { command: 'no-such-program', args: [], directory: '/', runDirectory, onLine: () => undefined }
  await expect(runDetached({ ...missing, signal: new AbortController().signal })).rejects.toMatchObject({
    reason: 'not-found',
    message: expect.stringContaining('cannot start no-such-program'),
  })
})

const counting = 'trap "echo SIGINT" INT; sleep 0.1; echo ready; for _ in 1 2 3 4 5 6 7 8; do sleep 0.1; done; echo end'

test('a cancel is one SIGINT to the child alone, also where other children are interrupted, and it is waited for', async () => {
  const controller = new AbortController()
  createProcesses({ signal: controller.signal, fence: (work) => work() })
  const { lines, ended, runDirectory } = await start(
    `(${counting.replaceAll('SIGINT', 'grandchild')}) & ${counting}; wait`,
    controller.signal,
  )
  await until(() => lines.filter((line) => line === 'ready').length === 2)
  controller.abort(new Error('cancelled'))
  interruptOnce(runDirectory)
  expect(await ended).toBe(0)
  expect(lines.toSorted()).toEqual(['SIGINT', 'end', 'end', 'ready', 'ready'])
})

test('one that has nothing to save and does not end in its grace is killed, with what it has started', async () => {
  const controller = new AbortController()
  const deaf = 'trap "" INT; sh -c "echo ready; sleep 60; echo late" & wait; sleep 60; echo late'
  const { lines, ended } = await start(deaf, controller.signal, { graceMilliseconds: 300 })
  await until(() => lines.length > 0)
  controller.abort(new Error('cancelled'))
  expect(await ended).toBe(128)
  expect(lines).toEqual(['ready'])
}, 30_000)

test('nothing is started once the run is cancelled', async () => {
  const { ended, lines } = await start('echo started', AbortSignal.abort(new Error('cancelled')))
  await expect(ended).rejects.toThrow('cancelled')
  expect(lines).toEqual([])
})

/** A process that starts a detached child and is killed, as the runner kills an action. */
const leaveBehind = async (script: string): Promise<string> => {
  const runDirectory = await mkdtemp(join(tmpdir(), 'detached-'))
  const source = `
    import { runDetached } from ${JSON.stringify(join(import.meta.dirname, 'detached.ts'))}
    await runDetached({ command: 'sh', args: ['-c', ${JSON.stringify(script)}], directory: '/',
      runDirectory: ${JSON.stringify(runDirectory)}, signal: new AbortController().signal,
      onLine: (line) => console.log(line) })`
  const parent = spawn(process.execPath, ['--input-type=module', '-e', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((resolve) => parent.stdout.once('data', resolve))
  parent.kill('SIGKILL')
  await new Promise((resolve) => parent.once('exit', resolve))
  return runDirectory
}

test('outlives a step that is killed: a later one asks it to end, waits for it, and hears all that it said', async () => {
  const runDirectory = await leaveBehind(counting)
  expect(isRunning(runDirectory)).toBe(true)
  interruptOnce(runDirectory)
  interruptOnce(runDirectory)
  const lines: string[] = []
  const waiting = { budgetMilliseconds: 60_000, onLine: (line: string) => lines.push(line) }
  expect(await waitForDetached(runDirectory, waiting)).toBe(true)
  expect(lines).toEqual(['ready', 'SIGINT', 'end'])
  expect(isRunning(runDirectory)).toBe(false)
})

test('a later step does not wait for ever', async () => {
  const runDirectory = await leaveBehind('echo ready; exec sleep 30')
  const lines: string[] = []
  const waiting = { budgetMilliseconds: 300, onLine: (line: string) => lines.push(line) }
  expect(await waitForDetached(runDirectory, waiting)).toBe(false)
  expect(lines).toEqual(['ready'])
  interruptOnce(runDirectory)
  expect(await waitForDetached(runDirectory, { ...waiting, budgetMilliseconds: 60_000 })).toBe(true)
})

test('a process that has the number of one that is gone is not taken for it', async () => {
  const runDirectory = await mkdtemp(join(tmpdir(), 'detached-'))
  await writeFile(join(runDirectory, 'process.json'), JSON.stringify({ pid: process.pid, started: '1' }))
  expect(isRunning(runDirectory)).toBe(false)
})
