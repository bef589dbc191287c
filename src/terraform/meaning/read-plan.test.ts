import { describe, expect, test } from 'vitest'
import { inPieces, planPieces } from '../../../tests/support/pieces.ts'
import { createRandom, randomPlan, shuffled } from '../../../tests/support/random-plan.ts'
import { fieldsOf, listOf } from '../../lib/json.ts'
import { commentPages, planSections } from '../report/describe-plan.ts'
import { logLine } from '../report/plan-blocks.ts'
import { readPlan } from './read-plan.ts'

const key = Buffer.from('a key')
const read = (plan: unknown) => readPlan(planPieces(plan), key)
const comment = { stack: 's', mode: 'normal' as const, commit: 'c', runUrl: '', outcome: 'changes', note: '' }

/** All that anybody sees of a plan. */
const everything = async (plan: unknown): Promise<string> => {
  const summary = await read(plan)
  const lines = [...summary.changes, ...summary.drift, ...summary.outputs].map(logLine)
  return JSON.stringify([summary, planSections(summary), commentPages(summary, comment), lines])
}

type Fields = Record<string, unknown>
const resource = (address: string, change: Fields, more: Fields = {}): Fields => ({ address, change, ...more })
const planOf = (...changes: Fields[]): Fields => ({ resource_changes: changes })

test('a number that differs in its last of many digits is told, in a change, in a drift and in an output', async () => {
  const change = '{"actions":["update"],"before":{"n":9007199254740993},"after":{"n":9007199254740992}}'
  const plan = `{"resource_changes":[{"address":"a","change":${change}}],
    "resource_drift":[{"address":"a","change":${change}}],"output_changes":{"o":${change}}}`
  const { changes, drift, outputs } = await readPlan(inPieces(Buffer.from(plan), 1_000), key)
  for (const [entry] of [changes, drift, outputs])
    expect(entry?.attributes).toMatchObject([{ path: 'n', before: '"9007199254740993"', after: '9007199254740992' }])
})

describe('what is sensitive', () => {
  test('is in no report of three hundred random plans', async () => {
    let held = 0
    for (let seed = 1; seed <= 300; seed += 1) {
      const { plan, secrets } = randomPlan(seed)
      const seen = await everything(plan)
      held += secrets.length
      expect(
        secrets.filter((secret) => seen.includes(secret)),
        `seed ${seed}`,
      ).toEqual([])
    }
    expect(held).toBeGreaterThan(1_000)
  })

  test('is redacted on both sides when only one is marked, since it may be the same value', async () => {
    const change = {
      actions: ['update'],
      before: { a: 'hidden' },
      after: { a: 'hidden too' },
      after_sensitive: { a: true },
    }
    const { changes } = await read(planOf(resource('x.y', change)))
    expect(changes[0]?.attributes).toEqual([{ path: 'a', before: '(sensitive)', after: '(sensitive)', forces: false }])
  })

  test('ends the path of an attribute that forces a replacement where the secret begins', async () => {
    const change = {
      actions: ['delete', 'create'],
      before: { tags: { 'secret key': '1' } },
      after: { tags: { 'secret key': '2' } },
      before_sensitive: { tags: true },
      after_sensitive: {},
      replace_paths: [['tags', 'secret key']],
    }
    const { changes } = await read(planOf(resource('x.y', change)))
    expect(changes[0]).toMatchObject({ forcedBy: ['tags'], attributes: [{ path: 'tags', forces: true }] })
  })
})

describe('the lines of the report', () => {
  test('come in the order of their risk, then of their addresses', async () => {
    const lists = [
      ['create'],
      ['update'],
      ['read'],
      ['delete'],
      ['no-op'],
      ['create', 'delete'],
      ['forget'],
      ['delete', 'create'],
    ]
    const changes = lists.map((actions, index) => resource(`a.b${index}`, { actions }))
    const moved = resource('a.new', { actions: ['no-op'] }, { previous_address: 'a.old' })
    const imported = resource('a.found', { actions: ['no-op'], importing: { id: 'i-1' } })
    const summary = await read(planOf(...changes, moved, imported))
    expect(summary.changes.map(({ kind, address }) => `${kind} ${address}`)).toEqual([
      'destroy a.b3',
      'replace a.b5',
      'replace a.b7',
      'forget a.b6',
      'update a.b1',
      'import a.found',
      'move a.new',
      'create a.b0',
      'read a.b2',
    ])
    expect(summary.unchanged).toBe(1)
  })

  test('name the attribute that forces a replacement, and mark it among the others', async () => {
    const change = {
      actions: ['delete', 'create'],
      before: { cidr: '10.0.0.0/16', id: 'vpc-1', tags: { Name: 'a' } },
      after: { cidr: '10.1.0.0/16', tags: { Name: 'a' } },
      after_unknown: { id: true, tags: {} },
      replace_paths: [['cidr']],
    }
    const { changes } = await read(
      planOf(resource('aws_vpc.main', change, { action_reason: 'replace_because_cannot_update' })),
    )
    expect(changes[0]).toEqual({
      address: 'aws_vpc.main',
      kind: 'replace',
      reason: 'replace_because_cannot_update',
      forcedBy: ['cidr'],
      attributes: [
        { path: 'cidr', before: '"10.0.0.0/16"', after: '"10.1.0.0/16"', forces: true },
        { path: 'id', before: '"vpc-1"', after: '(known after apply)', forces: false },
      ],
      more: 0,
    })
  })

  test('compare a policy by what it says, not as one text', async () => {
    const policy = (action: string): string => JSON.stringify({ Statement: [{ Action: [action], Effect: 'Allow' }] })
    const change = { actions: ['update'], before: { policy: policy('s3:Get*') }, after: { policy: policy('s3:*') } }
    const { changes } = await read(planOf(resource('a.b', change)))
    expect(changes[0]?.attributes).toEqual([
      { path: 'policy → Statement[0].Action[0]', before: '"s3:Get*"', after: '"s3:*"', forces: false },
    ])
  })

  test('count the characters of a long value and the attributes beyond the fortieth', async () => {
    const after = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`a${index}`, 'x'.repeat(1_000)]))
    const { changes } = await read(planOf(resource('a.b', { actions: ['create'], before: null, after })))
    expect(changes[0]?.more).toBe(10)
    expect(changes[0]?.attributes[0]?.after).toMatch(/^"x{159}… 842 characters more$/)
  })
})

describe('the fingerprint', () => {
  const fingerprintOf = async (plan: unknown): Promise<string> => (await read(plan)).fingerprint

  test('is the same for two plans that say the same in another order at another time', async () => {
    const random = createRandom(3)
    for (let seed = 1; seed <= 100; seed += 1) {
      const { plan } = randomPlan(seed)
      const entries = shuffled(Object.entries(plan), random).map(([name, value]): [string, unknown] => {
        if (name === 'timestamp') return [name, '2027-07-07T07:07:07Z']
        return [name, name === 'resource_changes' ? shuffled(listOf(value), random).map(backwards) : value]
      })
      expect(await fingerprintOf(Object.fromEntries(entries)), `seed ${seed}`).toBe(await fingerprintOf(plan))
    }
  })

  /** The same value with the keys of all its objects in reverse. */
  const backwards = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(backwards)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([name, item]) => [name, backwards(item)]),
    )
  }

  const change = {
    actions: ['update'],
    before: { a: 'x' },
    after: { a: 'y', id: 1 },
    after_unknown: {},
    after_sensitive: { a: true },
  }
  const base = { ...planOf(resource('a.b', change)), output_changes: { o: { actions: ['create'], after: 'v' } } }
  const changed = (fields: Fields): Fields => ({ ...base, ...planOf(resource('a.b', { ...change, ...fields })) })

  test.each([
    ['a sensitive value', changed({ after: { a: 'z', id: 1 } })],
    ['the value before', changed({ before: { a: 'w' } })],
    ['what is unknown', changed({ after_unknown: { b: true } })],
    ['the actions', changed({ actions: ['delete', 'create'] })],
    ['an import', changed({ importing: { id: 'i' } })],
    ['the address', { ...base, ...planOf(resource('a.c', change)) }],
    ['a move', { ...base, ...planOf(resource('a.b', change, { previous_address: 'a.a' })) }],
    ['the provider', { ...base, ...planOf(resource('a.b', change, { provider_name: 'example.com/other/aws' })) }],
    [
      'the region of a provider',
      { ...base, configuration: { provider_config: { aws: { expressions: { region: { constant_value: 'b' } } } } } },
    ],
    [
      'the command of a provisioner',
      { ...base, configuration: { root_module: { resources: [{ provisioners: [{ type: 'local-exec' }] }] } } },
    ],
    ['a variable', { ...base, variables: { role: { value: 'production' } } }],
    ['which of the two says it', { ...base, configuration: {}, variables: { a: {} } }],
    ['an output', { ...base, output_changes: { o: { actions: ['create'], after: 'w' } } }],
    ['one change more', { ...base, ...planOf(resource('a.b', change), resource('a.c', change)) }],
    ['the same change twice', { ...base, ...planOf(resource('a.b', change), resource('a.b', change)) }],
  ])('is another when %s is another', async (_, other) => {
    expect(await fingerprintOf(other)).not.toBe(await fingerprintOf(base))
  })

  test.each([
    ['what stays', { ...base, ...planOf(resource('a.b', change), resource('a.z', { actions: ['no-op'], after: 1 })) }],
    [
      'what is read',
      { ...base, ...planOf(resource('a.b', change), resource('data.z', { actions: ['read'], after: 1 })) },
    ],
    ['the reason', { ...base, ...planOf(resource('a.b', change, { action_reason: 'r' })) }],
    ['drift that changes nothing', { ...base, resource_drift: [resource('a.z', change)] }],
  ])('is the same whatever is said of %s', async (_, other) => {
    expect(await fingerprintOf(other)).toBe(await fingerprintOf(base))
  })

  test('tells two numbers apart that are one to JSON.parse', async () => {
    const withNumber = async (number: string): Promise<string> => {
      const text = JSON.stringify(changed({})).replace('"id":1', `"id":${number}`)
      const pieces = (async function* () {
        yield Buffer.from(text)
      })()
      return (await readPlan(pieces, key)).fingerprint
    }
    expect(JSON.parse('9007199254740993')).toBe(JSON.parse('9007199254740992'))
    expect(await withNumber('9007199254740993')).not.toBe(await withNumber('9007199254740992'))
  })

  test('is the same in whatever pieces the code comes', async () => {
    const settings = { configuration: { root_module: { a: 'x'.repeat(50) } }, variables: { v: { value: 'y' } } }
    const text = JSON.stringify({ ...base, ...settings })
    const inPiecesOf = async (size: number): Promise<string> => {
      const pieces = (async function* () {
        for (let at = 0; at < text.length; at += size) yield Buffer.from(text.slice(at, at + size))
      })()
      return (await readPlan(pieces, key)).fingerprint
    }
    expect(new Set(await Promise.all([1, 7, 64, text.length].map(inPiecesOf))).size).toBe(1)
  })

  test('is another under another key', async () => {
    const other = await readPlan(planPieces(base), Buffer.from('another key'))
    expect(other.fingerprint).not.toBe(await fingerprintOf(base))
    expect(other.fingerprint).toMatch(/^[0-9a-f]{64}$/)
    expect(fieldsOf(base.output_changes)).toHaveProperty('o')
  })
})

describe('the pages of a comment', () => {
  const manyOf = (count: number, actions: string[]): Fields[] =>
    Array.from({ length: count }, (_, index) =>
      resource(`${actions.join('-')}.r${index}`, {
        actions,
        before: actions.includes('create') ? null : { a: 'b' },
        after: { a: 'x'.repeat(150), b: 'y'.repeat(150) },
      }),
    )

  test('hold every change once and stay below what GitHub takes', async () => {
    const summary = await read(planOf(...manyOf(400, ['update']), ...manyOf(300, ['create']), ...manyOf(9, ['delete'])))
    const pages = commentPages(summary, comment)
    expect(pages.length).toBeGreaterThan(3)
    for (const page of pages) expect(page.length).toBeLessThan(65_536)
    const text = pages.join('\n')
    const missing = summary.changes.filter(({ address }) => text.split(`\`${address}\``).length !== 2)
    expect(missing).toEqual([])
    expect(pages[0]).toContain('delete.r0')
    expect(text).not.toContain('Left out')
  })

  test('say what they have no room for', async () => {
    const summary = await read(planOf(...manyOf(8_000, ['update']), ...manyOf(50, ['create'])))
    const pages = commentPages(summary, comment)
    expect(pages).toHaveLength(12)
    for (const page of pages) expect(page.length).toBeLessThan(65_536)
    const shown = pages.join('\n').match(/✏️ update/g)?.length ?? 0
    expect(pages.at(-1)).toContain(`${8_000 - shown} of “Updated in place”, 50 of “Created”`)
  })

  test('leave room in a summary of 1 MiB', async () => {
    const [section] = planSections(await read(planOf(...manyOf(8_000, ['update']))))
    expect(Buffer.byteLength(section?.body ?? '')).toBeLessThan(1_000_000)
    expect(section?.body).toContain('of “Updated in place”. The log has a line for each.')
  })
})

describe('the clusters that go', () => {
  const gone = (type: string, before: Fields): Fields =>
    resource(`${type}.a`, { actions: ['delete'], before }, { type })
  const subnets = (...names: string[]) =>
    gone('aws_subnet', { tags: Object.fromEntries(names.map((name) => [`kubernetes.io/cluster/${name}`, 'shared'])) })

  test('are told apart from those of which only subnets go', async () => {
    const summary = await read(planOf(subnets('shop', 'other'), gone('aws_eks_cluster', { name: 'shop' })))
    expect([summary.clusters, summary.clustersOutside]).toEqual([['other', 'shop'], ['other']])
  })
})

test('a value deeper than the stack is told so, with where to look', async () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
  const change = `{"actions":["update"],"before":{"a":${deep}},"after":{"a":[${deep}]}}`
  const text = `{"resource_changes":[{"address":"a.b","change":${change}}]}`
  await expect(readPlan(inPieces(Buffer.from(text), 1_000), key)).rejects.toMatchObject({
    reason: 'unexpected',
    message: expect.stringContaining('nested too deeply'),
  })
})
