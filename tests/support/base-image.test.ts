import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { importBaseImage } from './base-image.ts'
import { findEngine } from './engine.ts'

const engine = await findEngine()
const run = promisify(execFile)

test.runIf(engine)('of those that import one base image at once each gets the very same', async () => {
  const docker = engine?.docker ?? ''
  const entries = [
    { path: 'tmp/', mode: 0o1777 },
    { path: 'id', mode: 0o644, content: Buffer.from(randomUUID()) },
  ]
  const seen = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const name = await importBaseImage(docker, entries)
      const { stdout } = await run(docker, ['image', 'inspect', '--format', '{{.Id}}', name])
      return { name, id: stdout.trim() }
    }),
  )
  await run(docker, ['image', 'rm', seen[0]?.name ?? ''])
  expect(new Set(seen.map(({ id }) => id)).size).toBe(1)
})
