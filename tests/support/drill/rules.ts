import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { readList } from '../../../src/argocd/answers/json.ts'

const rulesDirectory = join(import.meta.dirname, '../../../manifests/observability/rules')

/** The rules of manifests/observability as a Prometheus rules file; the names of alerts that are left out. */
export const rulesFile = (leftOut: readonly string[] = []): string => {
  const groups = globSync('*.yaml', { cwd: rulesDirectory })
    .toSorted()
    .flatMap((file) => readList(parse(readFileSync(join(rulesDirectory, file), 'utf8')), 'spec', 'groups'))
    .map((group) => Object(group))
    .map((group) => ({
      ...group,
      rules: readList(group, 'rules').filter((rule) => !leftOut.includes(Object(rule).alert)),
    }))
  return stringify({ groups })
}

const unitMilliseconds: Record<string, number> = { s: 1_000, m: 60_000, h: 3_600_000 }

/** The same rules in a world that is as many times faster: every duration, window and age in them is divided. */
export const faster = (rules: string, speed: number): string => {
  const divide = (count: string, unit: string): string =>
    `${Math.round((Number(count) * (unitMilliseconds[unit] ?? 0)) / speed)}ms`
  return rules
    .replace(/\b(for|interval): (\d+)([smh])$/gm, (_, field, count, unit) => `${field}: ${divide(count, unit)}`)
    .replace(/\[(\d+)([smh])\]/g, (_, count, unit) => `[${divide(count, unit)}]`)
    .replace(/\boffset (\d+)([smh])/g, (_, count, unit) => `offset ${divide(count, unit)}`)
    .replace(/(time\(\)[^<]*)< 600\b/g, (_, age) => `${age}< ${600 / speed}`)
}

/** The same rules, evaluated as often as it is said. */
export const evaluatedEach = (rules: string, interval: string): string =>
  rules.replace(/^( *)interval: \S+$/gm, `$1interval: ${interval}`)
