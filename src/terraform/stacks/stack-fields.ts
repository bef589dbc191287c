import { listOf, matches, pairs, pathWithin, type Rule } from '../../lib/yaml-fields.ts'

/** No key of AWS belongs into a file of the repository, whatever the backend would take. */
const backendName = /^(?!(?:access_key|secret_key|token|password|client_secret|conn_str)$)[a-z][a-z0-9_]*$/
const backendValue = /^[^\s](?:[^\r\n]*[^\s])?$/
const readBackend = pairs(backendName, backendValue)

const backendConfig: Rule<Record<string, string>> = {
  should:
    'names and texts of the backend such as `bucket: shop-state`, in quotes where YAML would read no text, none a key or a password',
  read: (value) => {
    const read = readBackend(value)
    return read && Object.fromEntries(read.map((pair) => [pair.name, pair.value]))
  },
}

const readTags = pairs(/^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+@-]{1,128}$/u, /^[\p{L}\p{Z}\p{N}_.:/=+@-]{0,256}$/u)

const tags: Rule<Record<string, string>> = {
  should: 'names and texts of at least one tag in AWS, such as `Stack: demo`',
  read: (value) => {
    const read = readTags(value)
    return read === undefined || read.length === 0
      ? undefined
      : Object.fromEntries(read.map((pair) => [pair.name, pair.value]))
  },
}

const role = (example: string): Rule<string> =>
  matches(
    `the ARN of a role, such as \`arn:aws:iam::123456789012:role/${example}\``,
    /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/,
  )

export const fields = {
  name: matches(
    '2 to 64 of a-z, 0-9 and single `.`, `_`, `-` between them',
    /^(?=.{2,64}$)[a-z0-9]+(?:[._-][a-z0-9]+)*$/,
  ),
  directory: pathWithin('terraform/cluster'),
  workspace: matches('the name of a workspace of Terraform, such as `demo`', /^(?=.{1,90}$)[A-Za-z0-9][\w.-]*$/),
  'var-files': listOf(
    'a list of files, paths from the workspace, within it',
    pathWithin('terraform/cluster/demo.tfvars'),
  ),
  'backend-config': backendConfig,
  region: matches('an AWS region such as `ap-south-1`', /^[a-z]{2,}(?:-[a-z]+)+-\d+$/),
  'plan-role': role('plan'),
  'apply-role': role('apply'),
  environment: matches('the name of an environment of GitHub, on one line', /^(?=.{1,255}$)[^\s](?:[^\r\n]*[^\s])?$/),
  tags,
  ephemeral: {
    should: '`true` or `false`',
    read: (value) => (typeof value === 'boolean' ? value : undefined),
  } satisfies Rule<boolean>,
}

/** What is said of all stacks at once, beside the list. */
export const listFields = {
  'fingerprint-key': matches(
    'a data key as `aws kms generate-data-key-without-plaintext` gives it, base64',
    /^(?:[A-Za-z0-9+/]{4}){16,150}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/,
  ),
}

/** What is said of a stack for whoever reads the file; so is every field that begins with `x-`. */
export const plainFields = ['description', 'owner']
