import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { containsIn, playScene, readScene, scenesDirectory } from '../../tests/support/argocd/scene.ts'
import { sceneRows } from '../../tests/support/argocd/scene-rows.ts'
import { observe } from './answers/observe.ts'
import { diagnose } from './diagnosis/diagnose.ts'
import { diagnoseSync } from './diagnosis/diagnose-sync.ts'
import { gatherEvidence } from './diagnosis/gather-evidence.ts'
import { assess } from './judgement/assess.ts'
import type { Standing } from './judgement/standing.ts'

/** A look at a scene through the product's own client: where the application stands, and the cause where that is trouble. */
const lookAt = async (name: string): Promise<{ stands: Standing; cause: string | undefined }> => {
  const scene = readScene(name)
  const argocd = playScene(scene)
  const address = { name: scene.application }
  const application = await argocd.application(address)
  const observation = await observe({ argocd, address, application, source: 0, contains: containsIn(scene) })
  const stands = assess({ observation, expectation: scene })
  if (stands.kind === 'sync-failed') {
    return { stands, cause: diagnoseSync(observation, { events: [], log: [] })?.because }
  }
  if (stands.kind !== 'failing' && stands.kind !== 'rolling') return { stands, cause: undefined }
  const evidence = await gatherEvidence({ argocd, address, observation })
  return { stands, cause: diagnose(observation, evidence)?.because }
}

test.each(sceneRows)('$scene: $look', async ({ scene, stands, cause }) => {
  expect(await lookAt(scene)).toEqual({ stands, cause })
})

test('every recorded scene is judged', () => {
  expect(sceneRows.map(({ scene }) => `${scene}.json`).sort()).toEqual(readdirSync(scenesDirectory).sort())
})
