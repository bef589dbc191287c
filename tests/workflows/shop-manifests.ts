import { parse } from 'yaml'
import { at, listOf } from '../../src/lib/json.ts'
import { gitText } from '../support/git-server/real-git.ts'
import type { Files, Repository } from '../support/git-server/repository.ts'
import { wordsOf } from '../support/read-fields.ts'
import { repositoryOf, services } from './shop-repository.ts'

export const environments = ['demo', 'production'] as const
export type Environment = (typeof environments)[number]

/** What the files of an environment pin: service → `tag@digest`. */
export type Pins = Record<string, string>

/** A commit of the manifests: which files it changed, and each line that it took away or put there. */
export type Change = { commit: string; files: string[]; lines: string[] }

/** Lines of image-json as pins. */
export const pinsOf = (images: string): Pins =>
  Object.fromEntries(
    images.split('\n').map((line) => {
      const { name = '', tag, digest } = wordsOf(JSON.parse(line))
      return [name, `${tag}@${digest}`]
    }),
  )

/** The file of an environment that pins its images. */
export const overlay = (environment: Environment): string => `overlays/${environment}/kustomization.yaml`

/** One base and an overlay for each environment, all on the same pins. */
export const manifestFiles = (host: string, pins: Pins): Files => ({
  'base/kustomization.yaml': 'resources:\n  - services.yaml\n',
  'base/services.yaml': services.map(deploymentOf).join('---\n'),
  ...Object.fromEntries(environments.map((environment) => [overlay(environment), kustomization(host, pins)])),
})

const deploymentOf = (name: string): string => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
spec:
  selector:
    matchLabels: { app: ${name} }
  template:
    metadata:
      labels: { app: ${name} }
    spec:
      containers:
        - name: ${name}
          image: ${name}
`

const kustomization = (host: string, pins: Pins): string => {
  const entries = Object.entries(pins).map(([name, pin]) => {
    const [tag, digest] = pin.split('@')
    return `  - name: ${name}\n    newName: ${host}/${repositoryOf(name)}\n    newTag: ${tag}\n    digest: ${digest}\n`
  })
  return `resources:\n  - ../../base\nimages:\n${entries.join('')}`
}

/** What a kustomization pins. */
export const readPins = (text: string): Pins =>
  Object.fromEntries(
    listOf(at(parse(text), 'images')).map((entry) => {
      const { name, newTag, digest } = wordsOf(entry)
      return [name ?? '', `${newTag}@${digest}`]
    }),
  )

/** The lines of a commit that gives services other pins. */
export const linesOfPins = (before: Pins, after: Pins): string[] =>
  Object.keys(after)
    .filter((name) => before[name] !== after[name])
    .flatMap((name) => [...pinLines('-', before[name]), ...pinLines('+', after[name])])

const pinLines = (sign: string, pin = ''): string[] => {
  const [tag, digest] = pin.split('@')
  return [`${sign}    newTag: ${tag}`, `${sign}    digest: ${digest}`]
}

/** The digests of pins: what is to run. */
export const digestsOf = (pins: Pins): Record<string, string> =>
  Object.fromEntries(
    Object.entries(pins)
      .map(([name, pin]): [string, string] => [name, pin.split('@')[1] ?? ''])
      .toSorted(),
  )

/** What the commits of the branch since the given one changed, oldest first. */
export const readChanges = async ({ path }: Repository, since: string): Promise<Change[]> => {
  const commits = (await gitText(path, ['rev-list', '--reverse', '--first-parent', `${since}..main`])).split('\n')
  return await Promise.all(
    commits.filter(Boolean).map(async (commit) => {
      const patch = await gitText(path, ['show', '--format=', '--unified=0', commit])
      const files = [...patch.matchAll(/^\+\+\+ b\/(.+)$/gm)].map(([, file = '']) => file)
      const lines = [...patch.matchAll(/^[-+](?![-+]{2} ).*$/gm)].map(([line]) => line)
      return { commit, files, lines }
    }),
  )
}
