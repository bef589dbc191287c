import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import type { SelectOutside } from '../../images/select.ts'
import { keyOf, type Wanted } from '../../images/selection/ecr-lookup.ts'
import { unpackLines } from '../../lib/packed-lines.ts'
import type { Input } from './inputs.ts'
import { run } from './run.ts'

const unused = (): Promise<never> => Promise.reject(new Error('nobody should ask'))

/** ECR has whatever is asked for; the digests are random, since real ones cannot be packed any shorter either. */
const outside: SelectOutside = {
  git: unused,
  docker: unused,
  newSalt: () => '',
  clock: { now: () => 0, sleep: unused },
  ecr: async () => ({
    images: async (wanted: Wanted[]) => ({
      found: new Map(
        wanted.map((one) => [
          keyOf(one),
          { digest: `sha256:${randomBytes(32).toString('hex')}`, manifest: '', mediaType: '' },
        ]),
      ),
      absent: new Set<string>(),
    }),
    pushedAt: unused,
    newest: unused,
  }),
  progress: { say: () => undefined, warn: () => undefined, phase: (_name, work) => work() },
}

const collecting = (count: number) => {
  const images = Array.from({ length: count }, (_, index) => ({
    ...{ name: `service-${index}`, repository: `shop/service-${index}` },
    ...{ tag: `src-${randomBytes(8).toString('hex')}`, digest: '' },
  }))
  const input: Input = {
    ...{ catalog: 'services.yaml', services: [], rebuild: 'if-changed', 'max-age': undefined, 'max-legs': 256 },
    ...{ explain: false, selection: { rows: [], images }, push: true, timeout: 60_000 },
    ...{ 'aws-region': undefined, 'registry-id': undefined, 'role-to-assume': undefined },
  }
  return run(input, { workspace: '', baseCommit: undefined, mergeCommit: undefined, outside })
}

test('a list of images that the next input could not take is packed, a short one is not', async () => {
  const { outputs } = await collecting(1_000)
  expect(outputs.images.length).toBeLessThan(128 * 1024)
  expect(unpackLines(outputs.images)).toHaveLength(1_000)
  expect((await collecting(19)).outputs.images.split('\n')).toHaveLength(19)
})

test('a catalogue that is too large for the jobs after this one is refused before anything is built', async () => {
  await expect(collecting(3_000)).rejects.toMatchObject({
    reason: 'invalid-input',
    message: expect.stringMatching(/^catalog: 3000 services are too many for one delivery.*`services`/),
  })
})
