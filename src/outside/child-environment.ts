/** What is added to a child's environment; undefined takes a variable away. */
export type ChildEnvironment = Record<string, string | undefined>

const ours = /^(INPUT_|STATE_|ACTIONS_RUNTIME_TOKEN$|ACTIONS_ID_TOKEN_REQUEST_)/

/** With these git would work in a repository other than that of its directory (`git rev-parse --local-env-vars`). */
const elsewhere =
  /^GIT_(DIR|WORK_TREE|COMMON_DIR|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|SHALLOW_FILE|NAMESPACE)$/

/** A child gets the runner's environment without what the runner handed to this action alone: its inputs and tokens. */
export const childEnvironment = (added: ChildEnvironment = {}): Record<string, string> => {
  const inherited = Object.entries(process.env).filter(([name]) => !ours.test(name) && !elsewhere.test(name))
  const all = Object.entries({ ...Object.fromEntries(inherited), ...added })
  return Object.fromEntries(all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}
