import { describe, expect, test } from 'vitest'
import { Failure } from '../../lib/failure.ts'
import type { ApplyResult } from '../apply-result.ts'
import { beginning } from '../program/apply-progress.ts'
import { describeApply } from './describe-apply.ts'

const about = { stack: 'shop', mode: 'normal' as const, now: Date.parse('2026-01-01T00:10:00Z') }
const lock = { id: 'l-1', path: '', operation: 'apply', who: 'ann@runner', version: '', created: about.now - 60_000 }
const ran = { standing: beginning(about.now), warnings: [], which: 'approved' as const, deleted: [] }
const failure = new Failure('rejected', 'Error: no such zone')

const said = (result: ApplyResult): string[][] =>
  describeApply(result, about).sections.map(({ heading, body }) => [heading, body])

describe('what is to be done stands right below why', () => {
  test('of what failed', () => {
    const recovered = { lock: 'free', state: 'stored' } as const
    expect(said({ outcome: 'failed', failure, recovered, ...ran })).toEqual([
      ['Why', '```\nError: no such zone\n```'],
      [
        'What to do next',
        'The state holds what was made. Run this job again with `accept: subset` and the same plan to do what is left of it, or plan anew.',
      ],
    ])
  })

  test('of what failed and left a state that nobody has stored: that first, and then the rest', () => {
    const recovered = { lock: 'free', state: { why: 'S3 is away', kept: 'errored.sealed' } } as const
    const [, [heading, body = ''] = []] = said({ outcome: 'failed', failure, recovered, ...ran })
    expect(heading).toBe('What to do next')
    expect(body).toMatch(/^- The state could not be stored \(S3 is away\)[\s\S]*\n\nThen: Run this job again/)
    expect(body).not.toContain('The state holds what was made')
  })

  test('of a plan that is stale', () => {
    expect(said({ outcome: 'stale', because: ['a_b was made since'] })).toEqual([
      ['Why', '- a\\_b was made since'],
      ['What to do next', expect.stringMatching(/^Plan again, and let that plan be approved\./)],
    ])
  })

  test('of a state that is locked', () => {
    expect(said({ outcome: 'locked', lock, runs: [{ name: 'deploy #7', url: 'https://git.example/runs/7' }] })).toEqual(
      [
        [
          'Why',
          'The state is locked by `ann@runner` for apply, since 2026-01-01T00:09:00.000Z (1m00s ago), lock `l-1`.',
        ],
        [
          'What to do next',
          'Still going on since before then: deploy \\#\u200B7 (<https://git.example/runs/7>). Wait for it.',
        ],
      ],
    )
  })
})

test('what is applied needs nobody', () => {
  const outputs = { values: { url: 'x' }, sensitive: [] }
  const standing = { ...beginning(about.now - 11_000), done: [{ address: 'a.b', action: 'create' as const }] }
  const { headline, sections } = describeApply({ ...ran, outcome: 'applied', outputs, standing }, about)
  expect(headline).toBe('`applied` `shop`: 1 created, 0 updated, 0 destroyed')
  expect(sections.map(({ heading }) => heading)).toEqual(['Done in 11s', 'Outputs'])
})
