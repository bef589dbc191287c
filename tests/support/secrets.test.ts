import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { packLines } from '../../src/lib/packed-lines.ts'
import { runAction } from './runner/run-action.ts'
import { findLeaks, searchTexts, watchArguments } from './secrets.ts'

const value = 'p@ss/word+?~é1'
const secrets = { password: value }

test.each([
  ['plain', `a ${value} b`, 'plain'],
  ['base64 alone', btoa(Buffer.from(value).toString('latin1')), 'base64'],
  ['base64 after one byte', Buffer.from(`:${value}`).toString('base64'), 'base64'],
  ['base64 after two bytes, before others', Buffer.from(`u:${value}@host`).toString('base64'), 'base64'],
  ['base64url', Buffer.from(`user:${value}`).toString('base64url'), 'base64'],
  [
    'base64 folded over lines',
    Buffer.from(`x-token:${value}`)
      .toString('base64')
      .replace(/(.{8})/g, '$1\n'),
    'base64',
  ],
  ['packed with others', `images\n${packLines([`{"token":"${value}"}`])}`, 'plain'],
  ['url-encoded', `https://u:${encodeURIComponent(value)}@host/`, 'url-encoded'],
])('finds a secret: %s', (_, text, form) => {
  expect(searchTexts([{ where: 'here', text }], secrets)).toEqual([{ secret: 'password', form, where: 'here' }])
})

test('does not find what is not there', () => {
  expect(searchTexts([{ where: 'here', text: 'p@ss/word+?~é2 and *** and cEBzcw==' }], secrets)).toEqual([])
})

test('does not take a secret that is too short to be looked for', () => {
  expect(() => searchTexts([{ where: 'here', text: '' }], { short: 'abc' })).toThrow('less than 6 characters')
})

const folder = mkdtempSync(join(tmpdir(), 'leaky-action-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('searches every place where a run leaves something', async () => {
  writeFileSync(
    join(folder, 'main.mjs'),
    `import { appendFileSync, writeFileSync } from 'node:fs'
    const append = (name, text) => appendFileSync(process.env[name], text + '\\n')
    const secret = process.env.INPUT_SECRET
    console.log('in the log ' + secret)
    append('GITHUB_OUTPUT', 'value=' + btoa(secret))
    append('GITHUB_STATE', 'kept=' + secret)
    append('GITHUB_ENV', 'EXPORTED=' + secret)
    append('GITHUB_STEP_SUMMARY', secret)
    writeFileSync(process.env.RUNNER_TEMP + '/config.json', secret)
    console.log('::warning::' + secret)`,
  )
  writeFileSync(
    join(folder, 'action.yml'),
    `name: Leaky
description: Leaks
inputs: { secret: { description: A secret } }
outputs: { value: { description: A value } }
runs: { using: node24, main: main.mjs }
`,
  )
  const run = await runAction({ directory: folder, inputs: { secret: 'plain-secret' } })
  expect(findLeaks(run, { it: 'plain-secret' }).map(({ where, form }) => `${where}: ${form}`)).toEqual([
    'log of main: plain',
    'printed by main: plain',
    'summary of main: plain',
    'output value: base64',
    'state kept: plain',
    'variable EXPORTED: plain',
    'warning annotation of main: plain',
    'file config.json: plain',
  ])
})

test('a secret that is printed under its mask is found, the command that masks it is not', async () => {
  const main = (line: string) => `console.log('::add-mask::' + process.env.INPUT_SECRET)\n${line}`
  const leaksOf = async (line: string) => {
    writeFileSync(join(folder, 'main.mjs'), main(line))
    return findLeaks(await runAction({ directory: folder, inputs: { secret: 'plain-secret' } }), { it: 'plain-secret' })
  }
  expect(await leaksOf('')).toEqual([])
  expect(await leaksOf("console.log('it is ' + process.env.INPUT_SECRET)")).toEqual([
    { secret: 'it', form: 'plain', where: 'printed by main' },
  ])
})

test('finds a secret in the arguments of a process that was running meanwhile', async () => {
  const watch = watchArguments({ token: 'argument-secret' })
  const child = spawn('bash', ['-c', 'sleep 0.2; exit 0', 'name', 'argument-secret'], { stdio: 'ignore' })
  await once(child, 'exit')
  expect(watch.stop()).toEqual([{ secret: 'token', form: 'plain', where: 'arguments of bash' }])
})

test('a secret that Markdown has with backslashes is found in a summary', async () => {
  const summary = "'said: gh\\\\_secret\\\\@\\u200Bof \\\\#\\u200B1\\n'"
  writeFileSync(
    join(folder, 'main.mjs'),
    `import { appendFileSync } from 'node:fs'\nappendFileSync(process.env.GITHUB_STEP_SUMMARY, ${summary})`,
  )
  const run = await runAction({ directory: folder, inputs: {} })
  expect(findLeaks(run, { it: 'gh_secret@of #1' })).toEqual([{ secret: 'it', form: 'plain', where: 'summary of main' }])
})
