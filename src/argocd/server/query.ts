import type { Address } from '../answers/application.ts'

/** Which applications are meant, as far as Argo CD can tell them apart: one by its name, several by project and labels. */
export type Which = { selector?: string | undefined; projects: string[]; only?: Address | undefined }

/** One application is asked for by its name, several by what they have in common. */
export const whichOf = (addresses: Address[], selector: string | undefined): Which => {
  const projects = addresses.map(({ project }) => project)
  return {
    selector,
    projects: projects.every((project) => project !== undefined) ? [...new Set(projects)] : [],
    only: addresses.length === 1 ? addresses[0] : undefined,
  }
}

/** For a list of them. */
export const listQuery = ({ selector, projects }: Which): string => {
  const query = new URLSearchParams(selector === undefined ? {} : { selector })
  for (const project of projects) query.append('projects', project)
  return query.toString()
}

/** What is long and decides nothing; the stream takes any name, and leaves out what stands after the minus. */
const unwatchedFields = '-result.application.metadata.managedFields,result.application.status.history'

/** For the watch stream; it knows names, which a list does not. */
export const watchQuery = (which: Which): string => {
  const { name, namespace } = which.only ?? {}
  const query = new URLSearchParams(listQuery(which))
  if (name !== undefined) query.set('name', name)
  if (namespace !== undefined) query.set('appNamespace', namespace)
  query.set('fields', unwatchedFields)
  return query.toString()
}

/** For one application, or a part of it. */
export const addressQuery = (address: Address, more: Record<string, string>): string => {
  const query = new URLSearchParams(more)
  if (address.namespace !== undefined) query.set('appNamespace', address.namespace)
  if (address.project !== undefined) query.set('project', address.project)
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}
