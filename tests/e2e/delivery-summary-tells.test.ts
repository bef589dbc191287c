import { expect, test } from 'vitest'
import {
  changed,
  failure,
  type Needs,
  others,
  pushedAt,
  selected,
  skipped,
  success,
  wholeDelivery,
} from '../support/delivery-jobs.ts'
import { type Run, runAction } from '../support/runner/run-action.ts'

const tell = (needs: Needs | string, inputs: Record<string, string> = {}): Promise<Run> =>
  runAction({
    directory: 'actions/delivery-summary',
    inputs: { needs: typeof needs === 'string' ? needs : JSON.stringify(needs, null, 2), ...inputs },
    event: { name: 'push', payload: { repository: { pushed_at: pushedAt / 1000 } } },
  })

test('a delivery that is live: the outcome, the time since the push, the services, the commit and the timeline', async () => {
  const { outputs, summary, exitCode } = await tell(wholeDelivery, { 'manifests-repository': 'acme/manifests' })
  expect({ exitCode, outcome: outputs.outcome, reason: outputs.reason }).toEqual({
    exitCode: 0,
    outcome: 'live',
    reason: '',
  })
  expect(summary.split('\n')[0]).toBe(
    '### Delivery: `live`: 3 of 19 services built, 16 reused; one commit, [c0ffee0](https://github.com/acme/manifests/commit/c0ffee0111111111111111111111111111111111); live 2m10s after the push',
  )
  expect(summary).toMatch(/Argo CD syncs[\s\S]*`Argo CD rolls out` \| \+1m52s \| 18s \| done/)
  expect(JSON.parse(outputs.report ?? '')).toMatchObject({
    outcome: 'live',
    counts: { built: 3, reused: 16, failed: 0, deferred: 0 },
    'took-milliseconds': 130_000,
  })
})

test('a leg that failed stops the commit; the step itself is green, and says what to do', async () => {
  const { outputs, summary, exitCode } = await tell({
    select: success(selected({ rows: changed, images: others })),
    build: failure(),
    collect: success(selected({ rows: ['cart'], images: ['email', 'quote', ...others] })),
    bump: skipped,
    health: skipped,
  })
  expect({ exitCode, ...outputs }).toMatchObject({ exitCode: 0, outcome: 'failed', reason: 'build-error' })
  expect(summary).toContain('2 of 19 services built, 1 failed, 16 reused')
  expect(summary).toMatch(/The jobs of `cart`.*\*\*Re-run failed jobs\*\*.*allow-partial: true/)
})

test('more services than a matrix has room for: nothing was written, no job is red for it, so this one is', async () => {
  const { outputs, annotations, exitCode } = await tell({
    select: success(selected({ rows: changed, images: others, deferred: 744 })),
    build: success({}),
    collect: success(selected({ rows: [], images: others })),
    bump: skipped,
    health: skipped,
  })
  expect({ exitCode, ...outputs }).toMatchObject({ exitCode: 1, outcome: 'failed', reason: 'not-found' })
  expect(annotations.map(({ message }) => message)).toEqual([
    '744 more services wait, since a matrix has at most 256 jobs: run the workflow again on the same commit; it builds what ECR does not have. Nothing is written before all are built, unless `allow-partial` is set.',
  ])
})

test.each([
  ['', 'needs: should be'],
  ['[]', 'it is not a JSON object'],
  ['{"deploy":{"result":"success"}}', 'names no job of a delivery'],
  ['{"bump":{"result":"great"}}', 'the job bump has no "result"'],
])('bad input fails the step: %s', async (needs, message) => {
  const run = await tell(needs)
  expect([run.exitCode, run.outputs.outcome, run.outputs.reason]).toEqual([1, 'failed', 'invalid-input'])
  expect(run.annotations.find(({ kind }) => kind === 'error')?.message).toContain(message)
})
