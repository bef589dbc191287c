import { execFile } from 'node:child_process'
import { expect, test } from 'vitest'
import { serveAwsCommands } from '../support/aws-commands.ts'
import { makeCluster, makeLeftovers, makeNetwork } from '../support/moto/controllers.ts'
import { findMoto } from '../support/moto/find-moto.ts'
import { startMoto } from '../support/moto/moto.ts'

const runs = (await findMoto()) !== undefined

type Said = { code: number; text: string }

test.runIf(runs)(
  'scripts/leftovers says where it looked, names the clusters there, and deletes nothing of one that is up unless it is named twice',
  async () => {
    await using aws = await startMoto()
    const commands = await serveAwsCommands()
    try {
      const network = await makeNetwork(aws, ['shop'])
      const nodes = await makeCluster(aws, 'shop', network)
      const { volume } = await makeLeftovers(aws, 'shop', { ...network, nodes })
      const PATH = [...(commands.folder === undefined ? [] : [commands.folder]), process.env.PATH].join(':')
      const env = { ...process.env, ...aws.env, PATH }
      const leftovers = (...args: string[]): Promise<Said> =>
        new Promise((resolve) => {
          const child = execFile('scripts/leftovers', args, { env }, (error, stdout, stderr) => {
            resolve({ code: typeof error?.code === 'number' ? error.code : 0, text: stdout + stderr })
          })
          child.stdin?.end()
        })

      expect(await leftovers('sohp')).toEqual({
        code: 0,
        text: `Nothing is left of sohp in ${aws.region} of the account 123456789012. Other clusters are there: shop. Was one of them meant?\n`,
      })
      const there = await leftovers('--delete', 'shop')
      expect(there).toMatchObject({ code: 1, text: expect.stringContaining(`  volume ${volume} of cluster shop\n`) })
      expect(there.text).toContain('terraform destroy takes it away:\n  control plane shop\n')
      expect(there.text).toContain('"" is not shop: nothing was changed. Give it, or --confirm "shop"')
      expect(aws.requests.filter(({ operation }) => /^(?:Delete|Update)/.test(operation))).toEqual([])
      expect(await leftovers('--dry-run', 'shop')).toMatchObject({
        code: 2,
        text: expect.stringMatching(/^Unknown option '--dry-run'\n\nUsage: scripts\/leftovers /),
      })
    } finally {
      await commands.stop()
    }
  },
  300_000,
)
