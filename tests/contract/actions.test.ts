import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readmePages } from '../../scripts/readme-tables.ts'
import type { Schema } from '../../src/runner/inputs.ts'
import { readActionFile } from '../support/runner/action-file.ts'

/** The root action is `deliver`; every other action's public face is actions/<name>/. */
const directoryOf = (name: string): string => (name === 'deliver' ? '.' : join('actions', name))

const names = globSync('src/actions/*/main.ts')
  .map((path) => basename(dirname(path)))
  .toSorted()

test('every action.yml has its sources, and every source its action.yml', () => {
  const published = globSync('actions/*/action.yml').map((path) => basename(dirname(path)))
  const root = existsSync('action.yml') ? ['deliver'] : []
  expect([...published, ...root].toSorted()).toEqual(names)
})

describe.each(names)('%s', (name) => {
  const directory = directoryOf(name)
  const action = readActionFile(directory)

  const inputsOf = async (): Promise<Schema> => {
    const module: { inputs: Schema } = await import(`../../src/actions/${name}/inputs.ts`)
    return module.inputs
  }

  test('action.yml and inputs.ts name the same inputs in the same order', async () => {
    expect(action.inputs.map((input) => input.name)).toEqual(Object.keys(await inputsOf()))
  })

  test('every default is one that its reader takes', async () => {
    const inputs = await inputsOf()
    const refused = action.inputs
      .filter(({ defaultValue }) => defaultValue !== '' && !defaultValue.includes('${{'))
      .map((input) => ({ ...input, read: inputs[input.name]?.read(input.defaultValue) }))
      .filter(({ read }) => read === undefined || 'mistakes' in read)
    expect(refused).toEqual([])
  })

  test('an input is required exactly when it has no default and its reader refuses to be without it', async () => {
    const inputs = await inputsOf()
    const cannotBeEmpty = ({ name: input, defaultValue }: { name: string; defaultValue: string }): boolean => {
      const read = inputs[input]?.read('')
      return defaultValue === '' && read !== undefined && 'mistakes' in read
    }
    expect(action.inputs.filter(({ required }) => required).map((input) => input.name)).toEqual(
      action.inputs.filter(cannotBeEmpty).map((input) => input.name),
    )
  })

  test('action.yml and outputs.ts name the same outputs in the same order, outcome and reason first', async () => {
    const { outputs }: { outputs: readonly string[] } = await import(`../../src/actions/${name}/outputs.ts`)
    expect(
      outputs,
      `src/actions/${name}/outputs.ts (received) differs from action.yml (expected): write the same names there, in the same order`,
    ).toEqual(action.outputs.map((output) => output.name))
    expect(outputs.slice(0, 2)).toEqual(['outcome', 'reason'])
  })

  test('names are kebab-case, and each is described in a sentence', () => {
    const entries = [...action.inputs, ...action.outputs]
    const isSentence = (text: string): boolean => /^[`A-Z].{10,}\.$/.test(text)
    expect(entries.filter((entry) => !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(entry.name))).toEqual([])
    expect(entries.filter(({ description }) => !isSentence(description)).map((entry) => entry.name)).toEqual([])
  })

  test('it is called as its folder is, and the Marketplace would take what it says of itself', () => {
    expect(action.name).toBe(`Slipway ${name}`)
    // "Description must be less than 125 characters", says the form that publishes there.
    expect(action.description).toMatch(/^[A-Z].{20,122}[^.]$/)
  })

  test('it runs on Node 24, post is a file of its own that starts the same bundle, and it has an icon and a colour', () => {
    const { runs, branding } = parse(readFileSync(join(directory, 'action.yml'), 'utf8'))
    expect(runs).toEqual({
      using: 'node24',
      main: 'dist/index.js',
      ...(action.post ? { post: 'post.js' } : {}),
    })
    if (action.post) {
      const [, code] = readFileSync(join(directory, 'post.js'), 'utf8').split('\n')
      expect(code).toBe("import './dist/index.js'")
    }
    expect(branding).toEqual({ icon: expect.any(String), color: expect.any(String) })
  })

  test('there is a post step exactly where there is something to clean up', () => {
    const cleansUp = /^ {2}cleanUp\b/m.test(readFileSync(join('src/actions', name, 'main.ts'), 'utf8'))
    expect(action.post !== undefined).toBe(cleansUp)
  })

  test('a scenario of its own runs the bundle', () => {
    expect(globSync(`tests/e2e/${name}-*.test.ts`)).not.toEqual([])
  })
})

test('no two actions have the same icon', () => {
  const icons = names.map((name) => parse(readFileSync(join(directoryOf(name), 'action.yml'), 'utf8')).branding.icon)
  expect(new Set(icons).size, icons.join(' ')).toBe(names.length)
})

describe.each(names.filter((name) => name !== 'deliver'))('the README of %s', (name) => {
  const text = readFileSync(join(directoryOf(name), 'README.md'), 'utf8')

  test('begins with its purpose and an example, and has the parts that every README has, in their order', () => {
    expect(text).toMatch(new RegExp(`^# ${name}\\n\\n[A-Z]`))
    expect(text).toContain(`uses: OWNER/slipway/actions/${name}@COMMIT_SHA`)
    const headings = [...text.matchAll(/^## (.*)$/gm)].map(([, heading = '']) => heading)
    const parts = ['Permissions', 'Inputs', 'Outputs', 'Outcomes', 'Failure modes']
    expect(headings.filter((heading) => parts.includes(heading))).toEqual(parts)
  })

  test('tells every outcome', () => {
    const [, outcomes = ''] = /^## Outcomes\n([\s\S]*?)^## /m.exec(text) ?? []
    const { description = '' } =
      readActionFile(directoryOf(name)).outputs.find((output) => output.name === 'outcome') ?? {}
    const words = [...description.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word)
    expect(words.length).toBeGreaterThan(2)
    expect(words.filter((word) => !outcomes.includes(`\`${word}\``))).toEqual([])
  })
})

test('the tables of the READMEs are what `npm run docs` makes of action.yml', () => {
  const stale = readmePages().filter(({ before, after }) => before !== after)
  expect(stale.map(({ path }) => path)).toEqual([])
})
