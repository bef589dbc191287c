import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { withoutKilling } from './interrupt-children.ts'
import { createProcesses } from './process.ts'

const patience = { timeout: 60_000 }

const processes = (signal = new AbortController().signal) => createProcesses({ signal, fence: (work) => work() })

test('keeps what a child says, to the byte, and leaves its code to the caller', async () => {
  const script = 'printf "a\\377"; printf err >&2; exit 3'
  const output = await processes().run('sh', ['-c', script])
  expect({ ...output, stdout: '' }).toEqual({ code: 3, stdout: '', stderr: 'err', bytes: Buffer.from([0x61, 0xff]) })
})

// With the square of its length it takes a minute, and without it a fraction of a second.
test('an output that is one long line takes no longer for it', { timeout: 20_000 }, async () => {
  const size = 96 * 1024 * 1024
  const { bytes } = await processes().run('head', ['-c', String(size), '/dev/zero'])
  expect(bytes.length).toBe(size)
})

test('hands over input, directory and environment, and no shell looks at the arguments', async () => {
  const script = 'cat; pwd; printf "%s|%s" "$ADDED" "$1"'
  const options = { input: 'in\n', directory: '/usr', env: { ADDED: 'yes' } }
  const { stdout } = await processes().run('sh', ['-c', script, 'sh', '$(id) *'], options)
  expect(stdout).toBe('in\n/usr\nyes|$(id) *')
})

test("keeps the action's own inputs, state and tokens from children", async () => {
  process.env['INPUT_MANIFESTS-TOKEN'] = 'secret'
  process.env.STATE_x = 'secret'
  process.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN = 'secret'
  const { stdout } = await processes().run('env', [])
  expect(stdout).not.toContain('secret')
  expect(stdout).toContain('PATH=')
})

test('a variable that is undefined is taken away', async () => {
  process.env.ADDED = 'yes'
  const { stdout } = await processes().run('sh', ['-c', 'echo "${ADDED-none}"'], { env: { ADDED: undefined } })
  expect(stdout).toBe('none\n')
})

test('says which program is missing', async () => {
  await expect(processes().run('no-such-program', [])).rejects.toMatchObject({
    reason: 'not-found',
    message: 'cannot start no-such-program: no folder of the PATH has it. Install it, or put it on the PATH',
  })
  await expect(processes().show('no-such-program', [])).rejects.toMatchObject({ reason: 'not-found' })
})

test('a folder of the PATH that cannot be read is passed over without a word', () => {
  const main = `import { createProcesses } from '${import.meta.dirname}/process.ts'
    const { run } = createProcesses({ signal: new AbortController().signal, fence: (work) => work() })
    console.log((await run('sh', ['-c', 'echo ran'])).stdout)`
  const env = { ...process.env, PATH: `${import.meta.filename}:${process.env.PATH}` }
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', main], {
    encoding: 'utf8',
    env,
  })
  expect([stdout, stderr]).toEqual(['ran\n\n', ''])
})

test.each(['run', 'show'] as const)(
  'when cancelled, %s gives its child one SIGINT, however many handles there are, and starts no other',
  async (verb) => {
    const controller = new AbortController()
    const folder = mkdtempSync(join(tmpdir(), 'signals-'))
    const [count, ready, over] = [join(folder, 'count'), join(folder, 'ready'), join(folder, 'over')]
    const cancelled = processes(controller.signal)
    const later = new AbortController()
    processes(later.signal)
    const script = `trap "echo SIGINT >> ${count}" INT; touch ${ready}; until [ -e ${over} ]; do sleep 0.02; done`
    const child = cancelled[verb]('sh', ['-c', script])
    const act = async (): Promise<void> => {
      await vi.waitUntil(() => existsSync(ready), patience)
      controller.abort(new Error('cancelled'))
      await vi.waitUntil(() => existsSync(count), patience)
      later.abort()
      writeFileSync(over, '')
    }
    const acted = act()
    await expect(child).rejects.toThrow('cancelled')
    await acted
    expect(readFileSync(count, 'utf8')).toBe('SIGINT\n')
    await expect(cancelled[verb]('true', [])).rejects.toThrow('cancelled')
  },
)

test('what is shown can be listened to', async () => {
  let heard = ''
  const listen = (chunk: Buffer) => {
    heard += chunk.toString()
  }
  expect(await processes().show('sh', ['-c', 'echo "one of a test"; exit 4'], { listen })).toBe(4)
  expect(heard).toBe('one of a test\n')
})

test('what is shown comes out of one stream, so that its order holds', () => {
  const main = `import { createProcesses } from '${import.meta.dirname}/process.ts'
    const { show } = createProcesses({ signal: new AbortController().signal, fence: (work) => work() })
    await show('sh', ['-c', 'echo one; echo two >&2; echo three'])`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', main], { encoding: 'utf8' })
  expect([stdout, stderr]).toEqual(['one\ntwo\nthree\n', ''])
})

const whenStarted = (): { ready: string; act: (work: () => void) => Promise<void> } => {
  const ready = join(mkdtempSync(join(tmpdir(), 'ready-')), 'ready')
  return { ready, act: (work) => vi.waitUntil(() => existsSync(ready), patience).then(work) }
}

test('when cancelled, what a child has started is interrupted as well', async () => {
  const controller = new AbortController()
  const started = whenStarted()
  const child = processes(controller.signal).run('sh', ['-c', `(touch ${started.ready}; exec sleep 600); echo never`])
  await Promise.all([
    started.act(() => controller.abort(new Error('cancelled'))),
    expect(child).rejects.toThrow('cancelled'),
  ])
})

test('when cancelled, what does not end by itself is killed after its grace', async () => {
  const controller = new AbortController()
  const { run } = createProcesses({ signal: controller.signal, fence: (work) => work(), graceMilliseconds: 300 })
  const started = whenStarted()
  const child = run('sh', ['-c', `trap "" INT; touch ${started.ready}; sleep 600; sleep 600`])
  await Promise.all([
    started.act(() => controller.abort(new Error('cancelled'))),
    expect(child).rejects.toThrow('cancelled'),
  ])
})

test('when cancelled, what changes something elsewhere is asked to end, and never killed', async () => {
  const controller = new AbortController()
  const { run } = createProcesses({ signal: controller.signal, fence: (work) => work(), graceMilliseconds: 100 })
  const started = whenStarted()
  const over = `${started.ready}-over`
  const child = withoutKilling(() => run('sh', ['-c', `trap "" INT; touch ${started.ready}; sleep 1; touch ${over}`]))
  await Promise.all([
    started.act(() => controller.abort(new Error('cancelled'))),
    expect(child).rejects.toThrow('cancelled'),
  ])
  expect(existsSync(over)).toBe(true)
})
