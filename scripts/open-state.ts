import { readFile, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { Failure, messageOf } from '../src/lib/failure.ts'
import { createProcesses } from '../src/outside/process.ts'
import { createAwsCli } from '../src/terraform/aws/aws-cli.ts'
import { stateBinding } from '../src/terraform/sealing/keep-state.ts'
import { keysOf } from '../src/terraform/sealing/keys-of.ts'
import { openSeal, readBinding } from '../src/terraform/sealing/seal.ts'
import { readSealKey } from '../src/terraform/sealing/seal-key.ts'

const help = `Opens a state that terraform-apply could not store, and sealed: \`errored-state\`.

  SEAL_KEY=… scripts/open-state SEALED FILE

SEAL_KEY is what the input seal-key was; for a KMS key the AWS CLI asks KMS with its credentials.

Then, in the directory of the stack, initialised: terraform state push FILE
`

/** What it says of itself is only believed once the seal is open with it. */
const openState = async (sealedFile: string, file: string, sealKey: string): Promise<string> => {
  const sealed = await readFile(sealedFile)
  const { repository = '', commit = '', stack = '', mode } = readBinding(sealed)
  if (mode !== 'errored-state') throw new Failure('invalid-input', `${sealedFile} holds no state: it is a plan`)
  const read = readSealKey(sealKey)
  if (read === undefined) throw new Failure('invalid-input', 'SEAL_KEY is neither a passphrase nor `kms:` and an ARN')
  const processes = createProcesses({ signal: new AbortController().signal, fence: (work) => work() })
  const awsIn = (region: string) => createAwsCli({ processes, env: async () => ({}), region })
  const keys = keysOf(read, { repository, stack, awsIn, directory: dirname(resolve(file)) })
  const { plan: state } = await openSeal(sealed, stateBinding({ repository, commit, stack }), keys)
  await writeFile(file, state, { mode: 0o600 })
  return `the state of ${stack} (${repository}) is in ${file}; it holds secrets`
}

const [, , sealedFile, file] = process.argv
const { SEAL_KEY: sealKey = '' } = process.env
if (sealedFile === undefined || file === undefined || sealKey === '' || process.argv.includes('--help')) {
  process.stderr.write(help)
  process.exit(process.argv.includes('--help') ? 0 : 2)
}
await openState(sealedFile, file, sealKey).then(console.log, (error: unknown) => {
  console.error(messageOf(error))
  process.exit(1)
})
