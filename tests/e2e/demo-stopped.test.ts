import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const script = resolve(import.meta.dirname, '../../scripts/demo.ts')

test.concurrent.each<{ how: string; stop: (demo: ChildProcess) => void }>([
  { how: 'Ctrl-C', stop: (demo) => demo.kill('SIGINT') },
  { how: 'a terminal that hangs up', stop: (demo) => demo.kill('SIGHUP') },
  { how: 'a pipe that is closed', stop: (demo) => demo.stdout?.destroy() },
])('the demo, stopped by $how in its first delivery, leaves nothing behind', async ({ stop }) => {
  const folder = await mkdtemp(join(tmpdir(), 'demo-stopped-'))
  const demo = spawn(process.execPath, [script, '--no-engine'], {
    env: { ...process.env, TMPDIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(demo, 'close')
  for await (const chunk of demo.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    if (String(chunk).includes('check')) break
  }
  stop(demo)
  demo.stdout.resume()
  expect(await ended).toEqual([130, null])
  expect(await readdir(folder)).toEqual([])
  await rm(folder, { recursive: true })
})
