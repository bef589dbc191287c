import type { Seen } from './moto.ts'

/** The IAM action that a request needs, as AWS's service authorization reference names it; undefined for none. */
export const iamActionOf = (seen: Seen): string | undefined => {
  const { service, operation } = seen
  // GetCallerIdentity needs no right; who may use S3 here is a matter of the state bucket alone.
  if (service === 'sts' || service === 's3') return undefined
  if (service === 'budgets') return budgetActions[operation] ?? `budgets:${operation}`
  if (operation !== '') return `${service}:${operation}`
  const path = new URL(seen.target, 'http://aws').pathname
  const rule = restRules.find(([of, method, pattern]) => of === service && method === seen.method && pattern.test(path))
  return rule === undefined ? `${service}:${seen.method} ${path}` : `${service}:${rule[3]}`
}

const budgetActions: Record<string, string> = {
  CreateBudget: 'budgets:ModifyBudget',
  CreateNotification: 'budgets:ModifyBudget',
  DeleteBudget: 'budgets:ModifyBudget',
  DescribeBudget: 'budgets:ViewBudget',
  DescribeNotificationsForBudget: 'budgets:ViewBudget',
  DescribeSubscribersForNotification: 'budgets:ViewBudget',
}

/** Of the services whose requests name no operation: service, method, path, action. */
const restRules: [string, string, RegExp, string][] = [
  ['eks', 'POST', /^\/clusters$/, 'CreateCluster'],
  ['eks', 'GET', /^\/clusters\/[^/]+$/, 'DescribeCluster'],
  ['eks', 'DELETE', /^\/clusters\/[^/]+$/, 'DeleteCluster'],
  ['eks', 'POST', /\/node-groups$/, 'CreateNodegroup'],
  ['eks', 'GET', /\/node-groups$/, 'ListNodegroups'],
  ['eks', 'POST', /\/node-groups\/[^/]+\/update-config$/, 'UpdateNodegroupConfig'],
  ['eks', 'GET', /\/node-groups\/[^/]+$/, 'DescribeNodegroup'],
  ['eks', 'DELETE', /\/node-groups\/[^/]+$/, 'DeleteNodegroup'],
  ['eks', 'POST', /\/addons$/, 'CreateAddon'],
  ['eks', 'GET', /\/addons\/[^/]+$/, 'DescribeAddon'],
  ['eks', 'DELETE', /\/addons\/[^/]+$/, 'DeleteAddon'],
  ['eks', 'POST', /\/access-entries$/, 'CreateAccessEntry'],
  ['eks', 'POST', /\/access-policies$/, 'AssociateAccessPolicy'],
  ['eks', 'GET', /\/access-policies$/, 'ListAssociatedAccessPolicies'],
  ['eks', 'DELETE', /\/access-policies\//, 'DisassociateAccessPolicy'],
  ['eks', 'GET', /\/access-entries\/[^/]+$/, 'DescribeAccessEntry'],
  ['eks', 'DELETE', /\/access-entries\/[^/]+$/, 'DeleteAccessEntry'],
  ['eks', 'GET', /\/updates\/[^/]+$/, 'DescribeUpdate'],
  ['route53', 'POST', /\/hostedzone$/, 'CreateHostedZone'],
  ['route53', 'GET', /\/hostedzone$/, 'ListHostedZones'],
  ['route53', 'GET', /\/hostedzonesbyname$/, 'ListHostedZonesByName'],
  ['route53', 'GET', /\/hostedzone\/[^/]+$/, 'GetHostedZone'],
  ['route53', 'DELETE', /\/hostedzone\/[^/]+$/, 'DeleteHostedZone'],
  ['route53', 'POST', /\/rrset\/?$/, 'ChangeResourceRecordSets'],
  ['route53', 'GET', /\/rrset\/?$/, 'ListResourceRecordSets'],
  ['route53', 'GET', /\/change\/[^/]+$/, 'GetChange'],
  ['route53', 'GET', /\/tags\/hostedzone\/[^/]+$/, 'ListTagsForResource'],
  ['route53', 'POST', /\/tags\/hostedzone\/[^/]+$/, 'ChangeTagsForResource'],
]

/** Whether one of the actions of policies, some with a `*`, is that action. Conditions and resources are left aside. */
export const isAllowed = (action: string, allowed: readonly string[]): boolean =>
  allowed.some((pattern) => new RegExp(`^${pattern.replaceAll('*', '.*')}$`, 'i').test(action))
