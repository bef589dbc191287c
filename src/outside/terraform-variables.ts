/** The variables that the environment gives to Terraform, `TF_VAR_name=value`, by their names in the environment. */
export const terraformVariables = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      name.startsWith('TF_VAR_') && value !== undefined ? [[name, value]] : [],
    ),
  )
