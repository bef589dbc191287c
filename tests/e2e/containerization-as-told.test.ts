import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'vitest'
import { alignedTable } from '../../scripts/markdown.ts'
import { importBaseImage, nodeRootFileSystem } from '../support/base-image.ts'
import { type BuiltImage, bytesAnew, openBuilds, sum } from '../support/docs/built-image.ts'
import { blocksIn } from '../support/docs/excerpt.ts'
import { expectTold } from '../support/docs/transcript.ts'
import { findEngine } from '../support/engine.ts'

const page = 'docs/foundations/containerization.md'
const engine = await findEngine()

/** What `npm ci` would have put beside the sources, taken from this repository's own. */
const modules = ['typescript', '@typescript', '@types/node', 'undici-types']

const configuration = {
  compilerOptions: {
    ...{ module: 'nodenext', target: 'es2024', types: ['node'] },
    ...{ rootDir: 'src', outDir: 'build', rewriteRelativeImportExtensions: true },
  },
  include: ['src'],
  exclude: ['src/*.test.ts'],
}

const openContext = async () => {
  const directory = await mkdtemp(join(tmpdir(), 'slipway-context-'))
  await cp('services/quote', directory, { recursive: true })
  await rm(join(directory, '.dockerignore'))
  for (const name of modules) {
    await cp(join('node_modules', name), join(directory, 'node_modules', name), { recursive: true })
  }
  await writeFile(join(directory, 'tsconfig.json'), JSON.stringify(configuration))
  const [oneStage = ''] = blocksIn(await readFile(page, 'utf8'), 'dockerfile')
  await writeFile(join(directory, 'one-stage.Dockerfile'), oneStage)
  return {
    directory,
    raisePrice: async (): Promise<void> => {
      const path = join(directory, 'src/price.ts')
      await writeFile(path, (await readFile(path, 'utf8')).replace('= 899', '= 949'))
    },
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true }),
  }
}

test.runIf(engine)(
  'an image of one stage and one of two differ by what docs/foundations/containerization.md says',
  async () => {
    const docker = engine?.docker ?? ''
    const base = await importBaseImage(docker, await nodeRootFileSystem())
    await using context = await openContext()
    await using builds = openBuilds(docker)
    const build = (dockerfile: string): Promise<BuiltImage> =>
      builds.build({
        ...{ base, context: context.directory, dockerfile: join(context.directory, dockerfile) },
        args: Object.fromEntries(['NODE_IMAGE', 'NODE_BUILD_IMAGE', 'NODE_RUNTIME_IMAGE'].map((name) => [name, base])),
      })
    const both = async () => [await build('one-stage.Dockerfile'), await build('Dockerfile')]
    const before = await both()
    await context.raisePrice()
    const after = await both()

    const rows = ['one stage', 'two stages'].map((name, index) => {
      const [first, second] = [before[index] ?? nothing, after[index] ?? nothing]
      return [name, sum(first.bytes).toLocaleString('en'), bytesAnew(first, second).toLocaleString('en')]
    })
    const head = ['Above the base', 'Bytes', 'Bytes of the layers that a change of one line makes anew']
    await expectTold({ page, name: 'sizes', block: alignedTable(head, rows) })
    const dockerfile = await readFile('services/quote/Dockerfile', 'utf8')
    await expectTold({ page, name: 'two stages', block: `\`\`\`dockerfile\n${dockerfile}\`\`\`` })
  },
  600_000,
)

const nothing: BuiltImage = { layers: [], bytes: [] }
