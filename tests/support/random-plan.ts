/** A plan in the shape of `terraform show -json`, with the secrets that its marks call sensitive. */
export type RandomPlan = { plan: Record<string, unknown>; secrets: string[] }

export type Random = { below: (limit: number) => number; pick: <T>(items: [T, ...T[]]) => T }

/** Numerical Recipes' linear congruential generator: the same for the same seed. */
export const createRandom = (seed: number): Random => {
  let state = seed
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
  return { below, pick: (items) => items[below(items.length)] ?? items[0] }
}

/**
 * A plan with everything that is awkward to read: quotes, backslashes and brackets in texts and keys, keys named as those
 * of the plan itself, values that are sensitive on one side, as a whole, or deep inside, unknown ones, moves, imports, and
 * top-level keys in any order.
 */
export const randomPlan = (seed: number): RandomPlan => {
  const random = createRandom(seed)
  const secrets: string[] = []
  const maker = { random, secrets, next: { secret: 0 } }
  const changes = Array.from({ length: random.below(8) }, (_, index) => randomResource(maker, index))
  const outputs = Array.from({ length: random.below(4) }, (_, index) => [`out-${index}`, randomChange(maker)])
  const entries: [string, unknown][] = [
    ['format_version', '1.2'],
    ['terraform_version', '1.11.4'],
    ['variables', { 'a "quoted" \\ one': { value: ']}' } }],
    ['planned_values', { root_module: { resource_changes: [{ address: 'a fake', change: { actions: ['delete'] } }] } }],
    ['resource_drift', Array.from({ length: random.below(3) }, (_, index) => randomResource(maker, index))],
    ['resource_changes', changes],
    ['output_changes', Object.fromEntries(outputs)],
    ['prior_state', { values: { '\\': ['"', '\\"', '{', -1.5e3, true, null, { '': '\u2028€😀' }] } }],
    ['configuration', {}],
    ['timestamp', '2026-01-01T00:00:00Z'],
    ['complete', random.below(2) === 0],
    ['errored', false],
  ]
  const kept = entries.filter(() => random.below(12) > 0)
  return { plan: Object.fromEntries(shuffled(kept, random)), secrets }
}

export const shuffled = <T>(items: T[], { below }: Random): T[] =>
  items
    .map((item) => ({ item, at: below(1_000_000) }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item)

type Maker = { random: Random; secrets: string[]; next: { secret: number } }

const randomResource = (maker: Maker, index: number): Record<string, unknown> => {
  const { random } = maker
  return {
    address: `module.m["{${index}"].aws_thing.r[${index}]`,
    ...(random.below(6) === 0 && { previous_address: `aws_thing.was[${index}]` }),
    mode: 'managed',
    type: 'aws_thing',
    name: 'r',
    ...(random.below(8) === 0 && { deposed: 'b3d2a1f0' }),
    change: randomChange(maker),
    ...(random.below(3) === 0 && { action_reason: 'replace_because_cannot_update' }),
  }
}

const actionLists: [string[], ...string[][]] = [
  ['no-op'],
  ['no-op'],
  ['create'],
  ['update'],
  ['delete'],
  ['delete', 'create'],
  ['create', 'delete'],
  ['read'],
  ['forget'],
]

const randomChange = (maker: Maker): Record<string, unknown> => {
  const { random } = maker
  const actions = random.pick(actionLists)
  const before = actions.includes('create') && actions.length === 1 ? nothing : randomValue(maker, 3, false)
  const after = actions.join() === 'delete' ? nothing : randomValue(maker, 3, false)
  const attribute = random.pick(['name', 'tags', 'input', 'list'])
  return {
    actions,
    before: before.value,
    after: actions.join() === 'no-op' ? before.value : after.value,
    after_unknown: random.below(3) === 0 ? { [attribute]: true } : {},
    before_sensitive: before.mark,
    after_sensitive: actions.join() === 'no-op' ? before.mark : after.mark,
    ...(actions.length === 2 && {
      replace_paths: [
        [attribute, random.below(2)],
        ['tags', ...sensitiveKey(after)],
      ],
    }),
    ...(random.below(9) === 0 && { importing: { id: 'i-1' } }),
  }
}

/** A path of Terraform's that goes through the key of a sensitive map. */
const sensitiveKey = ({ value, mark }: Marked): string[] => {
  if (typeof value !== 'object' || value === null || typeof mark !== 'object' || mark === null) return []
  const tags = new Map<string, unknown>(Object.entries(value)).get('tags')
  const isSensitive = new Map<string, unknown>(Object.entries(mark)).get('tags') === true
  return isSensitive && typeof tags === 'object' && tags !== null ? Object.keys(tags).slice(0, 1) : []
}

type Marked = { value: unknown; mark: unknown }
const nothing: Marked = { value: null, mark: false }

const randomValue = (maker: Maker, depth: number, secret: boolean): Marked => {
  const { random } = maker
  if (!secret && random.below(6) === 0) return { value: randomValue(maker, depth - 1, true).value, mark: true }
  if (depth <= 0 || (depth < 3 && random.below(2) === 0)) return { value: randomLeaf(maker, secret), mark: false }
  if (random.below(3) === 0) {
    const items = Array.from({ length: random.below(4) }, () => randomValue(maker, depth - 1, secret))
    return { value: items.map(({ value }) => value), mark: items.map(({ mark }) => mark) }
  }
  const keys = shuffled(['name', 'tags', 'input', 'list', 'change', 'actions', 'a"b\\', 'importing'], random)
  const members = keys.slice(random.below(7)).map((key): [string, Marked] => {
    const name = secret ? `${key}${aSecret(maker)}` : key
    return [name, randomValue(maker, depth - 1, secret)]
  })
  return {
    value: Object.fromEntries(members.map(([key, { value }]) => [key, value])),
    mark: Object.fromEntries(members.filter(([, { mark }]) => mark !== false).map(([key, { mark }]) => [key, mark])),
  }
}

const randomLeaf = (maker: Maker, secret: boolean): unknown => {
  const { random } = maker
  if (secret) return random.pick<unknown>([aSecret(maker), { policy: aSecret(maker) }, [aSecret(maker)]])
  const text = random.pick([
    '',
    'plain',
    '"change":{"actions":["no-op"]',
    '\\',
    '"',
    '}]',
    'é€😀',
    'line\nbreak',
    '{"a":[1]}',
  ])
  return random.pick<unknown>([text, text, `${text}${random.below(9)}`, 0, -1.5, 1e21, true, false, null, [], {}])
}

/** A text that is nowhere else. */
const aSecret = ({ secrets, next }: Maker): string => {
  next.secret += 1
  const secret = `s3cr3t-${next.secret}-zz`
  secrets.push(secret)
  return secret
}
