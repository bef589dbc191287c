import { expect, test } from 'vitest'
import { streamOf } from './process-stream.ts'

test('what a child wrote before it failed is read, and its code and words end it', async () => {
  const read: string[] = []
  const { signal } = new AbortController()
  const reading = async () => {
    const args = ['-c', 'echo one; echo no state >&2; exit 3']
    for await (const chunk of streamOf({ command: 'sh', args, directory: '.', signal })) read.push(String(chunk))
  }
  await expect(reading()).rejects.toMatchObject({ reason: 'unexpected', message: 'sh ended with code 3: no state' })
  expect(read.join('')).toBe('one\n')
})
