import { expect, test } from 'vitest'
import { parseCatalog } from '../../src/images/catalog.ts'
import { servicesFile } from './services-file.ts'

const slipway = { repository: 'acme/slipway', commit: 'c'.repeat(40), version: undefined }

const read = (paths: string[]) => {
  const text = servicesFile({ paths, repositoryName: 'Shop', slipway })
  const parsed = text === undefined ? undefined : parseCatalog(text, 'services.yaml')
  return parsed && 'catalog' in parsed
    ? parsed.catalog.services.map(({ name, context, file, repository }) => ({ name, context, file, repository }))
    : parsed
}

test.each([
  ['nothing', ['README.md', 'docs/Dockerfile.d/x', 'Dockerfiles'], undefined],
  [
    'a Dockerfile at the root',
    ['Dockerfile'],
    [{ name: 'shop', context: '.', file: undefined, repository: 'shop/shop' }],
  ],
  [
    'one a folder',
    ['services/cart/Dockerfile', 'services/Check Out/Dockerfile'],
    [
      { name: 'cart', context: 'services/cart', file: undefined, repository: 'shop/cart' },
      {
        name: 'check-out',
        context: 'services/Check Out',
        file: undefined,
        repository: 'shop/check-out',
      },
    ],
  ],
  [
    'several in a folder',
    ['app/Dockerfile', 'app/Dockerfile.worker', 'app/migrate.Dockerfile'],
    [
      { name: 'app', context: 'app', file: undefined, repository: 'shop/app' },
      { name: 'worker', context: 'app', file: 'app/Dockerfile.worker', repository: 'shop/worker' },
      { name: 'migrate', context: 'app', file: 'app/migrate.Dockerfile', repository: 'shop/migrate' },
    ],
  ],
  [
    'the same name twice',
    ['a/api/Dockerfile', 'bb/api/Dockerfile'],
    [
      { name: 'api', context: 'a/api', file: undefined, repository: 'shop/api' },
      { name: 'bb-api', context: 'bb/api', file: undefined, repository: 'shop/bb-api' },
    ],
  ],
])('makes a catalogue that can be read of %s', (_case, paths, expected) => {
  expect(read(paths)).toEqual(expected)
})
