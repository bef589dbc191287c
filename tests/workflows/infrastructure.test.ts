import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pullRequestEvent } from '../support/act/event.ts'
import {
  canRunInfrastructure,
  type InfrastructureWorld,
  openInfrastructure,
  type Ran,
  repository,
} from '../support/act/infrastructure-world.ts'
import { expectTold } from '../support/docs/transcript.ts'
import { jobLines } from '../support/first-delivery/job-lines.ts'
import { readStoredState, type StoredState } from '../support/moto/stored-state.ts'

const runs = await canRunInfrastructure()
const page = 'docs/foundations/terraform.md'

const secretValue = 'a-value-that-nobody-should-read'

const backend = `  backend "s3" {
    bucket         = "state"
    key            = "foundation.tfstate"
    region         = "ap-south-1"
    use_path_style = true
    use_lockfile   = true
  }
`
const ofAws = `terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "~> 5.100" }
  }
${backend}}
provider "aws" {
  default_tags { tags = { Stack = "foundation" } }
}
resource "aws_vpc" "this" { cidr_block = "10.0.0.0/16" }
resource "aws_ssm_parameter" "endpoint" {
  name  = "/shop/endpoint"
  type  = "SecureString"
  value = "${secretValue}"
}
`
/** Needs no provider, so it is quick. */
const ofNothing = 'resource "terraform_data" "this" { input = "nothing" }\n'

const open = (foundation: string): Promise<InfrastructureWorld> =>
  openInfrastructure({
    'stacks.yaml': `stacks:
  - { name: foundation, directory: foundation, environment: production }
  - { name: cluster, directory: cluster }
`,
    'foundation/main.tf': foundation,
    'cluster/main.tf': ofNothing,
  })

/** Jobs of the called workflow that ran, and how they ended. */
const jobsOf = ({ jobs }: Ran): Record<string, string> =>
  Object.fromEntries(jobs.filter(({ id }) => id !== 'told').map(({ id, result }) => [id, result]))
const outcomeOf = (run: Ran): string | undefined => run.job('outcome')?.outputs.outcome?.outcome
/** What the summary of the job that plans says, line by line; act may lose the last lines that a failing step prints. */
const refusalsOf = (run: Ran): string[] =>
  run.jobs.flatMap(({ id, summaries }) => (id === 'plan' ? (summaries.at(-1) ?? '').trimEnd().split('\n') : []))

/** What each job ended with, and what the plan, the apply or the search for drift wrote into its summary, but for the times. */
const toldOf = ({ jobs, ...run }: Ran): string => {
  const ours = jobs.filter(({ id }) => id !== 'told')
  const summaries = ours.flatMap(({ id, summaries }) => (id === 'outcome' ? [] : summaries))
  const said = summaries.map((summary) => summary.replace(/^#### Timeline\n[\s\S]*/m, '').trimEnd()).join('\n\n')
  return `\`\`\`text\n${jobLines({ ...run, jobs: ours })}\n\`\`\`\n\n${said.replaceAll(/^(?=(.?))/gm, (_, first) => (first === '' ? '>' : '> '))}`
}

const stateOf = async ({ aws }: InfrastructureWorld): Promise<StoredState> =>
  (await readStoredState(aws, { bucket: 'state', key: 'foundation.tfstate' })).state

/** Somebody writes the parameter anew, past Terraform. */
const changeByHand = async ({ aws: { url, region } }: InfrastructureWorld): Promise<void> => {
  const scope = `testing/20260101/${region}/ssm/aws4_request`
  const { ok } = await fetch(url, {
    method: 'POST',
    headers: {
      authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=none`,
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AmazonSSM.PutParameter',
    },
    body: JSON.stringify({ Name: '/shop/endpoint', Value: 'by hand', Type: 'SecureString', Overwrite: true }),
  })
  if (!ok) throw new Error('the parameter was not changed')
}

test.runIf(runs)(
  'a stack is planned, applied as planned, found unchanged, found changed by hand, and destroyed as planned',
  async () => {
    await using world = await open(ofAws)
    const applied = await world.run('infrastructure', { operation: 'apply', stack: 'foundation' })
    expect(jobsOf(applied), applied.log).toEqual({ plan: 'success', apply: 'success', outcome: 'success' })
    expect(applied.told).toEqual({ outcome: 'applied', fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) })
    // What the reviewers of the environment see before they approve is the summary of the job before.
    expect(applied.job('plan')?.summaries.join()).toContain('aws_ssm_parameter.endpoint')
    expect(applied.job('plan')?.outputs.plan).toMatchObject({ environment: 'production', create: '2' })
    expect(applied.job('apply')?.outputs.apply).toMatchObject({ outcome: 'applied', created: '2' })
    expect(applied.log).not.toContain(secretValue)

    const unchanged = await world.run('infrastructure', { operation: 'apply', stack: 'foundation' })
    expect(jobsOf(unchanged), unchanged.log).toEqual({ plan: 'success', outcome: 'success' })
    expect(unchanged.told.outcome).toBe('no-changes')
    expect(unchanged.job('plan')?.summaries.join()).toContain('no-changes` `foundation`')

    await changeByHand(world)
    const drifted = await world.run('drift')
    expect(outcomeOf(drifted), drifted.log).toBe('drifted')
    expect(world.threads.issues).toMatchObject([{ title: 'Drift in foundation', open: true }])
    expect(world.threads.issues[0]?.body).toContain('aws_ssm_parameter.endpoint')

    const destroyed = await world.run('infrastructure', {
      operation: 'destroy',
      stack: 'foundation',
      confirm: 'foundation',
    })
    expect(jobsOf(destroyed), destroyed.log).toEqual({ plan: 'success', apply: 'success', outcome: 'success' })
    expect(destroyed.told.outcome).toBe('applied')
    expect(destroyed.job('apply')?.outputs.apply).toMatchObject({ destroyed: '2' })
    expect((await stateOf(world)).resources).toEqual([])
    await expectTold({ page, name: 'stack', block: `\`\`\`terraform\n${ofAws}\`\`\`` })
    const ways = { applied, unchanged, drifted, destroyed }
    for (const [name, run] of Object.entries(ways)) await expectTold({ page, name, block: toldOf(run) })
  },
  600_000,
)

test.runIf(runs)('what is not meant is refused before anything is planned', async () => {
  await using world = await open(ofNothing)
  const refused = async (inputs: Record<string, string>, ...what: string[]) => {
    const run = await world.run('infrastructure', { stack: 'foundation', ...inputs })
    expect(jobsOf(run), run.log).toEqual({ plan: 'failure', outcome: 'success' })
    expect(outcomeOf(run)).toBe('failed')
    expect(refusalsOf(run)).toEqual(what.map((text) => expect.stringContaining(text)))
    expect(run.job('plan')?.outputs).toEqual({})
  }
  await refused({ operation: 'destroy' }, 'confirm: should be the name of the stack (foundation), but is ()')
  await refused({ operation: 'destroy', confirm: 'Foundation' }, '(foundation), but is (Foundation)')
  await refused({ operation: 'apply', confirm: 'cluster' }, '(foundation), but is (cluster)')
  await refused({ operation: 'Apply' }, 'operation: should be plan, apply or destroy, but is (Apply)')
  await refused({ operation: 'x\ny', confirm: 'z' }, 'but is (x?y)', '(foundation), but is (z)')
  expect(world.aws.requests.filter(({ service }) => service !== 's3')).toEqual([])
})

test.runIf(runs)('a plan that nobody would be asked to approve goes nowhere', async () => {
  await using world = await open(ofNothing)
  const run = await world.run('infrastructure', { operation: 'apply', stack: 'cluster' })
  expect(jobsOf(run), run.log).toEqual({ plan: 'failure', outcome: 'success' })
  expect(outcomeOf(run)).toBe('failed')
  expect(refusalsOf(run)).toEqual([expect.stringContaining('no environment in stacks.yaml')])
})

test.runIf(runs)('a pull request is told what would happen to each stack, and is never applied', async () => {
  await using world = await open(ofNothing)
  const head = world.checkout.git('rev-parse', 'HEAD').trim()
  const event = pullRequestEvent(repository, { number: 7, base: head, head, branch: 'change' })
  const planned = await world.run('plan', {}, { event })
  expect(planned.result, planned.log).toBe('success')
  const stacks = ['foundation', 'cluster'].map((stack) => ({ thread: 7, body: expect.stringContaining(stack) }))
  expect(world.threads.comments).toMatchObject(stacks)

  const edit = (_: string, text: string) => text.replace('OPERATION: ${{ inputs.operation }}', 'OPERATION: apply')
  const applied = await world.run('plan', {}, { event, edit })
  expect(jobsOf(applied), applied.log).toEqual({ plan: 'failure', outcome: 'success' })
  expect(new Set(refusalsOf(applied))).toEqual(new Set([expect.stringContaining('should be plan for a pull request')]))
})

/** As GitHub runs the failed jobs alone again: what the job that planned gave stands, and it does not run. */
const withPlanOf = (run: Ran) => (file: string, text: string) => {
  if (file !== 'infrastructure.yml') return text
  const { plan = {}, terraform = {} } = run.job('plan')?.outputs ?? {}
  const outputs = { ...plan, terraform: terraform.version ?? '', attempt: '1' }
  const job = [
    '  plan:',
    '    runs-on: ubuntu-24.04',
    '    outputs:',
    ...['outcome', 'fingerprint', 'environment', 'terraform', 'attempt'].map(
      (name) => `      ${name}: '${new Map(Object.entries(outputs)).get(name)}'`,
    ),
    '    steps:',
    "      - run: 'true'",
  ].join('\n')
  return text.replace(/^ {2}plan:\n[\s\S]*?(?=^ {2}apply:)/m, `${job}\n`)
}

/** Its second resource is not made before that file is there, which is seen only once the first one is made. */
const failingWithout = (file: string): string => `terraform {
${backend}}
resource "terraform_data" "first" { input = "${file}" }
resource "terraform_data" "second" {
  input = "${secretValue}"
  lifecycle {
    precondition {
      condition     = fileexists(terraform_data.first.output)
      error_message = "not yet"
    }
  }
}
`

test.runIf(runs)('an apply that failed half-way goes on with the same sealed plan when it is run again', async () => {
  const own = await mkdtemp(join(tmpdir(), 'slipway-again-'))
  const [artifacts, needed] = [join(own, 'artifacts'), join(own, 'needed')]
  try {
    await using world = await open(failingWithout(needed))
    const inputs = { operation: 'apply', stack: 'foundation' }
    const first = await world.run('infrastructure', inputs, { artifacts })
    expect(jobsOf(first), first.log).toEqual({ plan: 'success', apply: 'failure', outcome: 'success' })
    expect(first.job('apply')?.outputs.apply).toMatchObject({ outcome: 'failed', created: '1' })
    expect(outcomeOf(first)).toBe('failed')

    expect(await readdir(artifacts)).toEqual(['terraform-apply-foundation-1'])
    const sealed = await readFile(join(artifacts, 'terraform-apply-foundation-1/foundation.normal.plan'))
    expect(sealed.includes(secretValue)).toBe(false)

    await writeFile(needed, '')
    const again = await world.run('infrastructure', inputs, { artifacts, attempt: 2, edit: withPlanOf(first) })
    expect(again.told, again.log).toMatchObject({ outcome: 'applied' })
    expect((await stateOf(world)).resources).toHaveLength(2)
  } finally {
    await rm(own, { recursive: true, force: true })
  }
})
