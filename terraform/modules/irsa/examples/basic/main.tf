# A service account whose pods may read one bucket, and nothing else.
module "reader" {
  source = "../.."

  name              = "example-reader"
  description       = "Reads the pictures of the shop"
  oidc_provider_arn = "arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLE"
  oidc_issuer       = "oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLE"
  namespace         = "shop"
  service_account   = "image-provider"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::example-pictures/*" }]
  })
}

output "role_arn" {
  description = "What the service account's annotation says."
  value       = module.reader.role_arn
}
