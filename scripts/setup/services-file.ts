import { posix } from 'node:path'
import type { Slipway } from './settings.ts'

type Found = { paths: string[]; repositoryName: string; slipway: Slipway }

/** A first services.yaml, with a row for each Dockerfile of the repository's files; undefined where there is none. */
export const servicesFile = ({ paths, repositoryName, slipway }: Found): string | undefined => {
  const rows = paths.filter(isDockerfile).map((path) => rowOf(path, repositoryName))
  const named = rows.map((row, index) => ({ ...row, name: freeName(rows.slice(0, index), row) }))
  if (named.length === 0) return undefined
  const schema = `https://raw.githubusercontent.com/${slipway.repository}/${slipway.commit}/services.schema.json`
  return [
    `# yaml-language-server: $schema=${schema}`,
    '# What is built, and from where. `name` is what the manifests call the image; its ECR repository is below the prefix.',
    `repository-prefix: ${asName(repositoryName)}`,
    'services:',
    ...named.flatMap(({ name, context, file }) => [
      `  - name: ${name}`,
      `    context: ${quotedIfNeeded(context)}`,
      ...(file === undefined ? [] : [`    file: ${quotedIfNeeded(file)}`]),
    ]),
    '',
  ].join('\n')
}

type Row = { name: string; context: string; file: string | undefined }

/** `Dockerfile`, `Dockerfile.worker` or `worker.Dockerfile`, in any folder. */
export const isDockerfile = (path: string): boolean =>
  /(?:^|\/)(?:Dockerfile(?:\.[\w-]+)?|[\w-]+\.Dockerfile)$/.test(path)

/** `Dockerfile.worker` and `worker.Dockerfile` are called by their own name, a plain one by its folder. */
const rowOf = (path: string, repositoryName: string): Row => {
  const [folder, file] = [posix.dirname(path), posix.basename(path)]
  const own = file.replace(/^Dockerfile\.?|\.Dockerfile$/g, '')
  const name = own || (folder === '.' ? repositoryName : posix.basename(folder))
  return { name: asName(name), context: folder, file: own === '' ? undefined : path }
}

/** As the catalogue takes names. */
const asName = (text: string): string => {
  const name = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return name.length < 2 ? `service-${name}` : name
}

/** A name that is taken gets the folder above before it. */
const freeName = (before: Row[], { name, context }: Row): string => {
  if (!before.some((row) => row.name === name)) return name
  const above = asName(posix.basename(posix.dirname(context)))
  return `${above}-${name}`
}

const quotedIfNeeded = (path: string): string => (/^[\w./-]+$/.test(path) ? path : JSON.stringify(path))
