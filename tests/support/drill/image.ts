import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { importBaseImage, nodeRootFileSystem } from '../base-image.ts'
import type { Engine } from '../engine.ts'

const run = promisify(execFile)
const source = join(import.meta.dirname, '../../../src')

/** Builds the drill's image as services.yaml says, on a base that needs no pull; returns its local name. */
export const buildDrillImage = async ({ docker }: Engine): Promise<string> => {
  const base = await importBaseImage(docker, await nodeRootFileSystem())
  const name = 'localhost/slipway-drill:test'
  const bases = ['NODE_BUILD_IMAGE', 'NODE_RUNTIME_IMAGE'].flatMap((argument) => ['--build-arg', `${argument}=${base}`])
  await run(docker, ['build', '--quiet', ...bases, '--tag', name, '--file', join(source, 'drill/Dockerfile'), source])
  return name
}
