import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { placeholders } from './placeholders.ts'

test('an environment with an image that nobody can have is told, and no other', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'placeholders-'))
  const accounts = { demo: '123456789012', production: '444455556666' }
  for (const [environment, account] of Object.entries(accounts)) {
    const overlay = join(directory, 'manifests/shop/overlays', environment)
    await mkdir(overlay, { recursive: true })
    const image = `images:\n  - name: quote\n    newName: ${account}.dkr.ecr.eu-west-1.amazonaws.com/shop/quote\n`
    await writeFile(join(overlay, 'kustomization.yaml'), image)
  }
  expect(await placeholders(['demo', 'production'], directory)).toEqual([
    expect.stringMatching(/^manifests\/shop\/overlays\/demo\/.*: shop-demo does not become healthy before/),
  ])
  await rm(directory, { recursive: true })
})
