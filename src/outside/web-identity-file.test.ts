import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Http } from './http.ts'
import { keepWebIdentityFile } from './web-identity-file.ts'

const token = (name: string, lifeSeconds: number, iat = Math.floor(Date.now() / 1000)): string => {
  const claims = { jti: name, iat, exp: iat + lifeSeconds }
  return `head.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.signature`
}

type Answer = { status: number; value: string }

const open = async (answers: Answer[]) => {
  const temporaryDirectory = await mkdtemp(join(tmpdir(), 'identity-'))
  const asked: string[] = []
  const [masked, warned, told]: [string[], string[], string[]] = [[], [], []]
  const http: Http = async ({ url }) => {
    const { status, value } = answers[Math.min(asked.length, answers.length - 1)] ?? { status: 500, value: '' }
    asked.push(url)
    return { status, headers: {}, body: JSON.stringify({ value }) }
  }
  const file = await keepWebIdentityFile({
    http,
    idTokenRequest: { url: 'https://github.test/token', token: 'ask' },
    audience: 'sts.amazonaws.com',
    temporaryDirectory,
    onDirectory: (directory) => told.push(directory),
    mask: (secret) => masked.push(secret),
    warn: (message) => warned.push(message),
  })
  return { file, temporaryDirectory, told, masked, warned, asked }
}

const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await isSo()) return
    await sleep(25)
  }
  throw new Error('it did not come to it')
}

test('renews the token well before its end, masks each, and takes the file away in the end', async () => {
  const tokens = [token('first', 2), token('second', 300)]
  const { file, told, masked, asked, temporaryDirectory } = await open(tokens.map((value) => ({ status: 200, value })))
  expect(await readFile(file.path, 'utf8')).toBe(tokens[0])
  expect(told).toEqual([dirname(file.path)])
  await until(async () => (await readFile(file.path, 'utf8')) === tokens[1])
  expect(masked).toEqual(tokens)
  expect(asked).toEqual(Array(2).fill('https://github.test/token?audience=sts.amazonaws.com'))
  await file.stop()
  expect(await readdir(temporaryDirectory)).toEqual([])
})

test('a clock that is ahead of GitHub’s does not have it renewed all the time', async () => {
  const tenMinutesAgo = Math.floor(Date.now() / 1000) - 600
  const { file, asked } = await open([{ status: 200, value: token('first', 300, tenMinutesAgo) }])
  await sleep(1_500)
  expect(asked).toHaveLength(1)
  await file.stop()
})

test('a renewal that fails leaves the token that is there, and says so', async () => {
  const value = token('first', 2)
  const { file, warned } = await open([
    { status: 200, value },
    { status: 500, value: '' },
  ])
  await until(async () => warned.length > 0)
  expect(warned[0]).toMatch(/could not renew GitHub's OIDC token: .* answered 500/)
  expect(await readFile(file.path, 'utf8')).toBe(value)
  await file.stop()
})

test('a job that may not ask for a token is told at once', async () => {
  await expect(open([{ status: 403, value: '' }])).rejects.toMatchObject({ reason: 'denied' })
})
