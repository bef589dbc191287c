# The repositories of two services, each with its cache.
module "repositories" {
  source = "../.."

  repositories = ["shop/cart", "shop/quote"]
}

output "repository_urls" {
  description = "Where images are pushed."
  value       = module.repositories.repository_urls
}
