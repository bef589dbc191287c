import { expect, test } from 'vitest'
import { judgeRendered } from './judge-rendered.ts'

const podOf = (...containers: object[]) => ({
  kind: 'Deployment',
  metadata: { name: 'greeter' },
  spec: { template: { spec: { containers } } },
})
const delivered = 'host.example/shop/greeter:not-yet-released'
const entry = (name: string) => ({
  path: 'overlays/demo/kustomization.yaml',
  text: `images:\n  - { name: ${name}, newName: host.example/shop/greeter, newTag: not-yet-released }\n  - { name: proxy, newTag: v2 }\n`,
})

test.each([
  {
    what: 'an image that is renamed and runs as it is',
    folder: { objects: [podOf({ name: 'greeter', image: delivered })], kustomization: entry('greeter') },
    judged: { unrun: [], mistakes: [] },
  },
  {
    what: 'an entry that renames nothing',
    folder: {
      objects: [podOf({ name: 'greeter', image: 'greeter:1' }, { name: 'proxy', image: 'proxy:v2' })],
      kustomization: entry('greter'),
    },
    judged: {
      unrun: ['pull and run of greeter:1, proxy:v2: not delivered here'],
      mistakes: [
        'overlays/demo/kustomization.yaml: the kustomization renames `greter`, but the pods use `greeter`, `proxy`. Correct `name` of that entry of images',
      ],
    },
  },
  {
    what: 'an entry where nothing is rendered',
    folder: { objects: [], kustomization: entry('greeter') },
    judged: {
      unrun: [],
      mistakes: [
        'overlays/demo/kustomization.yaml: the kustomization renames `greeter`, but there is no pod. Correct `name` of that entry of images',
      ],
    },
  },
  {
    what: 'an image in a kind that nobody here knows',
    folder: {
      objects: [{ kind: 'Rollout', metadata: { name: 'greeter' }, spec: { image: delivered } }],
      kustomization: entry('greeter'),
    },
    judged: { unrun: [], mistakes: [] },
  },
  {
    what: 'one that takes a secret, in a plain folder',
    folder: {
      objects: [
        podOf({
          name: 'greeter',
          image: delivered,
          env: [{ name: 'KEY', valueFrom: { secretKeyRef: { name: 'keys', key: 'a' } } }],
        }),
      ],
      kustomization: undefined,
    },
    judged: { unrun: ['run of greeter: it takes the Secret keys'], mistakes: [] },
  },
])('$what', ({ folder, judged }) => {
  expect(judgeRendered({ folders: [folder], repositories: ['shop/greeter'] })).toEqual(judged)
})
