import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findTool } from '../tests/support/tools.ts'
import { buildTool } from './test-tools.ts'

// The programs of this folder and of the system are all that is on the path, and the cache is empty.
let directory = ''

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'slipway-tools-'))
  vi.stubEnv('PATH', directory)
  vi.stubEnv('XDG_CACHE_HOME', join(directory, 'cache'))
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(directory, { recursive: true })
})

const writeGo = async (script: string): Promise<void> => {
  await writeFile(join(directory, 'go'), `#!/bin/sh\n${script}\n`)
  await chmod(join(directory, 'go'), 0o755)
}

test('a tool is built once, pinned, with the toolchain that is there, and found afterwards', async () => {
  expect(await findTool('crane')).toBe(undefined)
  await writeGo(`echo "$* $GOTOOLCHAIN" >> ${directory}/asked; echo tool > $GOBIN/crane; /bin/chmod +x $GOBIN/crane`)
  expect(await buildTool('crane')).toEqual({ result: 'passed', note: 'v0.22.1, built in 0 s' })
  expect(await buildTool('crane')).toEqual({ result: 'passed', note: 'v0.22.1, built before' })
  expect(await readFile(join(directory, 'asked'), 'utf8')).toBe(
    'install -trimpath -ldflags -s -w github.com/google/go-containerregistry/cmd/crane@v0.22.1 local\n',
  )
  expect(await readFile((await findTool('crane')) ?? '', 'utf8')).toBe('tool\n')
})

test('a build that fails says what go said, and leaves nothing', async () => {
  await writeGo('echo "go: downloading" >&2; echo "go: 403 Forbidden" >&2; exit 1')
  const note = 'go install github.com/docker/buildx/cmd/buildx failed: go: 403 Forbidden'
  expect(await buildTool('buildx')).toEqual({ result: 'failed', note })
  expect(await readdir(directory)).toEqual(['go'])
})

test('without Go nothing is built', async () => {
  expect(await buildTool('buildkitd')).toEqual({
    result: 'not-run',
    note: 'no Go to build it with: see https://go.dev/dl',
  })
})
