import { findMoto, motoDirectory, motoVersion, requirements } from '../tests/support/moto/find-moto.ts'
import { hasTerraform, providerMirror } from '../tests/support/terraform-environment.ts'
import type { Ending } from './closing-table.ts'
import { isInstalled } from './debian.ts'
import { installPython } from './python-environment.ts'

/** moto and all that it needs, in the user's cache folder. */
export const installMoto = async (): Promise<Ending> =>
  (await findMoto())
    ? { result: 'passed', note: `${motoVersion}, installed before` }
    : installPython({ version: motoVersion, directory: motoDirectory(), requirements })

/** Terraform and the AWS CLI are the machine's: each says where it is to be had. */
export const findTerraform = async (): Promise<Ending> => {
  if (!(await hasTerraform()))
    return { result: 'not-run', note: 'no terraform: see https://developer.hashicorp.com/terraform/install' }
  if (!(await isInstalled('aws'))) return { result: 'not-run', note: 'no aws: see https://aws.amazon.com/cli' }
  const mirror = await providerMirror()
  return {
    result: 'passed',
    note: mirror === undefined ? 'providers from their registry' : 'providers from this machine',
  }
}
