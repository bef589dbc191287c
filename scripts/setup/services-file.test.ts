import { expect, test } from 'vitest'
import { parseCatalog } from '../../src/images/selection/catalog.ts'
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
  ['nothing', ['README.md', 'docs/Dockerfile.d/x', 'Dockerfiles', 'Dockerfile.dockerignore'], undefined],
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
  [
    'the same own name in each folder',
    ['services/cart/Dockerfile', 'services/cart/Dockerfile.dev', 'b/Dockerfile.dev', 'b/c/Dockerfile.dev'],
    [
      { name: 'cart', context: 'services/cart', file: undefined, repository: 'shop/cart' },
      { name: 'dev', context: 'services/cart', file: 'services/cart/Dockerfile.dev', repository: 'shop/dev' },
      { name: 'b-dev', context: 'b', file: 'b/Dockerfile.dev', repository: 'shop/b-dev' },
      { name: 'c-dev', context: 'b/c', file: 'b/c/Dockerfile.dev', repository: 'shop/c-dev' },
    ],
  ],
  [
    'folders whose last two names are the same',
    ['a/x/api/Dockerfile', 'b/x/api/Dockerfile', 'c/x/api/Dockerfile'],
    [
      { name: 'api', context: 'a/x/api', file: undefined, repository: 'shop/api' },
      { name: 'x-api', context: 'b/x/api', file: undefined, repository: 'shop/x-api' },
      { name: 'c-x-api', context: 'c/x/api', file: undefined, repository: 'shop/c-x-api' },
    ],
  ],
  [
    'folders that are numbers or words of YAML, or have no letter that a name takes',
    ['2024/Dockerfile', 'null/Dockerfile', '日本/Dockerfile', '中国/Dockerfile'],
    [
      { name: '2024', context: '2024', file: undefined, repository: 'shop/2024' },
      { name: 'null', context: 'null', file: undefined, repository: 'shop/null' },
      { name: 'service', context: '日本', file: undefined, repository: 'shop/service' },
      { name: 'service-2', context: '中国', file: undefined, repository: 'shop/service-2' },
    ],
  ],
])('makes a catalogue that can be read of %s', (_case, paths, expected) => {
  expect(read(paths)).toEqual(expected)
})
