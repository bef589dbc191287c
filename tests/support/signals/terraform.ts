import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findMoto } from '../moto/find-moto.ts'
import { type LocalAws, startMoto } from '../moto/moto.ts'
import { readStoredState } from '../moto/stored-state.ts'
import { startSts } from '../sts/sts.ts'
import { makeStackWorld, sealKey } from '../terraform/stack-world.ts'
import { hasTerraform, terraformEnvironment } from '../terraform-environment.ts'
import { unless } from './victim.ts'

export const runs = (await findMoto()) !== undefined && (await hasTerraform())
export const role = 'arn:aws:iam::123456789012:role/apply'
export const size = 120

/** Resources of Terraform itself: what matters is the state, its lock and the role, and these are in S3 and STS. */
export const source = (key: string): string => `terraform {
  backend "s3" {
    bucket         = "state"
    key            = "${key}"
    region         = "ap-south-1"
    use_path_style = true
    use_lockfile   = true
  }
}
resource "terraform_data" "one" {
  count = ${size}
  input = "${key} \${count.index}"
}
`

export const openTerraformWorld = async () => {
  const aws = await startMoto()
  await aws.createBucket('state')
  const sts = await startSts({ trust: { roleArn: role, subject: 'repo:acme/quote:environment:shop' } })
  const directory = await mkdtemp(join(tmpdir(), 'signals-terraform-'))
  const env = { ...aws.env, ...(await terraformEnvironment(directory)) }
  const world = await makeStackWorld(source('none'), { env, applyRole: role })
  // The backend `s3` asks for STS by this name alone.
  const common = { workspace: world.workspace, env: { ...env, AWS_ENDPOINT_URL_STS: aws.url }, idToken: sts.idToken }
  const close = async () => {
    await world[Symbol.asyncDispose]()
    await Promise.all([aws.stop(), sts.stop()])
    await rm(directory, { recursive: true, force: true })
  }
  const secrets = () => ({
    'seal key': sealKey,
    ...Object.fromEntries(sts.idTokens.map((token, index) => [`token of GitHub ${index}`, token])),
  })
  return { aws, world, common, close, secrets }
}

const stateOf = (aws: LocalAws, key: string) => readStoredState(aws, { bucket: 'state', key })

export const lockOf = async (aws: LocalAws, key: string): Promise<string[]> =>
  unless({ 'the state is locked': (await stateOf(aws, key)).isFree })

export const madeOf = async (aws: LocalAws, key: string): Promise<number> =>
  (await stateOf(aws, key)).state.resources.flatMap(({ instances }) => instances).length
