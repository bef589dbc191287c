import { expect, test } from 'vitest'
import { digest1, digest2, type EditRow, ecr, editText, imageJson } from '../../../tests/support/plan-text.ts'

const workload = (kind: string, image: string): string =>
  `apiVersion: apps/v1\nkind: ${kind}\nmetadata:\n  name: quote\nspec:\n  template:\n    spec:\n      containers:\n        - name: quote\n          image: ${image}\n`
const rows: EditRow[] = [
  [
    'kustomize’s ImageTagTransformer',
    'quote=v2',
    'apiVersion: builtin\nkind: ImageTagTransformer\nmetadata: {name: quote}\nimageTag:\n  name: quote\n  newTag: v1 # t\n',
    'apiVersion: builtin\nkind: ImageTagTransformer\nmetadata: {name: quote}\nimageTag:\n  name: quote\n  newTag: v2 # t\n',
  ],
  [
    'a list of objects at the top',
    'quote=v2',
    '- apiVersion: v1\n  kind: Pod\n  metadata: {annotations: {image: "quote:v1"}}\n  spec: {containers: [{image: quote:v1}]}\n- {image: quote:v1}\n',
    '- apiVersion: v1\n  kind: Pod\n  metadata: {annotations: {image: "quote:v1"}}\n  spec: {containers: [{image: quote:v2}]}\n- {image: quote:v2}\n',
  ],
  [
    'a JSON patch',
    'quote=v2',
    '- op: test\n  path: /spec/template/spec/containers/0/image\n  value: quote:v1\n- op: replace\n  path: /spec/template/spec/containers/0/image\n  value: quote:v1 # ours\n- op: add\n  path: /spec/template/spec/containers/-\n  value: {name: side, image: "quote:v1"}\n- {op: add, path: /metadata/annotations/image, value: 5}\n',
    '- op: test\n  path: /spec/template/spec/containers/0/image\n  value: quote:v1\n- op: replace\n  path: /spec/template/spec/containers/0/image\n  value: quote:v2 # ours\n- op: add\n  path: /spec/template/spec/containers/-\n  value: {name: side, image: "quote:v2"}\n- {op: add, path: /metadata/annotations/image, value: 5}\n',
  ],
  ...['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Job', 'Rollout'].map(
    (kind): EditRow => [
      kind,
      imageJson,
      workload(kind, `${ecr}/shop/quote:v1`),
      workload(kind, `${ecr}/shop/quote:v2`),
    ],
  ),
  [
    'by digest',
    imageJson,
    workload('Deployment', `shop/quote@${digest1}`),
    workload('Deployment', `shop/quote@${digest2}`),
  ],
  ['in quotes', imageJson, workload('Deployment', '"shop/quote:v1"'), workload('Deployment', '"shop/quote:v2"')],
  [
    'a Pod, its init and ephemeral containers',
    'quote=v2',
    'apiVersion: v1\nkind: Pod\nspec:\n  initContainers: [{image: quote:v1}]\n  ephemeralContainers:\n  - image: quote:v1\n  containers:\n  - image: cart:v1\n',
    'apiVersion: v1\nkind: Pod\nspec:\n  initContainers: [{image: quote:v2}]\n  ephemeralContainers:\n  - image: quote:v2\n  containers:\n  - image: cart:v1\n',
  ],
  [
    'a CronJob',
    'quote=v2',
    'apiVersion: batch/v1\nkind: CronJob\nspec:\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          containers:\n          - image: quote:v1\n',
    'apiVersion: batch/v1\nkind: CronJob\nspec:\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          containers:\n          - image: quote:v2\n',
  ],
  [
    'a List, and what only looks like an image',
    'quote=v2',
    'apiVersion: v1\nkind: List\nitems:\n- kind: Pod\n  metadata: {annotations: {image: "quote:v1"}}\n  spec: {containers: [{image: quote:v1}]}\n',
    'apiVersion: v1\nkind: List\nitems:\n- kind: Pod\n  metadata: {annotations: {image: "quote:v1"}}\n  spec: {containers: [{image: quote:v2}]}\n',
  ],
  [
    'folded over its own line',
    imageJson,
    workload('Deployment', `>-\n            ${ecr}/shop/quote:v1@${digest1}`),
    workload('Deployment', `>-\n            ${ecr}/shop/quote:v2@${digest2}`),
  ],
  [
    'Knative, by its own Service',
    'quote=v2',
    'apiVersion: serving.knative.dev/v1\nkind: Service\nspec:\n  template:\n    spec:\n      containers:\n      - image: quote:v1\n        ports: [{containerPort: 8080}]\n',
    'apiVersion: serving.knative.dev/v1\nkind: Service\nspec:\n  template:\n    spec:\n      containers:\n      - image: quote:v2\n        ports: [{containerPort: 8080}]\n',
  ],
  [
    'the steps of an Argo workflow',
    'quote=v2',
    'apiVersion: argoproj.io/v1alpha1\nkind: WorkflowTemplate\nspec:\n  templates:\n  - container: {image: quote:v1}\n  - script: {image: quote:v1, source: "echo quote:v1"}\n',
    'apiVersion: argoproj.io/v1alpha1\nkind: WorkflowTemplate\nspec:\n  templates:\n  - container: {image: quote:v2}\n  - script: {image: quote:v2, source: "echo quote:v1"}\n',
  ],
  [
    'the values of Flux’s HelmRelease',
    'quote=v2',
    'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec:\n  chart: {spec: {version: v1}}\n  values:\n    image: {repository: quote, tag: v1}\n',
    'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec:\n  chart: {spec: {version: v1}}\n  values:\n    image: {repository: quote, tag: v2}\n',
  ],
  [
    'every document of the file',
    'quote=v2',
    `${workload('Deployment', 'quote:v1')}---\n# second\n${workload('Job', "'quote:v1'")}`,
    `${workload('Deployment', 'quote:v2')}---\n# second\n${workload('Job', "'quote:v2'")}`,
  ],
  [
    'Flux’s Kustomization',
    'quote=v2',
    'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nspec:\n  images:\n  - name: quote\n    newTag: v1\n',
    'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nspec:\n  images:\n  - name: quote\n    newTag: v2\n',
  ],
]

test.each(rows)('%s', (_case, lines, before, after) => {
  expect(editText('deployment.yaml', before, lines)).toBe(after)
  // A second run has nothing to do, whatever the first one wrote.
  expect(editText('deployment.yaml', after, lines)).toBe(after)
})
