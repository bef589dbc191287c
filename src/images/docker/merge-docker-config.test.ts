import { expect, test } from 'vitest'
import { mergeDockerConfig } from './merge-docker-config.ts'

const login = { host: 'ecr.example', username: 'AWS', password: 'token' }
const ours = { 'ecr.example': { auth: Buffer.from('AWS:token').toString('base64') } }
const other = { 'ghcr.io': { auth: 'eDp5' } }

test.each([
  { what: 'nothing', user: undefined, merged: { auths: ours } },
  { what: 'an empty file', user: '', merged: { auths: ours } },
  { what: 'other logins', user: { auths: other }, merged: { auths: { ...other, ...ours } } },
  {
    what: 'an older login of the same host',
    user: { auths: { 'ecr.example': { auth: 'old' } } },
    merged: { auths: ours },
  },
  {
    what: 'proxies, contexts and plugins',
    user: { proxies: { default: { httpProxy: 'http://p' } }, currentContext: 'remote', cliPluginsExtraDirs: ['/p'] },
    merged: {
      proxies: { default: { httpProxy: 'http://p' } },
      currentContext: 'remote',
      cliPluginsExtraDirs: ['/p'],
      auths: ours,
    },
  },
  {
    what: 'a store, which would be asked first',
    user: { credsStore: 'pass' },
    merged: { credsStore: 'pass', auths: ours, credHelpers: { 'ecr.example': '' } },
  },
  {
    what: 'helpers of others',
    user: { credHelpers: { 'gcr.io': 'gcloud' } },
    merged: { credHelpers: { 'gcr.io': 'gcloud' }, auths: ours },
  },
  {
    what: 'a helper for the same host',
    user: { credHelpers: { 'gcr.io': 'gcloud', 'ecr.example': 'ecr-login' } },
    merged: { credHelpers: { 'gcr.io': 'gcloud', 'ecr.example': '' }, auths: ours },
  },
])('adds the login to $what', ({ user, merged }) => {
  const text = typeof user === 'object' ? JSON.stringify(user) : user
  expect(JSON.parse(mergeDockerConfig(text, login))).toEqual(merged)
})

test.each(['{"auths": {"a": {"auth": "c2VjcmV0"', '[]', 'null'])('refuses %s without quoting it', (user) => {
  expect(() => mergeDockerConfig(user, login)).toThrow(/^Docker's own config\.json holds no JSON object/)
})
