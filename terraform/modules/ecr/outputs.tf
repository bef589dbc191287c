output "repository_urls" {
  description = "The addresses of the repositories, with their host, by name."
  value       = { for name, repository in aws_ecr_repository.image : name => repository.repository_url }
}

output "repository_arns" {
  description = "The ARNs of the repositories, those of the caches among them, for policies."
  value       = concat(values(aws_ecr_repository.image)[*].arn, values(aws_ecr_repository.cache)[*].arn)
}
