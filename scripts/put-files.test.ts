import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { putFiles } from './put-files.ts'

test('what is stale is written or removed, and each file is said', () => {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-put-files-'))
  const [made, gone] = [join(folder, 'new/made.yaml'), join(folder, 'gone.yaml')]
  try {
    writeFileSync(gone, '')
    const said = putFiles([
      { path: made, wanted: 'kind: Pod\n' },
      { path: gone, wanted: undefined },
    ])
    expect(said).toEqual([`wrote ${made}`, `removed ${gone}`])
    expect(readFileSync(made, 'utf8')).toBe('kind: Pod\n')
    expect(existsSync(gone)).toBe(false)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('that there was nothing to do is said, too', () => {
  expect(putFiles([])).toEqual(['nothing to write: every file is what its sources make of it'])
})
