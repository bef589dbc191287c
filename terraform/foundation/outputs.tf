output "repository_urls" {
  description = "The addresses of the repositories, by name."
  value       = module.repositories.repository_urls
}

output "zone_id" {
  description = "The id of the domain's zone; null without a domain."
  value       = one(module.dns[*].zone_id)
}

output "name_servers" {
  description = "What the registrar must name for the domain; null without one."
  value       = one(module.dns[*].name_servers)
}

output "certificate_arn" {
  description = "The ARN of the certificate for the domain and the names below it; null without a domain."
  value       = one(module.dns[*].certificate_arn)
}
