import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findPrometheus } from './prometheus.ts'

let directory = ''

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'slipway-prometheus-'))
  vi.stubEnv('PATH', ['/nowhere', directory].join(':'))
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(directory, { recursive: true })
})

const install = async (...programs: string[]): Promise<void> => {
  for (const program of programs) {
    await writeFile(join(directory, program), '')
    await chmod(join(directory, program), 0o755)
  }
}

test.each(['alertmanager', 'prometheus-alertmanager'])('all four are found, with %s', async (alertmanager) => {
  await install('prometheus', 'promtool', 'amtool', alertmanager)
  expect(findPrometheus()).toEqual({
    prometheus: join(directory, 'prometheus'),
    alertmanager: join(directory, alertmanager),
    promtool: join(directory, 'promtool'),
    amtool: join(directory, 'amtool'),
  })
})

test('where one is missing, or may not be run, none is found', async () => {
  await install('prometheus', 'promtool', 'alertmanager')
  expect(findPrometheus()).toBe(undefined)
  await writeFile(join(directory, 'amtool'), '')
  expect(findPrometheus()).toBe(undefined)
})
