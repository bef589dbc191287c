output "provider_arn" {
  description = "The ARN of GitHub's OIDC provider."
  value       = local.provider_arn
}

output "role_arns" {
  description = "The ARNs of the roles, by name: what `role-to-assume` is given."
  value       = { for name, role in aws_iam_role.this : name => role.arn }
}
