import { Failure } from '../../lib/failure.ts'
import { findProgram, isProgram } from '../../outside/find-program.ts'

type Sought = {
  /** `terraform`, `tofu` or a path. */
  program: string
  directory: string
}

/**
 * The binary itself: hashicorp/setup-terraform puts a script in its place that keeps the binary as `terraform-bin`
 * beside it, and opentofu/setup-opentofu `tofu-bin`. A signal would end the script and leave Terraform to die of it, and
 * it makes all exit codes but 2 a 1.
 */
export const findTerraform = ({ program, directory }: Sought): string => {
  const found = findProgram(program, directory)
  if (found === undefined) {
    throw new Failure(
      'not-found',
      program.includes('/')
        ? `there is no program ${program}. Correct the input terraform`
        : `there is no ${program} on the PATH. Install it in an earlier step, with ${installers[program] ?? 'your package manager'}, or set the input terraform`,
    )
  }
  return isProgram(`${found}-bin`) ? `${found}-bin` : found
}

const installers: { [program: string]: string } = {
  terraform: 'hashicorp/setup-terraform',
  tofu: 'opentofu/setup-opentofu',
}

/** Which of the two it is, and its version, by the first line of `version`. */
export type TerraformVersion = { product: 'Terraform' | 'OpenTofu'; version: string }

export const readVersion = (stdout: string): TerraformVersion | undefined => {
  const [, product, version] = /^(Terraform|OpenTofu) v(\S+)/m.exec(stdout) ?? []
  if (version === undefined) return undefined
  return { product: product === 'OpenTofu' ? 'OpenTofu' : 'Terraform', version }
}
