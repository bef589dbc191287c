import { expect, test } from 'vitest'
import { openLiveShop, resultsOf } from '../live-shop.ts'
import { serviceFiles } from '../manifests.ts'
import { projectOf } from '../objects.ts'

const unready = { args: ['serve'], ready: false }

/** Calls `act` once, at the first line that the pattern matches; the promise is for what it did. */
const once = (pattern: RegExp, act: () => Promise<unknown>) => {
  let done: Promise<unknown> | undefined
  const onLine = (line: string): void => {
    if (pattern.test(line)) done ??= act()
  }
  return { onLine, done: () => done }
}

const waitsForPods = /0 of 1 (new )?pods are ready/

test.concurrent('a newer commit that overtakes ours', async () => {
  await using shop = await openLiveShop('overtaken')
  const [second, third] = [await shop.push('two'), await shop.push('three')]
  const commit = await shop.repository.commit(serviceFiles('quote', unready, second))
  const overtake = once(waitsForPods, () => shop.repository.commit(serviceFiles('quote', { args: ['serve'] }, third)))
  const { outputs, log } = await shop.health({ commit, images: second.json }, {}, overtake)
  const newer = await overtake.done()
  expect(outputs.outcome, log).toBe('superseded')
  expect(outputs.revision).toBe(newer)
  await shop.untilAnswers('quote', ['three'])
})

test.concurrent('an application that is deleted meanwhile', async () => {
  await using shop = await openLiveShop('deleted')
  const commit = await shop.repository.commit(serviceFiles('quote', unready, shop.first))
  const remove = once(waitsForPods, () => shop.argocd.ask('DELETE', `applications/${shop.name}?cascade=true`))
  const { outputs, log } = await shop.health({ commit, images: shop.first.json }, {}, remove)
  await remove.done()
  expect(outputs.outcome, log).toBe('not-found')
  expect(resultsOf({ outputs })).toMatchObject([{ because: expect.stringContaining('not found') }])
  const left = await shop.kubectl('get', 'applications', '--namespace=argocd', '--output=name')
  expect(left).not.toContain(shop.name)
})

test.concurrent('a token that expires in mid-wait', async () => {
  await using shop = await openLiveShop('expired')
  const commit = await shop.repository.commit(serviceFiles('quote', unready, shop.first))
  const made = await shop.argocd.ask('POST', 'account/slipway/token', { id: shop.name, expiresIn: 6 })
  const { token }: { token: string } = JSON.parse(made)
  const { outputs, log } = await shop.health({ commit, images: shop.first.json }, { 'argocd-token': token })
  expect(outputs.outcome, log).toBe('unauthorized')
  expect(resultsOf({ outputs })).toMatchObject([
    { because: expect.stringMatching(/does not accept argocd-token.*expired/) },
  ])
  expect(log).not.toContain(token)
})

test.concurrent('a sync window that is closed', async () => {
  await using shop = await openLiveShop('window')
  const { ask } = shop.argocd
  await ask('POST', 'projects?upsert=true', { project: projectOf(shop.name, { closed: true }) })
  await shop.application('quote', { project: shop.name })
  const second = await shop.push('two')
  const commit = await shop.repository.commit(serviceFiles('quote', { args: ['serve'] }, second))
  const wanted = { commit, images: second.json }
  const { outputs, log } = await shop.health(wanted, { 'detect-timeout': '8s' })
  expect(outputs.outcome, log).toBe('blocked')
  expect(resultsOf({ outputs })).toMatchObject([{ because: expect.stringContaining('a sync window is closed (deny') }])
  expect(await shop.answers('quote')).toEqual(['one'])

  await shop.application('quote', { project: 'default' })
  await ask('DELETE', `projects/${shop.name}`)
  const opened = await shop.health(wanted)
  expect(opened.outputs.outcome, opened.log).toBe('live')
  expect(await shop.answers('quote')).toEqual(['two'])
})
