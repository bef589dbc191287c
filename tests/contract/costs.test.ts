import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { diskGib, shapes } from '../../scripts/costs/sizings.ts'
import { readHclBlocks } from '../../scripts/hcl-blocks.ts'

const directory = 'terraform/cluster'
const variables = readHclBlocks(readFileSync(`${directory}/variables.tf`, 'utf8'), 'variables.tf')
const defaults = Object.fromEntries(variables.map(({ name, values }) => [name, values.default]))

/** The arguments of a variable file, as HCL; ours have one a line. */
const argumentsOf = (file: string): Record<string, string> =>
  Object.fromEntries(
    [...readFileSync(`${directory}/${file}`, 'utf8').matchAll(/^(\w+) += (.*)$/gm)].map(([, name, value]) => [
      String(name),
      String(value),
    ]),
  )

test.each([
  { shape: shapes.default, set: {} },
  { shape: shapes.demo, set: argumentsOf('demo.tfvars') },
  { shape: shapes.production, set: argumentsOf('production.tfvars') },
])('what is paid for is what the variables ask for: %o', ({ shape, set }) => {
  const asked = { ...defaults, ...set }
  expect({
    nodes: Number(/desired = (\d+)/.exec(asked.nodes ?? '')?.[1]),
    spot: asked.capacity === '"spot"',
    nats: { '"one"': 1, '"per-zone"': 3, '"none"': 0 }[asked.nat ?? ''],
    endpoints: asked.interface_endpoints?.match(/"[^"]+"/g)?.length ?? 0,
    diskGib: Number(asked.disk_gib),
  }).toEqual({
    nodes: shape.nodes,
    spot: shape.spot,
    nats: shape.nats,
    endpoints: shape.endpoints,
    diskGib,
  })
})
