import { expect, test } from 'vitest'
import { recorded } from '../../tests/support/argocd/recorded.ts'
import type { Application } from './answers/application.ts'
import { findApplications } from './find-applications.ts'
import type { Argocd } from './server/api.ts'

const manifests = { repository: 'git@github.com:team/manifests.git', branch: 'main' }

const following = (name: string, changes: Partial<Application> = {}): Application =>
  recorded('healthy', {
    name,
    project: 'shop',
    sources: [{ repository: 'https://github.com/team/manifests', targetRevision: 'main', path: name }],
    ...changes,
  })

const quote = following('quote', { images: ['host/shop/quote:1'] })
const cart = following('cart', { images: ['host/shop/cart:1'] })
const staging = following('staging', {
  sources: [{ repository: 'https://github.com/team/manifests', targetRevision: 'staging', path: 'quote' }],
})
const elsewhere = following('elsewhere', {
  sources: [{ repository: 'https://github.com/team/x', targetRevision: 'main', path: '' }],
})
const chartFirst = following('chart-first', {
  sources: [
    { repository: 'https://charts.example.com', targetRevision: '1.2.3', path: '' },
    { repository: 'https://github.com/team/manifests.git', targetRevision: 'HEAD', path: 'values' },
  ],
})
const image = (repository: string) => ({ repository, tag: '2', digest: undefined })

type Search = Partial<Parameters<typeof findApplications>[0]>

const find = async (visible: Application[], search: Search) => {
  const never = () => Promise.reject(new Error('not asked for'))
  const argocd: Argocd = {
    server: 'https://argocd.example.com',
    list: async () => visible,
    application: never,
    watch: undefined,
    refreshed: never,
    sync: never,
    tree: never,
    live: never,
    closedWindow: never,
    events: never,
    logs: never,
  }
  const found = await findApplications({ argocd, names: [], project: undefined, manifests, images: [], ...search })
  return found.map(({ namespace, name, project }) => `${project}/${namespace}/${name}`)
}

const all = [quote, cart, staging, elsewhere, chartFirst]

test.each([
  [
    'those that follow the branch, in whatever source',
    {},
    ['shop/argocd/quote', 'shop/argocd/cart', 'shop/argocd/chart-first'],
  ],
  ['of those the ones that run the images', { images: [image('shop/quote')] }, ['shop/argocd/quote']],
  [
    'the one in a folder above or below the files',
    { manifests: { ...manifests, patterns: ['quote/values/demo.yaml'] } },
    ['shop/argocd/quote'],
  ],
  [
    'all of those when the files are in no folder of an application',
    { manifests: { ...manifests, patterns: ['base/**'] }, images: [image('shop/cart')] },
    ['shop/argocd/cart'],
  ],
  [
    'all of those when none runs the image yet',
    { images: [image('shop/new')] },
    ['shop/argocd/quote', 'shop/argocd/cart', 'shop/argocd/chart-first'],
  ],
  [
    'besides the ones that run some of the images those without pods, where another image runs nowhere',
    { images: [image('shop/quote'), image('shop/new')], visible: [...all, following('new', { images: [] })] },
    ['shop/argocd/quote', 'shop/argocd/new'],
  ],
  [
    'only the ones that run the images where each runs somewhere',
    { images: [image('shop/quote')], visible: [...all, following('new', { images: [] })] },
    ['shop/argocd/quote'],
  ],
  ['a name, with its project from the list', { names: ['elsewhere'] }, ['shop/argocd/elsewhere']],
  ['a name in its namespace', { names: ['argocd/cart'] }, ['shop/argocd/cart']],
  [
    'all that a selector picks of those that follow the branch, whatever they run',
    { selector: 'team=shop', images: [image('shop/quote')] },
    ['shop/argocd/quote', 'shop/argocd/cart', 'shop/argocd/chart-first'],
  ],
  [
    'all that a selector picks where no repository is said',
    { selector: 'team=shop', manifests: undefined },
    all.map(({ name }) => `shop/argocd/${name}`),
  ],
  ['a name with its project is not looked up', { names: ['unseen'], project: 'other' }, ['other/undefined/unseen']],
])('%s', async (_, { visible = all, ...search }: Search & { visible?: Application[] }, found) => {
  expect(await find(visible, search)).toEqual(found)
})

test('of two environments on one branch that run the same images, the one whose files were written', async () => {
  const environments = ['demo', 'production'].map((name) => {
    const path = `./overlays/${name}`
    const sources = [{ repository: 'https://github.com/team/manifests', targetRevision: 'main', path }]
    return following(`shop-${name}`, { sources, images: ['host/shop/cart:1'] })
  })
  const patterns = ['overlays/demo/**', '!overlays/demo/old/**']
  const search = { manifests: { ...manifests, patterns }, images: [image('shop/cart')] }
  expect(await find([...all, ...environments], search)).toEqual(['shop/argocd/shop-demo'])
})

test.each([
  [
    'a name that is not there',
    all,
    { names: ['nosuch'] },
    'not-found',
    'Name one of these: quote, cart, staging, elsewhere, chart-first',
  ],
  ['a name in another namespace', all, { names: ['apps/cart'] }, 'not-found', 'has no application cart'],
  ['nobody follows the branch', [elsewhere], {}, 'not-found', 'follows git@github.com:team/manifests.git, branch main'],
  ['nothing with these labels', [], { selector: 'team=shop' }, 'not-found', 'no application with team=shop'],
  ['a token that sees nothing', [], { names: ['quote'] }, 'denied', 'Give its role `applications, get`'],
])('%s is a failure', async (_, visible, search, reason, message) => {
  await expect(find(visible, search)).rejects.toMatchObject({ reason, message: expect.stringContaining(message) })
})
