/** How an action is started: `right` are inputs that lead to its first request, `wrong` those of its own first error. */
export type Start = {
  name: string
  right?: Record<string, string>
  wrong?: Record<string, string>
  /** It asks the API what a pull request changed. */
  onPullRequest?: true
  /** It asks github.com whatever the runner's server, by `fetch`, which has to be told of the proxy. */
  proxied?: true
  /** Why it has no first error, or no first request, of its own. */
  noError?: string
  noRequest?: string
}

const digest = `sha256:${'a'.repeat(64)}`
const argocd = { 'argocd-server': 'https://argocd.example', 'argocd-token': 'a-token' }
const manifests = { 'manifests-repository': 'acme/manifests', 'manifests-token': 'a-token', 'manifests-files': '**' }
const role = { 'role-to-assume': 'arn:aws:iam::123456789012:role/a', 'aws-region': 'eu-west-1' }
const stack = { stack: 'demo', ...role }
const image = { repository: 'shop/quote', context: 'service', 'aws-region': 'eu-west-1' }
const sealed = { 'seal-key': 'a-secret-that-seals-plans-0123456789' }
const ofDocker = 'it runs Docker first'

/** Ours, and what a user would take instead: those that do the job, or a step of it that a job cannot do without. */
export const jobs: (Start & { peers: string[] })[] = [
  {
    name: 'ecr-build-push',
    right: image,
    peers: [
      'aws-actions/amazon-ecr-login',
      'docker/login-action',
      'docker/setup-buildx-action',
      'docker/metadata-action',
      'docker/build-push-action',
    ],
  },
  {
    name: 'ecr-promote',
    right: {
      source: `123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/quote@${digest}`,
      repository: 'shop/quote',
      'aws-region': 'eu-west-1',
    },
    peers: ['aws-actions/amazon-ecr-login', 'docker/login-action'],
  },
  {
    name: 'select-services',
    right: { 'aws-region': 'eu-west-1' },
    wrong: { timeout: 'soon' },
    peers: ['dorny/paths-filter'],
  },
  {
    name: 'gitops-bump',
    right: { ...manifests, images: `quote=src-1@${digest}`, order: 'none' },
    peers: [
      'fjogeleit/yaml-update-action',
      'peter-evans/create-pull-request',
      'EndBug/add-and-commit',
      'stefanzweifel/git-auto-commit-action',
    ],
  },
  {
    name: 'gitops-rollback',
    right: { ...manifests, services: 'quote' },
    peers: ['peter-evans/create-pull-request', 'EndBug/add-and-commit', 'stefanzweifel/git-auto-commit-action'],
  },
  {
    name: 'argocd-health',
    right: { ...argocd, applications: 'shop', images: `shop/quote@${digest}` },
    peers: ['clowdhaus/argo-cd-action'],
  },
  { name: 'argocd-drill', right: { ...argocd, drill: 'oom-kill' }, peers: ['clowdhaus/argo-cd-action'] },
  {
    name: 'deliver',
    right: image,
    peers: ['aws-actions/amazon-ecr-login', 'fjogeleit/yaml-update-action', 'clowdhaus/argo-cd-action'],
  },
  {
    name: 'terraform-plan',
    right: { ...stack, ...sealed },
    peers: [
      'aws-actions/configure-aws-credentials',
      'hashicorp/setup-terraform',
      'borchero/terraform-plan-comment',
      'OP5dev/TF-via-PR',
    ],
  },
  {
    name: 'terraform-apply',
    right: { ...stack, ...sealed, fingerprint: 'f'.repeat(64) },
    peers: ['aws-actions/configure-aws-credentials', 'hashicorp/setup-terraform'],
  },
  {
    name: 'terraform-drift',
    right: stack,
    peers: ['aws-actions/configure-aws-credentials', 'hashicorp/setup-terraform'],
  },
  {
    name: 'select-stacks',
    right: { expired: 'true', ...role },
    wrong: { timeout: 'soon' },
    peers: ['aws-actions/configure-aws-credentials', 'dorny/paths-filter'],
  },
  { name: 'delivery-summary', noRequest: 'it makes no request', peers: [] },
]

/** How each peer is led to its first request and to its first own error. */
export const peerStarts: Start[] = [
  { name: 'aws-actions/amazon-ecr-login', right: {}, wrong: { 'registry-type': 'none' } },
  { name: 'aws-actions/configure-aws-credentials', right: role, wrong: { 'aws-region': 'no region' } },
  { name: 'docker/login-action', noRequest: ofDocker },
  { name: 'docker/setup-buildx-action', noError: ofDocker, noRequest: ofDocker },
  { name: 'docker/metadata-action', right: { images: 'shop/quote', context: 'git' }, wrong: { context: 'none' } },
  { name: 'docker/build-push-action', wrong: { 'github-token': '', context: 'none' }, noRequest: ofDocker },
  { name: 'dorny/paths-filter', right: { filters: "a: 'a/**'", token: 'a-token' }, onPullRequest: true },
  {
    name: 'fjogeleit/yaml-update-action',
    right: { valueFile: 'values.yaml', propertyPath: 'image.tag', value: 'src-2', branch: 'main', token: 'a-token' },
    proxied: true,
  },
  { name: 'peter-evans/create-pull-request', right: { token: 'a-token', base: 'main' }, wrong: { token: '' } },
  { name: 'EndBug/add-and-commit', right: { message: 'Deploy' }, wrong: { default_author: 'none' } },
  { name: 'stefanzweifel/git-auto-commit-action', right: {}, wrong: { repository: 'none' } },
  {
    name: 'clowdhaus/argo-cd-action',
    right: { command: 'version' },
    proxied: true,
    noError: 'it downloads Argo CD first',
  },
  { name: 'hashicorp/setup-terraform', right: {}, noError: 'it asks for a list of releases first' },
  { name: 'borchero/terraform-plan-comment', noRequest: 'it runs Terraform first', wrong: { planfile: 'none' } },
]
