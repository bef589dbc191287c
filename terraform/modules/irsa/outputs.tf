output "role_arn" {
  description = "The ARN of the role: what the annotation `eks.amazonaws.com/role-arn` of the service account says."
  # A pod that gets the role must find its policies there.
  depends_on = [aws_iam_role_policy.this, aws_iam_role_policy_attachment.this]
  value      = aws_iam_role.this.arn
}

output "role_name" {
  description = "The name of the role."
  value       = aws_iam_role.this.name
}

output "service_account" {
  description = "Namespace and name of the service account whose pods get the role."
  value       = "${var.namespace}/${var.service_account}"
}
