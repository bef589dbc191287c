import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { clusterLayout } from '../layout.ts'
import { openLiveShop } from '../live-shop.ts'
import { serviceFiles } from '../manifests.ts'
import { restart } from '../restart.ts'

test.each(['argocd-server', 'argocd-repo-server', 'argocd-application-controller'])(
  '%s is restarted in mid-wait',
  async (program) => {
    await using shop = await openLiveShop('restart')
    const second = await shop.push('two')
    const unready = await shop.repository.commit(serviceFiles('quote', { args: ['serve'], ready: false }, second))
    let restarted: Promise<void> | undefined
    const { outputs, log } = await shop.health(
      { commit: unready, images: second.json },
      {},
      {
        onLine: (line) => {
          if (!/0 of 1 (new )?pods are ready/.test(line)) return
          // What makes it ready comes while the program is away.
          restarted ??= restart(clusterLayout(), program, async () => {
            await shop.repository.commit(serviceFiles('quote', { args: ['serve'] }, second))
            await setTimeout(3_000)
          })
        },
      },
    )
    await restarted
    expect(outputs.outcome, log).toBe('live')
    expect(await shop.answers('quote')).toEqual(['two'])
  },
)
