import { parseReference } from '../lib/image-reference.ts'
import { code, link } from '../lib/markdown.ts'

/** Where AWS's console is, by the end of a registry's host. */
const consoles: Record<string, string> = {
  'amazonaws.com': 'console.aws.amazon.com',
  'amazonaws.com.cn': 'console.amazonaws.cn',
}

/** Where AWS's console shows the image of `host/repository@digest`; undefined where it lies in no ECR, or has no digest. */
const ecrPage = (reference: string): string | undefined => {
  const { repository = '', digest } = parseReference(reference) ?? {}
  const [, account, region, domain = '', name] =
    /^(\d{12})\.dkr\.ecr\.([a-z0-9-]+)\.(amazonaws\.com(?:\.cn)?)\/(.+)$/.exec(repository) ?? []
  if (region === undefined || digest === undefined) return undefined
  // GovCloud has a console of its own, under the same end of the registry's host.
  const console = region.startsWith('us-gov-') ? 'console.amazonaws-us-gov.com' : consoles[domain]
  return `https://${region}.${console}/ecr/repositories/private/${account}/${name}/_/image/${digest}/details?region=${region}`
}

/** Text as a link to the page of the image that it is about, or as it is where there is none. */
export const ecrLink = (text: string, reference: string): string => {
  const page = ecrPage(reference)
  return page === undefined ? code(text) : link(text, page)
}
