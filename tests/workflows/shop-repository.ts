import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'
import { at, listOf } from '../../src/lib/json.ts'
import type { WorkflowRun } from '../support/act/run-workflow.ts'
import type { Files } from '../support/git-server/repository.ts'
import { wordOf, wordsOf } from '../support/read-fields.ts'

const root = resolve(import.meta.dirname, '../..')
const catalog = join(root, 'tests/fixtures/catalog')

const rows = listOf(at(parse(readFileSync(join(catalog, 'services.yaml'), 'utf8')), 'services'))

/** The 19 services of the fixture catalogue that are built. */
export const services = rows.filter((row) => at(row, 'build') !== 'none').map((row) => wordOf(at(row, 'name')))

/** The repository in ECR that a service's images are in. */
export const repositoryOf = (name: string): string => (name === 'kafka' ? 'platform/kafka' : `shop/${name}`)

/** The catalogue's services, and the callers that a user would copy; one of them once more, as it is for partial deliveries. */
export const shopFiles = (): Files => {
  const read = (folder: string, prefix: string): [string, Buffer][] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [`${prefix}${path.slice(folder.length + 1)}`, readFileSync(path)])
  const deliver = `${readFileSync(join(root, 'workflows/deliver.yml'), 'utf8')}${tellOutputs}`
  return {
    ...Object.fromEntries([...read(catalog, ''), ...read(join(root, 'workflows'), '.github/workflows/')]),
    '.github/workflows/deliver.yml': deliver,
    '.github/workflows/deliver-partial.yml': deliver.replace('    with:\n', '    with:\n      allow-partial: true\n'),
  }
}

/** A job of the caller's that is given what the called workflow gives out. */
const tellOutputs = `
  told:
    needs: deliver
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    steps:
      - id: told
        env:
          OUTPUTS: \${{ toJSON(needs.deliver.outputs) }}
        run: printf 'outputs<<END\\n%s\\nEND\\n' "$OUTPUTS" >>"$GITHUB_OUTPUT"
`

/** The outputs of the called workflow, as a caller gets them; act gives them to nobody where it failed. */
export const toldOutputs = (run: WorkflowRun): Record<string, string> =>
  wordsOf(JSON.parse(run.job('told')?.outputs.told?.outputs ?? '{}'))
