import { expect, test } from 'vitest'
import { manifestsUrl } from './open-manifests.ts'

const serverUrl = 'https://github.com'

test('a repository is reached by ssh where there is a key, and else over https', () => {
  const repository = 'shop/manifests'
  expect(manifestsUrl({ repository, serverUrl, credential: {} })).toMatch(/^https:/)
  expect(manifestsUrl({ repository, serverUrl, credential: { key: 'a key' } })).toContain('ssh://git@github.com')
})

test('a key for an address that is none of ssh is told with what to give', () => {
  const repository = 'https://github.com/shop/manifests'
  expect(() => manifestsUrl({ repository, serverUrl, credential: { key: 'a key' } })).toThrow(
    'manifests-repository: should be owner/name or an ssh:// URL with ssh-key',
  )
})
