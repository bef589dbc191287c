import { at } from '../../lib/json.ts'
import type { Source } from './application.ts'
import { readList, readText } from './json.ts'

export const readSource = (source: unknown): Source => ({
  repository: readText(source, 'repoURL') ?? '',
  targetRevision: readText(source, 'targetRevision') || 'HEAD',
  path: readText(source, 'path') ?? '',
})

/** Of what has one source, or several. */
export const readSources = (holder: unknown): Source[] => {
  const several = readList(holder, 'sources')
  if (several.length > 0) return several.map(readSource)
  return at(holder, 'source') === undefined ? [] : [readSource(at(holder, 'source'))]
}

/** A revision for each source, in their order. */
export const readRevisions = (holder: unknown): string[] => {
  const several = readList(holder, 'revisions').map(String)
  return several.length > 0 ? several : [readText(holder, 'revision') ?? '']
}
