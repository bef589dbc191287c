import { isRecord } from '../../src/lib/json.ts'

/** A word or two for what an expression puts into a text, taken from the names in it. */
export const holeName = (expression: unknown): string => {
  const name = nameIn(expression)
  return name === undefined ? '…' : name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).trim()
}

/** What these give says nothing of what is in the text: whose they are, or what they are given, does. */
const passesOn =
  /^(?:at|find|flatMap|join|map|replace|replaceAll|slice|split|toISOString|toLowerCase|toString|toSorted|trim|trimEnd)$/
const wraps = /^(?:JSON\.stringify|Math\.\w+|Number|String|code|messageOf|oneLine|quoted|shown|visible|formatDuration)$/

const nameIn = (node: unknown): string | undefined => {
  if (!isRecord(node)) return undefined
  switch (node.type) {
    case 'Identifier':
      return typeof node.name === 'string' ? node.name : undefined
    case 'MemberExpression':
      return (node.computed === true ? undefined : nameIn(node.property)) ?? nameIn(node.object)
    case 'CallExpression':
    case 'NewExpression':
      return nameOfCall(node)
    case 'ConditionalExpression':
      return nameIn(node.consequent) ?? nameIn(node.alternate) ?? nameIn(node.test)
    case 'LogicalExpression':
    case 'BinaryExpression':
      return nameIn(node.left) ?? nameIn(node.right)
    case 'TemplateLiteral':
      return nameIn(listOf(node.expressions)[0])
    default:
      return nameIn(node.expression) ?? nameIn(node.argument)
  }
}

const nameOfCall = ({ callee, arguments: given }: Record<string, unknown>): string | undefined => {
  const called = dotted(callee)
  if (isRecord(callee) && callee.type === 'MemberExpression' && passesOn.test(nameIn(callee.property) ?? '')) {
    return nameIn(callee.object)
  }
  return (wraps.test(called) ? nameIn(listOf(given)[0]) : undefined) ?? nameIn(callee)
}

const dotted = (node: unknown): string => {
  if (!isRecord(node)) return ''
  if (node.type !== 'MemberExpression') return nameIn(node) ?? ''
  return `${dotted(node.object)}.${nameIn(node.property) ?? ''}`
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
