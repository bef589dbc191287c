import { relative } from 'node:path'
import { type Command, commandNames, parseCommand } from './commands.ts'
import { type Masker, maskedParts } from './masks.ts'

export type Annotation = {
  kind: 'error' | 'warning' | 'notice'
  message: string
  /** title, file (relative to the workspace), line, endLine, col, endColumn: as the command gave them. */
  properties: Record<string, string>
}

export type StepLog = {
  /** Takes one line of stdout or stderr, as the runner's OutputManager does. */
  read: (line: string) => void
  /** Says something of the runner's own. */
  say: (line: string) => void
  /** The step is over: an annotation too many or an open fence can be told only now. */
  close: (end: { cancelled: boolean }) => void
  lines: string[]
  annotations: Annotation[]
}

type Options = {
  masker: Masker
  workspace: string
  debug: boolean
  /** Called with what the runner would drop or reject, in words. */
  refuse: (what: string) => void
  onLine: (line: string) => void
}

const annotationsPerKind = 10
const messageLimit = 4096

/** Follows a step's output: commands, fences, masks from the moment they are added, annotations, the log as it is read. */
export const createStepLog = ({ masker, workspace, debug, refuse, onLine }: Options): StepLog => {
  const known = new Set(commandNames)
  const lines: string[] = []
  const annotations: Annotation[] = []
  let stopToken: string | undefined
  let echo = false

  const say = (line: string) => {
    const masked = masker.mask(line)
    lines.push(masked)
    onLine(masked)
  }

  const annotate = (kind: Annotation['kind'], { properties, data }: Command) => {
    const message = masker.mask(data)
    if (message.length > messageLimit) {
      refuse(`cut an ${kind} message of ${message.length} characters at ${messageLimit}`)
    }
    const misplaced = misplacedProperty(properties)
    if (misplaced) refuse(`drop ${misplaced} of an ${kind} annotation: it needs the line it is on, and one line alone`)
    const { file } = properties
    const place = file?.startsWith(`${workspace}/`) ? { file: relative(workspace, file) } : {}
    annotations.push({ kind, message: message.slice(0, messageLimit), properties: { ...properties, ...place } })
    say(`##[${kind}]${data}`)
  }

  const stop = (token: string, line: string) => {
    if (token === '' || known.has(token.toLowerCase()) || token.toLowerCase() === 'pause-logging') {
      refuse(`reject the stop-commands token ${JSON.stringify(token)}`)
      return
    }
    stopToken = token.toLowerCase()
    known.add(stopToken)
    if (token.length > 6) masker.add(token)
    say(line)
  }

  const resume = (token: string, line: string) => {
    known.delete(token)
    stopToken = undefined
    say(line)
  }

  const mask = (value: string) => {
    if (value.trim() === '') refuse('ignore an add-mask without a value')
    else for (const part of maskedParts(value)) masker.add(part)
  }

  const setEcho = (value: string) => {
    const wanted = value.trim().toLowerCase()
    if (wanted !== 'on' && wanted !== 'off') refuse(`reject ::echo::${value}: the value must be on or off`)
    echo = wanted === 'on'
  }

  const obey = (command: Command, line: string) => {
    switch (command.name) {
      case 'add-mask':
        return mask(command.data)
      case 'debug':
        return debug ? say(`##[debug]${command.data}`) : undefined
      case 'error':
      case 'warning':
      case 'notice':
        return annotate(command.name, command)
      case 'group':
      case 'endgroup':
        return say(`##[${command.name}]${command.name === 'group' ? command.data : ''}`)
      case 'echo':
        return setEcho(command.data)
      case 'stop-commands':
        return stop(command.data, line)
      default:
        if (echo) say(line)
        return refuse(refusalOf(command))
    }
  }

  const read = (line: string) => {
    const command = parseCommand(line, known)
    if (stopToken !== undefined) {
      if (command?.name === stopToken) resume(stopToken, line)
      else say(line)
    } else if (command) obey(command, line)
    else say(line)
  }

  const close = ({ cancelled }: { cancelled: boolean }) => {
    for (const kind of ['error', 'warning', 'notice'] as const) {
      const count = annotations.filter((annotation) => annotation.kind === kind).length
      if (count > annotationsPerKind) {
        refuse(`drop ${count - annotationsPerKind} of ${count} ${kind} annotations: a step has ${annotationsPerKind}`)
      }
    }
    if (stopToken !== undefined && !cancelled) refuse('end the step with commands still stopped: a fence was left open')
  }

  return { read, say, close, lines, annotations }
}

const misplacedProperty = ({ line, endLine, col, endColumn }: Record<string, string>): string | undefined => {
  if (col === undefined && endColumn === undefined) return undefined
  const start = line ?? endLine
  const oneLine = start !== undefined && (endLine ?? start) === start
  return oneLine ? undefined : 'col'
}

const refusalOf = ({ name }: Command): string => {
  if (name === 'set-env' || name === 'add-path') return `fail the step for the disabled command ::${name}::`
  if (name === 'set-output' || name === 'save-state')
    return `warn of the deprecated command ::${name}::; write to its file`
  return `follow the command ::${name}::, which this harness does not`
}
