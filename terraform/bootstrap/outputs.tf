output "backend_config" {
  description = "What `backend-config` of each stack says, less its `key`."
  value       = module.state.backend_config
}

output "role_arns" {
  description = "The roles of jobs: what `plan-role` and `apply-role` of a stack say, and `role-to-assume` of a push."
  value       = module.github.role_arns
}

output "boundary_arn" {
  description = "The permissions boundary of all roles that the apply role makes."
  value       = aws_iam_policy.boundary.arn
}

output "seal_key" {
  description = "What `seal-key` of terraform-plan and terraform-apply says; null without a KMS key."
  value       = var.seal_key ? "kms:${aws_kms_key.seal[0].arn}" : null
}
