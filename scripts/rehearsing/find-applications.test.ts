import { expect, test } from 'vitest'
import { findApplications } from './find-applications.ts'

const overlay = 'resources: [../../base]\ncomponents: [../../parts/load]\n'

test.each([
  {
    what: 'an overlay, not what it is built on',
    files: { 'overlays/demo/kustomization.yaml': overlay, 'base/kustomization.yml': 'resources: [quote.yaml]\n' },
    selected: ['overlays/demo/kustomization.yaml', 'base/kustomization.yml'],
    found: { folders: [{ path: 'overlays/demo', kustomized: true }], charts: [] },
  },
  {
    what: 'two overlays, one by a patch in a folder of it',
    files: {
      'overlays/demo/Kustomization': overlay,
      'overlays/demo/patches/quote.yaml': '',
      'overlays/live/kustomization.yaml': overlay,
    },
    selected: ['overlays/demo/patches/quote.yaml', 'overlays/live/kustomization.yaml'],
    found: {
      folders: [
        { path: 'overlays/demo', kustomized: true },
        { path: 'overlays/live', kustomized: true },
      ],
      charts: [],
    },
  },
  {
    what: 'plain files, of a folder and of the root',
    files: { 'quote/deployment.yaml': '', 'cart.yaml': '' },
    selected: ['quote/deployment.yaml', 'cart.yaml'],
    found: {
      folders: [
        { path: 'quote', kustomized: false },
        { path: '.', kustomized: false },
      ],
      charts: [],
    },
  },
  {
    what: 'a chart, once',
    files: { 'charts/shop/Chart.yaml': '', 'charts/shop/values.yaml': '', 'charts/shop/ci/a.yaml': '' },
    selected: ['charts/shop/values.yaml', 'charts/shop/ci/a.yaml'],
    found: { folders: [], charts: ['charts/shop'] },
  },
])('$what', ({ files, selected, found }) => {
  const texts = new Map(Object.entries(files))
  const read = (path: string): string => texts.get(path) ?? ''
  expect(findApplications({ paths: [...texts.keys()], selected, read })).toEqual(found)
})
