import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fieldsOf, listOf } from '../../src/lib/json.ts'
import { findSchemas } from './schemas/find-schemas.ts'
import { findTool } from './tools.ts'

/**
 * What kubeconform has against the objects of a YAML stream, a line each: `Deployment shop/cart: at '/spec': …`. An object
 * of a kind that has no schema is one, too. Needs what scripts/test makes: kubeconform and the schemas.
 */
export const schemaFindings = async (yaml: string): Promise<string[]> => {
  const program = await findTool('kubeconform')
  const schemas = await findSchemas()
  if (program === undefined || schemas === undefined)
    throw new Error(
      `${program ? 'The schemas of Kubernetes are' : 'kubeconform is'} not there: scripts/test makes them.`,
    )
  const place = join(schemas, '{{.Group}}/{{.ResourceKind}}_{{.ResourceAPIVersion}}.json')
  const said = await ask(program, ['-strict', '-output', 'json', '-schema-location', place, '-'], yaml)
  const { resources } = fieldsOf(JSON.parse(said))
  return listOf(resources).map(fieldsOf).flatMap(findingsOf)
}

/** Its list of errors says only what is wrong at the top; its message has all, in one line. */
const findingsOf = ({ kind, name, status, msg }: Record<string, unknown>): string[] => {
  if (status === 'statusValid') return []
  const [first = '', ...errors] = String(msg).split(/\s+- (?=at ')/)
  const whats = errors.filter((error) => !/(validation|'allOf') failed$/.test(error))
  return (whats.length > 0 ? whats : [first]).map((what) => `${kind} ${name}: ${what}`)
}

/** kubeconform ends with 1 where it has found something. */
const ask = (program: string, args: string[], input: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] })
    const parts: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => parts.push(part))
    child.on('error', reject)
    child.on('close', () => resolve(Buffer.concat(parts).toString()))
    child.stdin.end(input)
  })
