import { readInstructions } from './dockerfile-instructions.ts'
import { expandWord } from './expand-word.ts'

export type BuildArgument = { name: string; value: string }

/**
 * The images from elsewhere that a Dockerfile stands on: FROM, COPY --from and RUN --mount=from, with the arguments
 * filled in, without `scratch` and without its own stages. Each once, in order, for all platforms.
 */
export const baseImages = (dockerfile: string, buildArguments: BuildArgument[], platforms: string[]): string[] => {
  const images = platforms.flatMap((platform) => imagesFor(dockerfile, buildArguments, platform))
  return [...new Set(images)]
}

const imagesFor = (dockerfile: string, buildArguments: BuildArgument[], platform: string): string[] => {
  const { instructions, joiner } = readInstructions(dockerfile)
  const first = instructions.findIndex((instruction) => from.test(instruction))
  // Only arguments before the first FROM count in a FROM.
  const values = valuesOf({ instructions: instructions.slice(0, Math.max(first, 0)), buildArguments, platform, joiner })
  const stages: string[] = []
  return instructions.flatMap((instruction) => {
    const [, base, stage = ''] = from.exec(instruction) ?? []
    const others = [...instruction.matchAll(outsideSources)].map(([, name]) => name)
    const names = [base, ...others].map((name = '') => expandWord(name, values, joiner))
    const images = names.filter((name) => name !== '' && name !== 'scratch' && !isOwn(name, stages))
    if (base !== undefined) stages.push(stage.toLowerCase())
    return images
  })
}

/** The names that a Dockerfile gives to its stages, in lower case, as they are compared. */
export const stageNames = (dockerfile: string): string[] =>
  readInstructions(dockerfile).instructions.flatMap((instruction) => from.exec(instruction)?.[2]?.toLowerCase() ?? [])

const from = /^FROM\s+(?:--\S+\s+)*(\S+)(?:\s+AS\s+(\S+))?/i

const isOwn = (name: string, stages: string[]): boolean => stages.includes(name.toLowerCase()) || /^\d+$/.test(name)

type Declaring = { instructions: string[]; buildArguments: BuildArgument[]; platform: string; joiner: string }

const valuesOf = ({ instructions, buildArguments, platform, joiner }: Declaring): Map<string, string> => {
  const given = new Map(buildArguments.map(({ name, value }) => [name, value]))
  const values = new Map(targetOf(platform))
  for (const { name, word } of instructions.flatMap(declarations)) {
    const value = given.get(name) ?? (word === undefined ? undefined : expandWord(word, values, joiner))
    if (value !== undefined) values.set(name, value)
  }
  return values
}

const outsideSources = /(?:^COPY\s(?:.*\s)?--from=|\s--mount=(?:\S*[,"])?from=)([^\s,]+)/gi

/** The arguments that BuildKit knows before any is declared (docs.docker.com, "Automatic platform ARGs in the global scope"). */
const targetOf = (platform: string): [string, string][] => {
  const [os = '', architecture = '', variant = ''] = platform.split('/')
  return [
    ['TARGETPLATFORM', platform],
    ['TARGETOS', os],
    ['TARGETARCH', architecture],
    ['TARGETVARIANT', variant],
  ]
}

/** `ARG` with some of `NAME` and `NAME=word`, where the word may hold quoted blanks. */
const declarations = (instruction: string): { name: string; word: string | undefined }[] =>
  [...(/^ARG\s+(.+)$/is.exec(instruction)?.[1] ?? '').matchAll(declaration)].map(([, name = '', word]) => ({
    name,
    word,
  }))

/** From the beginning of a word on, and each character in one way alone: what has no end costs no more than it is long. */
const declaration = /(?<![^\s"'\\])([A-Za-z_]\w*)(?:=((?:"(?:\\.|[^"\\])*"|'[^']*'|\\.|[^\s"'\\])*))?(?:\s+|$)/g
