locals {
  zone_id      = var.create_zone ? aws_route53_zone.this[0].zone_id : data.aws_route53_zone.this[0].zone_id
  name_servers = var.create_zone ? aws_route53_zone.this[0].name_servers : data.aws_route53_zone.this[0].name_servers
}

resource "aws_route53_zone" "this" {
  # checkov:skip=CKV2_AWS_38:a signed zone needs a key in us-east-1 and a record at the registrar that must change with it; wrong once, and the domain is gone from the net
  # checkov:skip=CKV2_AWS_39:a log of queries lives in us-east-1 alone, and tells who visits a shop, which nobody here may know
  count = var.create_zone ? 1 : 0

  name          = var.domain
  comment       = "Made by Terraform"
  force_destroy = var.force_destroy
}

data "aws_route53_zone" "this" {
  count = var.create_zone ? 0 : 1

  name         = var.domain
  private_zone = false
}

# No authority but Amazon's may make out a certificate for the domain.
resource "aws_route53_record" "authority" {
  count = var.create_zone ? 1 : 0

  zone_id = local.zone_id
  name    = var.domain
  type    = "CAA"
  ttl     = 3600
  records = ["0 issue \"amazon.com\"", "0 issuewild \"amazon.com\""]
}

resource "aws_acm_certificate" "this" {
  domain_name               = var.domain
  subject_alternative_names = ["*.${var.domain}"]
  validation_method         = "DNS"

  # One that is in use cannot be deleted: the next one comes first.
  lifecycle {
    create_before_destroy = true
  }
}

# The domain and its wildcard are proved by one and the same record.
resource "aws_route53_record" "proof" {
  zone_id         = local.zone_id
  name            = one(distinct([for option in aws_acm_certificate.this.domain_validation_options : option.resource_record_name]))
  type            = one(distinct([for option in aws_acm_certificate.this.domain_validation_options : option.resource_record_type]))
  records         = distinct([for option in aws_acm_certificate.this.domain_validation_options : option.resource_record_value])
  ttl             = 300
  allow_overwrite = true
}

resource "aws_acm_certificate_validation" "this" {
  count = var.wait_for_certificate ? 1 : 0

  certificate_arn         = aws_acm_certificate.this.arn
  validation_record_fqdns = [aws_route53_record.proof.fqdn]
}
