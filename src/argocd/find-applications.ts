import { Failure } from '../lib/failure.ts'
import { mayHold } from '../lib/may-hold.ts'
import type { Address, Application, Source } from './answers/application.ts'
import { normalizeRepository } from './answers/repository-url.ts'
import { type ExpectedImage, isSameRepository } from './judgement/expectation.ts'
import type { Argocd } from './server/api.ts'
import { NothingShown } from './server/nothing-shown.ts'

/** The repository (a URL) and the branch that the manifests stand on, and patterns of the files in question, if it is known. */
export type Manifests = { repository: string; branch: string; patterns?: string[] }

type Search = {
  argocd: Argocd
  /** `name` or `namespace/name`; when empty, those that the selector picks and that track the manifests. */
  names: string[]
  /** Labels, as `kubectl --selector` has them. */
  selector?: string | undefined
  project: string | undefined
  manifests: Manifests | undefined
  images: ExpectedImage[]
}

/** The addresses of the applications to be judged. A Failure `not-found` when there is none; what is named with a project is not looked up. */
export const findApplications = async (search: Search): Promise<Address[]> => {
  const { argocd, names, project, selector } = search
  const asked = names.map(parseName)
  if (asked.length > 0 && project !== undefined) return asked.map((address) => ({ ...address, project }))
  const visible = await argocd.list({ selector, project })
  if (visible.length === 0 && selector !== undefined) {
    throw new NothingShown(
      'not-found',
      `Argo CD at ${argocd.server} shows the token no application with ${selector}: correct selector`,
    )
  }
  if (visible.length === 0) {
    throw new NothingShown(
      'denied',
      `Argo CD at ${argocd.server} shows the token no application at all. Give its role \`applications, get\``,
    )
  }
  return asked.length > 0 ? asked.map((address) => pickNamed(argocd, address, visible)) : pickTracking(search, visible)
}

const parseName = (written: string): Address => {
  const [first = '', second] = written.split('/')
  return second === undefined ? { name: first } : { namespace: first, name: second }
}

const addressOf = ({ name, namespace, project }: Application): Address => ({ name, namespace, project })

/** Without a project Argo CD answers 403 for what is missing and for what is denied alike, so the list decides. */
const pickNamed = (argocd: Argocd, address: Address, visible: Application[]): Address => {
  const found = visible.find(
    ({ name, namespace }) =>
      name === address.name && (address.namespace === undefined || namespace === address.namespace),
  )
  if (found !== undefined) return addressOf(found)
  const names = visible.map(({ name }) => name)
  const shown = names.slice(0, 10).join(', ') + (names.length > 10 ? `, and ${names.length - 10} more` : '')
  throw new Failure(
    'not-found',
    `Argo CD at ${argocd.server} has no application ${address.name} that the token may see. Name one of these: ${shown}`,
  )
}

/** Whether one of the application's sources follows the branch of the repository. `HEAD` may be any branch. */
export const sourceIndex = ({ sources }: Application, manifests: Manifests | undefined): number => {
  if (manifests === undefined) return 0
  const wanted = normalizeRepository(manifests.repository)
  const branches = [manifests.branch, `refs/heads/${manifests.branch}`, 'HEAD']
  return sources.findIndex(
    ({ repository, targetRevision }) => normalizeRepository(repository) === wanted && branches.includes(targetRevision),
  )
}

const pickTracking = ({ argocd, manifests, images, selector }: Search, visible: Application[]): Address[] => {
  if (manifests === undefined && selector !== undefined) return visible.map(addressOf)
  const tracking = visible.filter((application) => manifests !== undefined && sourceIndex(application, manifests) >= 0)
  if (tracking.length === 0) {
    throw new Failure(
      'not-found',
      `No application that the token may see follows ${manifests?.repository}, branch ${manifests?.branch}. Name them in applications; Argo CD at ${argocd.server} shows ${visible.length}`,
    )
  }
  if (selector !== undefined) return tracking.map(addressOf)
  const reached = someOrAll(tracking, ({ sources }) => isReached(sources, manifests))
  return someOrAll(reached, mayRun(images, reached)).map(addressOf)
}

/**
 * Whether an application runs one of the images, as far as Argo CD knows of its pods. One without pods (scaled to none, or
 * not synced yet) says nothing of its images, so it is in question where an image runs nowhere else.
 */
const mayRun = (images: ExpectedImage[], among: Application[]): ((application: Application) => boolean) => {
  const runs = (application: Application, image: ExpectedImage): boolean =>
    application.images.some((named) => isSameRepository(named, image))
  const missing = images.some((image) => !among.some((application) => runs(application, image)))
  return (application) =>
    images.some((image) => runs(application, image)) || (missing && application.images.length === 0)
}

/** Whether a source's folder can hold one of the files. Environments often share a repository and a branch. */
const isReached = (
  sources: Source[],
  { repository, patterns = [] }: Manifests = { repository: '', branch: '' },
): boolean =>
  sources
    .filter((source) => normalizeRepository(source.repository) === normalizeRepository(repository))
    .some(({ path }) => mayHold(path.replace(/^\.?\/?/, ''), patterns))

/** Files that no application names as its own, such as a base of several, narrow nothing down. */
const someOrAll = <T>(all: T[], test: (one: T) => boolean): T[] => {
  const some = all.filter(test)
  return some.length > 0 ? some : all
}
