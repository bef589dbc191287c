import { expect, test } from 'vitest'
import { typesOfValue } from './expression-type.ts'

const inputs = { push: 'boolean', region: 'string', legs: 'number', kind: 'choice' }

test.each([
  [true, ['boolean']],
  [3, ['number']],
  ['true', ['string']],
  ['${{ true }}', ['boolean']],
  ["${{ 'true' }}", ['string']],
  ['${{ 3 }}', ['number']],
  ['a ${{ inputs.push }}', ['string']],
  ['${{ inputs.push }}${{ inputs.push }}', ['string']],
  ['${{ inputs.push }}', ['boolean']],
  ["${{ inputs['push'] }}", ['boolean']],
  ['${{ inputs.kind }}', ['string']],
  ['${{ inputs.other }}', ['unknown']],
  ['${{ !inputs.region }}', ['boolean']],
  ['${{ inputs.legs > 3 }}', ['boolean']],
  ["${{ contains(inputs.region, 'eu') }}", ['boolean']],
  ["${{ format('{0}', inputs.legs) }}", ['string']],
  ['${{ fromJSON(inputs.region) }}', ['unknown']],
  ['${{ toJSON(inputs.push) }}', ['string']],
  ["${{ inputs.push && 'a' || 'b' }}", ['string']],
  ['${{ inputs.push && inputs.legs || inputs.region }}', ['number', 'string']],
  ['${{ inputs.push && inputs.region }}', ['boolean', 'string']],
  ['${{ (inputs.push) }}', ['boolean']],
  ['${{ case(inputs.push, 1, inputs.region) }}', ['number', 'string']],
  ['${{ needs.a.outputs.b }}', ['string']],
  ['${{ vars.PUSH }}', ['string']],
  ['${{ matrix.push }}', ['unknown']],
  ['${{ github.event.inputs.push }}', ['unknown']],
  ['${{ github.ref }}', ['string']],
])('%j is %j', (value, types) => {
  expect([...typesOfValue(value, inputs)]).toEqual(types)
})
