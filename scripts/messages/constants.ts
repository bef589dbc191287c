import { isNode, isText, type Node, nodesUnder } from './syntax-tree.ts'

/** The texts that a file names at its top, by their names; a name that something else in the file has as well is none. */
export const constantsOf = (program: unknown): Map<string, Node> => {
  const names = [...nodesUnder(program)].flatMap((node) =>
    node.type === 'VariableDeclarator' ? namesUnder(node.id) : namesUnder(node.params),
  )
  return new Map(
    topLevel(program).flatMap(({ id, init }): [string, Node][] => {
      const name = isNode(id) && id.type === 'Identifier' ? String(id.name) : ''
      const isOnlyOne = names.filter((one) => one === name).length === 1
      return isNode(init) && isText(init) && isOnlyOne ? [[name, init]] : []
    }),
  )
}

const topLevel = (program: unknown): Node[] =>
  listOf(isNode(program) ? program.body : undefined)
    .map((statement) => (statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement))
    .flatMap((statement) => (isNode(statement) && statement.kind === 'const' ? listOf(statement.declarations) : []))

const listOf = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : [])

const namesUnder = (node: unknown): string[] =>
  [...nodesUnder(node)].flatMap((one) => (one.type === 'Identifier' ? [String(one.name)] : []))
