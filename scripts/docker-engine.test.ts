import { access, chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findOrStartEngine } from './docker-engine.ts'

// These programs are all that is on the path: an engine is up as long as the file `up` is there.
let directory = ''

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'slipway-engine-'))
  vi.stubEnv('PATH', directory)
  await program('docker', `[ -e ${directory}/up ] && [ "$1" = version ] && echo "20.10.24 20.10.24"`)
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(directory, { recursive: true })
})

const program = async (name: string, script: string): Promise<void> => {
  await writeFile(join(directory, name), `#!/bin/sh\n${script}\n`)
  await chmod(join(directory, name), 0o755)
}

const isUp = async (): Promise<boolean> =>
  access(join(directory, 'up')).then(
    () => true,
    () => false,
  )

test('an engine that answers is used, and left alone', async () => {
  await writeFile(join(directory, 'up'), '')
  const { stop, ...found } = await findOrStartEngine()
  expect(found).toEqual({ answers: true, note: 'Docker 20.10.24 answers' })
  await stop()
  expect(await isUp()).toBe(true)
})

test('an engine that is installed is started, and stopped at the end', async () => {
  const down = `trap '/bin/rm ${directory}/up; exit 0' TERM`
  await program('dockerd', `${down}\n: > ${directory}/up\nwhile :; do /bin/sleep 0.05; done`)
  const { stop, ...found } = await findOrStartEngine()
  expect(found).toEqual({ answers: true, note: 'Docker 20.10.24, started for this run' })
  await stop()
  expect(await isUp()).toBe(false)
})

test('an engine that dies at its start is none, and its log says why', async () => {
  await program('dockerd', 'echo "no cgroups here" >&2; exit 1')
  const { answers, note } = await findOrStartEngine()
  expect(answers).toBe(false)
  expect(note).toBe('dockerd did not start: no cgroups here')
})

test('where nothing can be installed there is no engine', async () => {
  const { answers, note } = await findOrStartEngine()
  expect({ answers, note }).toEqual({
    answers: false,
    note: 'no Docker engine answers, and no apt-get to install it with',
  })
})
