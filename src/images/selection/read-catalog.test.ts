import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readServices } from './read-catalog.ts'

test('a catalogue that is not there is told with its path', async () => {
  const workspace = import.meta.dirname
  await expect(readServices({ workspace, path: 'none.yaml', names: [] })).rejects.toMatchObject({
    reason: 'invalid-input',
    message: `catalog: \`none.yaml\` is not there in ${workspace}. Write one, or name another`,
  })
})

test.each([
  ['services: 3\n', [], /^catalog.yaml.*services/],
  ['services:\n  - { name: quote, context: quote }\n', ['cart'], /^services: .*`cart`/],
])('%j with %j is refused with what is wrong', async (text, names, message) => {
  const workspace = await mkdtemp(join(tmpdir(), 'catalog-'))
  try {
    await writeFile(join(workspace, 'catalog.yaml'), text)
    await expect(readServices({ workspace, path: 'catalog.yaml', names })).rejects.toMatchObject({
      reason: 'invalid-input',
      message: expect.stringMatching(message),
    })
  } finally {
    await rm(workspace, { recursive: true })
  }
})
