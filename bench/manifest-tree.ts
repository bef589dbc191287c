import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { range } from './contended-files.ts'

/** A file of the tree: its text for a tag, and the service whose image it holds. */
export type TreeFile = { path: string; service: string; write: (tag: string) => string }

const hash = (text: string): string => createHash('sha1').update(text).digest('hex')

/** Tags are ids of commits, as most are, so that whoever replaces text finds nothing else by them. */
export const oldTag = (service: string): string => hash(`old ${service}`)
export const newTag = (service: string): string => hash(`new ${service}`)

export const serviceName = (number: number): string => `svc-${String(number).padStart(4, '0')}`
export const repositoryOf = (service: string): string => `registry.example/shop/${service}`

/** Three files for each service, in the styles that people have, and what is left to `count` without any image. */
export const treeFiles = (count: number): TreeFile[] => {
  const files = range(Math.floor(count / 3)).flatMap((number) => {
    const service = serviceName(number)
    const folder = `apps/${service}`
    const [kustomization, values, deployment] = writersFor(service, number)
    return [
      { path: `${folder}/kustomization.yaml`, service, write: kustomization },
      { path: `${folder}/values.yaml`, service, write: values },
      { path: `${folder}/deployment.yaml`, service, write: deployment },
    ]
  })
  const others = range(count - files.length).map((number) => ({
    path: `platform/settings-${number}.yaml`,
    service: '',
    write: () => `kind: ConfigMap\ndata:\n${settings(`other ${number}`, '  ')}`,
  }))
  return [...files, ...others]
}

type Write = (tag: string) => string

const writersFor = (service: string, number: number): [Write, Write, Write] => {
  const quote = ['', '"', "'"][number % 3] ?? ''
  const pad = number % 2 === 0 ? '' : '  '
  const lines = number % 50 === 7 ? (text: string) => text.replaceAll('\n', '\r\n') : (text: string) => text
  const end = number % 40 === 3 ? (text: string) => text.trimEnd() : (text: string) => text
  const kustomization: Write = (tag) =>
    `# ${service}: é, who to ask is in the wiki\nresources: [deployment.yaml,   "service.yaml"]\n\nimages:\n${pad}- name: ${service}\n${pad}  newName: ${repositoryOf(service)}\n${pad}  newTag: ${quote}${tag}${quote}   # of CI\n`
  const values: Write = (tag) =>
    `defaults: &defaults\n    replicas: 2\n\n\nservice:\n    <<: *defaults\n    image: {repository: ${repositoryOf(service)},   tag: "${tag}"}\n    note: >\n      folded text\n      of two lines\n    script: |\n      echo "kept"\n${settings(service, '    ')}`
  const deployment: Write = (tag) =>
    `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: ${service}}\nspec:\n  template:\n    spec:\n      containers:\n      - name: ${service}\n        image: ${quote}${repositoryOf(service)}:${tag}${quote} # pinned\n        args: [ "--a",  '--b' ]\n---\n# Its address\napiVersion: v1\nkind: Service\nmetadata:\n    name: ${service}\n`
  return [(tag) => lines(kustomization(tag)), (tag) => end(values(tag)), deployment]
}

/** Between one and two kilobytes, with lines of more than 80 columns. */
const settings = (seed: string, pad: string): string =>
  range(12)
    .map((line) => `${pad}setting-${line}: "${hash(`${seed} ${line}`)} ${hash(`${line} ${seed}`)}" # as agreed\n`)
    .join('')

export const writeTree = (directory: string, files: TreeFile[]): void => {
  rmSync(directory, { recursive: true, force: true })
  for (const folder of new Set(files.map(({ path }) => dirname(path)))) {
    mkdirSync(join(directory, folder), { recursive: true })
  }
  for (const { path, service, write } of files) writeFileSync(join(directory, path), write(oldTag(service)))
}

/** Gives what was changed its old text again. */
export const restoreTree = (directory: string, files: TreeFile[]): void => {
  for (const { path, service, write } of files) {
    const text = write(oldTag(service))
    if (readFileSync(join(directory, path), 'utf8') !== text) writeFileSync(join(directory, path), text)
  }
}

/** How many of the files that should have changed are what they were but for the tag, and how many others changed. */
export const judgeTree = (directory: string, files: TreeFile[], bumped: string[]) => {
  let exact = 0
  let astray = 0
  for (const { path, service, write } of files) {
    const isBumped = bumped.includes(service)
    const same = readFileSync(join(directory, path), 'utf8') === write((isBumped ? newTag : oldTag)(service))
    if (isBumped && same) exact += 1
    if (!isBumped && !same) astray += 1
  }
  return { exact, astray }
}
