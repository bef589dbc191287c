import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { createRepository } from '../../tests/support/git-server/repository.ts'
import { deliveries } from './deliveries.ts'
import { cloneSource } from './source.ts'

const askForTen = `
  const { priceOf } = await import(process.argv[1])
  console.log(priceOf(10))`

const priceOfTen = async (directory: string): Promise<number> => {
  const price = join(directory, 'services/quote/src/price.ts')
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', askForTen, price])
  return Number(stdout)
}

test.each([
  { name: 'with an engine', runs: true },
  { name: 'without an engine', runs: false },
])('the edits fit the sample service as it is, $name', async ({ runs }) => {
  const directory = await mkdtemp(join(tmpdir(), 'slipway-source-'))
  try {
    const origin = await createRepository(join(directory, 'origin.git'), { 'README.md': '# Shop\n' })
    const source = await cloneSource(origin.path, join(directory, 'checkout'))
    for (const { message, edit, expected } of deliveries({ runs })) {
      expect(await source.commit(message, edit)).toBe(await origin.head())
      if (expected.outcome === 'live') expect(await priceOfTen(source.directory)).toBe(expected.tenItemsCost)
    }
    if (runs) await expect(priceOfTen(source.directory)).rejects.toThrow('ENOENT')
  } finally {
    await rm(directory, { recursive: true })
  }
})
