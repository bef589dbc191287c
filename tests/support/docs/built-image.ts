import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What an image has above its base: which layers, and the bytes of those that are not empty, the lowest one first. */
export type BuiltImage = { layers: string[]; bytes: number[] }

type Build = { base: string; context: string; dockerfile: string; args: Record<string, string> }

/** Builds images to measure them, and removes all of them at the end: with one that is gone its layers leave the builder's cache. */
export const openBuilds = (docker: string) => {
  const images: string[] = []
  return {
    build: async ({ base, context, dockerfile, args }: Build): Promise<BuiltImage> => {
      const given = Object.entries(args).flatMap(([name, value]) => ['--build-arg', `${name}=${value}`])
      const { stdout } = await run(docker, ['build', '--quiet', ...given, '--file', dockerfile, context])
      images.push(stdout.trim())
      const [below, all] = [await measured(docker, base), await measured(docker, stdout.trim())]
      return { layers: all.layers.slice(below.layers.length), bytes: all.bytes.slice(below.bytes.length) }
    },
    [Symbol.asyncDispose]: async (): Promise<void> => {
      await run(docker, ['image', 'rm', '--force', ...images])
    },
  }
}

const measured = async (docker: string, image: string): Promise<BuiltImage> => {
  const inspected = await run(docker, ['image', 'inspect', '--format', '{{json .RootFS.Layers}}', image])
  const history = await run(docker, ['history', '--human=false', '--format', '{{.Size}}', image])
  const sizes = history.stdout.trim().split('\n').map(Number)
  return { layers: JSON.parse(inspected.stdout), bytes: sizes.filter((size) => size > 0).toReversed() }
}

/** The bytes of the layers that the second of two builds does not share with the first. */
export const bytesAnew = (first: BuiltImage, second: BuiltImage): number =>
  sum(second.bytes.slice(-second.layers.filter((layer) => !first.layers.includes(layer)).length))

export const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0)
