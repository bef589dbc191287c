import { expect, test } from 'vitest'
import { closeAll } from './close-all.ts'

test('what cannot be closed keeps nothing else open, and is told', async () => {
  const closed: string[] = []
  const closes = (name: string) => async () => closed.push(name)
  const fails = (name: string) => async () => {
    throw new Error(`${name} hangs`)
  }
  await expect(closeAll([closes('argocd'), fails('git'), closes('ecr')])).rejects.toThrow('git hangs')
  expect(closed).toEqual(['argocd', 'ecr'])
  await expect(closeAll([fails('git'), fails('ecr')])).rejects.toMatchObject({
    errors: [new Error('git hangs'), new Error('ecr hangs')],
  })
  await closeAll([closes('folder')])
  expect(closed).toEqual(['argocd', 'ecr', 'folder'])
})
