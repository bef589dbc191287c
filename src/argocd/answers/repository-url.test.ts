import { expect, test } from 'vitest'
import { normalizeRepository } from './repository-url.ts'

test.each([
  'https://github.com/Team/Manifests.git',
  'https://github.com/team/manifests/',
  'https://token@github.com/team/manifests',
  'git@github.com:team/manifests.git',
  'ssh://git@github.com/team/manifests.git',
  'ssh://git@ssh.github.com:443/team/manifests.git',
  'github.com/team/manifests',
])('%s is github.com/team/manifests', (written) => {
  expect(normalizeRepository(written)).toBe('github.com/team/manifests')
})

test.each([
  ['http://127.0.0.1:3000/team/manifests.git', '127.0.0.1:3000/team/manifests'],
  ['file:///srv/git/manifests.git', '/srv/git/manifests'],
  ['/srv/git/manifests', '/srv/git/manifests'],
])('%s is %s', (written, normal) => {
  expect(normalizeRepository(written)).toBe(normal)
})
