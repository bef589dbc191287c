import { expect, test } from 'vitest'
import { resultsOf } from '../live-shop.ts'
import { serviceFiles } from '../manifests.ts'
import { openClusterShop } from '../shop.ts'

// As a service of Git that has a bad moment answers, to Argo CD and to us alike.
test.concurrent.each([503, 500, 401, 403, 404])('a Git server that answers %i for a moment', async (status) => {
  let isAway = false
  const fault = () => (isAway ? { status, body: 'away' } : undefined)
  await using shop = await openClusterShop(`git-${status}`, fault)
  const first = await shop.push('one')
  await shop.repository.commit(serviceFiles('quote', { args: ['serve'] }, first))
  await shop.application('quote')
  await shop.untilAnswers('quote', ['one'])

  const second = await shop.push('two')
  const commit = await shop.repository.commit(serviceFiles('quote', { args: ['serve'] }, second))
  isAway = true
  const wanted = { commit, images: second.json }
  const short = await shop.health(wanted, { 'detect-timeout': '6s' })
  expect(short.outputs.outcome, short.log).toBe('not-detected')
  expect(resultsOf(short)).toMatchObject([{ because: expect.stringContaining('failed to list refs') }])
  const onLine = (line: string): void => {
    if (line.includes('failed to list refs')) isAway = false
  }
  const { outputs, log } = await shop.health(wanted, {}, { onLine })
  expect(outputs.outcome, log).toBe('live')
  expect(await shop.answers('quote')).toEqual(['two'])
})
