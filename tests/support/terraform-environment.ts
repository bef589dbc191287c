import { access, readdir, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** The folders in which Terraform looks for providers by itself, and those that images of machines use. */
const places = [
  ...['/opt/tf-plugins', '/usr/share/terraform/plugins', '/usr/local/share/terraform/plugins'],
  ...['.terraform.d/plugins', '.local/share/terraform/plugins'].map((path) => join(homedir(), path)),
]

/** A folder on this machine that has the AWS provider; undefined leaves it to the registry. */
export const providerMirror = async (): Promise<string | undefined> => {
  for (const place of places) {
    const versions = await readdir(join(place, 'registry.terraform.io/hashicorp/aws')).catch(() => [])
    if (versions.length > 0) return place
  }
  return undefined
}

/**
 * What Terraform is run with: a configuration of its own, written into `directory`, in place of the user's, and providers
 * from this machine where it has them.
 */
export const terraformEnvironment = async (directory: string): Promise<Record<string, string>> => {
  const mirror = await providerMirror()
  const file = join(directory, 'cli.tfrc')
  const installation = `provider_installation {\n  filesystem_mirror {\n    path = "${mirror}"\n  }\n}\n`
  await writeFile(file, mirror === undefined ? '' : installation)
  return { TF_CLI_CONFIG_FILE: file, TF_IN_AUTOMATION: '1', TF_INPUT: '0', CHECKPOINT_DISABLE: '1' }
}

/** Whether there is a Terraform on the path. */
export const hasTerraform = async (): Promise<boolean> => {
  const found = (process.env.PATH ?? '').split(':').map((directory) => access(join(directory, 'terraform')))
  return (await Promise.allSettled(found)).some(({ status }) => status === 'fulfilled')
}
