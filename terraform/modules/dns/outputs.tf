output "zone_id" {
  description = "The id of the zone."
  value       = local.zone_id
}

output "name_servers" {
  description = "What the registrar must name for the domain."
  value       = local.name_servers
}

output "certificate_arn" {
  description = "The ARN of the certificate for the domain and all names right below it. Amazon issues it by itself once the zone is delegated."
  value       = var.wait_for_certificate ? aws_acm_certificate_validation.this[0].certificate_arn : aws_acm_certificate.this.arn
}
