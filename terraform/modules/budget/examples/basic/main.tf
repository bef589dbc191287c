# A hundred dollars a month for what is tagged with the cluster.
module "budget" {
  source = "../.."

  name      = "example"
  limit_usd = 100
  emails    = ["platform@example.com"]
  cost_tag  = { key = "Cluster", value = "example" }
}

output "name" {
  description = "The name of the budget."
  value       = module.budget.name
}
