import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { tellVerdicts } from '../../src/argocd/report/tell-verdicts.ts'
import { tellResults } from '../../src/gitops/tell-results.ts'
import { rowOf } from '../../src/images/selection/selection-row.ts'
import { tellSelection } from '../../src/images/selection/tell-selection.ts'
import { formatImageJson } from '../../src/lib/image-reference.ts'
import { joinLines } from '../../src/lib/packed-lines.ts'
import { formatTold, type Told } from '../../src/lib/told.ts'
import { timelineOf } from '../support/delivery-jobs.ts'
import { startGitServer } from '../support/git-server/git-server.ts'
import { runAction } from '../support/runner/run-action.ts'

/** Random digits, since a digest cannot be packed any shorter. */
const hex = (digits: number): string => randomBytes(digits / 2).toString('hex')
const names = Array.from({ length: 1_000 }, (_, index) => `${hex(8)}-${index}`)
const images = names.map((name) => ({
  name,
  repository: `shop/${name}`,
  tag: `src-${hex(16)}`,
  digest: `sha256:${hex(64)}`,
}))
const commit = hex(40)
const token = 'ghs_writes-the-manifests-0123456789'

const job = (outcome: string, details: Told[]) => ({
  result: 'success',
  outputs: { summary: formatTold({ outcome, reason: '', timeline: timelineOf(['push', 0, 1]) }, details) },
})

test('the summary of 1,000 services and as many applications fits into one input, and into what GitHub shows', async () => {
  const rows = images.map(({ name, repository, tag }) => ({
    row: rowOf({
      service: { name, repository, context: name, buildArguments: [], platforms: [], paths: [] },
      tag,
      bases: [],
    }),
    why: 'new',
  }))
  const standing = images.map((image) => ({ image, why: 'built' }))
  const select = { selected: rows.slice(0, 256), deferred: rows.slice(256), standing: [] }
  const places = [{ from: `src-${hex(16)}@sha256:${hex(64)}`, to: `src-${hex(16)}@sha256:${hex(64)}` }]
  const applications = names.map((name) => ({
    ...{ application: name, page: `https://argocd.example/applications/${name}`, outcome: 'live' as const },
    ...{ revision: commit, because: `Deployment ${name} is healthy`, images: [], confirmedPods: 1 },
  }))
  const needs = JSON.stringify({
    select: job('selected', tellSelection(select)),
    build: { result: 'success' },
    collect: job('nothing-to-build', tellSelection({ selected: [], deferred: [], standing })),
    bump: job(
      'bumped',
      tellResults(
        names.map((name) => ({ name, outcome: 'bumped', places })),
        { commit },
      ),
    ),
    health: job(
      'live',
      tellVerdicts({ outcome: 'live', reason: '', because: '', revision: commit, applications, timeline: [] }),
    ),
  })
  expect(needs.length).toBeLessThan(100 * 1024)
  const run = await runAction({ directory: 'actions/delivery-summary', inputs: { needs } })
  expect(run.outputs).toMatchObject({ outcome: 'live', reason: '' })
  expect(run.summary).toContain('256 of 1000 services built, 744 left to a later run')
  expect(Buffer.byteLength(run.outputs.report ?? '')).toBeLessThan(64 * 1024)
})

test('1,000 images go from one job into the next as one line, and stand in the manifests', async () => {
  const server = await startGitServer({ token })
  const entries = images.map(
    ({ name }) => `  - name: ${name}\n    newTag: src-0\n    digest: sha256:${'0'.repeat(64)}\n`,
  )
  const repository = await server.createRepository('shop/manifests', {
    'kustomization.yaml': `images:\n${entries.join('')}`,
  })
  const bump = (given: string) =>
    runAction({
      directory: 'actions/gitops-bump',
      inputs: {
        'manifests-repository': 'shop/manifests',
        'manifests-token': token,
        'manifests-files': '**',
        images: given,
      },
      github: { server_url: server.url },
      secrets: [token],
    })
  const lines = images.map(formatImageJson)
  // What Linux refuses, the runner cannot start: this is why the line is packed.
  await expect(bump(lines.join('\n'))).rejects.toThrow('E2BIG')
  const run = await bump(joinLines(lines))
  expect(run.outputs).toMatchObject({ outcome: 'bumped', reason: '' })
  expect(run.outputs.images?.length).toBeLessThan(128 * 1024)
  const file = (await repository.read('kustomization.yaml')).toString()
  expect(images.filter(({ tag, digest }) => !file.includes(tag) || !file.includes(digest))).toEqual([])
  await server.stop()
})
