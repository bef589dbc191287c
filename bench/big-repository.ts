import { createHash } from 'node:crypto'
import { git, gitText } from '../tests/support/git-server/real-git.ts'

/** How big a repository is: three files for each service in ten environments. */
export type RepositorySize = { services: number; commits: number }

const environments = 10

const files = ['kustomization.yaml', 'values.yaml', 'deployment.yaml']
const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
const digestOf = (number: number): string => `sha256:${hash(String(number))}`

/** Between one and two kilobytes that do not compress to nothing, as manifests are not all alike. */
const contentOf = (path: string, version: number): string => {
  const service = /svc-\d+/.exec(path)?.[0]
  const settings = Array.from({ length: 20 }, (_, line) => `setting-${line}: "${hash(`${path} ${line}`)}"`)
  return `# ${path}\nimage: registry.example/shop/${service}:v${version}@${digestOf(version)}\n${settings.join('\n')}\n`
}

const pathOf = (service: number, environment: number, file: string): string =>
  `apps/svc-${service}/env-${environment}/${file}`

/** What is bumped in a round: a service that two in three of the others were bumped after. */
export const bumpedIn = ({ services, commits }: RepositorySize, round: number): { name: string; path: string } => {
  const service = (commits - 1 - Math.round(services * 0.69) + round) % services
  return { name: `svc-${service}`, path: pathOf(service, 0, 'values.yaml') }
}

/**
 * Fills a bare repository: every commit after the first is a bump of the next service, so that the last bump of each is as
 * many commits ago as there are services.
 */
export const fillRepository = async (path: string, size: RepositorySize, sources: string[]): Promise<void> => {
  const parts: string[] = []
  const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`
  const file = (path: string, version: number): string => `M 100644 inline ${path}\n${data(contentOf(path, version))}`
  parts.push(`commit refs/heads/main\ncommitter Somebody <somebody@example.com> 1700000000 +0000\n${data('Start')}`)
  for (let service = 0; service < size.services; service += 1) {
    for (let environment = 0; environment < environments; environment += 1) {
      parts.push(...files.map((name) => file(pathOf(service, environment, name), 0)))
    }
  }
  for (let commit = 1; commit < size.commits; commit += 1) {
    const service = commit % size.services
    const image = `svc-${service}=shop/svc-${service}:v${commit}@${digestOf(commit)}`
    const message = [
      `Deploy svc-${service} v${commit}\n`,
      `- svc-${service}: v${commit - size.services} → v${commit} (${pathOf(service, 0, 'values.yaml')})\n`,
      'Source-Repository: shop/source',
      `Source-Commit: ${sources[commit % sources.length]}`,
      `Image-Digest: ${image}`,
      `Image-Files: svc-${service}=${pathOf(service, 0, 'values.yaml')}`,
      'Run-URL: https://github.example/shop/source/actions/runs/1',
    ].join('\n')
    parts.push(
      `commit refs/heads/main\ncommitter Somebody <somebody@example.com> ${1_700_000_000 + commit} +0000\n${data(message)}`,
      file(pathOf(service, 0, 'values.yaml'), commit),
    )
  }
  await git(path, ['fast-import', '--quiet', '--force'], Buffer.from(parts.join('')))
  await git(path, ['repack', '-adq'])
}

/** The ids of a line of commits, oldest first. */
export const fillSource = async (path: string, count: number): Promise<string[]> => {
  const parts = Array.from({ length: count }, (_, index) => {
    const text = `source ${index}`
    const file = `M 100644 inline main.ts\ndata ${Buffer.byteLength(text)}\n${text}\n`
    return `commit refs/heads/main\ncommitter S <s@example.com> ${1_700_000_000 + index} +0000\ndata ${Buffer.byteLength(text)}\n${text}\n${file}`
  })
  await git(path, ['fast-import', '--quiet', '--force'], Buffer.from(parts.join('')))
  await git(path, ['repack', '-adq'])
  return (await gitText(path, ['rev-list', '--reverse', 'main'])).split('\n')
}
