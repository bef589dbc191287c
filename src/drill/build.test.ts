import { execFileSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

test('what the image is made of has every module that one of it imports, at once or when it needs it', () => {
  const target = mkdtempSync(join(tmpdir(), 'slipway-drill-build-'))
  try {
    execFileSync(process.execPath, [join(import.meta.dirname, 'build.ts'), join(import.meta.dirname, '..'), target])
    const files = globSync(join(target, '**/*.js'))
    const imported = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/(?:\bfrom |\bimport\()'(\.[^']*)'/g)].map(([, path = '']) =>
        join(dirname(file), path),
      ),
    )
    expect(imported).toContain(join(target, 'outside/http-exchange.js'))
    expect(imported.filter((path) => !existsSync(path))).toEqual([])
  } finally {
    rmSync(target, { recursive: true })
  }
})
