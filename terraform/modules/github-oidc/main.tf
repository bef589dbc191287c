locals {
  issuer       = "token.actions.githubusercontent.com"
  provider_arn = var.create_provider ? aws_iam_openid_connect_provider.github[0].arn : data.aws_iam_openid_connect_provider.github[0].arn

  policies = merge([
    for role, settings in var.roles : { for name, policy in settings.policies : "${role}/${name}" => { role = role, name = name, policy = policy } }
  ]...)
  attachments = merge([
    for role, settings in var.roles : { for arn in settings.managed_policy_arns : "${role}/${arn}" => { role = role, arn = arn } }
  ]...)
}

# AWS trusts GitHub's certificate authority by itself, so no thumbprint is pinned.
resource "aws_iam_openid_connect_provider" "github" {
  count = var.create_provider ? 1 : 0

  url            = "https://${local.issuer}"
  client_id_list = ["sts.amazonaws.com"]
}

data "aws_iam_openid_connect_provider" "github" {
  count = var.create_provider ? 0 : 1

  url = "https://${local.issuer}"
}

resource "aws_iam_role" "this" {
  for_each = var.roles

  name                 = each.key
  description          = each.value.description
  max_session_duration = each.value.max_session_seconds
  permissions_boundary = each.value.permissions_boundary_arn

  # StringEquals throughout: of a claim that is missing, and of a wildcard, nothing is assumed.
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [for trust in each.value.trusts : {
      Effect    = "Allow"
      Principal = { Federated = local.provider_arn }
      Action    = "sts:AssumeRoleWithWebIdentity"
      Condition = {
        StringEquals = {
          "${local.issuer}:aud"              = "sts.amazonaws.com"
          "${local.issuer}:sub"              = trust.subjects
          "${local.issuer}:job_workflow_ref" = trust.workflow_refs
        }
      }
    }]
  })
}

resource "aws_iam_role_policy" "this" {
  for_each = local.policies

  role   = aws_iam_role.this[each.value.role].name
  name   = each.value.name
  policy = each.value.policy
}

resource "aws_iam_role_policy_attachment" "this" {
  for_each = local.attachments

  role       = aws_iam_role.this[each.value.role].name
  policy_arn = each.value.arn
}

# Without these two a policy that somebody attaches by hand would not show in any plan.
resource "aws_iam_role_policies_exclusive" "this" {
  for_each = var.roles

  role_name    = aws_iam_role.this[each.key].name
  policy_names = [for key, policy in local.policies : aws_iam_role_policy.this[key].name if policy.role == each.key]
}

resource "aws_iam_role_policy_attachments_exclusive" "this" {
  for_each = var.roles

  role_name   = aws_iam_role.this[each.key].name
  policy_arns = [for key, attachment in local.attachments : aws_iam_role_policy_attachment.this[key].policy_arn if attachment.role == each.key]
}
