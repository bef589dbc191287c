import { describe, expect, test } from 'vitest'
import { oldTag, type StyledFile, styledFiles } from '../../../tests/support/manifest-styles.ts'
import { digest2 } from '../../../tests/support/plan-text.ts'
import { findTool } from '../../../tests/support/tools.ts'
import { askGo } from '../../../tests/support/yaml-readers.ts'
import { planEdits } from './plan-edits.ts'

const files = await styledFiles()
const readers = await findTool('readers')
const tags = ['v2.0', '1.10', '1234567', '1e3', '2026-11-22', 'no']

const edit = ({ path, text }: StyledFile, tag: string): string => {
  const wanted = { name: 'quote', repository: 'shop/quote', tag, digest: digest2 }
  const plan = planEdits([{ path, bytes: Buffer.from(text) }], [wanted])
  return 'refusals' in plan ? plan.refusals.join('\n') : (plan.files[0]?.bytes.toString() ?? text)
}

/** What the file pins, with the new tag and digest. */
const pinOf = (text: string, tag: string): string =>
  `${text.includes(oldTag) ? `:${tag}` : ''}${text.includes('sha256:1') ? `@${digest2}` : ''}`

const imagesIn = (rendered: string): string[] =>
  [...rendered.matchAll(/image: "?([^\s"]+)/g)].map(([, image = '']) => image)

describe('what real kustomize builds from an edited kustomization', () => {
  const deployment =
    'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: quote}\nspec: {selector: {matchLabels: {app: quote}}, template: {metadata: {labels: {app: quote}}, spec: {containers: [{name: quote, image: quote}]}}}\n'
  const unlike = /documents|component|flux|inline-chart|string-of-yaml/
  const overlays = files.filter(
    ({ name, text }) => /^kustomization-/.test(name) && !unlike.test(name) && !/^%YAML|^first/.test(text),
  )

  const withBase = (text: string) => ({
    directory: '/shop/overlays/prod',
    files: {
      '/shop/overlays/base/kustomization.yaml': 'resources: [quote.yaml]\n',
      '/shop/overlays/base/quote.yaml': deployment,
      '/shop/base/kustomization.yaml': 'resources: [quote.yaml]\n',
      '/shop/base/quote.yaml': deployment,
      '/shop/overlays/prod/extra.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: extra}\n',
      '/shop/overlays/prod/kustomization.yaml': /^resources/m.test(text) ? text : `${text}\nresources: [../base]\n`,
    },
  })

  test.runIf(readers)(
    'runs exactly the new image, whatever the style',
    async () => {
      for (const tag of tags) {
        const built = await askGo(
          'kustomize',
          overlays.map((file) => withBase(edit(file, tag))),
        )
        const wrong = overlays.flatMap(({ name, text }, index) => {
          const [image = ''] = imagesIn(built[index] ?? '')
          return image.endsWith(`quote${pinOf(text, tag)}`) ? [] : [{ name, tag, built: built[index] }]
        })
        expect(wrong).toEqual([])
      }
      expect(overlays.length).toBeGreaterThan(100)
    },
    60_000,
  )
})

describe('what real Helm renders from edited values', () => {
  const templates: { [file: string]: string } = {
    'values-image.yaml': '{{ .Values.image.repository }}:{{ .Values.image.tag }}',
    'values-digest.yaml': '{{ .Values.image.repository }}:{{ .Values.image.tag }}@{{ .Values.image.digest }}',
    'values-tag-with-digest.yaml': '{{ .Values.image.repository }}:{{ .Values.image.tag }}',
    'values-registry.yaml': '{{ printf "%s/%s:%s" .Values.image.registry .Values.image.repository .Values.image.tag }}',
    'values-reference.yaml': '{{ .Values.image }}',
    'values-umbrella.yaml': '{{ with .Values.quote.server.image }}{{ printf "%s:%s" .repository .tag }}{{ end }}',
    'values-image-and-tag.yaml': '{{ .Values.image }}:{{ .Values.imageTag }}',
    'values-merged-repository.yaml': '{{ .Values.image.repository }}:{{ .Values.image.tag }}',
    'values-used-again.yaml': '{{ .Values.migration.image.repository }}:{{ .Values.migration.image.tag }}',
    'values.json': '{{ .Values.image.repository }}:{{ .Values.image.tag }}',
  }
  const templateOf = ({ name }: StyledFile): string | undefined => templates[name.replace(/, .*/, '')]
  const charts = files.filter((file) => templateOf(file) !== undefined && !/^%YAML|^\uFEFF|^first/.test(file.text))

  test.runIf(readers)(
    'is exactly the new image, whatever the style',
    async () => {
      for (const tag of tags) {
        const rendered = await askGo(
          'helm',
          charts.map((file) => ({
            chart: {
              'Chart.yaml': 'apiVersion: v2\nname: quote\nversion: 0.1.0\n',
              'templates/pod.yaml': `image: ${templateOf(file)}`,
            },
            values: edit(file, tag),
          })),
        )
        const wrong = charts.flatMap(({ name, text }, index) => {
          return imagesIn(rendered[index] ?? '')[0]?.endsWith(`shop/quote${pinOf(text, tag)}`)
            ? []
            : [{ name, tag, text: rendered[index] }]
        })
        expect(wrong).toEqual([])
      }
      expect(charts.length).toBeGreaterThan(80)
    },
    60_000,
  )

  test.runIf(readers)(
    'from parameters, as Argo CD hands them over; a number is refused unless it is forced to be text',
    async () => {
      const chart = {
        'Chart.yaml': 'apiVersion: v2\nname: quote\nversion: 0.1.0\n',
        'templates/pod.yaml': 'image: {{ printf "%s:%s" .Values.image.repository .Values.image.tag }}',
      }
      const set = (tag: string) => ({ chart, values: '', set: ['image.repository=shop/quote', `image.tag=${tag}`] })
      const unsafe = ['1234567', '0', 'true', 'null', 'NULL']
      const rendered = await askGo('helm', [...tags.filter((tag) => tag !== '1234567'), ...unsafe].map(set))
      expect(rendered.map((text) => imagesIn(text)[0])).toEqual([
        ...tags.filter((tag) => tag !== '1234567').map((tag) => `shop/quote:${tag}`),
        'shop/quote:%!s(int64=1234567)',
        'shop/quote:%!s(int64=0)',
        'shop/quote:%!s(bool=true)',
        'shop/quote:%!s(<nil>)',
        'shop/quote:%!s(<nil>)',
      ])
      const parameters =
        'apiVersion: x\nkind: Application\nspec: {source: {repoURL: a, helm: {parameters: [{name: image.repository, value: shop/quote}, {name: image.tag, value: v1.4.2}]}}}\n'
      const edited = [...tags, ...unsafe].filter((tag) =>
        edit({ name: '', path: 'a.yaml', text: parameters, paths: [] }, tag).includes('forceString'),
      )
      expect(edited).toEqual(['1234567', ...unsafe])
    },
  )
})
