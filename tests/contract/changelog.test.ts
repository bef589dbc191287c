import { globSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const changelog = readFileSync('CHANGELOG.md', 'utf8')
const headings = (level: string): string[] =>
  [...changelog.matchAll(new RegExp(`^${level} (.*)$`, 'gm'))].map(([, heading = '']) => heading)

test('has the form of Keep a Changelog: what is not released first, then versions with their dates', () => {
  const [first, ...versions] = headings('##')
  expect(first).toBe('[Unreleased]')
  expect(versions.filter((heading) => !/^\[\d+\.\d+\.\d+(?:-[\w.]+)?\] - \d{4}-\d\d-\d\d$/.test(heading))).toEqual([])
  const kinds = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security']
  expect(headings('###').filter((heading) => !kinds.includes(heading))).toEqual([])
})

test('tells of every action, and of every workflow that others call', () => {
  const actions = globSync('src/actions/*/main.ts').map((path) => basename(dirname(path)))
  const workflows = globSync('.github/workflows/*.yml')
    .filter((path) => 'workflow_call' in (parse(readFileSync(path, 'utf8')).on ?? {}))
    .map((path) => basename(path, '.yml'))
  expect(workflows).toContain('deliver')
  expect([...actions, ...workflows].filter((name) => !changelog.includes(`\`${name}\``))).toEqual([])
})
