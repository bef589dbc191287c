import { expect, test } from 'vitest'
import { readCheckout } from './checkout-files.ts'

test('a git that cannot list the files is told with its words', async () => {
  const git = async () => ({
    code: 128,
    stdout: '',
    stderr: 'fatal: Not a valid object name HEAD\n',
    bytes: Buffer.alloc(0),
  })
  await expect(readCheckout({ git, workspace: process.cwd(), paths: ['.'] })).rejects.toMatchObject({
    reason: 'invalid-input',
    message: expect.stringMatching(
      /^git cannot list the files of .*: fatal: Not a valid object name HEAD\. Is it a git checkout with a commit\? actions\/checkout makes one$/,
    ),
  })
})
