import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { gitText } from '../../tests/support/git-server/real-git.ts'
import { initBare } from './git-bare.ts'

const directory = mkdtempSync(join(tmpdir(), 'bare-'))
afterAll(() => rmSync(directory, { recursive: true }))

test.each(['https://github.example/shop/manifests.git', 'ssh://git@[::1]:22/a b/"c"\\d#e;f'])(
  'git takes it for a bare repository of %s',
  async (url) => {
    const folder = join(directory, String(url.length))
    await initBare(folder, url)
    expect(await gitText(folder, ['rev-parse', '--is-bare-repository'])).toBe('true')
    expect(await gitText(folder, ['remote', 'get-url', 'origin'])).toBe(url)
    expect(await gitText(folder, ['for-each-ref'])).toBe('')
    expect(await gitText(folder, ['hash-object', '-w', '--stdin'], 'a')).toMatch(/^[0-9a-f]{40}$/)
  },
)
