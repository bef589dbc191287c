import { type ChildProcess, execFile } from 'node:child_process'
import { expect, test } from 'vitest'
import { serveAwsCommands } from '../support/aws-commands.ts'
import { makeCluster, makeLeftovers, makeNetwork } from '../support/moto/controllers.ts'
import { findMoto } from '../support/moto/find-moto.ts'
import { type LocalAws, startMoto } from '../support/moto/moto.ts'

const runs = (await findMoto()) !== undefined

type Said = { code: number; text: string }

const programsFor = (aws: LocalAws, folder: string | undefined) => {
  const PATH = [...(folder === undefined ? [] : [folder]), process.env.PATH].join(':')
  const env = { ...process.env, ...aws.env, PATH }
  const run = (program: string, args: string[], watch?: (child: ChildProcess) => void): Promise<Said> =>
    new Promise((resolve) => {
      const child = execFile(program, args, { env }, (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, text: stdout + stderr })
      })
      child.stdin?.end()
      watch?.(child)
    })
  return {
    /** As `leftovers`, until it says that; then somebody presses Ctrl-C. */
    interruptedAt: (words: string, ...args: string[]) =>
      run('scripts/leftovers', args, (child) => {
        child.stdout?.on('data', (chunk) => String(chunk).includes(words) && child.kill('SIGINT'))
      }),
    leftovers: (...args: string[]) => run('scripts/leftovers', args),
    kms: (...args: string[]) => run('aws', ['kms', ...args, '--region', aws.region, '--output', 'text']),
  }
}

const changes = ({ requests }: LocalAws): string[] =>
  requests.map(({ operation }) => operation).filter((operation) => /^(?:Delete|Update)/.test(operation))

test.runIf(runs)(
  'scripts/leftovers says where it looked, tells a name that nothing bears from a cluster that is gone, and deletes nothing of one that is up unless it is named twice',
  async () => {
    await using aws = await startMoto()
    const commands = await serveAwsCommands()
    try {
      const network = await makeNetwork(aws, ['shop'])
      const nodes = await makeCluster(aws, 'shop', network)
      const { volume } = await makeLeftovers(aws, 'shop', { ...network, nodes })
      const { leftovers, kms } = programsFor(aws, commands.folder)

      expect(await leftovers('sohp')).toEqual({
        code: 2,
        text: `Nothing at all bears the name sohp in ${aws.region} of the account 123456789012, not even the key that a cluster leaves for a week after its destroy. The clusters that are there: shop\n`,
      })
      const key = ['--tags', 'TagKey=Cluster,TagValue=destroyed', '--query', 'KeyMetadata.KeyId']
      const { text: id } = await kms('create-key', ...key)
      expect(await kms('schedule-key-deletion', '--key-id', id.trim())).toMatchObject({ code: 0 })
      expect(await leftovers('destroyed')).toEqual({
        code: 0,
        text: `Nothing is left of destroyed in ${aws.region} of the account 123456789012. Other clusters are there: shop.\n`,
      })
      const there = await leftovers('--delete', 'shop')
      expect(there).toMatchObject({ code: 1, text: expect.stringContaining(`  volume ${volume} of cluster shop\n`) })
      expect(there.text).toContain('terraform destroy takes it away:\n  control plane shop\n')
      expect(there.text).toContain('"" is not shop: nothing was changed. Give it, or --confirm "shop"')
      expect(changes(aws)).toEqual([])
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

test.runIf(runs)(
  'a confirmed delete scales a cluster that is up, takes what its controllers made, and ends with 1 while anything is left',
  async () => {
    await using aws = await startMoto()
    const commands = await serveAwsCommands()
    try {
      const network = await makeNetwork(aws, ['gone', 'shop', 'bare'])
      const nodes = await makeCluster(aws, 'shop', network)
      await makeCluster(aws, 'bare', network)
      const { volume } = await makeLeftovers(aws, 'gone', { ...network, nodes })
      await makeLeftovers(aws, 'shop', { ...network, nodes })
      const { leftovers } = programsFor(aws, commands.folder)
      const remaining = (cluster: string) =>
        `No controller's leftovers of ${cluster} are in ${aws.region} of the account 123456789012.\nWhat Terraform made is still there, and costs: terraform destroy takes it away:\n  control plane ${cluster}\n`

      const other = await leftovers('--delete', '--confirm', 'shop', 'gone')
      expect(other.text).toContain(`  volume ${volume} of cluster gone\n`)
      expect(other.text).toContain('"shop" is not gone: nothing was changed. Give it, or --confirm "gone"')
      expect(other.code).toBe(1)
      expect(changes(aws)).toEqual([])

      const shop = await leftovers('--delete', '--confirm', 'shop', 'shop')
      expect(shop.text).toContain('Scaling the node group nodes of shop from 2 to none\n')
      expect(shop.text.endsWith(remaining('shop')), shop.text).toBe(true)
      expect(shop.code).toBe(1)

      const bare = await leftovers('--delete', '--confirm', 'bare', 'bare')
      expect(bare.text).toContain('Scaling the node group nodes of bare from 2 to none\n')
      expect(bare.text.endsWith(remaining('bare')), bare.text).toBe(true)
      expect(bare.code).toBe(1)

      const gone = await leftovers('--delete', '--confirm', 'gone', 'gone')
      expect(gone.text).toContain(`Nothing is left of gone in ${aws.region} of the account 123456789012.`)
      expect(gone.code, gone.text).toBe(0)
    } finally {
      await commands.stop()
    }
  },
  300_000,
)

test.runIf(runs)(
  'Ctrl-C while it deletes says what is deleted and what is not, and the command that goes on to the end',
  async () => {
    await using aws = await startMoto()
    const commands = await serveAwsCommands()
    try {
      const network = await makeNetwork(aws, ['shop', 'gone'])
      const nodes = await makeCluster(aws, 'shop', network)
      const { volume, group } = await makeLeftovers(aws, 'gone', { ...network, nodes })
      const { leftovers, interruptedAt } = programsFor(aws, commands.folder)
      const { code, text } = await interruptedAt(`Deleting security group`, '--delete', 'gone')
      const [, told = ''] = text.split('\ninterrupted\n')
      expect(told, text).toMatch(
        new RegExp(
          `^Deleted:\n  load balancer [^]*\n  target group [^]*\nBeing deleted, so gone or not:\n  security group .*${group}.*\nNot deleted:\n  volume ${volume} of cluster gone\nTo go on, the same again, which leaves alone what is gone: scripts/leftovers --delete --region ${aws.region} gone\n$`,
        ),
      )
      expect(code).toBe(1)
      expect(await leftovers('--delete', '--region', aws.region, 'gone')).toMatchObject({ code: 0 })
    } finally {
      await commands.stop()
    }
  },
  300_000,
)
