import { Failure } from '../../lib/failure.ts'

/** What a server said to git or to the API, and where. `permissions`: those that GitHub would have accepted. */
export type Said = { words: string; url: string; branch: string; permissions?: string; credential?: string }

type Rule = { pattern: RegExp; tell: (said: Said) => string }

/**
 * The refusals that GitHub has words of its own for, over git and over the API alike; all of them are final. Undefined
 * for anything else.
 */
export const githubRefusal = (said: Said): Failure | undefined => {
  const rule = rules.find(({ pattern }) => pattern.test(said.words))
  return rule && new Failure('denied', rule.tell({ ...said, words: withoutQueries(said.words).replace(/\.$/, '') }))
}

/** In the link to a sign-on page the query is a one-time request of the token's owner. */
const withoutQueries = (words: string): string => words.replace(/(https?:\/\/[^\s?]{1,2000})\?[^\s)]*/g, '$1')

const instead = 'or let this run open pull requests (delivery: pull-request)'

const rules: Rule[] = [
  {
    pattern: /archived so (?:it )?is read-only|repository (?:is|has been) archived/i,
    tell: ({ url }) => `${url} is archived, so nobody can write to it: unarchive it, or correct manifests-repository`,
  },
  {
    pattern: /\bSAML\b/i,
    tell: ({ url, words }) =>
      `${url} belongs to an organization with SAML single sign-on, which the token's owner has not allowed the token to pass: ${words}. Allow it under the token's "Configure SSO", or use a GitHub App`,
  },
  {
    pattern: /IP allow list/i,
    tell: ({ url, words }) =>
      `${url} belongs to an organization that takes requests only from addresses on its IP allow list: ${words}. Run the job on a runner whose address is on the list`,
  },
  {
    pattern: /verified signatures/i,
    tell: ({ url, branch, words }) =>
      `${url} does not take a push to ${branch}: ${words}. Commits that GitHub makes itself are signed: use transport: api with a GitHub App, ${instead}`,
  },
  {
    pattern: /GH013|repository rule violations?/i,
    tell: ({ url, branch, words }) =>
      `${url} does not take a push to ${branch}: ${words}. A ruleset forbids it: put the GitHub App (or the token's owner) on the ruleset's bypass list, ${instead}`,
  },
  {
    pattern: /GH006|protected branch|branch protection|must be made through a pull request/i,
    tell: ({ url, branch, words }) =>
      `${url} does not take a push to ${branch}: ${words}. The branch is protected: let the token's owner bypass the branch's protection, ${instead}`,
  },
  {
    pattern: /Resource not accessible by|must have (?:push|write|admin) access|not have (?:the correct )?permissions?/i,
    tell: ({ url, words, permissions, credential = 'manifests-token' }) =>
      `${url} refuses ${credential}: ${words}. Give it what it needs: ${permissions ?? 'to read and write contents'}`,
  },
]
