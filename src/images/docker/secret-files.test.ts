import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { refuseMissingSecrets, writeSecretFiles } from './secret-files.ts'

const open = async () => {
  const directory = await mkdtemp(join(tmpdir(), 'slipway-secret-test-'))
  return { directory, [Symbol.asyncDispose]: () => rm(directory, { recursive: true }) }
}

test('a value lies in a file and a folder that nobody else can read, told of before it is there; a file stays where it is', async () => {
  await using world = await open()
  const told: string[] = []
  const files = await writeSecretFiles({
    secrets: [
      { id: 'npm', value: 'a=b c' },
      { id: 'file', path: 'own/file' },
    ],
    workspace: '/w',
    temporaryDirectory: join(world.directory, 'temp'),
    onDirectory: (path) => told.push(path),
  })
  const path = files[0]?.file ?? ''
  expect(files).toEqual([
    { id: 'npm', file: join(told[0] ?? '', '0') },
    { id: 'file', file: '/w/own/file' },
  ])
  expect(await readFile(path, 'utf8')).toBe('a=b c')
  expect([(await stat(path)).mode & 0o777, (await stat(dirname(path))).mode & 0o777]).toEqual([0o600, 0o700])
})

test('without secrets there is no folder', async () => {
  const refuse = () => expect.unreachable()
  expect(
    await writeSecretFiles({ secrets: [], workspace: '/w', temporaryDirectory: '/none', onDirectory: refuse }),
  ).toEqual([])
})

test('a secret file must be there', async () => {
  await using world = await open()
  await writeFile(join(world.directory, 'there'), 'secret')
  await refuseMissingSecrets(
    [
      { id: 'a', value: 'v' },
      { id: 'b', path: 'there' },
    ],
    world.directory,
  )
  await expect(refuseMissingSecrets([{ id: 'c', path: 'missing' }], world.directory)).rejects.toMatchObject({
    reason: 'invalid-input',
    message: expect.stringContaining('secret-files: c cannot be read: there is no file `missing`'),
  })
})
