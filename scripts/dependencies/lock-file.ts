import { readFileSync } from 'node:fs'
import { isRecord } from '../../src/lib/json.ts'

/** A package as package-lock.json has it; `integrity` and `resolved` are '' where it does not say. */
export type Locked = {
  path: string
  name: string
  version: string
  license: string
  integrity: string
  resolved: string
  /** Only what tests and builds need. */
  isForDevelopment: boolean
  isOptional: boolean
  hasInstallScript: boolean
}

/** Every package of package-lock.json, at every place where one is installed. */
export const lockedPackages = (): Locked[] => {
  const lock: unknown = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const packages = isRecord(lock) && isRecord(lock.packages) ? Object.entries(lock.packages) : []
  return packages.flatMap(([path, found]) => (path === '' || !isRecord(found) ? [] : [lockedAt(path, found)]))
}

const lockedAt = (path: string, found: Record<string, unknown>): Locked => {
  const text = (name: string): string => {
    const value = found[name]
    return typeof value === 'string' ? value : ''
  }
  return {
    path,
    name: text('name') || path.replace(/^.*node_modules\//, ''),
    version: text('version'),
    license: text('license'),
    integrity: text('integrity'),
    resolved: found.link === true ? 'a link' : text('resolved'),
    isForDevelopment: found.dev === true,
    isOptional: found.optional === true || found.devOptional === true,
    hasInstallScript: found.hasInstallScript === true,
  }
}
