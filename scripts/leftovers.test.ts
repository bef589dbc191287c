import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

/** The script with neither a region nor any program of a path beside node. */
const run = (args: string[], env: Record<string, string> = {}): Promise<{ code: unknown; complained: string }> =>
  new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [join(root, 'scripts/leftovers.ts'), ...args],
      { env: { PATH: '', ...env } },
      (error, _stdout, complained) => resolve({ code: error?.code ?? 0, complained }),
    )
    child.stdin?.end()
  })

const eu = { AWS_REGION: 'eu-west-1' }

test.each<{ what: string; args: string[]; env?: Record<string, string>; told: string }>([
  { what: 'no cluster', args: [], told: 'Name the cluster.\n\nUsage: scripts/leftovers ' },
  { what: 'an option that there is not', args: ['--dry-run', 'blue'], told: "Unknown option '--dry-run'\n\nUsage: " },
  { what: 'no region', args: ['blue'], told: 'no AWS region: give --region' },
  { what: 'what is no region', args: ['--region', 'Ireland', 'blue'], told: '--region should be an AWS region' },
  { what: 'no AWS CLI', args: ['blue'], env: eu, told: 'aws' },
  { what: 'no Terraform', args: ['--foundation'], told: 'terraform' },
  {
    what: 'a foundation and a cluster',
    args: ['--foundation', 'blue'],
    told: '--foundation and --bootstrap only look',
  },
  { what: 'two at a time', args: ['--foundation', '--bootstrap'], told: '--foundation and --bootstrap only look' },
  {
    what: 'a foundation to delete',
    args: ['--foundation', '--delete'],
    told: '--foundation and --bootstrap only look',
  },
])('with $what it ends with 2, since it could not look', async ({ args, env, told }) => {
  expect(await run(args, env)).toEqual({ code: 2, complained: expect.stringContaining(told) })
})
