import { expect, test } from 'vitest'
import { branchText, commitText, lineText } from './where.ts'

const commit = 'c0ffee0123456789'.padEnd(40, '0')
const line = { path: 'apps/quote #1/kustomization.yaml', line: 13, commit }

test('on a host with pages all of it is a link', () => {
  const where = { url: 'https://github.example/acme/manifests.git', branch: 'main' }
  expect([branchText(where), commitText(commit, where), lineText(line, where)]).toEqual([
    '`main` of [acme/manifests](https://github.example/acme/manifests)',
    `[c0ffee012345](https://github.example/acme/manifests/commit/${commit})`,
    `[apps/quote \\#\u200B1/kustomization.yaml:13](https://github.example/acme/manifests/blob/${commit}/apps/quote%20%231/kustomization.yaml#L13)`,
  ])
})

test('elsewhere nothing is', () => {
  const where = { url: 'ssh://git@git.example/acme/manifests', branch: 'main' }
  expect([branchText(where), commitText(commit, where), lineText(line, where)]).toEqual([
    '`main` of `ssh://git@git.example/acme/manifests`',
    '`c0ffee012345`',
    '`apps/quote #1/kustomization.yaml:13`',
  ])
})
