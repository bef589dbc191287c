import { expect, test } from 'vitest'
import { imagesOf, render } from './rendering.ts'

const deployment = (image: string) =>
  JSON.stringify({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'quote' },
    spec: { template: { spec: { containers: [{ name: 'quote', image }] } } },
  })

/** Files of a commit, by path. */
const filesOf = (files: Record<string, string>) => ({
  read: async (path: string) => files[path],
  list: async (folder: string) => {
    const names = Object.keys(files).flatMap((path) =>
      path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : [],
    )
    return names.length === 0 ? undefined : names.map((name) => name.split('/')[0] ?? '')
  },
})

const imageAfter = async (image: string, entry: string): Promise<string[]> => {
  const kustomization = `resources: [../base/quote.yaml]\nimages: [${entry}]\n`
  const files = filesOf({ 'base/quote.yaml': deployment(image), 'prod/kustomization.yaml': kustomization })
  const { objects } = await render(files, 'prod')
  return objects.flatMap(imagesOf)
}

test.each([
  ['quote', '{name: quote, newTag: "1"}', 'quote:1'],
  ['quote:0', '{name: quote, newTag: "1"}', 'quote:1'],
  ['quote:0', '{name: quote, newName: host:5000/shop/quote}', 'host:5000/shop/quote:0'],
  ['host:5000/quote', '{name: "host:5000/quote", newTag: "1"}', 'host:5000/quote:1'],
  ['quote@sha256:00', '{name: quote, digest: "sha256:11"}', 'quote@sha256:11'],
  ['quote', '{name: quote, newTag: "1", digest: "sha256:11"}', 'quote:1@sha256:11'],
  ['cart', '{name: quote, newTag: "1"}', 'cart'],
])('%s with %s is %s', async (image, entry, rendered) => {
  expect(await imageAfter(image, entry)).toEqual([rendered])
})

test.each([
  [
    'a tag that is a number',
    '{name: quote, newTag: 1}',
    'cannot unmarshal number into Go struct field Image.images.newTag',
  ],
])('%s is refused', async (_, entry, message) => {
  await expect(imageAfter('quote', entry)).rejects.toThrow(message)
})

test.each([
  ['a path that is not there', {}, 'prod: app path does not exist'],
  [
    'a resource that is not there',
    { 'prod/kustomization.yaml': 'resources: [no.yaml]' },
    'prod/no.yaml: app path does not exist',
  ],
  [
    'what this stand-in cannot do',
    { 'prod/kustomization.yaml': 'namePrefix: k-' },
    'knows resources and images only, not namePrefix',
  ],
  [
    'another kind',
    { 'prod/job.yaml': 'apiVersion: batch/v1\nkind: Job\n' },
    'Deployments and Services only, not batch/v1/Job',
  ],
  ['a broken file', { 'prod/bad.yaml': 'a: [' }, 'Failed to unmarshal "prod/bad.yaml"'],
])('%s is a comparison error', async (_, files, message) => {
  await expect(render(filesOf(files), 'prod')).rejects.toThrow(message)
})

test('a folder without a kustomization is its files, several objects in one', async () => {
  const service = '{apiVersion: v1, kind: Service, metadata: {name: quote}}'
  const files = filesOf({ 'prod/all.yaml': `${deployment('quote:1')}\n---\n${service}\n`, 'prod/README.md': 'no' })
  const { objects, sourceType } = await render(files, 'prod')
  expect(objects.map(({ kind }) => kind)).toEqual(['Deployment', 'Service'])
  expect(sourceType).toBe('Directory')
})
