import { expect, test } from 'vitest'
import { readServices } from './read-catalog.ts'

test('a catalogue that is not there is told with its path', async () => {
  const workspace = import.meta.dirname
  await expect(readServices({ workspace, path: 'none.yaml', names: [] })).rejects.toMatchObject({
    reason: 'invalid-input',
    message: `catalog: \`none.yaml\` is not there in ${workspace}. Write one, or name another`,
  })
})
