import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'

// Runs as an action of its own, far from this repository: it imports nothing of it.
const input = (name: string): string => process.env[`INPUT_${name.toUpperCase()}`] ?? ''

const end = (message: string): never => {
  process.stdout.write(`::error::${message}\n`)
  process.exit(1)
}

if (input('terraform_wrapper') !== 'false') end('this stub installs no wrapper: terraform_wrapper should be false')
if (input('cli_config_credentials_token') !== '') end('this stub writes no credentials')
const { SLIPWAY_TERRAFORM: program = 'terraform', RUNNER_TEMP = '', GITHUB_PATH = '' } = process.env
const asked = input('terraform_version')
const versions = execFileSync(program, ['version', '-json'], { encoding: 'utf8' })
const [, found = ''] = /"terraform_version": "([^"]+)"/.exec(versions) ?? []
if (asked !== 'latest' && asked !== found) end(`this stub installs nothing: ${asked} is asked for, ${found} is here`)

// The only Terraform that later steps find, where the machine has none on the path.
if (program !== 'terraform') {
  const directory = mkdtempSync(join(RUNNER_TEMP, 'terraform-'))
  symlinkSync(program, join(directory, 'terraform'))
  appendFileSync(GITHUB_PATH, `${directory}\n`)
}
