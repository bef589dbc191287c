import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { checkOutCaller } from '../support/act/caller-checkout.ts'
import { type Event, pullRequestEvent, pushEvent } from '../support/act/event.ts'
import { runWorkflow, type WorkflowRun } from '../support/act/run-workflow.ts'
import { openToolkit } from '../support/act/toolkit.ts'
import { expectTold, transcript } from '../support/docs/transcript.ts'
import { type EmptyShop, openEmptyShop } from '../support/first-delivery/empty-shop.ts'
import { jobLines } from '../support/first-delivery/job-lines.ts'
import { gitText } from '../support/git-server/real-git.ts'

const slipway = { repository: 'acme/slipway', ref: '0123456789abcdef0123456789abcdef01234567' }

const flags = [
  ...['--slipway', `${slipway.repository}@${slipway.ref}#v1.0.0`],
  ...['--environment', 'demo=overlays/demo/**', '--manifests-repository', 'acme/manifests'],
  ...['--aws-region', 'eu-west-1', '--argocd-server', 'https://argocd.example.com'],
]

/** scripts/init in the clone, by a person whose GitHub is the stand-in's. */
const init = async ({ directory, server }: EmptyShop): Promise<string> => {
  const env = { ...process.env, GITHUB_SERVER_URL: server.url }
  return (await promisify(execFile)(resolve('scripts/init'), flags, { cwd: directory, env })).stdout
}

const commitAll = async ({ directory, shop }: EmptyShop, message: string): Promise<string> => {
  const person = ['-c', 'user.name=Dana', '-c', 'user.email=dana@example.com']
  await gitText(directory, ['add', '--all'])
  await gitText(directory, [...person, 'commit', '--quiet', '--message', message])
  await gitText(directory, ['push', '--quiet', `file://${shop.path}`, 'HEAD:main'])
  return gitText(directory, ['show', '--format=%h %s', '--name-only'])
}

const run = async (world: EmptyShop, workflow: string, event: (head: string) => Event): Promise<WorkflowRun> => {
  const { server, shop, tokens, ecr, argocd } = world
  await using toolkit = await openToolkit(slipway)
  await using checkout = await checkOutCaller({ repository: shop, url: `${server.url}/acme/shop`, depth: 2 })
  return await runWorkflow({
    toolkit,
    directory: checkout.directory,
    repository: 'acme/shop',
    workflow: `.github/workflows/${workflow}`,
    event: event(checkout.commit),
    vars: { AWS_REGION: ecr.region, MANIFESTS_REPOSITORY: 'acme/manifests', ARGOCD_SERVER: argocd.url },
    secrets: { MANIFESTS_TOKEN: tokens.git, ARGOCD_TOKEN: tokens.argocd },
    token: tokens.git,
    github: { serverUrl: server.url, apiUrl: `${server.url}/api/v3` },
    machine: ecr.env,
    programs: world.programs,
  })
}

test('from a repository with nothing but a service: scripts/init, commit, delivered', async () => {
  await using world = await openEmptyShop()
  const { directory, manifests, shop } = world
  const before = await shop.head()
  const files = await gitText(directory, ['ls-files'])
  const said = await init(world)
  const committed = await commitAll(world, 'Deliver the shop')
  const delivery = await run(world, 'deliver.yml', (after) => pushEvent('acme/shop', { before, after }))
  expect(delivery.result, delivery.log).toBe('success')
  expect(delivery.job('summary')?.outputs.summary).toMatchObject({ outcome: 'live' })
  const bump = await gitText(manifests.path, ['show', '--format=%h %s', '--unified=0', '--no-prefix', 'main'])
  const command = `scripts/init ${flags.map((flag) => (/[*#]/.test(flag) ? `'${flag}'` : flag)).join(' ')}`
  const entries = [
    { command: 'git ls-files', said: files },
    { command, said },
    {
      command: 'git add --all && git commit -m "Deliver the shop" && git push && git show --format="%h %s" --name-only',
      said: committed,
    },
    { command: 'act push --workflows .github/workflows/deliver.yml', said: jobLines(delivery) },
    { command: 'git -C ../manifests show --format="%h %s" --unified=0 --no-prefix', said: bump },
  ]
  await expectTold({ page: 'docs/getting-started.md', name: 'transcript', block: transcript(entries) })

  // A pull request to it: built, and neither ECR nor the manifests are asked.
  const [base, heads, requests] = [await shop.head(), await manifests.head(), world.ecr.requests.length]
  await writeFile(`${directory}/services/quote/price`, '43\n')
  await commitAll(world, 'Raise the price')
  const built = await run(world, 'pull-request.yml', (head) =>
    pullRequestEvent('acme/shop', { number: 1, base, head, branch: 'price' }),
  )
  expect(built.result, built.log).toBe('success')
  expect(
    jobLines(built)
      .split('\n')
      .map((line) => line.split(/ +/)),
  ).toEqual([
    ['select', 'success', 'selected'],
    ['build', 'quote', 'success', 'built'],
    ['summary', 'success', 'built'],
  ])
  expect([await manifests.head(), world.ecr.requests.length]).toEqual([heads, requests])
})
