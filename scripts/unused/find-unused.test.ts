import { expect, test } from 'vitest'
import { findUnused } from './find-unused.ts'

const user = {
  path: 'src/main.ts',
  text: "import { a, type B as C } from './lib/a.ts'\nexport const run = (): C => a\n",
}
const workflow = { path: 'action.yml', text: 'main: src/main.ts' }

/** What is found beside src/main.ts, which imports `a` and `B` of src/lib/a.ts. */
const found = (text: string, ...more: { path: string; text: string }[]): string[] =>
  findUnused([user, workflow, { path: 'src/lib/a.ts', text }, ...more])

const whole = 'export type B = 1\nexport const a = 1\n'

test.each<{ what: string; text: string; more?: { path: string; text: string }[]; lines: string[] }>([
  { what: 'all is used', text: whole, lines: [] },
  { what: 'nobody uses a value', text: `${whole}export const b = 2\n`, lines: ['src/lib/a.ts: nobody uses b'] },
  { what: 'nobody uses a type', text: `${whole}export type D = 2\n`, lines: ['src/lib/a.ts: nobody uses D'] },
  {
    what: 'a value is used where it is made',
    text: `${whole}export const b = 2\nexport const { c } = { c: b }\n`,
    lines: ['src/lib/a.ts: b is exported, and used here alone', 'src/lib/a.ts: c is exported, and used here alone'],
  },
  { what: 'a type is used where it is made', text: `${whole}export type D = 2\nconst d: D = 2\n`, lines: [] },
  {
    what: 'a comment speaks of a value',
    text: `${whole}/** Not b. */\nexport const b = 2\n// b\n`,
    lines: ['src/lib/a.ts: nobody uses b'],
  },
  {
    what: 'only its test uses a value',
    text: `${whole}export const b = 2\n`,
    more: [{ path: 'src/lib/a.test.ts', text: "import { b } from './a.ts'\n" }],
    lines: ['src/lib/a.ts: only tests use b'],
  },
  {
    what: 'a value is loaded later',
    text: `${whole}export const b = 2\n`,
    more: [{ path: 'x.config.ts', text: "const { b } = await import('./src/lib/a.ts')\n" }],
    lines: [],
  },
  {
    what: 'all of a file is loaded later',
    text: `${whole}export const b = 2\n`,
    more: [{ path: 'x.config.ts', text: "const a = () => import('./src/lib/a.ts')\n" }],
    lines: [],
  },
  {
    what: 'nobody imports a file',
    text: whole,
    more: [{ path: 'src/lib/left.ts', text: 'export const left = 1\n' }],
    lines: ['src/lib/left.ts: no other file imports or names it'],
  },
  {
    what: 'vitest sets a file up',
    text: whole,
    more: [
      { path: 'vitest.config.ts', text: "globalSetup: ['tests/up.ts']" },
      { path: 'tests/up.ts', text: 'export const setup = () => undefined\n' },
    ],
    lines: [],
  },
])('$what', ({ text, more = [], lines }) => {
  expect(found(text, ...more)).toEqual(lines)
})
