import { expressionsOf, referencesIn } from '../expressions.ts'
import type { Repository } from '../repository.ts'
import { place } from './place.ts'

/** An input or a secret that nothing reads is a promise that is not kept. */
export const whatIsTakenIsRead = ({ workflows }: Repository): string[] =>
  workflows.flatMap((workflow) => {
    const read = expressionsOf([workflow.value.jobs, workflow.value.on, workflow.value.concurrency])
      .flatMap(({ trees }) => trees.flatMap(referencesIn))
      .map(([context, name]) => `${context}.${name}`)
    const { inputs = {}, secrets = {} } = workflow.called ?? {}
    const taken = [
      ...Object.keys(inputs).map((name) => `inputs.${name}`),
      ...Object.keys(secrets).map((name) => `secrets.${name}`),
    ]
    return taken
      .filter((name) => !read.includes(name))
      .map((name) => `${place(workflow)}: takes ${name}, and nothing reads it. Use it, or take it out.`)
  })
