import { expect, test } from 'vitest'
import { judgeManifests } from './judge-manifests.ts'

const entry = (name: string, repository: string): string =>
  `images:\n  - name: ${name}\n    newName: host.example/${repository}\n    newTag: not-yet-released\n    digest: sha256:${'0'.repeat(64)}\n`
const kustomized = { 'overlays/demo/kustomization.yaml': `resources: [../../base]\n${entry('quote', 'shop/quote')}` }
const chart = {
  'charts/shop/Chart.yaml': 'name: shop\n',
  'charts/shop/values.yaml': 'image: { repository: host.example/shop/quote, tag: "1" }\n',
}
const quote = { name: 'quote', repository: 'shop/quote' }
const cart = { name: 'cart', repository: 'shop/cart' }

test.each([
  {
    what: 'a folder that kustomize renders',
    files: kustomized,
    judged: { folders: ['overlays/demo'], left: [], notes: [], mistakes: [] },
  },
  {
    what: 'the same without kustomize',
    files: kustomized,
    kustomize: false,
    judged: {
      folders: [],
      left: ['health of overlays/demo: there is neither kubectl nor kustomize on the path, which would render it'],
      notes: [],
      mistakes: [],
    },
  },
  {
    what: 'a chart',
    files: chart,
    judged: {
      folders: [],
      left: ['health of charts/shop: the Argo CD stand-in renders no Helm chart'],
      notes: [
        'charts/shop/values.yaml:1: quote has no digest beside its tag, so the tag alone decides what runs: a delivery adds none',
      ],
      mistakes: [],
    },
  },
  {
    what: 'every service that is not named',
    files: kustomized,
    services: [cart, { name: 'ad', repository: 'shop/ad' }],
    judged: {
      folders: [],
      left: [],
      notes: [],
      mistakes: ['cart', 'ad'].map(
        (name) =>
          `${name}: no image of that name in the 1 file that manifests-files covers; they name quote. Correct the name, or manifests-files`,
      ),
    },
  },
  {
    what: 'an image of another repository than the one it is pushed to',
    files: { 'demo/kustomization.yaml': entry('quote', 'old/quote') },
    judged: {
      folders: [],
      left: [],
      notes: [],
      mistakes: [
        'demo/kustomization.yaml:4: is an entry for old/quote, and the image was pushed to shop/quote: correct newName, or give `quote=tag@digest`\n  4 |     newTag: not-yet-released\n    |             ^',
      ],
    },
  },
  {
    what: 'patterns that match nothing',
    files: kustomized,
    patterns: ['overlays/live/**'],
    judged: {
      folders: [],
      left: [],
      notes: [],
      mistakes: [
        'manifests-files: no file matches overlays/live/**: its YAML files are overlays/demo/kustomization.yaml. Correct the pattern',
      ],
    },
  },
])('$what', ({ files, patterns = ['**'], services = [quote], kustomize = true, judged }) => {
  const texts = new Map(Object.entries(files))
  const tree = [...texts.keys()].map((path) => ({ path, mode: '100644', object: '' }))
  const read = (path: string): Buffer => Buffer.from(texts.get(path) ?? '')
  expect(judgeManifests({ tree, patterns, services, read, kustomize })).toEqual(judged)
})
