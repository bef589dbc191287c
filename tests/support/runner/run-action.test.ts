import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type RunOptions, runAction } from './run-action.ts'

const folder = mkdtempSync(join(tmpdir(), 'fixture-actions-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const actionYml = `name: Fixture
description: A fixture
inputs:
  name: { description: A name, default: world }
  long-name: { description: Hyphens stay, required: true }
  token: { description: A default of the runner, default: '\${{ github.token }}' }
outputs:
  greeting: { description: A greeting }
  other: { description: Another }
`

let count = 0

/** A tiny action in a folder of its own; `append` and `say` are at hand in its scripts. */
const action = (main: string, { post, yml = actionYml }: { post?: string; yml?: string } = {}): string => {
  count += 1
  const directory = join(folder, String(count))
  mkdirSync(directory)
  const prelude = `import { appendFileSync, writeFileSync } from 'node:fs'
import { spawn } from 'node:child_process'
const append = (name, text) => appendFileSync(process.env[name], text)
const say = (line) => console.log(line)
`
  writeFileSync(join(directory, 'main.mjs'), prelude + main)
  if (post !== undefined) writeFileSync(join(directory, 'post.mjs'), prelude + post)
  const runs = `runs:\n  using: node24\n  main: main.mjs\n${post === undefined ? '' : '  post: post.mjs\n'}`
  writeFileSync(join(directory, 'action.yml'), yml + runs)
  return directory
}

const run = (main: string, options: Partial<RunOptions> = {}, post?: string) =>
  runAction({ directory: action(main, post === undefined ? {} : { post }), inputs: {}, ...options })

describe('what a step gets', () => {
  test('every declared input exists, with its default, hyphens kept', async () => {
    const { rawOutput } = await run(
      `for (const [name, value] of Object.entries(process.env)) if (name.startsWith('INPUT_')) say(name + '=' + value)`,
      { inputs: { 'Long-Name': 'given' }, githubToken: 'ghs_fixture' },
    )
    expect(rawOutput.trim().split('\n').toSorted()).toEqual([
      'INPUT_LONG-NAME=given',
      'INPUT_NAME=world',
      'INPUT_TOKEN=ghs_fixture',
    ])
  })

  test('the environment of a job, and nothing of this process', async () => {
    process.env.HARNESS_LEAK = 'yes'
    const { outputs } = await run(
      `append('GITHUB_OUTPUT', 'greeting=' + JSON.stringify([
        process.env.HARNESS_LEAK ?? null, process.env.CI, process.env.GITHUB_ACTIONS, process.env.GITHUB_SHA,
        process.env.GITHUB_EVENT_NAME, process.env.GITHUB_REPOSITORY, process.env.RUNNER_OS, process.env.MINE,
        process.cwd() === process.env.GITHUB_WORKSPACE, process.stdout.isTTY ?? false, process.version.split('.')[0],
      ]) + '\\n')`,
      { env: { MINE: 'mine' }, github: { sha: 'abc' }, event: { name: 'workflow_dispatch', payload: {} } },
    )
    delete process.env.HARNESS_LEAK
    expect(JSON.parse(outputs.greeting ?? '')).toEqual([
      null,
      'true',
      'true',
      'abc',
      'workflow_dispatch',
      'acme/quote',
      'Linux',
      'mine',
      true,
      false,
      'v24',
    ])
  })

  test('standard input is at its end', async () => {
    const { log } = await run(`process.stdin.on('end', () => say('ended')).resume()`)
    expect(log).toBe('ended\n')
  })

  test('the event that was given', async () => {
    const { log } = await run(
      `import { readFileSync } from 'node:fs'; say(readFileSync(process.env.GITHUB_EVENT_PATH, 'utf8'))`,
      { event: { name: 'push', payload: { after: 'abc' } } },
    )
    expect(log).toBe('{"after":"abc"}\n')
  })
})

describe('what a step leaves', () => {
  test('outputs of both forms, the last of a name wins, and the summary', async () => {
    const { outputs, summary, outcome, exitCode } = await run(
      `append('GITHUB_OUTPUT', 'greeting=first\\ngreeting<<END\\ntwo\\n\\nlines=<<\\nEND\\n\\nother=a=b<<c')
       append('GITHUB_STEP_SUMMARY', '# Done\\n')`,
    )
    expect({ outputs, summary, outcome, exitCode }).toEqual({
      outputs: { greeting: 'two\n\nlines=<<', other: 'a=b<<c' },
      summary: '# Done\n',
      outcome: 'success',
      exitCode: 0,
    })
  })

  test('a failure is no refusal: its code, its annotations, its outputs', async () => {
    const { exitCode, outcome, annotations, outputs } = await run(
      `append('GITHUB_OUTPUT', 'greeting=sorry\\n')
       say('::error title=Broken,file=' + process.cwd() + '/src/a.ts,line=3::it is 100%25 broken%0Aon two lines')
       process.exitCode = 3`,
    )
    expect({ exitCode, outcome, outputs, annotations }).toEqual({
      exitCode: 3,
      outcome: 'failure',
      outputs: { greeting: 'sorry' },
      annotations: [
        {
          kind: 'error',
          message: 'it is 100% broken\non two lines',
          properties: { title: 'Broken', file: 'src/a.ts', line: '3' },
        },
      ],
    })
  })

  test('the log as a user reads it: masked from the mask on, in derived encodings, commands shown or hidden', async () => {
    const { log, masks, rawOutput } = await run(
      `say('before hunter22')
       say('::add-mask::hunter22')
       say(['after', 'hunter22', btoa('hunter22'), encodeURIComponent('hunter22&'), btoa('::hunter22')].join(' '))
       say('::group::Build'); say('inside'); say('::endgroup::')
       say('::debug::not shown'); say('::unknown::shown'); say('one\\rtwo')
       say('text ##[warning]old form')`,
      { secrets: ['given-secret'] },
    )
    expect(log).toBe(
      'before hunter22\nafter *** *** ***%26 Ojpo***\n' +
        '##[group]Build\ninside\n##[endgroup]\n::unknown::shown\none\ntwo\n##[warning]old form\n',
    )
    expect(masks).toEqual(expect.arrayContaining(['given-secret', 'hunter22']))
    expect(rawOutput).toContain('::add-mask::hunter22')
  })

  test('standard error holds commands, too', async () => {
    const { annotations } = await run(`console.error('::notice::from stderr')`)
    expect(annotations.map(({ message }) => message)).toEqual(['from stderr'])
  })

  test('inside a fence nothing is a command until its token comes', async () => {
    const { log, annotations } = await run(
      `say('::stop-commands::pause1'); say('::error::not one'); say('::set-env name=A::b'); say('::pause1::')
       say('::warning::one')`,
    )
    expect(annotations.map(({ kind, message }) => `${kind} ${message}`)).toEqual(['warning one'])
    expect(log).toBe('::stop-commands::pause1\n::error::not one\n::set-env name=A::b\n::pause1::\n##[warning]one\n')
  })

  test('post finds the state, the inputs and the added variables', async () => {
    const { post, state } = await run(
      `append('GITHUB_STATE', 'pid=42\\n'); append('GITHUB_ENV', 'ADDED=yes\\n'); append('GITHUB_PATH', '/added\\n')
       process.exitCode = 1`,
      { inputs: { name: 'given' } },
      `say([process.env.STATE_pid, process.env.INPUT_NAME, process.env.ADDED, process.env.PATH.split(':')[0]].join(' '))`,
    )
    expect({ state, log: post?.log, outcome: post?.outcome }).toEqual({
      state: { pid: '42' },
      log: '42 given yes /added\n',
      outcome: 'success',
    })
  })

  test('files in RUNNER_TEMP after post, and processes, which it ends', async () => {
    const { leftovers } = await run(
      `writeFileSync(process.env.RUNNER_TEMP + '/left', 'content'); writeFileSync(process.env.RUNNER_TEMP + '/wiped', '')
       spawn('sleep', ['300'], { stdio: 'ignore', detached: true }).unref()`,
      {},
      `import { rmSync } from 'node:fs'; rmSync(process.env.RUNNER_TEMP + '/wiped')`,
    )
    expect(leftovers.files.map(({ path, content }) => [path, content.toString()])).toEqual([['left', 'content']])
    expect(leftovers.processes.map(({ commandLine }) => commandLine)).toEqual(['sleep 300'])
    await expect.poll(() => existsSync(`/proc/${leftovers.processes[0]?.pid}/cwd`)).toBe(false)
  })

  test('lines as they come', async () => {
    const lines: string[] = []
    await run(
      `say('one'); say('::add-mask::secret'); say('secret')`,
      { onLine: (line) => lines.push(line) },
      `say('two')`,
    )
    expect(lines).toEqual(['one', '***', 'two'])
  })
})

describe('cancelling', () => {
  const stubborn = `process.on('SIGINT', () => say('SIGINT')); process.on('SIGTERM', () => say('SIGTERM'))
    setInterval(() => {}, 1000); say('ready')`

  test('a polite action ends after one SIGINT, and post still runs', async () => {
    const { outcome, exitCode, signals, log, post } = await run(
      `process.on('SIGINT', () => { append('GITHUB_OUTPUT', 'greeting=bye\\n'); process.exit(0) })
       setInterval(() => {}, 1000); say('ready')`,
      { cancelWhen: { line: /^ready$/ } },
      `say('post')`,
    )
    expect({ outcome, exitCode, signals, log, post: post?.log }).toEqual({
      outcome: 'cancelled',
      exitCode: 0,
      signals: ['SIGINT'],
      log: 'ready\n##[error]The operation was canceled.\n',
      post: 'post\n',
    })
  })

  test('without a handler Node dies of the SIGINT', async () => {
    const { outcome, exitCode, signals } = await run(`setInterval(() => {}, 1000); say('ready')`, {
      cancelWhen: { line: /^ready$/ },
    })
    expect({ outcome, exitCode, signals }).toEqual({ outcome: 'cancelled', exitCode: 130, signals: ['SIGINT'] })
  })

  test('a stubborn one gets SIGTERM after 7.5 s and SIGKILL 2.5 s later, its child none of them', async () => {
    const { signals, exitCode, log, milliseconds, leftovers } = await run(
      `spawn('sleep', ['300'], { stdio: 'ignore' }); ${stubborn}`,
      { cancelWhen: { line: /^ready$/ } },
    )
    expect({ signals, exitCode, log }).toEqual({
      signals: ['SIGINT', 'SIGTERM', 'SIGKILL'],
      exitCode: 137,
      log: 'ready\nSIGINT\nSIGTERM\n##[error]The operation was canceled.\n',
    })
    expect(milliseconds).toBeGreaterThan(9_900)
    expect(leftovers.processes.map(({ commandLine }) => commandLine)).toEqual(['sleep 300'])
  }, 30_000)

  test.each([
    { by: 'SIGTERM' as const, exitCode: 143, left: ['sleep 300'] },
    { by: 'SIGKILL' as const, exitCode: 137, left: ['sleep 300'] },
    { by: 'SIGKILL to all' as const, exitCode: 137, left: [] },
  ])('killed by somebody else with $by it has merely failed, and post runs', async ({ by, exitCode, left }) => {
    const { leftovers, post, ...ended } = await run(
      `spawn('sleep', ['300'], { stdio: 'ignore' }); setInterval(() => {}, 1000); say('ready')`,
      { cancelWhen: { line: /^ready$/ }, stopBy: by },
      `say('post')`,
    )
    expect(ended).toMatchObject({ outcome: 'failure', exitCode, signals: [by.slice(0, 7)], log: 'ready\n' })
    expect(leftovers.processes.map(({ commandLine }) => commandLine)).toEqual(left)
    expect(post?.log).toBe('post\n')
  })

  test('a step over its time has failed', async () => {
    const { outcome, log } = await run(`setInterval(() => {}, 1000)`, { timeoutMilliseconds: 300 })
    expect({ outcome, log }).toEqual({ outcome: 'failure', log: '##[error]The action has timed out.\n' })
  })
})

describe('what it refuses', () => {
  test.each([
    ['an undeclared input', { inputs: { nmae: 'x' } }, 'declares no input nmae'],
    ['a variable the runner sets', { env: { GITHUB_SHA: 'x' } }, 'env holds GITHUB_SHA'],
  ])('%s', async (_, options, message) => {
    await expect(run('', options)).rejects.toThrow(message)
  })

  test.each([
    [
      'an output that holds a masked value',
      `say('::add-mask::s3cret'); append('GITHUB_OUTPUT', 'greeting=a s3cret\\n')`,
      'drop the output greeting',
    ],
    ['an output that action.yml does not declare', `append('GITHUB_OUTPUT', 'greting=a\\n')`, 'the output greting'],
    [
      'outputs above 1 MiB',
      `append('GITHUB_OUTPUT', 'greeting=' + 'x'.repeat(600_000) + '\\n')`,
      "drop the job's outputs",
    ],
    ['a line without a sign', `append('GITHUB_OUTPUT', 'greeting\\n')`, "Invalid format 'greeting'"],
    ['an output without a name', `append('GITHUB_OUTPUT', '=x\\n')`, 'Name must not be empty'],
    [
      'a heredoc without its end',
      `append('GITHUB_OUTPUT', 'greeting<<END\\nx\\n')`,
      "Matching delimiter not found 'END'",
    ],
    ['a heredoc that is cut', `append('GITHUB_OUTPUT', 'greeting<<END\\nx')`, 'EOF marker missing new line'],
    ['a malformed state file', `append('GITHUB_STATE', 'x\\n')`, 'fail the step for its GITHUB_STATE file'],
    ['NODE_OPTIONS', `append('GITHUB_ENV', 'NODE_OPTIONS=--inspect\\n')`, 'reject NODE_OPTIONS'],
    [
      'a summary above 1 MiB',
      `append('GITHUB_STEP_SUMMARY', 'x'.repeat(1024 * 1024 + 1))`,
      'drop the whole job summary',
    ],
    ['eleven warnings', `for (let i = 0; i < 11; i += 1) say('::warning::' + i)`, 'drop 1 of 11 warning annotations'],
    ['a message above 4096 characters', `say('::error::' + 'x'.repeat(5000))`, 'cut an error message of 5000'],
    ['a column on no line', `say('::error file=a,col=3::x')`, 'drop col'],
    ['set-env', `say('::set-env name=A::b')`, 'disabled command ::set-env::'],
    ['add-path in the old form', `say('x ##[add-path]/x')`, 'disabled command ::add-path::'],
    ['set-output', `say('::set-output name=greeting::x')`, 'deprecated command ::set-output::'],
    ['a stop token that is a command', `say('::stop-commands::error')`, 'reject the stop-commands token "error"'],
    ['a fence that stays open', `say('::stop-commands::token')`, 'a fence was left open'],
    ['an empty mask', `say('::add-mask:: ')`, 'ignore an add-mask without a value'],
    ['a bad echo', `say('::echo::maybe')`, 'reject ::echo::maybe'],
  ])('%s', async (_, script, message) => {
    await expect(run(script)).rejects.toThrow(message)
  })

  test('outputs of the post step', async () => {
    await expect(run('', {}, `append('GITHUB_OUTPUT', 'greeting=late\\n')`)).rejects.toThrow('outputs of the post step')
  })

  test.each([
    ['another Node', 'runs: { using: node20, main: main.mjs }\n', 'must be node24'],
    ['a pre step', 'runs: { using: node24, main: main.mjs, pre: main.mjs }\n', 'runs.pre is not followed'],
    ['a bundle that is not there', 'runs: { using: node24, main: dist/index.js }\n', 'dist/index.js does not exist'],
  ])('%s', async (_, runs, message) => {
    const directory = action('')
    writeFileSync(join(directory, 'action.yml'), actionYml + runs)
    await expect(runAction({ directory, inputs: {} })).rejects.toThrow(message)
  })

  test('an expression it cannot follow', async () => {
    const yml = actionYml.replace('github.token', 'hashFiles(github.job)')
    await expect(runAction({ directory: action('', { yml }), inputs: {} })).rejects.toThrow('cannot follow')
  })

  test('and it says all at once, with the log', async () => {
    await expect(run(`say('::set-env name=A::b'); append('GITHUB_OUTPUT', 'x=1\\n'); say('hello')`)).rejects.toThrow(
      /set-env[\s\S]*output x[\s\S]*Its log:\nhello/,
    )
  })
})
