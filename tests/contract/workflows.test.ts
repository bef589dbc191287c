import { accessSync, constants, globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

type Workflow = { permissions?: unknown; jobs: Record<string, Record<string, unknown>> }

describe.each(globSync('.github/workflows/*.yml'))('%s', (path) => {
  const text = readFileSync(path, 'utf8')
  const { permissions, jobs }: Workflow = parse(text)

  test('has no permission but those that its jobs name', () => {
    expect(permissions).toEqual({})
    expect(Object.entries(jobs).filter(([, job]) => !('permissions' in job))).toEqual([])
  })

  test('ends each job in a time of its own, or calls a workflow that does', () => {
    expect(Object.entries(jobs).filter(([, job]) => !('timeout-minutes' in job) && !('uses' in job))).toEqual([])
  })

  test('pins the actions of others to a commit, its release beside it, and never keeps the token of a checkout', () => {
    const uses = text.match(/^[^#\n]*\buses: .*$/gm) ?? []
    const pinned = /uses: (?:\$\/|[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$)/
    expect(uses.filter((line) => !pinned.test(line))).toEqual([])
    const checkouts = text.match(/uses: actions\/checkout@/g) ?? []
    expect(text.match(/persist-credentials: false/g) ?? []).toHaveLength(checkouts.length)
  })

  test('runs scripts that exist', () => {
    for (const [script] of text.matchAll(/\.\/scripts\/[\w-]+/g)) accessSync(script, constants.X_OK)
  })
})
