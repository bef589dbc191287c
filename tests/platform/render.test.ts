import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { render, root } from './overlay.ts'

const run = async (...args: string[]): Promise<string> => {
  const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'scripts/render.ts'), ...args], {
    maxBuffer: 64 * 1024 * 1024,
  })
  return stdout
}

test('what is rendered into files is written only where it changes', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'slipway-render-'))
  const asked = ['drills/base', 'shop/overlays/demo', '--output', directory]
  expect(await run(...asked, '--dry-run')).toMatch(/shop\/overlays\/demo\.yaml would be written/)
  expect(await readdir(directory)).toEqual([])
  await run(...asked)
  const demo = join(directory, 'shop/overlays/demo.yaml')
  expect(await readFile(demo, 'utf8')).toBe(await render('shop/overlays/demo'))
  const { mtimeMs } = await stat(demo)
  await writeFile(join(directory, 'drills/base.yaml'), 'other\n')
  expect((await run(...asked)).replaceAll(/.*\/(?=\w+\.yaml)/g, '')).toBe('base.yaml changed\ndemo.yaml unchanged\n')
  expect((await stat(demo)).mtimeMs).toBe(mtimeMs)
  await rm(directory, { recursive: true })
})

test('one is rendered to the standard output, and one that is not there is told beside those that are', async () => {
  expect(await run('shop/overlays/demo')).toBe(`---\n# shop/overlays/demo\n${await render('shop/overlays/demo')}`)
  await expect(run('shop/overlays/staging')).rejects.toThrow(
    /There is no shop\/overlays\/staging in manifests\/[\s\S]*shop\/overlays\/production/,
  )
})
