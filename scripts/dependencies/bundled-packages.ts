import { readFileSync } from 'node:fs'
import type { Locked } from './lock-file.ts'

/** A package of which something is in the bundle. */
export type Bundled = { name: string; license: string }

/** What the bundler says that it put in: of each package its name, its licence, and the licence's text after them. */
export const bundledPackages = (locked: Locked[]): Bundled[] => {
  const licenses = new Map(locked.map(({ name, license }) => [name, license]))
  const lines = readFileSync('dist/bundle/licenses.txt', 'utf8').split('\n')
  return lines.flatMap((name, index) => {
    const license = licenses.get(name)
    return license !== undefined && lines[index + 1] === license ? [{ name, license }] : []
  })
}
