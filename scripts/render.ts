import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { Failure, messageOf } from '../src/lib/failure.ts'
import { findSources, type Source } from './rendering/find-sources.ts'
import { renderSource } from './rendering/render-source.ts'

const help = `Usage: scripts/render [--output DIRECTORY] [--dry-run] [NAME…]

Renders every overlay and chart of manifests/ to plain YAML, as it would be applied: a kustomization that no other builds on,
a chart of charts/ with its own values and with each file of its ci folder, Argo CD's own charts with each file of clusters/, and
folders of plain objects. NAME is a path below manifests/, like shop/overlays/demo; without any, all are rendered. Needs no cluster
and no network.

  --output DIRECTORY  a file for each, only written where it changes; without it, all goes to the standard output
  --dry-run           renders, and says what would be written
`

const manifests = join(import.meta.dirname, '../manifests')

const choose = (names: string[]): Source[] => {
  const sources = findSources(manifests)
  const chosen = sources.filter(({ name }) => names.length === 0 || names.includes(name))
  const unknown = names.filter((name) => !sources.some((source) => source.name === name))
  const known = sources.map(({ name }) => `  ${name}`).join('\n')
  if (unknown.length > 0)
    throw new Failure('not-found', `There is no ${unknown.join(', ')} in manifests/. There is:\n${known}`)
  return chosen
}

const write = async (file: string, text: string, isDry: boolean): Promise<string> => {
  const before = await readFile(file, 'utf8').catch(() => undefined)
  if (before === text) return 'unchanged'
  if (isDry) return before === undefined ? 'would be written' : 'would change'
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
  return before === undefined ? 'written' : 'changed'
}

const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { output: { type: 'string' }, 'dry-run': { type: 'boolean', default: false }, help: { type: 'boolean' } },
  })
  if (values.help) {
    process.stdout.write(help)
    return
  }
  for (const source of choose(positionals)) {
    const text = await renderSource(source)
    const { output, 'dry-run': isDry } = values
    if (output !== undefined) {
      const file = join(output, `${source.name}.yaml`)
      process.stdout.write(`${relative('.', file)} ${await write(file, text, isDry)}\n`)
    } else process.stdout.write(isDry ? `${source.name} can be rendered\n` : `---\n# ${source.name}\n${text}`)
  }
}

await main().catch((error: unknown) => {
  process.stderr.write(`${messageOf(error)}\n`)
  process.exitCode = 1
})
