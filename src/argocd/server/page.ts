import type { Address } from '../answers/application.ts'

/** The application's page in Argo CD, whatever prefix of a path its address has. */
export const pageOf = (server: string, { name, namespace }: Address): string =>
  [server, 'applications', ...(namespace === undefined ? [] : [namespace]), name].join('/')
