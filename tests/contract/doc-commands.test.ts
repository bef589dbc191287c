import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { commandBlocks, pages } from '../support/docs/commands.ts'

/** What this machine has not; all else in a page is run. */
const needs = ['AWS', 'GitHub', 'the internet', 'a browser']

/** Where the commands of a page are run as they stand there: by a test that reads the page, or writes it. */
const readByTests: Record<string, string> = {
  'docs/getting-started.md': 'tests/workflows/from-empty.test.ts',
  'docs/foundations/kubernetes.md': 'tests/cluster/scenarios/failures-as-told.test.ts',
  'docs/helm.md': 'tests/cluster/scenarios/product-catalog-chart.test.ts',
  ...Object.fromEntries(
    pages()
      .filter((page) => page.startsWith('docs/runbooks/'))
      .map((page) => [page, 'tests/cluster/scenarios/runbooks.test.ts']),
  ),
}

const chart = 'tests/cluster/scenarios/product-catalog-chart.test.ts'
const release = '--namespace product-catalog'
const contributor = 'tests/e2e/contributor-commands.test.ts'

/** Where else a command is run, and the words by which that file runs it. */
const runBy: Record<string, [file: string, words: string]> = {
  'npm ci': ['scripts/install', 'npm ci'],
  'npm run check': ['scripts/test.ts', "'run', '--silent', 'check'"],
  'npm run verify': ['scripts/test.ts', "'run', '--silent', 'verify'"],
  'npm test': ['scripts/test.ts', "testsPass('contract')"],
  'npm run e2e': ['scripts/test.ts', "testsPass('e2e')"],
  'npm run build': ['scripts/verify.ts', "node('scripts/build.ts')"],
  'npm run docs': ['scripts/verify.ts', "node('scripts/docs.ts')"],
  'npm run format': [contributor, "'format'"],
  'npm run manifests': [contributor, "'manifests'"],
  'npm run dashboards': [contributor, "'dashboards'"],
  'npm run bench': [contributor, "'bench'"],
  './scripts/render --output build/manifests': [contributor, 'scripts/render'],
  './scripts/cluster status': [contributor, 'scripts/cluster'],
  './scripts/cluster up': ['tests/cluster/life/life.test.ts', "cluster('up'"],
  './scripts/cluster down': ['tests/cluster/life/life.test.ts', "cluster('down'"],
  './scripts/test': ['.ci/run', 'scripts/test'],
  './scripts/demo': ['scripts/test.ts', "passes('scripts/demo')"],
  './scripts/rehearse --repository ../shop --manifests ../manifests': [
    'tests/e2e/rehearse-own-repository.test.ts',
    "'scripts/rehearse', [...where",
  ],
  './scripts/init': ['tests/workflows/from-empty.test.ts', "resolve('scripts/init')"],
  'scripts/init --directory ../shop --stacks': [contributor, "'--stacks'"],
  './scripts/enterprise-server OWNER/NAME': ['tests/contract/enterprise-server.test.ts', 'scripts/enterprise-server'],
  './scripts/release --tag v1.2.3 --notes FILE': [contributor, 'scripts/release'],
  'npx vitest run --project cluster': ['scripts/test.ts', "testsPass('cluster')"],
  'npx vitest run --project cluster-soak': ['scripts/test.ts', "'cluster-soak'"],
  'npx vitest run --project cluster-once': ['scripts/test.ts', "testsPass('cluster-once')"],
  'npx vitest run --project cluster-life': ['scripts/test.ts', "testsPass('cluster-life')"],
  [`helm install product-catalog manifests/charts/product-catalog ${release} --create-namespace --wait`]: [
    chart,
    "release.deploy('install'",
  ],
  [`helm test product-catalog ${release}`]: [chart, "release.helm('test')"],
  [`helm upgrade product-catalog manifests/charts/product-catalog ${release} --set image.tag=2.0.3-product-catalog --wait --timeout 3m --rollback-on-failure`]:
    [chart, "release.deploy('upgrade'"],
  [`helm history product-catalog ${release}`]: [chart, 'release.history()'],
  [`helm rollback product-catalog 1 ${release} --wait`]: [chart, 'release.rollBackTo(1)'],
  'kubectl kustomize manifests/shop/overlays/demo': [contributor, 'manifests/shop/overlays/demo'],
  'kubectl apply -k manifests/shop/overlays/demo': ['tests/cluster/scenarios/shop-is-admitted.test.ts', "'apply'"],
  'QUOTE_PORT=8080 npm start': [contributor, 'QUOTE_PORT'],
  'curl -d \'{"numberOfItems": 3}\' http://localhost:8080/getquote': [contributor, '/getquote'],
  'docker build --tag quote .': ['tests/support/quote-image.test.ts', "['build', '--quiet', '--tag', name"],
}

const blocks = pages().flatMap(commandBlocks)

test('what a block of commands needs is one of few things', () => {
  expect(blocks.filter((block) => block.needs !== undefined && !needs.includes(block.needs))).toEqual([])
})

test('the test that reads a page is there, and names it', () => {
  const silent = Object.entries(readByTests).filter(
    ([page, file]) => ![page, page.replace(/[^/]+$/, '')].some((name) => readFileSync(file, 'utf8').includes(name)),
  )
  expect(silent).toEqual([])
})

test('every command in a page is run by a test, or says what it needs', () => {
  const open = blocks.filter((block) => block.needs === undefined && readByTests[block.page] === undefined)
  const unknown = open.flatMap(({ page, commands }) =>
    commands.filter((command) => runBy[command] === undefined).map((command) => `${page}: ${command}`),
  )
  expect(unknown).toEqual([])
})

test.each(Object.entries(runBy))('%s is run there', (_, [file, words]) => {
  expect(readFileSync(file, 'utf8')).toContain(words)
})
