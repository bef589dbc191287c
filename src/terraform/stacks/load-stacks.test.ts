import { expect, test } from 'vitest'
import { loadStacks } from './load-stacks.ts'

test('a list of stacks that is not there is told with its path', async () => {
  const workspace = import.meta.dirname
  await expect(loadStacks({ workspace, path: 'none.yaml' })).rejects.toMatchObject({
    reason: 'invalid-input',
    message: `stacks-file: \`none.yaml\` is not there in ${workspace}. Write one, or name another`,
  })
})
