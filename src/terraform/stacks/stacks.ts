import { Failure } from '../../lib/failure.ts'
import { nearNames } from '../../lib/near-names.ts'
import { quoted, type Rule, readField, refuseUnknown, shown } from '../../lib/yaml-fields.ts'
import { type Item, readYamlList, type Tell } from '../../lib/yaml-list.ts'
import { fields, listFields, plainFields } from './stack-fields.ts'

/** What is planned, applied and destroyed as one: a state. Paths are from the workspace of the runner. */
export type Stack = {
  name: string
  directory: string
  /** The workspace of Terraform; `default` when there is none. */
  workspace?: string | undefined
  varFiles: string[]
  /** What `terraform init` gets as `-backend-config=name=value`. */
  backendConfig: Record<string, string>
  region?: string | undefined
  planRole?: string | undefined
  applyRole?: string | undefined
  /** The environment of GitHub whose reviewers approve an apply. */
  environment?: string | undefined
  /** By which AWS knows its resources; `Stack` with its name when there are none. */
  tags?: Record<string, string> | undefined
  /** Whether it may be destroyed without a review when its time to live is over. */
  ephemeral: boolean
  /** Of the whole list: the key of fingerprints under a KMS key, wrapped by it, base64. */
  fingerprintKey?: string | undefined
}

/** The stacks of a stacks.yaml. Throws all mistakes at once, each with its file and line, what was found and what to do. */
export const readStacks = (text: string, file: string): Stack[] => {
  const mistakes: string[] = []
  const tell: Tell = (line, mistake) => mistakes.push(`${file}:${line}: ${mistake}`)
  const list = readYamlList(text, { list: 'stacks', needs: '`name` and `directory`' }, tell)
  const of = 'the list of stacks'
  if (list) refuseUnknown({ found: list.fields, known: ['stacks', ...Object.keys(listFields)], of, tell })
  const [name, rule] = ['fingerprint-key', listFields['fingerprint-key']] as const
  const fingerprintKey = list && readField({ found: list.fields, name, rule, of, tell })
  const rows = (list?.items ?? []).map((item) => ({
    line: item.line,
    stack: { ...readStack(item, tell), ...(fingerprintKey === undefined ? {} : { fingerprintKey }) },
  }))
  tellRepeated(rows, tell)
  if (mistakes.length > 0) throw new Failure('invalid-input', mistakes.join('\n'))
  return rows.map(({ stack }) => stack)
}

/** The stack of that name. Throws `invalid-input` with the names that may have been meant. */
export const findStack = (stacks: Stack[], name: string): Stack => {
  const found = stacks.find((stack) => stack.name === name)
  if (found) return found
  const near = nearNames(
    name,
    stacks.map((stack) => stack.name),
  ).map(quoted)
  const todo = near.length === 0 ? 'Name a stack of the file' : `Did you mean ${near.join(' or ')}?`
  throw new Failure('invalid-input', `there is no stack ${quoted(name)} in the list of stacks. ${todo}`)
}

const nothing: Stack = { name: '', directory: '', varFiles: [], backendConfig: {}, ephemeral: false }

const readStack = ({ fields: found, line, value }: Item, tell: Tell): Stack => {
  if (found === undefined) {
    tell(line, `a stack should be a mapping with \`name\` and \`directory\`, but ${shown(value)}`)
    return nothing
  }
  const named = found.find((field) => field.name === 'name')?.value
  const of = typeof named === 'string' ? `stack ${quoted(named)}` : 'this stack'
  refuseUnknown({ found, known: [...Object.keys(fields), ...plainFields], of, tell })
  if (!found.some((field) => field.name === 'name')) tell(line, `${of} has no \`name\`. Give it one`)
  if (!found.some((field) => field.name === 'directory')) {
    tell(line, `${of} has no \`directory\`. Name the folder of its root module`)
  }
  return readFields((name, rule) => readField({ found, name, rule, of, tell }))
}

const readFields = (read: <T>(name: string, rule: Rule<T>) => T | undefined): Stack => ({
  name: read('name', fields.name) ?? '',
  directory: read('directory', fields.directory) ?? '',
  workspace: read('workspace', fields.workspace),
  varFiles: read('var-files', fields['var-files']) ?? [],
  backendConfig: read('backend-config', fields['backend-config']) ?? {},
  region: read('region', fields.region),
  planRole: read('plan-role', fields['plan-role']),
  applyRole: read('apply-role', fields['apply-role']),
  environment: read('environment', fields.environment),
  tags: read('tags', fields.tags),
  ephemeral: read('ephemeral', fields.ephemeral) ?? false,
})

type Row = { line: number; stack: Stack }

/** A name twice, or a state twice: plans of two stacks that share a state would take each other's resources away. */
const tellRepeated = (rows: Row[], tell: Tell): void => {
  const named = rows.filter(({ stack }) => stack.name !== '')
  for (const [index, { line, stack }] of named.entries()) {
    const before = named.slice(0, index)
    const sameName = before.find((row) => row.stack.name === stack.name)
    const sameState = before.find((row) => stateOf(row.stack) === stateOf(stack))
    if (sameName) {
      tell(line, `there is a stack ${quoted(stack.name)} already, in line ${sameName.line}. Name each stack once`)
    } else if (sameState && stack.directory !== '') {
      const [one, other] = [quoted(stack.name), quoted(sameState.stack.name)]
      tell(
        line,
        `stack ${one} has the directory, workspace and backend of stack ${other} in line ${sameState.line}, and so its state. Give it a workspace or a key of its own`,
      )
    }
  }
}

const stateOf = ({ directory, workspace = 'default', backendConfig }: Stack): string =>
  JSON.stringify([normal(directory), workspace, Object.entries(backendConfig).toSorted()])

/** `a/./b/` is `a/b`. */
const normal = (path: string): string =>
  path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/')
