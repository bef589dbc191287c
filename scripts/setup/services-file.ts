import { posix } from 'node:path'
import { parse } from 'yaml'
import { isStandIn, type Slipway } from './settings.ts'

type Found = { paths: string[]; repositoryName: string; slipway: Slipway }

/** A first services.yaml, with a row for each Dockerfile of the repository's files; undefined where there is none. */
export const servicesFile = ({ paths, repositoryName, slipway }: Found): string | undefined => {
  const named: Row[] = []
  const taken = new Set<string>()
  for (const path of paths.filter(isDockerfile)) {
    const { names, ...row } = rowOf(path, repositoryName)
    const name = freeName(names, taken)
    taken.add(name)
    named.push({ ...row, name })
  }
  if (named.length === 0) return undefined
  const schema = `https://raw.githubusercontent.com/${slipway.repository}/${slipway.commit}/services.schema.json`
  return [
    ...(isStandIn(slipway.repository) ? [] : [`# yaml-language-server: $schema=${schema}`]),
    '# What is built, and from where. `name` is what the manifests call the image; its ECR repository is below the prefix.',
    `repository-prefix: ${plain(asName(repositoryName))}`,
    'services:',
    ...named.flatMap(({ name, context, file }) => [
      `  - name: ${plain(name)}`,
      `    context: ${plain(context)}`,
      ...(file === undefined ? [] : [`    file: ${plain(file)}`]),
    ]),
    '',
  ].join('\n')
}

type Row = { name: string; context: string; file: string | undefined }

/** `Dockerfile`, `Dockerfile.worker` or `worker.Dockerfile`, in any folder. */
export const isDockerfile = (path: string): boolean =>
  /(?:^|\/)(?:Dockerfile(?:\.(?!dockerignore$)[\w-]+)?|[\w-]+\.Dockerfile)$/.test(path)

/** `Dockerfile.worker` and `worker.Dockerfile` are called by their own name, a plain one by its folder. */
const rowOf = (path: string, repositoryName: string): Omit<Row, 'name'> & { names: string[] } => {
  const [folder, file] = [posix.dirname(path), posix.basename(path)]
  const own = file.replace(/^Dockerfile\.?|\.Dockerfile$/g, '')
  const folders = folder === '.' ? [] : folder.split('/')
  const words = own === '' ? (folders.length > 0 ? folders : [repositoryName]) : [...folders, own]
  const names = words.map((_, index) => asName(words.slice(words.length - 1 - index).join('-')))
  return { names, context: folder, file: own === '' ? undefined : path }
}

/** As the catalogue takes names. */
const asName = (text: string): string => {
  const name = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 100)
    .replace(/^-|-$/g, '')
  if (name.length > 1) return name
  return name === '' ? 'service' : `service-${name}`
}

/** A name that is taken gets the folders above before it, and a number where those do not tell them apart. */
const freeName = (names: string[], taken: Set<string>): string => {
  const [first = 'service'] = names
  const numbered = Array.from({ length: taken.size + 1 }, (_, index) => `${first}-${index + 2}`)
  return [...names, ...numbered].find((name) => !taken.has(name)) ?? first
}

/** In quotes where YAML would read something else, such as a number. */
const plain = (text: string): string => (/^[\w./-]+$/.test(text) && parse(text) === text ? text : JSON.stringify(text))
