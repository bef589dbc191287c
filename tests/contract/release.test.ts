import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { git, gitText } from '../support/git-server/real-git.ts'

type Step = { name?: string; run?: string }
const { jobs }: { jobs: Record<string, { steps: Step[] }> } = parse(
  await readFile('.github/workflows/release.yml', 'utf8'),
)
const scriptOf = (name: string): string => {
  const found = Object.values(jobs)
    .flatMap(({ steps }) => steps)
    .find((step) => step.name === name)
  if (found?.run === undefined) throw new Error(`release.yml has no step "${name}" that runs something.`)
  return found.run
}

/** What a `gh` is asked, as a pattern of the shell, and what it answers; what no line has it refuses. */
type Answers = [asked: string, answer: string, code?: number][]

/** Runs a step as the runner does, in a directory with a `gh` that answers so; says how it ended, what it asked, and its outputs. */
const runStep = async (name: string, { answers = [], env = {}, directory }: Given) => {
  const own = await mkdtemp(join(tmpdir(), 'slipway-release-'))
  try {
    const cases = answers.map(([asked, answer, code = 0]) => `${asked}) echo '${answer}'; exit ${code} ;;`)
    const gh = ['#!/bin/bash', `echo "$*" >>'${own}/asked'`, 'case "$*" in', ...cases, '*) exit 64 ;;', 'esac', '']
    await writeFile(join(own, 'asked'), '')
    await writeFile(join(own, 'gh'), gh.join('\n'))
    await chmod(join(own, 'gh'), 0o755)
    await writeFile(join(own, 'step.sh'), scriptOf(name))
    const PATH = `${own}:${process.env.PATH}`
    const output = join(own, 'output')
    await writeFile(output, '')
    const run = { GITHUB_REPOSITORY: 'acme/slipway', GITHUB_REF_NAME: 'v1.2.3', GITHUB_SHA: 'c0ffee' }
    const given = { ...run, GITHUB_OUTPUT: output, PATH, ...env }
    const ended = await promisify(execFile)('bash', ['-e', join(own, 'step.sh')], { cwd: directory ?? own, env: given })
      .then(({ stdout }) => ({ passed: true, said: stdout }))
      .catch((error: { stdout: string }) => ({ passed: false, said: error.stdout }))
    const asked = (await readFile(join(own, 'asked'), 'utf8')).split('\n').slice(0, -1)
    return { ...ended, asked, output: (await readFile(output, 'utf8')).trim() }
  } finally {
    await rm(own, { recursive: true })
  }
}
type Given = { answers?: Answers; env?: Record<string, string>; directory?: string }

test('a commit that is not on main is not released', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'slipway-tagged-'))
  try {
    await git(directory, ['init', '--quiet', '--initial-branch=main'])
    const commit = async (message: string): Promise<string> => {
      const author = ['-c', 'user.name=a', '-c', 'user.email=a@example.com']
      await git(directory, [...author, 'commit', '--quiet', '--allow-empty', `--message=${message}`])
      return (await gitText(directory, ['rev-parse', 'HEAD'])).trim()
    }
    const merged = await commit('merged')
    await git(directory, ['update-ref', 'refs/remotes/origin/main', await commit('newest')])
    const beside = await commit('beside')
    const run = (sha: string) => runStep('Is the commit on main', { directory, env: { GITHUB_SHA: sha } })
    expect(await run(merged)).toMatchObject({ passed: true })
    expect(await run(beside)).toMatchObject({ passed: false, said: expect.stringContaining('which is not on main') })
  } finally {
    await rm(directory, { recursive: true })
  }
})

test.each<{ name: string; answer: [text: string, code: number]; passed: boolean }>([
  { name: 'a green run', answer: ['1', 0], passed: true },
  { name: 'no green run', answer: ['0', 0], passed: false },
  { name: 'no answer', answer: ['', 1], passed: false },
])('with $name of CI at the commit it is released: $passed', async ({ answer: [answer, code], passed }) => {
  const answers: Answers = [['"api repos/acme/slipway/actions/workflows/ci.yml/runs?head_sha=c0ffee&"*', answer, code]]
  const run = await runStep('Has CI tested it', { answers })
  expect(run.passed, run.said).toBe(passed)
  expect(run.asked).toEqual([expect.stringContaining('&event=push&status=success')])
})

describe('what was approved', () => {
  const own = '"api repos/acme/slipway/commits/tags/v1.2.3 --jq .sha"'
  const moving = '"api repos/acme/slipway/commits/tags/v1 --jq .sha"'
  const compared = '"api repos/acme/slipway/compare/beef...c0ffee --jq .status"'
  test.each<{ name: string; answers: Answers; movingTag?: string; passed: boolean; said: string }>([
    {
      name: 'is refused where the tag was moved meanwhile: that commit nobody has checked',
      answers: [[own, 'bad']],
      passed: false,
      said: '::error::v1.2.3 is at bad by now, and what was checked is c0ffee. Tag that again, or a new version.',
    },
    {
      name: 'takes the tag of its major version along',
      answers: [
        [own, 'c0ffee'],
        [moving, 'beef'],
        [compared, 'ahead'],
      ],
      passed: true,
      said: 'moving-tag=v1',
    },
    {
      name: 'makes that tag where there is none',
      answers: [
        [own, 'c0ffee'],
        [moving, 'Not Found', 1],
      ],
      passed: true,
      said: 'moving-tag=v1',
    },
    {
      name: 'leaves that tag where a newer release has taken it, when it is run again later',
      answers: [
        [own, 'c0ffee'],
        [moving, 'beef'],
        [compared, 'behind'],
      ],
      passed: true,
      said: 'moving-tag=',
    },
    {
      name: 'has no such tag where it is a candidate',
      answers: [[own, 'c0ffee']],
      movingTag: '',
      passed: true,
      said: 'moving-tag=',
    },
    { name: 'is not published where GitHub says nothing of its tag', answers: [[own, '', 1]], passed: false, said: '' },
  ])('$name', async ({ answers, movingTag = 'v1', passed, said }) => {
    const run = await runStep('Is it still what was prepared', { answers, env: { MOVING_TAG: movingTag } })
    expect({ passed: run.passed, said: run.said.trim() + run.output }).toEqual({ passed, said })
  })
})

describe('the release', () => {
  const view = 'release view v1.2.3 --json isDraft --jq .isDraft'
  const create = expect.stringMatching(/^release create v1\.2\.3 .* --draft --verify-tag .* --prerelease=false$/)
  const publish = (newest: boolean): string => `release edit v1.2.3 --draft=false --latest=${newest}`
  const all: Answers = [
    ['"release create"*', ''],
    ['"release edit"*', ''],
    ['"release delete v1.2.3 --yes"', ''],
  ]
  const run = async (answers: Answers, env: Record<string, string> = {}) => {
    const directory = await mkdtemp(join(tmpdir(), 'slipway-assets-'))
    try {
      await mkdir(join(directory, 'release'))
      return await runStep('Release', { answers, directory, env: { MOVING_TAG: 'v1', ...env } })
    } finally {
      await rm(directory, { recursive: true })
    }
  }

  test('is a draft with all that belongs to it before it is published', async () => {
    const { passed, asked } = await run([[`"${view}"`, 'release not found', 1], ...all])
    expect({ passed, asked }).toEqual({ passed: true, asked: [view, create, publish(true)] })
  })

  test('takes the place of the draft of an attempt that broke off', async () => {
    const { asked } = await run([[`"${view}"`, 'true'], ...all])
    expect(asked).toEqual([view, 'release delete v1.2.3 --yes', create, publish(true)])
  })

  test('that is published already is left alone', async () => {
    const { passed, asked } = await run([[`"${view}"`, 'false'], ...all])
    expect({ passed, asked }).toEqual({ passed: true, asked: [view] })
  })

  test('of an older version is not called the latest', async () => {
    const { asked } = await run([[`"${view}"`, '', 1], ...all], { MOVING_TAG: '' })
    expect(asked).toEqual([view, create, publish(false)])
  })

  test('of a candidate is called one', async () => {
    const { asked } = await run([['"release view"*', '', 1], ...all], {
      MOVING_TAG: '',
      GITHUB_REF_NAME: 'v1.2.3-rc.1',
    })
    expect(asked[1]).toMatch(/--prerelease=true$/)
  })

  test('that cannot be made is not published', async () => {
    const { passed, asked } = await run([
      [`"${view}"`, '', 1],
      ['"release create"*', '', 1],
    ])
    expect({ passed, asked }).toEqual({ passed: false, asked: [view, create] })
  })
})

describe('the tag of the major version', () => {
  const patch = 'api --silent --method PATCH repos/acme/slipway/git/refs/tags/v1 -f sha=c0ffee -F force=true'
  const post = 'api --silent --method POST repos/acme/slipway/git/refs -f ref=refs/tags/v1 -f sha=c0ffee'
  test.each<{ name: string; codes: [number, number]; passed: boolean; asked: string[] }>([
    { name: 'moves', codes: [0, 0], passed: true, asked: [patch] },
    { name: 'is made', codes: [1, 0], passed: true, asked: [patch, post] },
    { name: 'is refused', codes: [1, 1], passed: false, asked: [patch, post] },
  ])('$name', async ({ codes, passed, asked }) => {
    const answers: Answers = [
      [`"${patch}"`, '', codes[0]],
      [`"${post}"`, '', codes[1]],
    ]
    const run = await runStep('Move the tag of the major version', { answers, env: { MOVING_TAG: 'v1' } })
    expect({ passed: run.passed, asked: run.asked }).toEqual({ passed, asked })
  })
})
