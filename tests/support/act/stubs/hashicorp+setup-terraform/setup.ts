import { execFileSync } from 'node:child_process'

// Runs as an action of its own, far from this repository: it imports nothing of it.
const input = (name: string): string => process.env[`INPUT_${name.toUpperCase()}`] ?? ''

const end = (message: string): never => {
  process.stdout.write(`::error::${message}\n`)
  process.exit(1)
}

if (input('terraform_wrapper') !== 'false') end('this stub installs no wrapper: terraform_wrapper should be false')
if (input('cli_config_credentials_token') !== '') end('this stub writes no credentials')
const asked = input('terraform_version')
const versions = execFileSync('terraform', ['version', '-json'], { encoding: 'utf8' })
const [, found = ''] = /"terraform_version": "([^"]+)"/.exec(versions) ?? []
if (asked !== 'latest' && asked !== found) end(`this stub installs nothing: ${asked} is asked for, ${found} is here`)
