import { accessSync, constants, existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readActionFile } from '../support/runner/action-file.ts'

const pages = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', ...globSync('actions/*/README.md')]
const read = (path: string): string => readFileSync(path, 'utf8')

type Block = { path: string; language: string; text: string }
const blocks: Block[] = pages.flatMap((path) =>
  [...read(path).matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', text = '']) => ({
    path,
    language,
    text,
  })),
)
const blocksOf = (language: string): Block[] => blocks.filter((block) => block.language === language)

describe('what a reader copies', () => {
  type Step = { path: string; uses: string; given: string[] }

  /** Every `uses:` of a YAML tree, with the names of what its `with:` gives. */
  const stepsOf = (value: unknown, path: string): Step[] => {
    if (typeof value !== 'object' || value === null) return []
    const { uses, with: given = {} }: { uses?: unknown; with?: unknown } = value
    if (typeof uses !== 'string') return Object.values(value).flatMap((part) => stepsOf(part, path))
    return [{ path, uses, given: Object.keys(typeof given === 'object' && given !== null ? given : {}) }]
  }
  const steps = blocksOf('yaml').flatMap(({ path, text }) => stepsOf(parse(text), path))
  const ours = steps.filter(({ uses }) => uses.startsWith('OWNER/slipway'))
  const theirs = steps.filter(({ uses }) => !uses.startsWith('OWNER/slipway'))

  test('there is a workflow that uses the root action', () => {
    expect(ours.map(({ path, uses }) => `${path}: ${uses}`)).toContain('README.md: OWNER/slipway@COMMIT_SHA')
  })

  test.each(ours)('$path: $uses gives inputs that the action has, and all that it requires', ({ uses, given }) => {
    const { inputs } = readActionFile(/^OWNER\/slipway\/?(.*)@COMMIT_SHA$/.exec(uses)?.[1] || '.')
    const names = inputs.map(({ name }) => name)
    expect(given.filter((name) => !names.includes(name))).toEqual([])
    expect(inputs.filter(({ name, required }) => required && !given.includes(name))).toEqual([])
  })

  test('actions of others are pinned to a commit, its release beside it', () => {
    const lines = pages.flatMap((path) => read(path).match(/^\s*-? *uses: .*$/gm) ?? [])
    const foreign = lines.filter((line) => !line.includes('OWNER/slipway'))
    expect(foreign.length).toBeGreaterThanOrEqual(theirs.length)
    expect(foreign.filter((line) => !/uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([])
  })

  test('every job of a workflow names its permissions', () => {
    const jobs = blocksOf('yaml').flatMap(({ path, text }) => {
      const workflow: { jobs?: Record<string, object> } = parse(text)
      return Object.entries(workflow.jobs ?? {}).map(([name, job]) => ({ path, name, job }))
    })
    expect(jobs.length).toBeGreaterThan(0)
    expect(jobs.filter(({ job }) => !('permissions' in job)).map(({ path, name }) => `${path}: ${name}`)).toEqual([])
  })

  test.each(blocksOf('sh'))('$path: its commands exist', ({ text }) => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'))
    const npmScripts = [...text.matchAll(/\bnpm (?:run )?(\w+)/g)].map(([, name = '']) => name)
    expect(npmScripts.filter((name) => name !== 'ci' && !(name in scripts))).toEqual([])
    for (const [path] of text.matchAll(/\.\/scripts\/\S+/g)) accessSync(path, constants.X_OK)
  })

  test.each(pages)('%s: its links lead to files that exist', (page) => {
    const targets = [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target = '']) => target)
    expect(targets.filter((target) => !existsSync(join(dirname(page), target)))).toEqual([])
  })
})

describe('what AWS is asked for', () => {
  type Statement = { Effect: string; Action: string | string[]; Resource?: string; Condition?: Record<string, unknown> }
  type Policy = { Version: string; Statement: Statement[] }

  const policies: Policy[] = blocksOf('json')
    .filter(({ path, text }) => path === 'README.md' && text.includes('"Statement"'))
    .map(({ text }) => JSON.parse(text))
  const actionsOf = ({ Statement }: Policy): string[] => Statement.flatMap(({ Action }) => Action).toSorted()

  test('one policy for the registry, one of trust', () => {
    expect(policies.map(({ Version, Statement }) => [Version, Statement[0]?.Effect])).toEqual([
      ['2012-10-17', 'Allow'],
      ['2012-10-17', 'Allow'],
    ])
  })

  /** Only where create-repository, select-services' max-age, a scan gate or a promotion asks for it, as their READMEs say. */
  const onRequest = [
    'ecr:CreateRepository',
    'ecr:DescribeImageScanFindings',
    'ecr:DescribeImages',
    'ecr:GetDownloadUrlForLayer',
    'ecr:StartImageScan',
  ]

  test('the rights are the calls that the code makes, no more and no fewer', () => {
    const sources = globSync('src/**/*.ts', { exclude: (path) => path.endsWith('.test.ts') }).map(read)
    const calls = sources
      .filter((source) => source.includes("'@aws-sdk/client-ecr'"))
      .flatMap((source) => [...source.matchAll(/\bnew (\w+)Command\(/g)].map(([, name = '']) => `ecr:${name}`))
    const always = [...new Set(calls)].filter((action) => !onRequest.includes(action))
    expect(always.toSorted()).toEqual(policies[0] && actionsOf(policies[0]))
  })

  test('only signing in to the registry is on every resource', () => {
    const everywhere = policies[0]?.Statement.filter(({ Resource }) => Resource === '*')
    expect(everywhere?.map(({ Action }) => Action)).toEqual(['ecr:GetAuthorizationToken'])
  })

  test('trust is by audience and one exact subject', () => {
    expect(policies[1]?.Statement.map(({ Action, Condition }) => ({ Action, Condition }))).toEqual([
      {
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: {
            'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
            'token.actions.githubusercontent.com:sub': expect.stringMatching(/^repo:[^*?]+:ref:refs\/heads\/main$/),
          },
        },
      },
    ])
  })
})

test('the README tells every outcome of a delivery, and no other', () => {
  const rows = [...read('README.md').matchAll(/^\| (`[^|]*`) *\| (?:passes|fails) *\|/gm)]
  const told = rows.flatMap(([, words = '']) => [...words.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word))
  const [, ofArgocd = ''] = /export type Outcome =\n((?: {2}\| '[a-z-]+'\n)+)/.exec(read('src/argocd/judge.ts')) ?? []
  const waiting = [...ofArgocd.matchAll(/'([a-z-]+)'/g)].map(([, word = '']) => word)
  expect(waiting).toContain('live')
  expect(told.toSorted()).toEqual(
    ['built', 'reused', 'bumped', 'unchanged', ...waiting, 'failed', 'cancelled'].toSorted(),
  )
})

test('the map of ARCHITECTURE.md shows folders that exist, and every folder of src', () => {
  const map = [...read('ARCHITECTURE.md').matchAll(/^\| (`.*?`) *\|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path),
  )
  const missing = map.filter((path) => path !== 'dist/' && globSync(path.replace('<name>', '*')).length === 0)
  expect(missing).toEqual([])
  const folders = globSync('src/*/').map((path) => `${path.replace(/\/$/, '')}/`)
  expect(folders.filter((path) => path !== 'src/actions/' && !map.includes(path))).toEqual([])
})
