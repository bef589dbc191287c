import { expect, test } from 'vitest'
import { diagnose } from '../support/workflows/diagnose.ts'
import { caller, type Mistake, own, withMistake } from '../support/workflows/mistake.ts'
import { openRepository } from '../support/workflows/repository.ts'

const repository = await openRepository()

// What GitHub's own language service finds, so that no rule of ours has to.
const mistakes: [...Mistake, findings: string[]][] = [
  [
    'an input that an action has not',
    own('deliver'),
    'catalog: ${{ inputs',
    'katalog: ${{ inputs',
    [".github/workflows/deliver.yml: Invalid action input 'katalog'"],
  ],
  [
    'an input that an action requires',
    own('drill'),
    /\n {10}drill: .*/,
    '',
    ['.github/workflows/drill.yml: Missing required input `drill`'],
  ],
  [
    "an input that another's action has not",
    own('drift'),
    'terraform_version:',
    'terraform-version:',
    [".github/workflows/drift.yml: Invalid action input 'terraform-version'"],
  ],
  [
    'an input that a workflow requires',
    caller('deliver'),
    'aws-region:',
    'aws-rejion:',
    [
      'workflows/deliver.yml: Input aws-region is required, but not provided while calling.',
      'workflows/deliver.yml: Invalid input, aws-rejion is not defined in the referenced workflow.',
    ],
  ],
  [
    'a secret that a workflow requires',
    caller('expire'),
    /\n {4}secrets:\n.*/,
    '',
    ['workflows/expire.yml: Secret seal-key is required, but not provided while calling.'],
  ],
  [
    'a job that is not in needs',
    own('deliver'),
    'needs: [select, build]',
    'needs: build',
    ['.github/workflows/deliver.yml: Context access might be invalid: select'],
  ],
  [
    'an output that a job has not',
    own('deliver'),
    'needs.bump.outputs.images }}\n\n',
    'needs.bump.outputs.image }}\n\n',
    ['.github/workflows/deliver.yml: Context access might be invalid: image'],
  ],
  [
    'an input of its own that is none',
    own('drill'),
    'inputs.drill }}\n    #',
    'inputs.dril }}\n    #',
    ['.github/workflows/drill.yml: Context access might be invalid: dril'],
  ],
  [
    'a word that GitHub does not know',
    own('infrastructure'),
    'queue: max',
    'queue: most',
    [".github/workflows/infrastructure.yml: Unexpected value 'most'"],
  ],
  [
    'a queue that is cancelled',
    own('infrastructure'),
    'cancel-in-progress: false',
    'cancel-in-progress: true',
    [".github/workflows/infrastructure.yml: 'queue: max' cannot be combined with 'cancel-in-progress: true'."],
  ],
  [
    'a function that is none',
    own('deliver'),
    '    if: always()',
    '    if: allways()',
    [".github/workflows/deliver.yml: Unrecognized function: 'allways'"],
  ],
  [
    'a step that is not there',
    own('release'),
    'id: notes',
    'id: nodes',
    ['.github/workflows/release.yml: Context access might be invalid: notes'],
  ],
  [
    'a condition that is always true',
    own('promote'),
    'if: always()',
    "if: ${{ github.ref }} == 'refs/heads/main'",
    [
      '.github/workflows/promote.yml: Conditional expression contains literal text outside replacement tokens. This will cause the expression to always evaluate to truthy. Did you mean to put the entire expression inside ${{ }}?',
    ],
  ],
]

test.each(mistakes)('%s (%s)', async (what, path, from, to, findings) => {
  const changed = withMistake(repository, [what, path, from, to])
  const file = changed.workflows.find((workflow) => workflow.path === path)
  const found = file === undefined ? [] : await diagnose(file, changed)
  expect([...new Set(found.map((line) => line.replace(/:\d+: /, ': ')))]).toEqual(findings)
})
