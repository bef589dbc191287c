import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { askPerson } from './ask-person.ts'
import type { Question } from './questions.ts'

const questions: Question[] = [
  { flag: 'aws-region', text: 'Region' },
  { flag: 'push-role', text: 'Role' },
  { flag: 'environment', text: 'Files' },
]

/** Types each line once its question is asked; `undefined` ends the input. */
const typing = (lines: (string | undefined)[]) => {
  const [input, output] = [new PassThrough(), new PassThrough()]
  let said = ''
  output.on('data', (chunk: Buffer) => {
    said += chunk
    if (!said.endsWith(': ') || lines.length === 0) return
    const line = lines.shift()
    if (line === undefined) input.end()
    else input.write(`${line}\n`)
  })
  return { terminal: { input, output }, said: () => said }
}

test('asks again for what makes no sense, and leaves out what was left empty', async () => {
  const { terminal, said } = typing(['Ireland', 'eu-west-1', '', 'demo=demo/**  live=live/**'])
  expect(await askPerson(questions, terminal)).toEqual({
    'aws-region': 'eu-west-1',
    environment: 'demo=demo/**\nlive=live/**',
  })
  expect(said()).toBe(
    'Region: --aws-region: should be an AWS region such as `eu-west-1`, but it holds "Ireland"\nRegion: Role: Files: ',
  )
})

test('ends where the person does', async () => {
  const { terminal } = typing(['eu-west-1', undefined])
  await expect(askPerson(questions, terminal)).rejects.toThrow('no answer came, and nothing was written')
})

test('takes lines that were pasted at once for one question each, and shows which', async () => {
  const { terminal, said } = typing(['eu-west-1\n\ndemo=demo/**', undefined])
  expect(await askPerson(questions, terminal)).toEqual({ 'aws-region': 'eu-west-1', environment: 'demo=demo/**' })
  expect(said()).toBe('Region: Role: \nFiles: demo=demo/**\n')
})

test('forgets what was pasted after an answer that makes no sense, and asks for all of it anew', async () => {
  const { terminal, said } = typing(['Ireland\n\ndemo=demo/**', 'eu-west-1', '', 'live=live/**'])
  expect(await askPerson(questions, terminal)).toEqual({ 'aws-region': 'eu-west-1', environment: 'live=live/**' })
  expect(said()).toContain(
    'it holds "Ireland"\nThe lines that were pasted after it are forgotten: give them anew\nRegion: Role: Files: ',
  )
})

test('forgets the last line of a paste, too, that nobody has ended yet', async () => {
  const [input, output] = [new PassThrough(), Object.assign(new PassThrough(), { isTTY: true, columns: 80 })]
  const lines = ['eu-west-1\r', '\r', '\r']
  let said = ''
  output.on('data', (chunk: Buffer) => {
    said += chunk
    if (/(?:Region|Role|Files): \W+\d+G$/.test(said) && said.includes('Ireland"')) input.write(lines.shift() ?? '')
  })
  const asked = askPerson(questions, { input, output })
  input.write('Ireland\rdemo=demo/**')
  expect(await asked).toEqual({ 'aws-region': 'eu-west-1' })
})

test('ends where the input has ended before the question', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()]
  input.end('eu-west-1\n')
  await expect(askPerson(questions, { input, output })).rejects.toThrow('no answer came, and nothing was written')
})
