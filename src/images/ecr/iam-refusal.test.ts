import { expect, test } from 'vitest'
import { iamRefusal } from './iam-refusal.ts'

const said = (action: string, why: string) =>
  `denied: User: arn:aws:sts::1:assumed-role/ci/x is not authorized to perform: ${action} on resource: arn:aws:ecr:eu-west-1:1:repository/q ${why}`

test.each([
  {
    sentence: said('ecr:PutImage', 'because no identity-based policy allows the ecr:PutImage action'),
    todo: 'Allow `ecr:PutImage` in the policy of the role that this job assumes',
  },
  {
    sentence: said('ecr:GetAuthorizationToken', 'because no identity-based policy allows the action'),
    todo: 'Allow `ecr:GetAuthorizationToken` in the policy of the role that this job assumes, with the resource `*`',
  },
  {
    sentence: said('ecr:PutImage', 'because no resource-based policy allows the ecr:PutImage action'),
    todo: "Allow `ecr:PutImage` in the resource-based policy (a repository of another account needs it in the repository's own policy, too)",
  },
  {
    sentence: said('ecr:PutImage', 'because no permissions boundary allows the ecr:PutImage action'),
    todo: "Allow `ecr:PutImage` in the permissions boundary policy (a repository of another account needs it in the repository's own policy, too)",
  },
  {
    sentence: said('ecr:PutImage', 'with an explicit deny in a service control policy'),
    todo: 'Take `ecr:PutImage` out of the explicit deny in the service control policy',
  },
  { sentence: 'denied: requested access to the resource is denied', todo: undefined },
])('$sentence', ({ sentence, todo }) => {
  expect(iamRefusal(sentence)?.todo).toBe(todo)
})
