import { expect, test } from 'vitest'
import { drillNames } from '../../src/drill/failures/drill.ts'
import { drillOf } from '../../src/drill/failures/drills.ts'
import { schemaFindings } from '../support/kubeconform.ts'

/** What is injected is in no file that is rendered: it is held to the schemas here. */
test.each(drillNames)('what the drill %s injects is what Kubernetes takes', async (name) => {
  const injection = {
    ...{ name: `${name}-1`, namespace: 'drills', image: '123456789012.dkr.ecr.ap-south-1.amazonaws.com/shop/drill:1' },
    labels: { 'slipway/drill': name },
    owner: { apiVersion: 'batch/v1', kind: 'Job', name: `drill-${name}`, uid: '1' },
  }
  const object = drillOf(name, 30_000).inject(injection)
  expect(await schemaFindings(JSON.stringify(object))).toEqual([])
  const misspelt = JSON.stringify(object).replace('"resources"', '"resource"')
  expect(await schemaFindings(misspelt)).not.toEqual([])
})
