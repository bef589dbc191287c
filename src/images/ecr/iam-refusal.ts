/** What a policy refused: the IAM action, and where a missing or forbidding statement would be. */
export type IamRefusal = { action: string; todo: string }

/** Reads AWS's sentence about a denied action, as the API, Docker and other clients hand it on. */
export const iamRefusal = (said: string): IamRefusal | undefined => {
  const action = /not authorized to perform: (ecr:\w+)/.exec(said)?.[1]
  return action === undefined ? undefined : { action, todo: todoFor(action, said) }
}

/** What to do about an action that is not allowed; AWS says at its sentence's end which kind of policy it was. */
const todoFor = (action: string, said: string): string => {
  const denying = /with an explicit deny in (?:an? )?([a-z -]+)/.exec(said)?.[1]?.trim()
  if (denying !== undefined) return `Take \`${action}\` out of the explicit deny in the ${denying}`
  const missing = /because no ([a-z -]{1,100}?) (?:policy )?allows/.exec(said)?.[1]?.replace(/ policy$/, '')
  if (missing !== undefined && missing !== 'identity-based') {
    return `Allow \`${action}\` in the ${missing} policy (a repository of another account needs it in the repository's own policy, too)`
  }
  return allow(action)
}

/** GetAuthorizationToken is about no repository, so a statement that names one never allows it. */
export const allow = (action: string): string =>
  `Allow \`${action}\` in the policy of the role that this job assumes${action === 'ecr:GetAuthorizationToken' ? ', with the resource `*`' : ''}`
