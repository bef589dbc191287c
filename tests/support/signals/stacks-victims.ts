import { runWith } from '../action-worlds/action-world.ts'
import { makeCheckout } from '../checkout.ts'
import { startMoto } from '../moto/moto.ts'
import { startSts } from '../sts/sts.ts'
import { role, runs } from './terraform.ts'
import { type Opening, outcomeIn, unless, type Victim, type Work } from './victim.ts'

const list = `stacks:
  - name: demo
    directory: terraform/cluster
    region: ap-south-1
    plan-role: ${role}
    ephemeral: true
`

const openStacks = async (): Promise<Victim> => {
  const aws = await startMoto()
  const sts = await startSts({ trust: { roleArn: role, subject: 'repo:acme/quote:environment:shop' } })
  const checkout = await makeCheckout({ 'stacks.yaml': list })
  const prepare = async (): Promise<Work> => ({
    run: runWith({
      directory: 'actions/select-stacks',
      inputs: { expired: 'true' },
      env: { ...aws.env, ...sts.env },
      workspace: checkout.directory,
      idToken: sts.idToken,
    }),
    secrets: () => Object.fromEntries(sts.idTokens.map((token, index) => [`token of GitHub ${index}`, token])),
    remains: async () => [],
    wrong: async (run) => unless(outcomeIn(run, 'none')),
  })
  const close = async () => {
    await Promise.all([aws.stop(), sts.stop()])
    await checkout[Symbol.asyncDispose]()
  }
  return { prepare, close }
}

export const stacksVictims: Opening[] = [{ name: 'select-stacks', open: runs ? openStacks : undefined }]
