import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type Run, type RunOptions, runAction } from '../../tests/support/runner/run-action.ts'
import { findLeaks } from '../../tests/support/secrets.ts'

const source = join(import.meta.dirname, '..')

const actionYml = `name: Fixture
description: A fixture
inputs:
  region: { description: A region }
  token: { description: A token }
outputs:
  outcome: { description: The outcome }
  reason: { description: The reason }
  digest: { description: A digest }
  timeline: { description: The timeline }
runs: { using: node24, main: main.ts, post: post.js }
`

/** Runs an action whose `run` and `cleanUp` have these bodies, as the runner would. */
const run = (
  body: string,
  options: Partial<RunOptions> = {},
  { cleanUp = '', outputs = ['outcome', 'reason', 'digest'] } = {},
): Promise<Run> => {
  const directory = mkdtempSync(join(tmpdir(), 'fixture-action-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  writeFileSync(join(directory, 'package.json'), '{"type":"module"}')
  writeFileSync(join(directory, 'action.yml'), actionYml)
  writeFileSync(join(directory, 'post.js'), "import './main.ts'")
  writeFileSync(
    join(directory, 'main.ts'),
    `import { Failure } from '${source}/lib/failure.ts'
     import { createClock } from '${source}/outside/clock.ts'
     import { createProcesses } from '${source}/outside/process.ts'
     import { optionalToken, text } from '${source}/runner/inputs.ts'
     import { runAction } from '${source}/runner/run-action.ts'
     await runAction({
       name: 'fixture',
       inputs: { region: text, token: optionalToken },
       outputs: ${JSON.stringify(outputs)},
       run: async (input, runner) => {
         const { progress } = runner
         const clock = createClock(runner.signal)
         const processes = createProcesses(runner)
         const done = { outcome: 'built', outputs: { digest: 'sha256:1' }, report: { headline: 'built', sections: [] } }
         ${body}
       },
       cleanUp: async (state) => { ${cleanUp} },
     })`,
  )
  return runAction({ directory, inputs: { region: 'eu-west-1' }, ...options })
}

const errors = ({ annotations }: Run): string[] =>
  annotations.filter(({ kind }) => kind === 'error').map(({ message }) => message)

test('what is still under way when an action has its answer is given up', async () => {
  const { log, outputs } = await run(`
    clock.sleep(1_000).then(() => progress.say('it went on'), () => progress.say('it was given up'))
    return done`)
  expect([outputs.outcome, /it (went on|was given up)/.exec(log)?.[0]]).toEqual(['built', 'it was given up'])
})

test('sets the outcome, an empty reason and the outputs, and writes the summary with its timeline', async () => {
  const { outputs, summary, exitCode } = await run(
    `await progress.phase('Look up', async () => {}); return progress.phase('Build', async () => done)`,
  )
  expect({ exitCode, outputs }).toEqual({ exitCode: 0, outputs: { outcome: 'built', reason: '', digest: 'sha256:1' } })
  expect(summary).toMatch(/^### fixture: built\n\n#### Timeline\n\n```mermaid\ngantt\n/)
  expect(summary).toMatch(/\| `Build` \| \+0\.\ds \| 0\.\ds \| done \|/)
})

test('an ending that fails the step keeps its outputs and says why once', async () => {
  const ended = await run(
    `return { ...done, outcome: 'degraded', failure: { reason: 'rejected', message: 'OOM killed' } }`,
  )
  expect([ended.exitCode, ended.outputs]).toEqual([1, { outcome: 'degraded', reason: 'rejected', digest: 'sha256:1' }])
  expect(errors(ended)).toEqual(['OOM killed'])
})

test('an input that is missing is told before anything runs', async () => {
  const ended = await run(`progress.say('ran'); return done`, { inputs: {} })
  expect(ended.outputs).toEqual({ outcome: 'failed', reason: 'invalid-input' })
  expect(errors(ended)).toEqual(['region: should be set, but it is empty'])
  expect(ended.log).not.toContain('ran')
  expect(ended.summary).toBe(
    '### fixture: `failed` `invalid-input`: something given to the action is wrong; nothing was changed\n\n' +
      '#### Why\n\nregion: should be set, but it is empty\n\n' +
      '#### What to do next\n\nWhat is corrected in a file needs a new commit: a re-run takes the files of the old one. For a variable or a secret, **Re-run failed jobs** is enough.\n',
  )
})

test.each([
  { thrown: `new Failure('denied', 'AWS says no')`, reason: 'denied', message: 'AWS says no' },
  { thrown: `new TypeError('x is undefined')`, reason: 'unexpected', message: 'x is undefined' },
])('$thrown ends as failed, $reason', async ({ thrown, reason, message }) => {
  const ended = await run(`throw ${thrown}`)
  expect([ended.exitCode, ended.outputs, errors(ended)]).toEqual([1, { outcome: 'failed', reason }, [message]])
})

test('a secret is masked before anything else is said', async () => {
  const { log, masks } = await run(`progress.say('with ' + input.token); return done`, {
    inputs: { region: 'eu-west-1', token: 'hunter22' },
  })
  expect(masks).toContain('hunter22')
  expect(log).toContain('with ***')
})

test('what a child or a quoted text prints is text, never a command', async () => {
  const { outputs, log } = await run(`
    await processes.show('printf', ['::set-output name=digest::evil\\n::set-env name=A::b\\n##[set-output name=digest]x'])
    progress.say('::set-output name=digest::quoted')
    return done`)
  expect(outputs.digest).toBe('sha256:1')
  expect(log).toContain('::set-env name=A::b')
})

test('a message longer than an annotation holds is cut by us, and says so', async () => {
  const ended = await run(`progress.warn('w'.repeat(10_000)); throw new Failure('denied', 'e'.repeat(10_000))`)
  expect(ended.annotations.map(({ message }) => message)).toEqual([
    `${'w'.repeat(4_000)}… (cut)`,
    `${'e'.repeat(4_000)}… (cut)`,
  ])
})

test('what would hide in an annotation, or turn it round, is shown', async () => {
  const ended = await run(`progress.warn('v1\\u202Egnp.b'); throw new Failure('denied', '\\u001B[31mred\\u0000')`)
  expect(ended.annotations.map(({ message }) => message)).toEqual(['v1⟨U+202E⟩gnp.b', 'red⟨U+0000⟩'])
})

test('a secret that somebody else says again is in no line, output or summary, masked or not', async () => {
  const inputs = { region: 'eu-west-1', token: 'hunter22' }
  const ended = await run(
    `progress.say('they said: hunter22'); progress.warn('hunter22?')
     const report = { headline: 'hunter22', sections: [{ heading: 'Log', body: 'got hunter22', weight: 'detail' }] }
     return { ...done, outputs: { digest: 'hunter22' }, report, failure: { reason: 'denied', message: 'no: hunter22' } }`,
    { inputs },
  )
  const printed = ended.rawOutput.replace(/^::add-mask::.*$/gm, '')
  expect([printed, ended.summary, ended.outputs.digest].filter((text) => text?.includes('hunter22'))).toEqual([])
  expect(ended.outputs.digest).toBe('***')
})

test('a secret with marks of Markdown is in no summary either', async () => {
  const token = 'ghs_16C7e42F292c*#1'
  const ended = await run(`throw new Failure('denied', 'it says: no to user:' + input.token)`, {
    inputs: { region: 'eu-west-1', token },
  })
  expect(ended.summary).toContain('no to user:***')
  expect(findLeaks(ended, { token })).toEqual([])
})

test('of many warnings ten are annotations, the last of which counts the rest', async () => {
  const { annotations, log } = await run(`for (let i = 1; i <= 13; i += 1) progress.warn('warning ' + i); return done`)
  expect(annotations.map(({ message }) => message)).toEqual([
    ...Array.from({ length: 9 }, (_, index) => `warning ${index + 1}`),
    '4 more: the log has them',
  ])
  expect(log).toContain('Warning: warning 13\n')
})

test('a summary too large for GitHub loses its details, not its headline', async () => {
  const { summary } = await run(`
    const sections = [{ heading: 'Log', body: 'x'.repeat(2_000_000), weight: 'detail' }]
    return { ...done, report: { headline: 'built', sections } }`)
  expect(summary).toContain('### fixture: built')
  expect(summary).toContain('Left out, since a summary holds 1 MiB: Log (1954 KiB).')
})

test('cancelled: the child gets SIGINT once, the outcome is set, and all is over before SIGTERM', async () => {
  const ended = await run(
    `const trap = 'trap "echo interrupted" INT; echo ready; while [ $((n+=1)) -lt 15 ]; do sleep 0.1; done'
     await processes.show('bash', ['-c', trap])
     return done`,
    { cancelWhen: { line: /ready/ } },
  )
  expect([ended.outcome, ended.signals, ended.outputs]).toEqual([
    'cancelled',
    ['SIGINT'],
    { outcome: 'cancelled', reason: 'cancelled' },
  ])
  expect(ended.log.match(/interrupted/g)).toHaveLength(1)
})

test('cancelled: work that does not end is left behind in time', async () => {
  const ended = await run(
    `progress.say('ready'); await new Promise((resolve) => setTimeout(resolve, 60_000)); return done`,
    {
      cancelWhen: { line: /ready/ },
    },
  )
  expect([ended.signals, ended.outputs.outcome]).toEqual([['SIGINT'], 'cancelled'])
}, 15_000)

test('cancelled: a sleep ends at once', async () => {
  const { milliseconds } = await run(`progress.say('ready'); await clock.sleep(60_000); return done`, {
    cancelWhen: { line: /ready/ },
  })
  expect(milliseconds).toBeLessThan(5_000)
})

test('gives the timeline where it is an output, with what the run adds to it, and takes its title and its reason', async () => {
  const body = `
    await progress.phase('Build', async () => clock.sleep(20))
    const later = { name: 'Roll out', startedAt: Date.now() + 5_000, endedAt: Date.now() + 6_000, ended: 'done' }
    return { ...done, title: 'Delivery', reason: 'build-error', phases: [later] }`
  const { outputs, summary, exitCode } = await run(body, {}, { outputs: ['outcome', 'reason', 'digest', 'timeline'] })
  expect([exitCode, outputs.outcome, outputs.reason]).toEqual([0, 'built', 'build-error'])
  expect(JSON.parse(outputs.timeline ?? '')).toEqual([
    { name: 'Build', begin: expect.any(Number), end: expect.any(Number), ended: 'done' },
    { name: 'Roll out', begin: expect.any(Number), end: expect.any(Number), ended: 'done' },
  ])
  expect(summary).toMatch(/^### Delivery: built\n[\s\S]*`Roll out`/)
})

test('a run that failed tells its timeline, too', async () => {
  const body = `await progress.phase('Build', async () => { throw new Failure('denied', 'no') }); return done`
  const { outputs } = await run(body, {}, { outputs: ['outcome', 'reason', 'digest', 'timeline'] })
  expect(outputs).toMatchObject({ outcome: 'failed', timeline: expect.stringMatching(/"Build".*"failed"/) })
})

test('the post step reads what was saved; what it cannot clean it warns of', async () => {
  const { post } = await run(
    `runner.saveState('folder', '/tmp/x'); return done`,
    {},
    { cleanUp: `console.log('cleaning ' + state('folder')); throw new Error('busy')` },
  )
  expect(post).toMatchObject({ outcome: 'success', annotations: [{ message: 'could not clean up: busy' }] })
  expect(post?.log).toContain('cleaning /tmp/x')
})

test.each([
  { what: 'what it has started', trap: '' },
  { what: 'even what does not heed SIGINT', trap: 'trap "" INT; ' },
])(
  'killed: its post step ends $what',
  async ({ trap }) => {
    const { exitCode, leftovers, post } = await run(
      `await processes.run('bash', ['-c', '${trap}sleep 300; sleep 300'])
     return done`,
      { cancelWhen: { milliseconds: 1_500 }, stopBy: 'SIGKILL' },
      { cleanUp: `console.log('cleaning')` },
    )
    expect({ exitCode, processes: leftovers.processes, log: post?.log }).toEqual({
      exitCode: 137,
      processes: [],
      log: 'cleaning\n',
    })
  },
  30_000,
)

test('cancelled before it could save a word: the post step cleans up, and does not do the work', async () => {
  const { outcome, outputs, post } = await run(
    `progress.say('working'); return done`,
    { cancelWhen: { signal: AbortSignal.abort() } },
    { cleanUp: `console.log('cleaning nothing' + state('folder'))` },
  )
  expect({ outcome, outputs, log: post?.log }).toEqual({ outcome: 'cancelled', outputs: {}, log: 'cleaning nothing\n' })
})
