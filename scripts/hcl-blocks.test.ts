import { expect, test } from 'vitest'
import { readHclBlocks, sentenceOf } from './hcl-blocks.ts'

const text = `# a comment
variable "name" {
  description = "What it is called, such as \\"shop\\"."
  type        = string

  validation {
    condition     = var.name != ""
    error_message = "no name"
  }
}

variable "groups" {
  description = <<-E
    The groups,
    by name.
  E
  type = map(object({
    size = number
    tags = optional(map(string), {})
  }))
  default = {
    general = { size = 1 }
  }
}

output "id" {
  description = "Its id."
  value       = one([
    for x in y : x.id
  ])
}

resource "a" "b" {
  description = "not one of them"
}
`

test('variables and outputs are read with their arguments, however many lines these have', () => {
  expect(readHclBlocks(text, 'x.tf')).toEqual([
    {
      kind: 'variable',
      name: 'name',
      values: { description: '"What it is called, such as \\"shop\\"."', type: 'string' },
    },
    {
      kind: 'variable',
      name: 'groups',
      values: {
        description: '<<-E\n    The groups,\n    by name.\n  E',
        type: 'map(object({\n    size = number\n    tags = optional(map(string), {})\n  }))',
        default: '{\n    general = { size = 1 }\n  }',
      },
    },
    {
      kind: 'output',
      name: 'id',
      values: { description: '"Its id."', value: 'one([\n    for x in y : x.id\n  ])' },
    },
  ])
})

test('a block that does not end is refused', () => {
  expect(() => readHclBlocks('variable "a" {\n  type = string\n', 'x.tf')).toThrow('x.tf: variable "a" has no end')
})

test.each([
  ['"Plain."', 'Plain.'],
  ['"Says \\"so\\"."', 'Says "so".'],
  ['<<-E\n    Two\n    lines.\n  E', 'Two lines.'],
])('the sentence of %j', (value, sentence) => {
  expect(sentenceOf(value)).toBe(sentence)
})
