import { expect, test } from 'vitest'
import { type Behaviour, behaviours } from '../../../tests/support/argocd/behaviours.ts'
import { observationRows } from '../../../tests/support/argocd/observation-rows.ts'
import { readScene } from '../../../tests/support/argocd/scene.ts'
import { sceneRows } from '../../../tests/support/argocd/scene-rows.ts'
import { assess } from './assess.ts'

test.each(observationRows)('$look', ({ observation, expectation, stands }) => {
  expect(assess({ observation, expectation })).toEqual(stands)
})

test('at least a hundred looks are judged, no two of them alike', () => {
  const looks = [
    ...observationRows.map(({ observation, expectation }) => ({ observation, expectation })),
    ...sceneRows.map(({ scene }) => readScene(scene).answers),
  ]
  expect(new Set(looks.map((look) => JSON.stringify(look))).size).toBe(looks.length)
  expect(looks.length).toBeGreaterThanOrEqual(100)
})

test('every behaviour is shown', () => {
  const shown: (Behaviour | undefined)[] = [...observationRows, ...sceneRows].map(({ shows }) => shows)
  expect(behaviours.filter((behaviour) => !shown.includes(behaviour))).toEqual([])
})
