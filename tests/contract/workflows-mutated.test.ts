import { describe, expect, test } from 'vitest'
import { rules } from '../support/workflows/all.ts'
import { caller, type Mistake, own, withMistake } from '../support/workflows/mistake.ts'
import { openRepository } from '../support/workflows/repository.ts'

const repository = await openRepository()

// What each rule says of a mistake in a workflow as it is.
const mistakes: Record<keyof typeof rules, [...Mistake, findings: string][]> = {
  nothingRunsForStrangers: [
    [
      'rights for what a stranger proposes',
      caller('plan'),
      '  pull_request:',
      '  pull_request_target:',
      "workflows/plan.yml: runs on pull_request_target, with this repository's secrets and for what anybody may do. Use pull_request, or start it by hand.",
    ],
    [
      'rights after what a stranger ran',
      own('codeql'),
      /on:\n/,
      'on:\n  workflow_run:\n',
      ".github/workflows/codeql.yml: runs on workflow_run, with this repository's secrets and for what anybody may do. Use pull_request, or start it by hand.",
    ],
  ],
  permissionsAreEachJobsOwn: [
    [
      'all rights for all jobs',
      own('deliver'),
      'permissions: {}',
      'permissions: write-all',
      '.github/workflows/deliver.yml: permissions are "write-all" for all jobs. Write permissions: {} and let each job name its own.',
    ],
    [
      'the rights that the repository gives by default',
      own('deliver'),
      '\npermissions: {}\n',
      '\n',
      '.github/workflows/deliver.yml: permissions are not said for all jobs. Write permissions: {} and let each job name its own.',
    ],
    [
      'a job without rights of its own',
      own('rollback'),
      '    timeout-minutes: 15\n    permissions: {}\n',
      '    timeout-minutes: 15\n',
      '.github/workflows/rollback.yml, job rollback: permissions are not said. Name each that it needs, or write permissions: {}.',
    ],
  ],
  callersGrantWhatIsNeeded: [
    [
      'a lower level',
      caller('deliver'),
      '      id-token: write # sign',
      '      id-token: read # sign',
      'workflows/deliver.yml, job deliver: grants id-token: read, but OWNER/slipway/.github/workflows/deliver.yml@COMMIT_SHA needs write. Write id-token: write.',
    ],
    [
      'one too few',
      caller('drift'),
      /\n {6}issues: write.*/,
      '',
      'workflows/drift.yml, job drift: grants no issues, but OWNER/slipway/.github/workflows/drift.yml@COMMIT_SHA needs write. Write issues: write.',
    ],
    [
      'one too many',
      caller('rollback'),
      '      id-token: write',
      '      contents: write # more\n      id-token: write',
      'workflows/rollback.yml, job rollback: grants contents: write, but OWNER/slipway/.github/workflows/rollback.yml@COMMIT_SHA needs no contents. Take it out.',
    ],
    [
      'a called job that asks for more',
      own('expire'),
      '      actions: read',
      '      deployments: write # more\n      actions: read',
      'workflows/expire.yml, job expire: grants no deployments, but OWNER/slipway/.github/workflows/expire.yml@COMMIT_SHA needs write. Write deployments: write.',
    ],
  ],
  nothingIsGrantedInVain: [
    [
      'a right that no step uses',
      own('rollback'),
      'id-token: write #',
      'contents: write # more\n      id-token: write #',
      '.github/workflows/rollback.yml, job health: grants contents: write, but none of its steps uses it. Take it out, or say in tests/support/workflows/rules/used-permissions.ts which action needs it.',
    ],
    [
      'a right of a job that only says something',
      own('pipeline'),
      '    permissions: {}\n    steps',
      '    permissions:\n      contents: read # more\n    steps',
      '.github/workflows/pipeline.yml, job not-set-up: grants contents: read, but none of its steps uses it. Take it out, or say in tests/support/workflows/rules/used-permissions.ts which action needs it.',
    ],
    [
      'a higher level',
      own('drift'),
      'contents: read',
      'contents: write',
      '.github/workflows/drift.yml, job select: grants contents: write, but its steps only read. Write read, or say in tests/support/workflows/rules/used-permissions.ts which action needs it.',
    ],
  ],
  whatStepsUseIsGranted: [
    [
      'for a checkout',
      own('drift'),
      /permissions:\n {6}contents: read.*/,
      'permissions: {}',
      '.github/workflows/drift.yml, job select: does not grant contents: read, which its steps use. Write it, and what it is for.',
    ],
    [
      'for a comment',
      own('infrastructure'),
      / {6}pull-requests: write.*\n/,
      '',
      '.github/workflows/infrastructure.yml, job plan: does not grant pull-requests: write, which its steps use. Write it, and what it is for.',
    ],
    [
      'for a role',
      own('deliver'),
      / {6}id-token: write.*\n/,
      '',
      '.github/workflows/deliver.yml, job select: does not grant id-token: write, which its steps use. Write it, and what it is for.',
    ],
  ],
  jobsEndInTime: [
    [
      'a job without an end',
      own('promote'),
      /\n {4}timeout-minutes: 15/,
      '',
      '.github/workflows/promote.yml, job bump: has no timeout-minutes, and may hang for six hours. Say how long it may take.',
    ],
  ],
  actionsArePinned: [
    [
      'a tag',
      own('deliver'),
      /actions\/checkout@.*/,
      'actions/checkout@v7',
      '.github/workflows/deliver.yml: uses: actions/checkout@v7 can become other code, or does not say its release. Write owner/name@<40 digits of the commit> # vX.Y.Z, or $/path for what is ours.',
    ],
    [
      'a tag with its release beside it',
      own('deliver'),
      /actions\/checkout@.*/,
      'actions/checkout@v7 # v7.0.1',
      '.github/workflows/deliver.yml: uses: actions/checkout@v7 # v7.0.1 can become other code, or does not say its release. Write owner/name@<40 digits of the commit> # vX.Y.Z, or $/path for what is ours.',
    ],
    [
      'a commit of which nobody knows the release',
      own('drift'),
      / # v7\.0\.1/,
      '',
      '.github/workflows/drift.yml: uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 can become other code, or does not say its release. Write owner/name@<40 digits of the commit> # vX.Y.Z, or $/path for what is ours.',
    ],
    [
      'another commit for the same release',
      own('drift'),
      'actions/checkout@3d3c',
      'actions/checkout@3d3d',
      '.github/workflows/drift.yml: actions/checkout v7.0.1 is 3d3d42e5aac5ba805825da76410c181273ba90b1, but 3d3c42e5aac5ba805825da76410c181273ba90b1 in .github/workflows/ci.yml. Ask its repository which it is.',
    ],
    [
      "an action in the caller's checkout",
      own('drill'),
      '$/actions/argocd-drill',
      './actions/argocd-drill',
      '.github/workflows/drill.yml: uses: ./actions/argocd-drill can become other code, or does not say its release. Write owner/name@<40 digits of the commit> # vX.Y.Z, or $/path for what is ours.',
    ],
    [
      'an image',
      own('drill'),
      '$/actions/argocd-drill',
      'docker://alpine:3',
      '.github/workflows/drill.yml: uses: docker://alpine:3 can become other code, or does not say its release. Write owner/name@<40 digits of the commit> # vX.Y.Z, or $/path for what is ours.',
    ],
    [
      'a branch of ours',
      caller('drill'),
      '@COMMIT_SHA',
      '@main',
      'workflows/drill.yml: uses: OWNER/slipway/.github/workflows/drill.yml@main can become other code, or does not say its release. Write owner/name@<40 digits of the commit> # vX.Y.Z, or $/path for what is ours.',
    ],
  ],
  checkoutsKeepNoToken: [
    [
      'said to be kept',
      own('deliver'),
      'persist-credentials: false',
      'persist-credentials: true',
      '.github/workflows/deliver.yml, job select, step actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1: leaves its token on the disk. Write persist-credentials: false.',
    ],
    [
      'kept by default',
      own('expire'),
      /\n {8}with:\n {10}persist-credentials: false/,
      '',
      '.github/workflows/expire.yml, job select, step Check out: leaves its token on the disk. Write persist-credentials: false.',
    ],
  ],
  secretsAreGivenByName: [
    [
      'all secrets',
      caller('expire'),
      /secrets:\n.*/,
      'secrets: inherit',
      'workflows/expire.yml, job expire: hands over every secret by inherit. Name those that OWNER/slipway/.github/workflows/expire.yml@COMMIT_SHA takes.',
    ],
  ],
  programsTakeNoExpressions: [
    [
      'a title that anybody can write',
      own('infrastructure'),
      '[[ $EVENT != pull_request ',
      '[[ ${{ github.event.pull_request.title }} != x ',
      '.github/workflows/infrastructure.yml, job plan, step Refuse what is not meant: its program holds ${{ github.event.pull_request.title }}, whose value would be run. Hand it over in env and read it from there.',
    ],
    [
      'one on two lines',
      own('infrastructure'),
      '[[ $EVENT != pull_request ',
      '[[ ${{\n            github.head_ref }} != x ',
      '.github/workflows/infrastructure.yml, job plan, step Refuse what is not meant: its program holds ${{\n  github.head_ref }}, whose value would be run. Hand it over in env and read it from there.',
    ],
  ],
  inputsAreTaken: [
    [
      'a text for a boolean',
      caller('pull-request'),
      'push: false',
      'push: "false"',
      'workflows/pull-request.yml, job build: push is a boolean in OWNER/slipway/.github/workflows/deliver.yml@COMMIT_SHA, but "false" is a string. Give it a boolean.',
    ],
    [
      'an expression that is a text',
      caller('pull-request'),
      'push: false',
      'push: ${{ github.event_name }}',
      'workflows/pull-request.yml, job build: push is a boolean in OWNER/slipway/.github/workflows/deliver.yml@COMMIT_SHA, but "${{ github.event_name }}" is a string. Give it a boolean.',
    ],
    [
      'an expression that is a boolean',
      caller('deliver'),
      'environment: demo',
      "environment: ${{ github.ref_name == 'main' }}",
      'workflows/deliver.yml, job deliver: environment is a string in OWNER/slipway/.github/workflows/deliver.yml@COMMIT_SHA, but "${{ github.ref_name == \'main\' }}" is a boolean. Give it a string.',
    ],
    [
      'a word that the action does not know',
      own('expire'),
      'mode: destroy',
      'mode: destory',
      '.github/workflows/expire.yml, job destroy, step plan: mode should be one of `normal`, `destroy`, but it holds "destory".',
    ],
    [
      'an action that is not here',
      own('drill'),
      '$/actions/argocd-drill',
      '$/actions/argocd-dril',
      '.github/workflows/drill.yml, job drill, step drill: uses $/actions/argocd-dril, which is not here. Name a folder with an action.yml.',
    ],
    [
      'a workflow that is not here',
      own('pipeline'),
      '$/.github/workflows/deliver.yml',
      '$/.github/workflows/delivery.yml',
      '.github/workflows/pipeline.yml, job deliver: calls $/.github/workflows/delivery.yml, which no file here is. Write $/.github/workflows/<name>.yml.',
    ],
    [
      'an action that nobody has read',
      own('drift'),
      'actions/checkout@3d3c',
      'actions/checkout@3d3d',
      '.github/workflows/drift.yml, job select, step Check out: uses actions/checkout@3d3d42e5aac5ba805825da76410c181273ba90b1, whose inputs nobody here knows. Keep a copy of its action.yml: curl --create-dirs -o tests/fixtures/actions/actions/checkout@3d3d42e5aac5ba805825da76410c181273ba90b1.yml https://raw.githubusercontent.com/actions/checkout/3d3d42e5aac5ba805825da76410c181273ba90b1/action.yml',
    ],
  ],
  whatIsTakenIsRead: [
    [
      'an input',
      own('drill'),
      'argocd-auth: ${{ inputs.argocd-auth }}',
      'argocd-auth: auto',
      '.github/workflows/drill.yml: takes inputs.argocd-auth, and nothing reads it. Use it, or take it out.',
    ],
    [
      'a secret',
      own('infrastructure'),
      /seal-key: \$\{\{ secrets\.seal-key \}\}/g,
      'seal-key: abc',
      '.github/workflows/infrastructure.yml: takes secrets.seal-key, and nothing reads it. Use it, or take it out.',
    ],
  ],
  comparisonsCanHold: [
    [
      'a boolean with a text',
      own('deliver'),
      'inputs.push && needs.select.result',
      "inputs.push == 'true' && needs.select.result",
      ".github/workflows/deliver.yml: jobs.collect.if compares a boolean with a string, and there 'true' is not true. Compare two of a kind.",
    ],
    [
      'an output with a boolean',
      own('expire'),
      "if: needs.select.outputs.count != '0'",
      'if: needs.select.outputs.count != false',
      ".github/workflows/expire.yml: jobs.destroy.if compares a string with a boolean, and there 'true' is not true. Compare two of a kind.",
    ],
  ],
  outputsAreMade: [
    [
      'of an action',
      own('drill'),
      'steps.drill.outputs.report',
      'steps.drill.outputs.raport',
      '.github/workflows/drill.yml, job drill: reads steps.drill.outputs.raport, which $/actions/argocd-drill does not make. It makes outcome, reason, report.',
    ],
    [
      'of no step',
      own('drill'),
      'steps.drill.outputs.report',
      'steps.dril.outputs.report',
      '.github/workflows/drill.yml, job drill: reads steps.dril.outputs.report, but no step has the id dril.',
    ],
    [
      'of a job, for the caller',
      own('drill'),
      'jobs.drill.outputs.report',
      'jobs.drill.outputs.raport',
      '.github/workflows/drill.yml: reads raport of job drill, which does not hand it on. It hands on outcome, report.',
    ],
    [
      'of a job, for another',
      own('infrastructure'),
      'needs.plan.outputs.fingerprint',
      'needs.plan.outputs.seal',
      '.github/workflows/infrastructure.yml: reads seal of job plan, which does not hand it on. It hands on outcome, fingerprint, environment, terraform, attempt.',
    ],
    [
      'of a program',
      own('infrastructure'),
      'echo "version=$version"',
      'echo "varsion=$version"',
      '.github/workflows/infrastructure.yml, job plan: reads steps.terraform.outputs.version, which that step does not make. It makes varsion.',
    ],
  ],
  nothingMaskedCrosses: [
    [
      'a path',
      own('infrastructure'),
      '{{ steps.plan.outputs.fingerprint }}',
      '{{ steps.plan.outputs.plan }}',
      '.github/workflows/infrastructure.yml, job plan: hands on steps.plan.outputs.plan as fingerprint, but that is a path on a runner that is gone by then. Hand on the file as an artifact.',
    ],
    [
      'all outputs at once',
      own('infrastructure'),
      '{{ steps.apply.outputs.outcome }}',
      '{{ toJSON(steps.apply.outputs) }}',
      '.github/workflows/infrastructure.yml, job apply: hands on steps.apply.outputs as outcome, but that is a path on a runner that is gone by then. Hand on the file as an artifact.',
    ],
    [
      'an image with its registry',
      own('drill'),
      /steps\.drill\.outputs\.report([\s\S]*)argocd-drill/,
      'steps.drill.outputs.image$1ecr-promote',
      '.github/workflows/drill.yml, job drill: hands on steps.drill.outputs.image as report, but that is a registry host with its account id, which other actions mask, and GitHub drops an output that holds something masked. Hand on image-json.',
    ],
    [
      'a secret to another job',
      own('drill'),
      '{{ steps.drill.outputs.report }}',
      '{{ secrets.argocd-token }}',
      '.github/workflows/drill.yml, job drill: hands on secrets.argocd-token as report, but that is a secret, and GitHub drops an output that holds one. Let the job that needs it ask for its own.',
    ],
    [
      'the token to the caller',
      own('drill'),
      '{{ jobs.drill.outputs.report }}',
      '{{ github.token }}',
      '.github/workflows/drill.yml: hands the secret github.token to its caller as report. Take it out.',
    ],
  ],
  appliesAreNeverDropped: [
    [
      'an apply that is cancelled',
      own('infrastructure'),
      'cancel-in-progress: false',
      'cancel-in-progress: true',
      '.github/workflows/infrastructure.yml, job apply: cancel-in-progress: true may cancel what applies. Write false.',
    ],
    [
      'an apply that is dropped',
      own('infrastructure'),
      '\n      queue: max',
      '',
      '.github/workflows/infrastructure.yml, job apply: its concurrency group lets one run wait and drops the others. Write queue: max.',
    ],
    [
      'two at once',
      own('expire'),
      /\nconcurrency:\n(?: {2}.*\n)+/,
      '\n',
      '.github/workflows/expire.yml, job destroy: applies, and two of its runs may do so at once. Give it a concurrency group with queue: max.',
    ],
    [
      'a caller that drops one',
      caller('expire'),
      /\n {2}queue: max.*/,
      '',
      'workflows/expire.yml, job expire: its concurrency group lets one run wait and drops the others. Write queue: max.',
    ],
    [
      'a caller that drops one by a short form',
      caller('infrastructure'),
      'jobs:',
      'concurrency: infrastructure\n\njobs:',
      'workflows/infrastructure.yml, job infrastructure: its concurrency group lets one run wait and drops the others. Write queue: max.',
    ],
    [
      'a caller that cancels what applies',
      caller('plan'),
      'operation: plan',
      'operation: apply',
      'workflows/plan.yml, job plan: cancel-in-progress: true may cancel what applies. Write false.\nworkflows/plan.yml, job plan: its concurrency group lets one run wait and drops the others. Write queue: max.',
    ],
  ],
  groupsAreOfOneFile: [
    [
      'of what is called',
      own('expire'),
      'group: slipway-expire',
      'group: ${{ github.workflow }}',
      '.github/workflows/expire.yml: its concurrency group ${{ github.workflow }} is the same in its caller and in what it calls. Write a name of its own.',
    ],
    [
      'of a caller',
      caller('drill'),
      'group: drill-${{ inputs.drill }}',
      'group: a-${{ github.workflow }}',
      'workflows/drill.yml: its concurrency group a-${{ github.workflow }} is the same in its caller and in what it calls. Write a name of its own.',
    ],
  ],
}

describe.each(Object.entries(rules))('%s', (name, rule) => {
  const rows = Object.entries(mistakes).flatMap(([of, those]) => (of === name ? those : []))
  test.each(rows)('%s (%s)', (what, path, from, to, findings) => {
    expect(rule(withMistake(repository, [what, path, from, to])).join('\n')).toBe(findings)
  })
})
