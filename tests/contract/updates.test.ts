import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, matchesGlob } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

type Update = {
  'package-ecosystem': string
  directory?: string
  directories?: string[]
  cooldown?: { 'default-days'?: number }
  groups?: Record<string, unknown>
}
const { updates }: { updates: Update[] } = parse(readFileSync('.github/dependabot.yml', 'utf8'))
const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean)

const directoriesOf = ({ directory, directories = [] }: Update): string[] =>
  [...(directory === undefined ? [] : [directory]), ...directories].map((path) => path.replace(/^\//, ''))

/** What pins versions that Dependabot can raise, by its ecosystem. */
const pins = [
  { ecosystem: 'npm', files: /(?:^|\/)package-lock\.json$/, pinning: /"packages"/ },
  {
    ecosystem: 'github-actions',
    files: /^(?:workflows\/|\.github\/workflows\/).*\.yml$/,
    pinning: /uses: (?!OWNER\/)[\w-]+\/.*@/,
  },
  { ecosystem: 'gomod', files: /(?:^|\/)go\.mod$/, pinning: /^require/m },
  { ecosystem: 'pip', files: /(?:^|\/)requirements\.txt$/, pinning: /==/ },
  { ecosystem: 'terraform', files: /^terraform\/.*\/versions\.tf$/, pinning: /required_providers/ },
]

test.each(pins)('each folder that pins versions for $ecosystem is looked at', ({ ecosystem, files, pinning }) => {
  const folders = tracked
    .filter((path) => files.test(path) && !path.includes('/examples/') && !path.startsWith('tests/fixtures/'))
    .filter((path) => pinning.test(readFileSync(path, 'utf8')))
    .map((path) => (path.startsWith('.github/workflows/') ? '' : dirname(path).replace(/^\.$/, '')))
  const looked = updates.filter((update) => update['package-ecosystem'] === ecosystem).flatMap(directoriesOf)
  expect(folders.length).toBeGreaterThan(0)
  expect(folders.filter((folder) => !looked.some((glob) => folder === glob || matchesGlob(folder, glob)))).toEqual([])
})

test('what is new waits a week at least, and comes in groups', () => {
  const eager = updates.filter(({ cooldown, groups }) => (cooldown?.['default-days'] ?? 0) < 7 || groups === undefined)
  expect(eager).toEqual([])
})

test('no folder is named that is not there', () => {
  const folders = new Set(tracked.map((path) => dirname(path)))
  const exact = updates.flatMap(directoriesOf).filter((path) => path !== '' && !path.includes('*'))
  expect(exact.filter((path) => !folders.has(path))).toEqual([])
})
