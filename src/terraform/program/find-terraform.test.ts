import { expect, test } from 'vitest'
import { findTerraform } from './find-terraform.ts'

test.each([
  ['./none', 'there is no program ./none. Correct the input terraform'],
  [
    'terraform-none',
    'there is no terraform-none on the PATH. Install it in an earlier step, with your package manager, or set the input terraform',
  ],
])('%s is not there', (program, message) => {
  const find = () => findTerraform({ program, directory: import.meta.dirname })
  expect(find).toThrow(expect.objectContaining({ reason: 'not-found', message }))
})
