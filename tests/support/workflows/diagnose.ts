import { readFileSync } from 'node:fs'
import { FeatureFlags } from '@actions/expressions'
import { at, fieldsOf } from '../../../src/lib/json.ts'
import { wordOf } from '../read-fields.ts'
import { clearCache, registerLogger, textDocument, validate } from './language-service.ts'
import type { Repository } from './repository.ts'

type Metadata = Awaited<
  ReturnType<NonNullable<NonNullable<Parameters<typeof validate>[1]>['actionsMetadataProvider']>['fetchActionMetadata']>
>

/** What the service says of its own troubles: where it fails, it would find nothing. */
const troubles: string[] = []
registerLogger({ error: (message) => troubles.push(message), warn: () => {}, info: () => {}, log: () => {} })

/**
 * What GitHub's language service says of a workflow or an action.yml, each of any severity. Workflows and actions that it
 * names are those of this repository; another's action is the copy of its action.yml.
 */
export const diagnose = async (
  { path, text }: { path: string; text: string },
  { workflows, actionOf }: Repository,
): Promise<string[]> => {
  // It remembers a file by its name, and a test changes what is in it.
  clearCache()
  troubles.length = 0
  const textOfFile = (file: string): string =>
    workflows.find((workflow) => workflow.path === file)?.text ?? readFileSync(file, 'utf8')
  const found = await validate(textDocument.create(path, 'yaml', 1, text), {
    featureFlags: new FeatureFlags(features),
    fileProvider: { getFileContent: async ({ path: file }) => ({ name: file, content: textOfFile(file) }) },
    actionsMetadataProvider: {
      fetchActionMetadata: async ({ owner, name, ref, path: folder }) =>
        metadataOf(actionOf(`${[owner, name, folder].filter(Boolean).join('/')}@${ref}`)?.file),
    },
  })
  return [
    ...found.map(({ message, range }) => `${path}:${range.start.line + 1}: ${message}`),
    ...troubles.map((trouble) => `${path}: ${trouble}`),
  ]
}

/** All that GitHub has; but that a text of several lines ends with a newline is as meant: our readers of lines leave it out. */
const features = { all: true, blockScalarChompingWarning: false }

const metadataOf = (file: unknown): Metadata => {
  if (file === undefined) return undefined
  const inputs = Object.entries(fieldsOf(at(file, 'inputs'))).map(([name, input]) => {
    const { required, default: value, deprecationMessage } = fieldsOf(input)
    return [
      name,
      {
        description: wordOf(at(input, 'description')),
        required: required === true,
        ...(value === undefined ? {} : { default: String(value) }),
        ...(deprecationMessage === undefined ? {} : { deprecationMessage: wordOf(deprecationMessage) }),
      },
    ] as const
  })
  return {
    name: wordOf(at(file, 'name')),
    description: wordOf(at(file, 'description')),
    inputs: Object.fromEntries(inputs),
  }
}
