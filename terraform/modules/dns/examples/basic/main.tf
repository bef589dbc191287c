# A zone of its own, and a certificate that is issued once the zone is delegated.
module "dns" {
  source = "../.."

  domain = "shop.example.com"
}

output "name_servers" {
  description = "What the registrar must name."
  value       = module.dns.name_servers
}
