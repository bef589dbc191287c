import { at, flagAt, numberAt, optionalTextAt, textAt } from '../../lib/json.ts'

/** A warning or an error of Terraform's, with where it is in the configuration, as far as Terraform says. */
export type Diagnostic = {
  severity: 'error' | 'warning'
  summary: string
  detail: string
  /** The resource that it is about. */
  address?: string
  /** From the stack's directory. */
  file?: string
  line?: number
}

/** The `diagnostic` of a line of Terraform's machine-readable output, or one of `terraform validate -json`. */
export const readDiagnostic = (value: unknown): Diagnostic => {
  const range = at(value, 'range')
  const [address, file] = [optionalTextAt(value, 'address'), optionalTextAt(range, 'filename')]
  const line = numberAt(range, 'start', 'line')
  return {
    severity: optionalTextAt(value, 'severity') === 'warning' ? 'warning' : 'error',
    summary: textAt(value, 'summary'),
    detail: textAt(value, 'detail'),
    ...(address === undefined ? {} : { address }),
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line }),
  }
}

/** Each once: Terraform says the same of every instance, and at the plan as well as at the apply. */
export const withoutRepeats = (diagnostics: Diagnostic[]): Diagnostic[] => {
  const seen = new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic]))
  return [...seen.values()]
}

/** `main.tf:10: terraform_data.bad: summary: detail`. */
export const describeDiagnostic = ({ file, line, address, summary, detail }: Diagnostic): string => {
  const place = file === undefined ? [] : [line === undefined ? file : `${file}:${line}`]
  const said = detail.trim().replace(/(?<!\s)\s*\n\s*/g, ' ')
  return [...place, ...(address === undefined ? [] : [address]), summary, ...(said === '' ? [] : [said])].join(': ')
}

/** The answer of `terraform validate -json`. */
export const readValidation = (answer: unknown): { valid: boolean; diagnostics: Diagnostic[] } => {
  const found = at(answer, 'diagnostics')
  return {
    valid: flagAt(answer, 'valid') ?? false,
    diagnostics: Array.isArray(found) ? found.map(readDiagnostic) : [],
  }
}
