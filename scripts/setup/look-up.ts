import { at } from '../../src/lib/json.ts'
import { type Answer, type Ask, mapFound } from './ask-github.ts'
import type { Branch, Guard } from './judge-branch.ts'
import type { Names } from './judge-names.ts'
import type { Settings } from './settings.ts'

/** Who may call the workflows of a private repository; a public one's may be called by all, and everybody calls their own. */
export const accessTo = async ({ slipway, repository }: Settings, ask: Ask): Promise<Answer | undefined> => {
  const seen = await ask.one(`/repos/${slipway.repository}`)
  const isPrivate = 'found' in seen && at(seen.found, 'private') === true
  return isPrivate && slipway.repository !== repository
    ? ask.one(`/repos/${slipway.repository}/actions/permissions/access`)
    : undefined
}

/** Those of the organization that the repository may use are as good as its own, which come first. */
export const namesOf = async (ask: Ask, repository: string): Promise<Names> => {
  const path = `/repos/${repository}/actions`
  const list = async (kind: 'variables' | 'secrets') => {
    const perPage = kind === 'variables' ? 30 : 100
    const shared = await ask.all({ path: `${path}/organization-${kind}`, key: kind, perPage })
    const own = await ask.all({ path: `${path}/${kind}`, key: kind, perPage })
    return mapFound(own, (items) => [...('found' in shared ? shared.found : []), ...items])
  }
  return {
    variables: mapFound(await list('variables'), (items) => {
      return new Map(items.map((item) => [String(at(item, 'name')), String(at(item, 'value'))]))
    }),
    secrets: mapFound(await list('secrets'), (items) => new Set(items.map((item) => String(at(item, 'name'))))),
  }
}

/** All that GitHub tells of what a branch takes. */
export const guardOf = async ({ repository, branch }: Branch, ask: Ask): Promise<Guard> => {
  const path = `/repos/${repository}`
  const rules = await ask.all({ path: `${path}/rules/branches/${encodeURIComponent(branch)}`, key: '', perPage: 100 })
  const ids = 'found' in rules ? rules.found.map((rule) => Number(at(rule, 'ruleset_id'))) : []
  const rulesets = [...new Set(ids)].map(async (id) => [id, await ask.one(`${path}/rulesets/${id}`)] as const)
  return {
    rules,
    protection: await ask.one(`${path}/branches/${encodeURIComponent(branch)}/protection`, /^Branch not protected$/),
    rulesets: new Map(await Promise.all(rulesets)),
  }
}
