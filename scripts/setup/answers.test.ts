import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createProcesses } from '../../src/outside/process.ts'
import { keepAnswers, readAnswers } from './answers.ts'

test('what is said is kept in the clone, said anew replaces it, and said to be empty is forgotten', async () => {
  const processes = createProcesses({ signal: new AbortController().signal, fence: (work) => work() })
  const directory = await mkdtemp(join(tmpdir(), 'answers-'))
  await processes.run('git', ['init', '--quiet', directory])
  const kept = async (given: Parameters<typeof keepAnswers>[0]['given']) => {
    await keepAnswers({ directory, given, processes })
    return Object.fromEntries((await readAnswers(directory, processes)).map(({ flag, value }) => [flag, value]))
  }
  const [region, server] = ['eu-west-1', 'https://argocd.example']
  expect(await kept({ 'aws-region': region, 'argocd-server': 'https://old.example' })).toMatchObject({
    'aws-region': region,
  })
  expect(await kept({ 'argocd-server': server })).toEqual({ 'aws-region': region, 'argocd-server': server })
  expect(await kept({ 'argocd-server': '', 'push-role': '' })).toEqual({ 'aws-region': region })
  expect(await kept({})).toEqual({ 'aws-region': region })
})
