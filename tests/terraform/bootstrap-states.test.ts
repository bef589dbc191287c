import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lookAtBootstrap } from '../../scripts/taking-down/look-at-bootstrap.ts'
import { createProcesses } from '../../src/outside/process.ts'
import { openAwsCommands } from '../support/aws-commands.ts'
import { findMoto } from '../support/moto/find-moto.ts'
import { startMoto } from '../support/moto/moto.ts'
import { copyStacks } from '../support/stacks-copy.ts'
import { hasTerraform } from '../support/terraform-environment.ts'

const runs = (await findMoto()) !== undefined && (await hasTerraform())

const stacksFile = `stacks:
  - name: foundation
    directory: terraform/foundation
    backend-config: { bucket: slipway-state-123456789012, key: foundation/terraform.tfstate }
`
const bucket = 'slipway-state-123456789012'
const stateOf = (...resources: object[]) => JSON.stringify({ version: 4, resources })
const zone = { mode: 'managed', type: 'aws_route53_zone', instances: [{ attributes: {} }, { attributes: {} }] }
const own = { mode: 'managed', type: 'aws_s3_bucket', instances: [{ attributes: { bucket } }] }
const objects: Record<string, string> = {
  'foundation/terraform.tfstate': stateOf(zone),
  'cluster/terraform.tfstate': stateOf({ ...zone, mode: 'data' }),
  'bootstrap/terraform.tfstate': stateOf(own),
  'of-others/terraform.tfstate': stateOf(zone),
  'of-others/terraform.tfstate.tflock': '{"Who":"somebody"}',
}

test.runIf(runs)(
  'before bootstrap goes is told which states in its bucket still hold something, and what its destroy would stop at',
  async () => {
    await using aws = await startMoto()
    await using stacks = await copyStacks({ aws })
    const { signal } = new AbortController()
    const { processes, stop } = await openAwsCommands(createProcesses({ signal, fence: (work) => work() }))
    const look = () => lookAtBootstrap({ root: stacks.directory, processes, env: aws.env })
    const shell = async (line: string) => {
      const { code, said } = await stacks.shell(line)
      expect(code, said).toBe(0)
    }
    try {
      await writeFile(join(stacks.directory, 'stacks.yaml'), stacksFile)
      await expect(look()).rejects.toThrow('How its state is taken, terraform/bootstrap/README.md says')
      const override = join(stacks.directory, 'terraform/bootstrap/backend_override.tf')
      await writeFile(override, 'terraform {\n  backend "local" {}\n}\n')
      await shell('terraform -chdir=terraform/bootstrap init -lockfile=readonly')
      const settings = `-var=region=${aws.region} -var=repository=OWNER/REPOSITORY`
      const said = `-var=region=${aws.region} -var=project=slipway -var=state_bucket=${bucket} -var=repository=OWNER/REPOSITORY`
      const target = '-target=module.state.aws_s3_bucket.state -target=aws_iam_policy.boundary'
      await shell(`terraform -chdir=terraform/bootstrap apply ${target} ${settings}`)
      for (const [key, text] of Object.entries(objects)) {
        await writeFile(join(stacks.directory, 'object'), text)
        await shell(`aws s3api put-object --region ${aws.region} --bucket ${bucket} --key ${key} --body object`)
      }
      const boundary = 'arn:aws:iam::123456789012:policy/slipway-boundary'
      const role = `--role-name blue-node --assume-role-policy-document '{"Version":"2012-10-17","Statement":[]}'`
      await shell(
        `aws iam create-role --region ${aws.region} ${role} --permissions-boundary ${boundary} --tags Key=Cluster,Value=blue`,
      )
      const s3 = `aws s3 cp --region ${aws.region} s3://${bucket}`
      const allow = `terraform -chdir=terraform/bootstrap apply -target=module.state.aws_s3_bucket.state -var=force_destroy=true ${said}`
      expect(await look()).toEqual({
        code: 1,
        text: `The state of terraform/bootstrap holds the bucket ${bucket} in ${aws.region}, with 5 versions of objects.
In the way of its destroy, which would not ask:
- the state foundation/terraform.tfstate holds 2 things, which nobody could destroy by Terraform any more
    # then its destroy, as docs/platform.md says
    terraform -chdir=terraform/foundation init -reconfigure -backend-config=bucket=${bucket} -backend-config=key=foundation/terraform.tfstate && terraform -chdir=terraform/foundation workspace select default
- the state of-others/terraform.tfstate holds 2 things, which nobody could destroy by Terraform any more
    # what are they? destroy them first
    ${s3}/of-others/terraform.tfstate -
- somebody is at work on a state, or was broken off: of-others/terraform.tfstate.tflock
    # who, and since when
    ${s3}/of-others/terraform.tfstate.tflock -
- the role blue-node keeps to its boundary
    it goes with the destroy of the cluster blue
- the destroy stops at the bucket, which holds 5 versions of objects, with the roles gone
    # last of all: lets it go with them
    ${allow}
Then look again with this command.`,
      })

      for (const key of [
        'foundation/terraform.tfstate',
        'of-others/terraform.tfstate',
        'of-others/terraform.tfstate.tflock',
      ]) {
        await shell(`aws s3api delete-object --region ${aws.region} --bucket ${bucket} --key ${key}`)
      }
      await shell(`aws iam delete-role --region ${aws.region} --role-name blue-node`)
      await shell(allow)
      const destroy = `terraform -chdir=terraform/bootstrap destroy ${said}`
      const after = await look()
      expect(after.text.split('\n').slice(1)).toEqual([
        'Nothing is in the way of its destroy. All states and their old versions go with it, for good:',
        `    ${destroy}`,
      ])
      expect(after.code).toBe(0)

      await rm(override)
      await shell(
        `terraform -chdir=terraform/bootstrap init -migrate-state -force-copy -backend-config=bucket=${bucket} -backend-config=key=bootstrap/terraform.tfstate -backend-config=region=${aws.region} -backend-config=use_path_style=true`,
      )
      const moved = await look()
      expect(moved.text).toContain(`- its own state is in the bucket, which it destroys
    printf 'terraform {\\n  backend "local" {}\\n}\\n' >terraform/bootstrap/backend_override.tf && terraform -chdir=terraform/bootstrap init -migrate-state\n`)
      expect(moved.code).toBe(1)
    } finally {
      stop()
    }
  },
  600_000,
)
