import { parse } from 'yaml'
import { at, fieldsOf, listOf } from '../../../src/lib/json.ts'
import { type Fields, wordOf, wordsOf } from '../read-fields.ts'
import type { WorkflowText } from './workflow-texts.ts'

export type Step = { id: string; label: string; uses: string; with: Fields; value: Fields }

/** A job; one that `uses` a workflow has no steps. */
export type Job = {
  id: string
  uses: string
  with: Fields
  needs: string[]
  steps: Step[]
  outputs: Record<string, string>
  value: Fields
}

export type CalledInput = { type: string; required: boolean; defaultValue?: unknown; description: string }
type CalledSecret = { required: boolean; description: string }
type CalledOutput = { value: string; description: string }

/** What a workflow that is called takes and gives. */
export type Interface = {
  inputs: Record<string, CalledInput>
  secrets: Record<string, CalledSecret>
  outputs: Record<string, CalledOutput>
}

/** A workflow as the rules need it; whether it is one at all is for GitHub's language service to say. */
export type Workflow = WorkflowText & { value: Fields; jobs: Job[]; called?: Interface }

export const readWorkflow = (text: WorkflowText): Workflow => {
  const value = fieldsOf(parse(text.text, { merge: true }))
  const called = at(value, 'on', 'workflow_call')
  return {
    ...text,
    value,
    jobs: Object.entries(fieldsOf(value.jobs)).map(([id, job]) => readJob(id, fieldsOf(job))),
    ...(called === undefined ? {} : { called: readInterface(called) }),
  }
}

const readJob = (id: string, value: Fields): Job => ({
  id,
  uses: wordOf(value.uses),
  with: fieldsOf(value.with),
  needs: (Array.isArray(value.needs) ? value.needs : [value.needs]).map(wordOf).filter(Boolean),
  steps: listOf(value.steps).map((step, index) => readStep(fieldsOf(step), index)),
  outputs: wordsOf(value.outputs),
  value,
})

const readStep = (value: Fields, index: number): Step => {
  const uses = wordOf(value.uses)
  const id = wordOf(value.id)
  const label = id || wordOf(value.name) || uses || `step ${index + 1}`
  return { id, label, uses, with: fieldsOf(value.with), value }
}

const readInterface = (called: unknown): Interface => ({
  inputs: mapOf(at(called, 'inputs'), (input) => ({
    type: wordOf(input.type),
    required: input.required === true,
    description: wordOf(input.description),
    ...('default' in input ? { defaultValue: input.default } : {}),
  })),
  secrets: mapOf(at(called, 'secrets'), (secret) => ({
    required: secret.required === true,
    description: wordOf(secret.description),
  })),
  outputs: mapOf(at(called, 'outputs'), (output) => ({
    value: wordOf(output.value),
    description: wordOf(output.description),
  })),
})

const mapOf = <T>(value: unknown, read: (entry: Fields) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(fieldsOf(value)).map(([name, entry]) => [name, read(fieldsOf(entry))]))
