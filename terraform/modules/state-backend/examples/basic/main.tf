# A bucket with a key of its own.
module "state" {
  source = "../.."

  bucket_name = "example-terraform-states"
}

output "backend_config" {
  description = "What goes into the backend-config of a stack."
  value       = module.state.backend_config
}
