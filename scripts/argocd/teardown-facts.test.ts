import { expect, test } from 'vitest'
import { otherWay } from '../taking-down/other-way.ts'
import type { Outside } from './outside.ts'
import { missingToDo, teardownFacts } from './teardown-facts.ts'

type World = { server?: string; endpoint?: string; root?: string; may?: string; refused?: string; released?: string }

/** Programs that say what is written here, and no helm; a cluster with Argo CD, and with an application root where it is given. */
const outside = ({
  server = 'https://blue.eks',
  endpoint = 'https://BLUE.eks',
  root,
  may = 'yes\n',
  refused,
  released = '',
}: World): Outside => {
  const source = { helm: { valueFiles: [`../../clusters/${root}.yaml`] } }
  const applications = root === undefined ? [] : [{ metadata: { name: 'root' }, spec: { source } }]
  const known: Record<string, string> = {
    'kubectl version --client --output=json': '"gitVersion": "v1.34.4"',
    'kubectl config view --minify --output=json':
      server === '' ? '{}' : JSON.stringify({ clusters: [{ cluster: { server } }] }),
    'kubectl auth can-i * * --all-namespaces': may,
    'aws sts get-caller-identity --region eu-west-1 --output json': '{"Account":"123456789012"}',
    'aws eks list-clusters --region eu-west-1 --output json': JSON.stringify({ clusters: ['bleu'] }),
    'aws eks describe-cluster --name blue --region eu-west-1 --output json':
      endpoint === '' ? '' : JSON.stringify({ cluster: { endpoint } }),
    'kubectl get customresourcedefinitions --output=name': 'crd/applications.argoproj.io',
    'kubectl get --namespace=argocd applications.argoproj.io --output=json': JSON.stringify({ items: applications }),
    'kubectl get --namespace=argocd secrets,configmaps --selector=owner=helm,name=argocd,status notin (superseded,uninstalled) --output=name': `${released}\n`,
    'kubectl get namespaces --output=json': JSON.stringify({ items: [{ metadata: { name: 'monitoring' } }] }),
  }
  const attempt: Outside['attempt'] = async (command) => {
    if (command[0] === 'helm') throw new Error('there is no helm here')
    const stdout = known[command.join(' ')] ?? '[]'
    const stderr = stdout === '' ? (refused ?? 'An error occurred (ResourceNotFoundException)') : ''
    return { code: stderr === '' ? 0 : 254, stdout, stderr, bytes: Buffer.from(stdout) }
  }
  const ask: Outside['ask'] = async (command) => (await attempt(command)).stdout
  return { directory: '/none', clock: { now: Date.now, sleep: async () => undefined }, attempt, ask }
}

const inAws = { cluster: 'blue', region: 'eu-west-1', inAws: true, named: false }
const elsewhere = { cluster: 'blue', region: 'none', inAws: false, named: false }

const fromOutside = otherWay({ cluster: 'blue', region: 'eu-west-1' })

test.each([
  {
    what: 'another one, on which nothing says its name',
    options: inAws,
    world: { server: 'https://of-others.eks' },
    told: 'kubectl speaks to https://of-others.eks, and blue in eu-west-1 is https://BLUE.eks: choose it with --context, or make it the one by aws eks update-kubeconfig --region eu-west-1 --name blue',
  },
  {
    what: 'one of the same name elsewhere',
    options: inAws,
    world: { server: 'https://other-region.eks', root: 'blue' },
    told: 'kubectl speaks to https://other-region.eks, and blue in eu-west-1 is https://BLUE.eks: choose it with --context, or make it the one by aws eks update-kubeconfig --region eu-west-1 --name blue',
  },
  {
    what: 'one that EKS does not know',
    options: inAws,
    world: { endpoint: '' },
    told: `EKS has no blue in eu-west-1 of the account 123456789012; the clusters there are bleu: correct the name or the region if it is one of them. If it is gone already, what is left is found without it. ${fromOutside}`,
  },
  {
    what: 'one that EKS does not know, whether kubectl has a cluster or not',
    options: inAws,
    world: { endpoint: '', server: '' },
    told: 'EKS has no blue in eu-west-1 of the account 123456789012; the clusters there are bleu: correct the name or the region if it is one of them.',
  },
  {
    what: 'one that AWS tells nobody about',
    options: inAws,
    world: { endpoint: '', refused: 'Unable to locate credentials' },
    told: 'EKS does not say where blue is in eu-west-1: Unable to locate credentials',
  },
  {
    what: 'one that kubectl does not know',
    options: inAws,
    world: { server: '' },
    told: 'kubectl has no cluster, or not the context that was named: aws eks update-kubeconfig --region eu-west-1 --name blue',
  },
  {
    what: 'one that gives no answer',
    options: inAws,
    world: { may: '', refused: 'The connection to the server blue.eks was refused' },
    told: `https://blue.eks gives no answer: The connection to the server blue.eks was refused; is the cluster up, and does its API answer this machine (api_public_cidrs)?\n- ${fromOutside}`,
  },
  {
    what: 'one with another name',
    options: elsewhere,
    world: { root: 'green' },
    told: 'kubectl speaks to the cluster green, and blue is to be taken down',
  },
  {
    what: 'one outside of AWS that says no name',
    options: elsewhere,
    world: {},
    told: "nothing on kubectl's cluster says that it is blue: name it with --context",
  },
])('a cluster is not taken down that is $what', async ({ options, world, told }) => {
  await expect(teardownFacts(options, outside(world))).rejects.toThrow(`nothing was changed, since\n- ${told}`)
})

test.each([
  { what: 'that EKS has under its name', options: inAws, world: {} },
  { what: 'whose root says its name', options: elsewhere, world: { root: 'blue' } },
  { what: 'that was named', options: { ...elsewhere, named: true }, world: {} },
])('the cluster is taken down $what, also when much of it is gone', async ({ options, world }) => {
  expect(await teardownFacts(options, outside(world))).toMatchObject({ cluster: 'blue', namespaces: ['monitoring'] })
})

test.each([
  { what: 'its secret is there', world: { released: 'secret/sh.helm.release.v1.argocd.v2' }, released: true },
  { what: 'its ConfigMap is', world: { released: 'configmap/sh.helm.release.v1.argocd.v2' }, released: true },
  { what: 'none is', world: {}, released: false },
])('Argo CD is a release where $what, which kubectl tells as well as helm', async ({ world, released }) => {
  expect(await teardownFacts(inAws, outside(world))).toMatchObject({ released })
})

test('helm is missed only where it has something to do', async () => {
  const step = (...command: string[]) => ({ kind: 'command' as const, why: 'it has to go', command })
  expect(await missingToDo([step('kubectl', 'delete', 'namespace', 'argocd')], outside({}))).toEqual([])
  expect(await missingToDo([step('helm', 'uninstall', 'argocd')], outside({}))).toEqual([
    'helm is needed, 3.14 or later: https://helm.sh/docs/intro/install/',
  ])
})
